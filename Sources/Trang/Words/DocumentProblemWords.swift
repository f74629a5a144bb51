import TrangModel

/// What can be wrong with a Word document, in words.
enum DocumentProblemWords {
    static func english(_ problem: DocumentProblem) -> (String, String?) {
        switch problem {
        case .locked:
            (
                "the document is protected by a password, or is an old .doc under a new name",
                "take the password off and save it as Word document (.docx)"
            )
        case .notADocument: ("this is no .docx document", "save it as Word document (.docx)")
        case .damaged(let part):
            ("the document is damaged (\(part))", "open it in a word processor and save it")
        case .missingPart(let name):
            ("the document lacks its part \(name)", "open it in a word processor and save it")
        case .tooLarge(let what):
            ("the document is larger than can be read (\(what))", "take pictures out of it")
        case .unsafeXML(let part):
            (
                "the document's part \(part) declares a document type, which no word processor does",
                "do not trust this file"
            )
        }
    }

    static func vietnamese(_ problem: DocumentProblem) -> (String, String?) {
        switch problem {
        case .locked:
            (
                "văn bản có mật khẩu, hoặc là tệp .doc cũ đổi đuôi",
                "bỏ mật khẩu rồi lưu lại dạng Word (.docx)"
            )
        case .notADocument: ("đây không phải văn bản .docx", "lưu lại dạng Word (.docx)")
        case .damaged(let part):
            ("văn bản bị hỏng (\(part))", "mở bằng phần mềm soạn thảo rồi lưu lại")
        case .missingPart(let name):
            ("văn bản thiếu phần \(name)", "mở bằng phần mềm soạn thảo rồi lưu lại")
        case .tooLarge(let what): ("văn bản quá lớn (\(what))", "bỏ bớt ảnh trong văn bản")
        case .unsafeXML(let part):
            (
                "phần \(part) của văn bản khai báo kiểu tài liệu, điều không phần mềm soạn thảo nào làm",
                "đừng tin tệp này"
            )
        }
    }
}
