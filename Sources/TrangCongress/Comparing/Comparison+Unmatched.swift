import TrangModel

extension Comparison: Check {
    static let findings: [any CheckFinding.Type] = [Unmatched.self]

    struct Unmatched: CheckFinding {
        static let code = "unmatched-indicator"
        static let severity = Severity.note
        static let about =
            "An indicator that only one of the compared terms has; the hint names one that it may be."
        let name: String
        let term: String
        let nearest: String?

        var english: MessageWords {
            MessageWords(
                "'\(shortened(name))' stands in the term \(term) only",
                hint: nearest.map {
                    "if it is '\(shortened($0))' of another term, give both the same 'Mã' or 'Tên ngắn'"
                })
        }
        var vietnamese: MessageWords {
            MessageWords(
                "'\(shortened(name))' chỉ có trong nhiệm kỳ \(term)",
                hint: nearest.map {
                    "nếu đó là '\(shortened($0))' của nhiệm kỳ khác thì ghi cùng một 'Mã' hoặc 'Tên ngắn'"
                })
        }
    }
}
