import TrangModel
import TrangReading
import TrangReports

/// The tables that `trang new` writes. Their rows are told again in a term, because they would be printed. Their
/// figures are odd on purpose: hardly a unit has all of one row.
package enum SampleRows {
    package static let indicators = """
        TT,Nhóm,Chỉ tiêu,Đơn vị,Mục tiêu,Kết quả,Đánh giá,Ghi chú
        1,Kinh tế,Thu ngân sách tăng bình quân,%/năm,8 - 10,"12,7",vượt,
        2,Xã hội,Giải quyết việc làm,lao động/năm,từ 310 trở lên,345,vượt,Sửa các dòng mẫu này.
        3,Xã hội,Hộ sử dụng nước sạch,%,98,98,đạt,

        """

    package static let figures = """
        Số,Đơn vị,Nhãn
        "12,7",%,thu ngân sách tăng bình quân
        345,,lao động có việc làm mỗi năm

        """

    private static let knownIndicators = Set(
        read(indicators, IndicatorReader(findings: Findings()).read).map(key))
    private static let knownFigures = Set(
        read(figures, KeyFigureReader(findings: Findings()).read).map(key))

    private static func read<Row>(_ text: String, _ rows: (CSVTable) -> [Row]) -> [Row] {
        (try? CSVReader.read(text, file: "")).map(rows) ?? []
    }

    /// Whether a row still says what the sample says; its number, group, verdict and note do not count.
    static func holds(_ row: Indicator) -> Bool { knownIndicators.contains(key(row)) }

    /// Whether a big number is one of the samples.
    static func holds(_ figure: KeyFigure) -> Bool { knownFigures.contains(key(figure)) }

    private static func key(_ row: Indicator) -> [String] {
        [row.name, row.unit, row.target?.printed ?? "", row.result?.printed ?? ""]
            .map(ColumnName.key)
    }

    private static func key(_ figure: KeyFigure) -> [String] {
        [figure.number, figure.unit, figure.label].map(ColumnName.key)
    }
}
