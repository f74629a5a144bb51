import TrangModel

extension Vietnamese {
    /// Why a file is no text.
    static func text(_ problem: TextProblem) -> (String, String?) {
        let save = "lưu lại tệp dạng UTF-8"
        return switch problem {
        case .brokenUTF8: ("từ đây tệp không phải là văn bản UTF-8", save)
        case .brokenUTF16: ("tệp UTF-16 này bị cắt hoặc hỏng", save)
        case .brokenUTF32: ("tệp UTF-32 này bị cắt hoặc hỏng", save)
        case .unmarkedUTF16:
            (
                "tệp có vẻ là UTF-16 nhưng thiếu dấu nhận biết ở đầu",
                save + ", hoặc ghi 'encoding: utf-16' trong term.yaml"
            )
        case .unmarkedUTF32: ("tệp là UTF-32, thiếu dấu nhận biết ở đầu", save)
        case .binary:
            (
                "đây không phải là văn bản mà là dữ liệu của một chương trình",
                "mở tệp bằng chương trình đã tạo ra nó, rồi lưu dạng văn bản UTF-8"
            )
        }
    }

    /// How letters were lost.
    static func lettersLost(_ sample: String, _ how: LetterLoss) -> (String, String?) {
        let sample = shortened(sample)
        return switch how {
        case .questionMarks:
            (
                "chữ có dấu đã mất khi lưu, thành dấu hỏi: '\(sample)'",
                "mở lại bản gốc; trong Excel lưu dạng \"CSV UTF-8\" (không phải \"CSV\"), nơi khác lưu dạng UTF-8"
            )
        case .replacementSigns:
            (
                "chữ đã mất khi chép hay lưu, thành dấu \u{FFFD}: '\(sample)'",
                "chép lại từ bản gốc và lưu dạng UTF-8; chỗ mất phải gõ lại"
            )
        case .mistaken(let was):
            (
                "văn bản UTF-8 đã bị đọc nhầm bảng mã rồi lưu lại: '\(sample)', đúng ra là '\(shortened(was))'",
                "mở lại bản gốc, chọn UTF-8 (65001) khi mở, rồi lưu dạng UTF-8"
            )
        }
    }

    /// A picture that does not lie in the term's folder.
    static func elsewhere(_ address: String) -> (String, String?) {
        (
            "ảnh '\(shortened(address))' không nằm trong thư mục nhiệm kỳ",
            "lưu ảnh vào photos/ rồi ghi ![lời mô tả](photos/\(PictureName.suggested(address))); trang không lấy ảnh từ mạng hay ổ đĩa khác"
        )
    }
}

extension English {
    /// Why a file is no text.
    static func text(_ problem: TextProblem) -> (String, String?) {
        let save = "save the file as UTF-8"
        return switch problem {
        case .brokenUTF8: ("from here on the file is no text in UTF-8", save)
        case .brokenUTF16: ("the text in UTF-16 is cut off or damaged", save)
        case .brokenUTF32: ("the text in UTF-32 is cut off or damaged", save)
        case .unmarkedUTF16:
            (
                "the text seems to be UTF-16 without a mark at its beginning",
                save + ", or write 'encoding: utf-16' in term.yaml"
            )
        case .unmarkedUTF32: ("the text is UTF-32 without a mark at its beginning", save)
        case .binary:
            (
                "this is no text, but the data of some program",
                "open it in the program that made it, and save it as text in UTF-8"
            )
        }
    }

    /// How letters were lost.
    static func lettersLost(_ sample: String, _ how: LetterLoss) -> (String, String?) {
        let sample = shortened(sample)
        return switch how {
        case .questionMarks:
            (
                "letters were lost when the file was saved, and became question marks: '\(sample)'",
                "go back to the original; in Excel save it as \"CSV UTF-8\" (not \"CSV\"), elsewhere as UTF-8"
            )
        case .replacementSigns:
            (
                "letters were lost in copying or saving, and became \u{FFFD}: '\(sample)'",
                "copy them again from the original and save it as UTF-8; what is lost has to be typed"
            )
        case .mistaken(let was):
            (
                "text in UTF-8 was read in a wrong encoding and saved again: '\(sample)' was '\(shortened(was))'",
                "open the original as UTF-8 (65001), and save it as UTF-8"
            )
        }
    }

    /// A picture that does not lie in the term's folder.
    static func elsewhere(_ address: String) -> (String, String?) {
        (
            "the picture '\(shortened(address))' does not lie in the term's folder",
            "save it in photos/ and write ![description](photos/\(PictureName.suggested(address))); trang fetches none from the web or from other drives"
        )
    }
}

/// The name that a picture from elsewhere could have.
enum PictureName {
    static func suggested(_ address: String) -> String {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let name = path.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let ending = name.split(separator: ".").last?.lowercased() ?? ""
        let isPlain = name.unicodeScalars.allSatisfy {
            $0.value > 0x20 && !"()<>,;:%".unicodeScalars.contains($0)
        }
        return isPlain && name.utf8.count < 60 && ["jpg", "jpeg", "png"].contains(ending)
            ? name : "anh.jpg"
    }
}
