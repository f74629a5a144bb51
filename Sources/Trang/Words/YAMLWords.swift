import TrangModel

extension Vietnamese {
    /// What is wrong with the form of a YAML file.
    static func yaml(_ problem: YAMLProblem) -> (String, String?) {
        switch problem {
        case .tabIndent: ("dòng thụt vào bằng phím Tab", "xóa Tab ở đầu dòng, thụt bằng dấu cách")
        case .noBreakSpace:
            (
                "ở đây có dấu cách không ngắt (thường do chép từ Word hay từ trang web)",
                "xóa đi và gõ lại bằng dấu cách thường"
            )
        case .colonInValue(let key):
            (
                "giá trị của '\(shortened(key))' có dấu hai chấm nên phải nằm trong ngoặc kép",
                "viết: \(shortened(key)): \"...\""
            )
        case .curlyQuote(let key):
            (
                "giá trị của '\(shortened(key))' có dấu hai chấm mà dấu ngoặc kép cong không che được",
                "đặt tất cả trong dấu ngoặc kép thẳng: \(shortened(key)): \"...\""
            )
        case .unclosedQuote:
            ("dấu ngoặc kép mở ở đây mà không đóng", "thêm dấu đóng ở cuối giá trị")
        case .textAfterQuote:
            (
                "còn chữ sau dấu ngoặc đóng",
                "đặt cả giá trị trong một cặp ngoặc; dấu \" ở bên trong viết là \\\""
            )
        case .badEscape:
            (
                "trong ngoặc kép, dấu \\ có nghĩa riêng",
                "dùng ngoặc đơn '...' thay cho ngoặc kép, hoặc viết \\\\"
            )
        case .noSpaceAfterColon(let key):
            (
                "thiếu dấu cách sau dấu hai chấm của '\(shortened(key))'",
                "viết: \(shortened(key)): giá trị"
            )
        case .missingColon(let text):
            (
                "dòng '\(shortened(text))' không có dạng 'khóa: giá trị'",
                "thêm dấu hai chấm và dấu cách, hoặc đặt dấu # ở đầu nếu là lời ghi"
            )
        case .wrongIndent:
            (
                "dòng này thụt vào không khớp với các dòng cùng nhóm",
                "các khóa cùng nhóm bắt đầu ở cùng một cột, thụt bằng dấu cách"
            )
        case .listAmongKeys:
            (
                "danh sách (dòng bắt đầu bằng '- ') nằm lẫn với các khóa",
                "đặt từng mục '- ...' trên dòng riêng, thụt vào dưới khóa của danh sách"
            )
        case .badStart(let sign):
            (
                "giá trị bắt đầu bằng dấu \(sign) phải nằm trong ngoặc kép",
                "viết: \"\(sign)...\""
            )
        case .dashForHyphen(let sign):
            (
                "mục bắt đầu bằng dấu '\(sign)' không thành danh sách",
                "dùng dấu gạch nối '-' trên bàn phím, rồi một dấu cách"
            )
        case .unclosedBracket(let sign):
            (
                "dấu \(sign) mở ở đây mà không đóng, hoặc thiếu dấu phẩy giữa các mục",
                "thêm \(sign == "{" ? "}" : "]") ở cuối; mục có dấu phẩy hay hai chấm thì đặt trong ngoặc kép"
            )
        case .secondDocument:
            ("dấu --- hoặc ... chia tệp thành hai phần, mà chỉ một phần được đọc", "xóa dòng này")
        case .controlCharacter:
            ("dòng có ký tự điều khiển không nhìn thấy", "xóa dòng này và gõ lại")
        case .other: ("không đọc được YAML ở đây", "mỗi dòng có dạng 'khóa: giá trị'")
        }
    }
}

extension English {
    /// What is wrong with the form of a YAML file.
    static func yaml(_ problem: YAMLProblem) -> (String, String?) {
        switch problem {
        case .tabIndent: ("the line is indented by a tab", "indent by spaces")
        case .noBreakSpace:
            (
                "a no-break space stands here, as is copied out of Word or of web pages",
                "delete it and type a plain space"
            )
        case .colonInValue(let key):
            (
                "the value of '\(shortened(key))' has a colon, so it needs quotation marks",
                "write: \(shortened(key)): \"...\""
            )
        case .curlyQuote(let key):
            (
                "the value of '\(shortened(key))' has a colon, which curly quotation marks do not hide",
                "put all of it in straight ones: \(shortened(key)): \"...\""
            )
        case .unclosedQuote:
            ("the quotation mark that opens here is never closed", "close it behind the value")
        case .textAfterQuote:
            (
                "text follows the closing quotation mark or bracket",
                "put the whole value in one pair; write a \" inside it as \\\""
            )
        case .badEscape:
            (
                "a backslash has a meaning of its own between double quotation marks",
                "use single ones, or write \\\\"
            )
        case .noSpaceAfterColon(let key):
            (
                "no space follows the colon of '\(shortened(key))'",
                "write: \(shortened(key)): value"
            )
        case .missingColon(let text):
            (
                "the line '\(shortened(text))' is not of the form 'key: value'",
                "add a colon and a space, or a # before a remark"
            )
        case .wrongIndent:
            (
                "the line is indented unlike those that it belongs to",
                "keys of one group begin in one column, indented by spaces"
            )
        case .listAmongKeys:
            (
                "items of a list ('- ') stand among keys",
                "write each '- ...' in a line of its own, below the key of the list"
            )
        case .badStart(let sign):
            ("a value that begins with \(sign) needs quotation marks", "write: \"\(sign)...\"")
        case .dashForHyphen(let sign):
            (
                "'\(sign)' begins no item of a list",
                "type the plain hyphen '-', then a space"
            )
        case .unclosedBracket(let sign):
            (
                "the \(sign) that opens here is never closed, or a comma is missing between items",
                "close it with \(sign == "{" ? "}" : "]"); quote items that hold commas or colons"
            )
        case .secondDocument:
            ("a line --- or ... parts the file, and only one part is read", "delete the line")
        case .controlCharacter:
            ("the line holds a control character that cannot be seen", "type the line anew")
        case .other: ("the YAML cannot be read here", "lines are of the form 'key: value'")
        }
    }
}
