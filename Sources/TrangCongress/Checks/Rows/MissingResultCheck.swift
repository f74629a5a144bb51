import TrangModel
import TrangReading

/// A verdict on figures needs figures.
enum MissingResultCheck: TermCheck {
    struct MissingResult: CheckFinding {
        static let code = "verdict-without-result"
        static let about = "A verdict on a target in figures, and no result."
        let verdict: String
        let name: String

        var english: MessageWords {
            MessageWords(
                "'\(name)' is judged '\(verdict)' without a result",
                hint: "state the result, or derive it from other figures in 'Kết quả suy ra'")
        }
        var vietnamese: MessageWords {
            MessageWords(
                "'\(name)' được đánh giá '\(verdict)' mà không nêu kết quả",
                hint: "nêu kết quả, hoặc tính từ số khác và ghi vào cột 'Kết quả suy ra'")
        }
    }

    static let findings: [any CheckFinding.Type] = [MissingResult.self]

    static func check(_ term: Term, findings: Findings) {
        let rows = term.indicators
        // A result that could not be read was said already.
        let unread = Set(findings.all.filter { $0.severity == .error }.compactMap(\.place))
        for (index, row) in rows.enumerated() where !row.isPart {
            let parts = [row] + rows[(index + 1)...].prefix { $0.isPart }
            guard let verdict = row.verdict, verdict.kind != .other, let target = row.target,
                target.bound != .words, parts.allSatisfy({ $0.effective == nil }),
                parts.allSatisfy({ !unread.contains($0.place(of: .result)) })
            else { continue }
            findings.add(
                MissingResult(verdict: verdict.text, name: row.name), at: row.verdictPlace,
                item: row.address)
        }
    }
}
