import TrangModel

extension Vietnamese {
    /// What a layout has no place for, or leaves out on purpose.
    static func unshown(_ what: UnshownPart, _ layout: String) -> (String, String?) {
        let hint =
            "không cần in thì bỏ qua; cần in thì chọn bố cục khác (xem: trang layouts) hoặc thêm phần này vào bố cục"
        func part(_ what: String) -> (String, String?) {
            ("báo cáo theo bố cục \(layout) không in \(what)", hint)
        }
        return switch what {
        case .part("lead"): part("đoạn mở đầu (phần trước đề mục đầu tiên)")
        case .part("photo"): part("ảnh ở phần mở đầu")
        case .part("narrative"): part("bài viết (từ đề mục đầu tiên trở đi)")
        case .part("key-figures"): part("các con số lớn")
        case .part("indicator-table"): part("các chỉ tiêu")
        case .part("notes"): part("ghi chú của các chỉ tiêu")
        case .html(let tag) where UnshownPart.isTag(tag):
            (
                "thẻ HTML '\(shortened(tag))' không được in",
                "xóa thẻ ấy; chữ đậm viết là **chữ**, chữ nghiêng là *chữ*"
            )
        case .html(let text):
            (
                "đoạn HTML không được in, kể cả chữ bên trong: '\(shortened(text))'",
                "viết lại đoạn ấy không có thẻ HTML"
            )
        case .rows(let figures, "key-figures"):
            part("những con số lớn sau đây vì hết chỗ: \(shortened(figures))")
        case .column(let column, "indicators"): part("cột '\(column)' của bảng chỉ tiêu")
        case .column(let column, let data): part("cột '\(column)' của bảng số liệu '\(data)'")
        case .rows(let rows, let data):
            part("những hàng sau đây của bảng '\(data)' vì hết chỗ: \(shortened(rows))")
        case .part(let data), .dataSet(let data): part("bảng số liệu '\(data)'")
        }
    }
}

extension English {
    /// What a layout has no place for, or leaves out on purpose.
    static func unshown(_ what: UnshownPart, _ layout: String) -> (String, String?) {
        let hint =
            "if it need not be printed, all is well; else choose another layout (trang layouts), or add it to this one"
        func part(_ what: String) -> (String, String?) {
            ("a report with the layout \(layout) does not print \(what)", hint)
        }
        return switch what {
        case .part("lead"): part("the lead (the text before the first heading)")
        case .part("photo"): part("the picture in the lead")
        case .part("narrative"): part("the text (from the first heading on)")
        case .part("key-figures"): part("the key figures")
        case .part("indicator-table"): part("the indicators")
        case .part("notes"): part("the notes on indicators")
        case .html(let tag) where UnshownPart.isTag(tag):
            (
                "the HTML tag '\(shortened(tag))' is not printed",
                "take it out; bold is written **text**, italic *text*"
            )
        case .html(let text):
            (
                "the HTML is not printed, nor is the text inside: '\(shortened(text))'",
                "write it again without HTML tags"
            )
        case .rows(let figures, "key-figures"):
            part("these key figures, for want of room: \(shortened(figures))")
        case .column(let column, "indicators"): part("the column '\(column)' of the indicators")
        case .column(let column, let data):
            part("the column '\(column)' of the data set '\(data)'")
        case .rows(let rows, let data):
            part("these rows of the data set '\(data)', for want of room: \(shortened(rows))")
        case .part(let data), .dataSet(let data): part("the data set '\(data)'")
        }
    }
}

extension UnshownPart {
    /// Whether what was not read is a single tag, without text.
    fileprivate static func isTag(_ text: String) -> Bool {
        text.hasSuffix(">") && !text.dropFirst().contains("<")
    }
}
