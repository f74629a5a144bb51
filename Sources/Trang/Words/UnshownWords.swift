import TrangModel

/// What of a term a report does not show.
private enum Unshown {
    case lead, photo, narrative, keyFigures, indicators, notes
    /// HTML, of which only a few tags are read.
    case html(String)
    /// The same with text in it, which goes with it.
    case passage(String)
    /// Figures for which there is no more room.
    case figures(String)
    case column(String, data: String)
    case data(String)

    init(_ name: String) {
        let parts = name.split(separator: ": ", maxSplits: 1).map(String.init)
        switch name {
        case "lead": self = .lead
        case "photo": self = .photo
        case "narrative": self = .narrative
        case "key-figures": self = .keyFigures
        case "indicator-table": self = .indicators
        case "notes": self = .notes
        case _ where name.hasPrefix("<"):
            let isTag = name.hasSuffix(">") && !name.dropFirst().contains("<")
            self = isTag ? .html(shortened(name)) : .passage(shortened(name))
        case _ where parts.count == 2:
            self =
                parts[0] == "key-figures"
                ? .figures(shortened(parts[1])) : .column(parts[1], data: parts[0])
        default: self = .data(name)
        }
    }
}

extension Vietnamese {
    /// What a layout has no place for, or leaves out on purpose.
    static func unshown(_ name: String, _ layout: String) -> (String, String?) {
        let hint =
            "không cần in thì bỏ qua; cần in thì chọn bố cục khác (xem: trang layouts) hoặc thêm phần này vào bố cục"
        func part(_ what: String) -> (String, String?) {
            ("báo cáo theo bố cục \(layout) không in \(what)", hint)
        }
        return switch Unshown(name) {
        case .lead: part("đoạn mở đầu (phần trước đề mục đầu tiên)")
        case .photo: part("ảnh ở phần mở đầu")
        case .narrative: part("bài viết (từ đề mục đầu tiên trở đi)")
        case .keyFigures: part("các con số lớn")
        case .indicators: part("các chỉ tiêu")
        case .notes: part("ghi chú của các chỉ tiêu")
        case .html(let tag):
            (
                "thẻ HTML '\(tag)' không được in",
                "xóa thẻ ấy; chữ đậm viết là **chữ**, chữ nghiêng là *chữ*"
            )
        case .passage(let text):
            (
                "đoạn HTML không được in, kể cả chữ bên trong: '\(text)'",
                "viết lại đoạn ấy không có thẻ HTML"
            )
        case .figures(let figures):
            part("những con số lớn sau đây vì hết chỗ: \(figures)")
        case .column(let column, "indicators"): part("cột '\(column)' của bảng chỉ tiêu")
        case .column(let column, let data): part("cột '\(column)' của bảng số liệu '\(data)'")
        case .data(let data): part("bảng số liệu '\(data)'")
        }
    }
}

extension English {
    /// What a layout has no place for, or leaves out on purpose.
    static func unshown(_ name: String, _ layout: String) -> (String, String?) {
        let hint =
            "if it need not be printed, all is well; else choose another layout (trang layouts), or add it to this one"
        func part(_ what: String) -> (String, String?) {
            ("a report with the layout \(layout) does not print \(what)", hint)
        }
        return switch Unshown(name) {
        case .lead: part("the lead (the text before the first heading)")
        case .photo: part("the picture in the lead")
        case .narrative: part("the text (from the first heading on)")
        case .keyFigures: part("the key figures")
        case .indicators: part("the indicators")
        case .notes: part("the notes on indicators")
        case .html(let tag):
            (
                "the HTML tag '\(tag)' is not printed",
                "take it out; bold is written **text**, italic *text*"
            )
        case .passage(let text):
            (
                "the HTML is not printed, nor is the text inside: '\(text)'",
                "write it again without HTML tags"
            )
        case .figures(let figures):
            part("these key figures, for want of room: \(figures)")
        case .column(let column, "indicators"): part("the column '\(column)' of the indicators")
        case .column(let column, let data):
            part("the column '\(column)' of the data set '\(data)'")
        case .data(let data): part("the data set '\(data)'")
        }
    }
}
