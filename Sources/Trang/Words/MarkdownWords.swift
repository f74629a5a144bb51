import TrangModel

extension Vietnamese {
    /// A comment or code that is never closed.
    static func unclosed(_ sign: MarkdownSign, _ text: String, _ lines: Int) -> (String, String?) {
        switch sign {
        case .comment:
            (
                "dấu '<!--' ở đây không có '-->' đóng lại: \(lines) dòng không được in, '\(shortened(text))'",
                "ghi '-->' ở chỗ hết lời ghi chú, hoặc xóa '<!--'"
            )
        case .code:
            (
                "dấu ``` hoặc ~~~ ở đây không được đóng lại: từ đây \(lines) dòng in nguyên như đã gõ, '\(shortened(text))'",
                "đóng lại bằng một dòng như dòng mở, hoặc xóa dòng mở"
            )
        }
    }

    /// A picture or link that Markdown takes for text.
    static func addressAsText(_ text: String) -> (String, String?) {
        (
            "'\(shortened(text))' được in nguyên như chữ, không phải ảnh hay liên kết",
            "ghi ![lời mô tả](<photos/tên tệp.jpg> \"Chú thích\"): không có dấu cách giữa ] và (, địa chỉ có dấu cách thì đặt trong <…> hoặc ghi %20"
        )
    }
}

extension English {
    /// A comment or code that is never closed.
    static func unclosed(_ sign: MarkdownSign, _ text: String, _ lines: Int) -> (String, String?) {
        switch sign {
        case .comment:
            (
                "no '-->' closes the comment that '<!--' opens here: lines not printed: \(lines), '\(shortened(text))'",
                "write '-->' where the comment ends, or take '<!--' away"
            )
        case .code:
            (
                "the block of code that opens here is never closed: lines printed as they stand: \(lines), '\(shortened(text))'",
                "close it with a line like the one that opens it, or take that line away"
            )
        }
    }

    /// A picture or link that Markdown takes for text.
    static func addressAsText(_ text: String) -> (String, String?) {
        (
            "'\(shortened(text))' is printed as it stands, and is no picture or link",
            "write ![description](<photos/a name.jpg> \"Caption\"): no space between ] and (, and an address with spaces inside <…> or with %20"
        )
    }
}
