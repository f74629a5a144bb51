import TrangModel

extension English {
    /// Why something cannot be read.
    static func unreadable(_ path: String, _ reason: UnreadableReason) -> (String, String?) {
        let (why, hint): (String, String?) =
            switch reason {
            case .system(let words): (words, nil)
            case .notRegular: ("not a regular file", nil)
            case .isFolder: ("a folder stands in place of the file", "put the file in its place")
            case .notAFolder: ("not a folder", "name the folder that it lies in")
            case .leadsNowhere:
                ("a symbolic link that leads nowhere", "mend the link, or remove it")
            case .nameNotText: ("its name is not UTF-8", "give it a new name")
            case .tooDeep(let levels):
                ("more than \(levels) folders deep", "name a folder further down")
            }
        return ("cannot read \(path): \(why)", hint)
    }
}

extension Vietnamese {
    /// Why something cannot be read.
    static func unreadable(_ path: String, _ reason: UnreadableReason) -> (String, String?) {
        let (why, hint): (String, String?) =
            switch reason {
            case .system(let words): (SystemWords.vietnamese(words), nil)
            case .notRegular: ("không phải tệp thông thường", nil)
            case .isFolder: ("ở đó là một thư mục, không phải tệp", "đặt tệp vào đúng chỗ")
            case .notAFolder: ("không phải thư mục", "nêu tên thư mục chứa nó")
            case .leadsNowhere:
                ("liên kết dẫn đến chỗ không có gì", "sửa hoặc xóa liên kết đó")
            case .nameNotText: ("tên không phải UTF-8", "đặt lại tên")
            case .tooDeep(let levels):
                ("nằm sâu hơn \(levels) tầng thư mục", "chỉ thẳng thư mục ở bên trong")
            }
        return ("không đọc được \(path): \(why)", hint)
    }
}
