import TrangModel
import TrangReading
import TrangReports

/// The tables that `trang new` writes. Their rows are told again in a term, because they would be printed. Their
/// figures are odd on purpose: hardly a unit has all of one row.
package enum SampleRows {
    package static let indicators = """
        TT,Nhóm,Chỉ tiêu,Đơn vị,Mục tiêu,Kết quả,Đánh giá,Ghi chú
        1,Kinh tế,Thu ngân sách tăng bình quân,%/năm,"8,3 - 10,6","12,7",vượt,
        2,Xã hội,Giải quyết việc làm,lao động/năm,từ 317 trở lên,346,vượt,Sửa các dòng mẫu này.
        3,Xã hội,Hộ sử dụng nước sạch,%,"97,4","97,4",đạt,

        """

    package static let figures = """
        Số,Đơn vị,Nhãn
        "12,7",%,thu ngân sách tăng bình quân
        346,,lao động có việc làm mỗi năm

        """

    private static let knownIndicators =
        read(indicators, IndicatorReader(findings: Findings()).read)
    private static let knownFigures = read(figures, KeyFigureReader(findings: Findings()).read)

    private static func read<Row>(_ text: String, _ rows: (CSVTable) -> [Row]) -> [Row] {
        (try? CSVReader.read(text, file: "")).map(rows) ?? []
    }

    /// Whether a row still says what a sample says: both figures under any name, or one under the sample's own.
    static func holds(_ row: Indicator) -> Bool {
        guard row.target != nil || row.result != nil else { return false }
        return knownIndicators.contains { sample in
            let target = isSame(row.target?.printed, sample.target?.printed)
            let result = isSame(row.result?.printed, sample.result?.printed)
            guard target || result else { return false }
            return target && result || SampleSentence(sample.name).isLeft(in: row.name)
        }
    }

    /// Whether a big number is one of the samples, whatever it is said to count.
    static func holds(_ figure: KeyFigure) -> Bool {
        knownFigures.contains {
            isSame($0.number, figure.number) && isSame($0.unit, figure.unit)
        }
    }

    private static func isSame(_ one: String?, _ other: String?) -> Bool {
        // Nearly all figures begin otherwise, whatever their case.
        guard let one, let other, (one.utf8.first ?? 0) | 0x20 == (other.utf8.first ?? 0) | 0x20
        else { return false }
        return ColumnName.key(one) == ColumnName.key(other)
    }
}
