import Trang

/// What is wrong with a command line, in Vietnamese. The parser of arguments knows only English; what it says is told
/// apart by its form, and what is new to us is passed on as it is.
enum UsageWords {
    /// A fault in Vietnamese.
    static func vietnamese(_ fault: String) -> String {
        option(fault) ?? argument(fault) ?? value(fault) ?? completion(fault) ?? fault
    }

    private static func option(_ fault: String) -> String? {
        if let found = fault.wholeMatch(of: /Unknown option '(.+)'\. Did you mean '(.+)'\?/) {
            return "không có tùy chọn '\(found.1)'; có phải là '\(found.2)'?"
        }
        if let found = fault.wholeMatch(of: /Unknown option '(.+)'/) {
            return "không có tùy chọn '\(found.1)'"
        }
        if let found = fault.wholeMatch(of: /Invalid option: (.+)/) {
            return "không có tùy chọn '\(found.1)'"
        }
        if let found = fault.wholeMatch(
            of: /The option '(.+)' does not take any value, but '((?s).*)' was specified\./)
        {
            return "tùy chọn '\(found.1)' không nhận giá trị, mà ở đây có '\(found.2)'"
        }
        if let found = fault.wholeMatch(
            of: /Value to be set with (?:flag )?(.+) had already been set with (?:flag )?(.+)/)
        {
            return "\(found.1) và \(found.2) loại trừ nhau"
        }
        return nil
    }

    private static func argument(_ fault: String) -> String? {
        if let found = fault.wholeMatch(of: /Missing value for '(.+)'/) {
            return "thiếu giá trị cho '\(found.1)'"
        }
        if let found = fault.wholeMatch(of: /Missing expected argument '(.+)'/) {
            return "thiếu '\(found.1)'"
        }
        if let found = fault.wholeMatch(of: /Unexpected argument '((?s).*)'/) {
            return "thừa '\(found.1)'"
        }
        if let found = fault.wholeMatch(of: /(\d+) unexpected arguments: ((?s).+)/) {
            return "thừa \(found.1) tham số: \(found.2)"
        }
        return fault == "Missing required subcommand." ? "thiếu tên lệnh" : nil
    }

    private static func value(_ fault: String) -> String? {
        guard
            let found = fault.wholeMatch(
                of:
                    /The value '((?s).*)' is invalid for '(.+?)'(?:\. Please provide one of (.+)\.)?/
            )
        else { return nil }
        let words = "giá trị '\(found.1)' không dùng được cho '\(found.2)'"
        guard let choices = found.3 else { return words }
        let list = choices.replacing("' and '", with: "' hoặc '").replacing(
            "' or '", with: "' hoặc '")
        return words + "; hãy chọn \(list)"
    }

    private static func completion(_ fault: String) -> String? {
        guard fault.contains("--generate-completion-script") else { return nil }
        let shells = fault.split(separator: "\n").last.map { $0.split(separator: " ") } ?? []
        return
            "không biết tạo lệnh gợi ý cho hệ vỏ này; hãy dùng --generate-completion-script với một trong: "
            + shells.joined(separator: ", ")
    }

    /// No command has that name.
    static func unknownCommand(_ name: String, nearest: String?, _ language: Language) -> String {
        if language == .vietnamese {
            return "không có lệnh '\(name)'" + (nearest.map { "; có phải là '\($0)'?" } ?? "")
        }
        return "There is no command '\(name)'." + (nearest.map { " Did you mean '\($0)'?" } ?? "")
    }

    /// A number out of its range, which is written `1 … 6`.
    static func outOfRange(_ option: String, _ allowed: String, _ language: Language) -> String {
        let ends = allowed.split(separator: " … ")
        guard ends.count == 2 else { return "--\(option): \(allowed)" }
        return language == .vietnamese
            ? "--\(option) phải từ \(ends[0]) đến \(ends[1])"
            : "--\(option) must be from \(ends[0]) to \(ends[1])"
    }

    /// An option or argument without a word in it.
    static func empty(_ option: String, _ language: Language) -> String {
        language == .vietnamese ? "\(option) không được để trống" : "\(option) must not be empty"
    }

    /// A part of a batch that is none.
    static func badShard(_ text: String, _ language: Language) -> String {
        language == .vietnamese
            ? "--shard phải có dạng I/N, auto hoặc auto/N, không phải '\(text)'"
            : "--shard must be I/N, auto or auto/N, not '\(text)'"
    }

    /// The environment gives a date that is none.
    static func badEpoch(_ text: String, _ language: Language) -> String {
        language == .vietnamese
            ? "SOURCE_DATE_EPOCH không phải là số giây: \(text)"
            : "SOURCE_DATE_EPOCH is not a number of seconds: \(text)"
    }
}
