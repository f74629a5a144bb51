import TrangModel
import TrangReading

/// The words for what an import leaves out.
enum LeftOutWords {
    static func vietnamese(_ what: LeftOutOfImport) -> String {
        switch what {
        case .struck: "chỗ chữ gạch ngang"
        case .hidden: "chỗ chữ ẩn"
        case .deleted: "chỗ đã xóa khi theo dõi thay đổi"
        case .moved: "chỗ đã chuyển đi khi theo dõi thay đổi"
        case .diagram: "sơ đồ SmartArt"
        case .chart: "biểu đồ"
        case .object: "đối tượng nhúng"
        case .document: "tệp nhúng không đọc được"
        case .picture: "ảnh ở chú thích, đầu hoặc chân trang"
        case .field: "trường không có kết quả"
        case .note: "chú thích không có dấu dẫn tới"
        case .sign: "ký hiệu của phông hình không rõ nghĩa"
        }
    }

    static func english(_ what: LeftOutOfImport, _ count: Int) -> String {
        let (one, many) =
            switch what {
            case .struck: ("struck-out text", "struck-out texts")
            case .hidden: ("hidden text", "hidden texts")
            case .deleted: ("tracked deletion", "tracked deletions")
            case .moved: ("text that was moved away", "texts that were moved away")
            case .diagram: ("SmartArt diagram", "SmartArt diagrams")
            case .chart: ("chart", "charts")
            case .object: ("embedded object", "embedded objects")
            case .document:
                ("embedded file that cannot be read", "embedded files that cannot be read")
            case .picture:
                ("picture in a note or margin", "pictures in notes or margins")
            case .field: ("field without a result", "fields without a result")
            case .note: ("note that no mark leads to", "notes that no mark leads to")
            case .sign:
                ("unknown sign of a picture font", "unknown signs of picture fonts")
            }
        return "\(count) " + (count == 1 ? one : many)
    }
}

extension ManuscriptRemark {
    /// What was left out, for the remarks that say so, and how often.
    var leftOut: (what: LeftOutOfImport, count: Int)? {
        switch kind {
        case .leftOut(let why, let texts):
            LeftOutOfImport(rawValue: why.rawValue).map { ($0, texts.count) }
        case .notRead(let object, _, _): (object.leftOut, 1)
        case .field: (.field, 1)
        case .sign(_, let count): (.sign, count)
        case .noteWithoutMark: (.note, 1)
        default: nil
        }
    }
}

extension EmbeddedObject.Kind {
    /// What it is among all that an import leaves out.
    var leftOut: LeftOutOfImport {
        switch self {
        case .diagram: .diagram
        case .chart: .chart
        case .object: .object
        case .document: .document
        case .picture: .picture
        }
    }
}
