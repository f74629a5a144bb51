import FoundationEssentials
import TrangCongress
import TrangImport
import TrangModel
import TrangReading

/// Makes a commented term folder to start from: it renders as it is and teaches by its comments.
public struct TermStarter: Sendable {
    private let language: Language

    /// - Parameter language: the language of messages.
    public init(language: Language = .english) { self.language = language }

    /// Writes `FOLDER/<unit>/<term>/`; what is there already is never touched.
    ///
    /// - Parameters:
    ///   - unit: the unit as a folder name, such as `khue-trung`.
    ///   - term: the years, such as `2015-2020`.
    ///   - folder: where term folders are kept.
    ///   - report: called with every message.
    /// - Returns: the files written; nil when none was.
    public func start(
        _ unit: String, _ term: String, in folder: String = "Terms", report: (Message) -> Void
    ) -> [String]? {
        let place = folder + "/" + unit + "/" + term
        let years = term.split(separator: "-")
        let from = years.first.flatMap { Int($0) } ?? 0
        let to = years.last.flatMap { Int($0) } ?? 0
        let isSlug =
            !unit.isEmpty
            && unit.unicodeScalars.allSatisfy {
                ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
            }
        func fail(_ finding: Finding) -> [String]? {
            report(Message(Diagnostic(finding, at: Place(file: place)), language: language))
            return nil
        }
        guard isSlug else {
            let slug = UnitName(unit).slug
            return fail(
                .invalidValue(
                    key: "UNIT", value: unit, expected: slug.isEmpty ? "a-z, 0-9, -" : slug))
        }
        guard years.count == 2, (1900...2200).contains(from), from <= to, to <= 2200 else {
            return fail(
                .invalidValue(
                    key: "FROM-TO", value: term, expected: Meant.years(term) ?? "2020-2025"))
        }
        guard !FileManager.default.fileExists(atPath: place) else {
            return fail(.termExists(folder: place, option: "--folder"))
        }
        // A byte order mark, so that Excel reads the tables as UTF-8.
        let files = [
            ("term.yaml", Self.term(from, to)), ("summary.md", Self.summary),
            ("indicators.csv", "\u{FEFF}" + SampleRows.indicators),
            ("key-figures.csv", "\u{FEFF}" + SampleRows.figures),
        ]
        do throws(Diagnostic) {
            return try AtomicFile.write(files.map { (Array($0.1.utf8), place + "/" + $0.0) })
        } catch {
            report(Message(error, language: language))
            return nil
        }
    }

    private static func term(_ from: Int, _ to: Int) -> String {
        """
        # Thông tin về nhiệm kỳ. Sửa từng dòng, xóa dòng không cần. Dòng bắt đầu bằng # là lời nhắc;
        # muốn dùng dòng mẫu nào thì bỏ dấu # và dấu cách ở đầu dòng đó.
        #
        # Sửa xong: trang check    chỉ ra chỗ sai, chỗ lạ, không ghi gì
        #           trang preview  xem trang in trong khi sửa
        #           trang render   làm báo cáo vào thư mục output/
        # Có sẵn báo cáo cũ dạng văn bản: trang import lấy chữ và số từ đó ra một thư mục như thế này.
        unit: phường Tên Phường          # như viết trong câu: phường Khuê Trung, xã Tam Hợp
        province: thành phố Tên Tỉnh
        # superior: quận Tên Quận        # cấp trên trực tiếp, vào ngày ký văn bản
        term: \(from)-\(to)
        # congress: {ordinal: XV, term: \(to)-\(to + to - from)}   # đại hội nghe báo cáo này
        title: \(SampleText.title)               # như: Dấu ấn một nhiệm kỳ
        # author: Họ Tên
        layouts: [summary]               # thêm handout (tờ phát tay), report, appendix, comparison
        # period: giữa nhiệm kỳ (\((from + to) / 2))            # chỉ khi báo cáo chưa hết nhiệm kỳ

        # Các tệp bên cạnh, tệp nào chưa có thì phần ấy được bỏ qua:
        #   summary.md         bài viết          indicators.csv     các chỉ tiêu (hoặc indicators.xlsx)
        #   key-figures.csv    những con số lớn  handout.md         bài ngắn cho tờ phát tay
        #   photos/            ảnh JPEG, PNG     co-cau-kinh-te.csv, doanh-nghiep.csv, an-sinh-xa-hoi.csv
        #                                        số liệu cho biểu đồ và bảng của bố cục summary

        # Cảnh báo đã biết và chấp nhận thì ghi ở đây, kèm lý do; từ đó chỉ còn là ghi chú:
        # accept:
        #   - {code: verdict-mismatch, at: "indicators.csv#1", reason: "theo Nghị quyết số ..."}

        # Nhiều nhiệm kỳ của cùng đơn vị đặt cạnh nhau (trang render --layout comparison): chỉ tiêu cùng tên,
        # hoặc cùng cột Mã trong indicators.csv, được so với nhau.

        # Cho báo cáo chính thức (trang render --layout report); ngày và số chưa có thì bỏ:
        # document:
        #   date: \(to)-06-20
        #   number: 25
        #   type: báo cáo
        #   subject: kết quả thực hiện Nghị quyết Đại hội Đảng bộ phường Tên Phường
        #   place: Tên Phường
        #   signing: {authority: T/M ĐẢNG ỦY, post: BÍ THƯ, name: Họ Tên}
        #   recipients: [Các chi bộ trực thuộc, Lưu Đảng ủy]

        """
    }

    private static let summary = """
        Đoạn mở đầu: hai, ba câu về kết quả chính của nhiệm kỳ. Ảnh đặt dưới đoạn này, theo mẫu trong dòng
        chú thích sau.

        <!-- ![Lời tả ảnh cho người không nhìn thấy](photos/anh.jpg "Chú thích. Ảnh: TÊN NGƯỜI CHỤP") -->

        # Phát triển kinh tế

        ## Thu, chi ngân sách

        Viết như thường lệ, mỗi đoạn cách nhau một dòng trống.

        > “Lời phát biểu được trích.”
        >
        > — Họ Tên, chức vụ

        """
}
