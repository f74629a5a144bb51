/// What the system says of files, in Vietnamese: it knows English only. What is not here is passed on as it is.
enum SystemWords {
    static func vietnamese(_ reason: String) -> String {
        if let whole = words[reason] { return whole }
        // Our own reasons may name what is in the way behind a colon.
        guard let colon = reason.firstRange(of: ": "),
            let known = words[String(reason[..<colon.lowerBound])]
        else { return reason }
        return known + ": " + reason[colon.upperBound...]
    }

    private static let words = [
        "Permission denied": "không có quyền",
        "Operation not permitted": "hệ thống không cho phép",
        "No such file or directory": "không có tệp hay thư mục đó",
        "Is a directory": "ở đó là một thư mục",
        "Not a directory": "ở đó không phải thư mục",
        "File exists": "đã có tệp cùng tên",
        "Directory not empty": "thư mục không trống",
        "No space left on device": "đĩa đã đầy",
        "Disk quota exceeded": "đã hết phần đĩa được cấp",
        "File too large": "tệp quá lớn",
        "Read-only file system": "ổ đĩa chỉ cho đọc",
        "Input/output error": "đĩa đọc ghi bị lỗi",
        "Too many open files": "đang mở quá nhiều tệp",
        "Too many open files in system": "máy đang mở quá nhiều tệp",
        "File name too long": "tên tệp quá dài",
        "Too many levels of symbolic links": "liên kết dẫn vòng quanh",
        "Too many links": "quá nhiều liên kết",
        "Device or resource busy": "đang có chương trình khác dùng",
        "Text file busy": "đang có chương trình khác dùng",
        "Cannot allocate memory": "máy không đủ bộ nhớ",
        "Invalid argument": "tên hoặc chỗ ấy không dùng được",
        "Invalid cross-device link": "không chuyển được giữa hai ổ đĩa",
        "No such device or address": "không có thiết bị đó",
        "Stale file handle": "ổ đĩa mạng đã đổi, hãy mở lại",
        "Transport endpoint is not connected": "ổ đĩa mạng đã ngắt",
        "Broken pipe": "nơi nhận đã đóng",
        // What this program finds itself.
        "not a folder": "ở đó không phải thư mục",
        "a symbolic link is in the way": "ở đó đã có một liên kết",
        "something else is in the way": "ở đó đã có thứ khác",
        "exists with another content": "đã có tệp cùng tên với nội dung khác",
    ]
}
