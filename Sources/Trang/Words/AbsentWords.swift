import TrangModel

/// Names of columns, at most a dozen.
func years(_ names: [String]) -> String {
    names.prefix(12).joined(separator: ", ") + (names.count > 12 ? " …" : "")
}

extension English {
    /// What is not there, to stand behind "there is no".
    static func absent(_ part: AbsentPart, _ file: String) -> String {
        switch part {
        case .wholeFile: file
        case .lead: "text before the first heading of \(file)"
        case .photo: "picture in a paragraph of its own before the first heading of \(file)"
        case .body: "heading in \(file)"
        case .rows: "row below the header of \(file)"
        case .shared: "indicator of \(file) with results in figures in two terms"
        case .pairs: "row of \(file) with both a target and a result in figures"
        }
    }
}

extension Vietnamese {
    /// What is not there, to stand behind "không có".
    static func absent(_ part: AbsentPart, _ file: String) -> String {
        switch part {
        case .wholeFile: file
        case .lead: "đoạn văn nào trước đề mục đầu tiên của \(file)"
        case .photo: "ảnh nào đứng riêng một đoạn trước đề mục đầu tiên của \(file)"
        case .body: "đề mục nào trong \(file)"
        case .rows: "hàng nào dưới hàng tên cột của \(file)"
        case .shared: "chỉ tiêu nào của \(file) có kết quả bằng số ở hai nhiệm kỳ"
        case .pairs: "hàng nào của \(file) có cả mục tiêu lẫn kết quả bằng số"
        }
    }
}
