import TrangModel
import TrangReading

/// Compares stated verdicts with the figures.
enum VerdictCheck: TermCheck {
    struct OtherVerdict: CheckFinding {
        static let code = "verdict-mismatch"
        static let about =
            "A stated verdict that does not follow from result and target. What is stated is printed. *Đạt* is true beyond the target, too; *đạt 96%* is true of 96 of 100. Where `Chiều` is empty and the target a bare number, the name tells whether less is better (*tỷ lệ hộ nghèo*, *đơn thư tồn đọng*, *rác chưa thu gom*), or the stated verdict where the name may mean either. Rough figures at the bound, and figures of other units or sizes, are not compared."
        let stated: String
        let computed: String
        let result: String
        let target: String

        var english: MessageWords {
            MessageWords(
                "the verdict '\(stated)' does not follow from \(result) against \(target)",
                hint: "by the figures it would be '\(computed)'; what is stated is printed")
        }
        var vietnamese: MessageWords {
            MessageWords(
                "đánh giá '\(stated)' không khớp với \(result) so với \(target)",
                hint: "theo số liệu là '\(computed)'; trang in vẫn ghi như đã nêu")
        }
    }

    static let findings: [any CheckFinding.Type] = [OtherVerdict.self]

    static func check(_ term: Term, findings: Findings) {
        check(term.indicators, findings: findings)
    }

    /// Warns at every verdict cell that does not follow from its figures. A percentage that comes out says more
    /// than the word before it: `đạt 96%` is true of 96 of 100.
    static func check(_ indicators: [Indicator], findings: Findings) {
        for (index, indicator) in indicators.enumerated() where !indicator.isPart {
            let parts = indicators[(index + 1)...].prefix { $0.isPart }
            guard let stated = indicator.verdict, let allowed = stated.allowed,
                let computed = VerdictRule.combined(
                    ([indicator] + parts).map { VerdictRule.computed($0) }),
                !allowed.contains(computed),
                stated.kind == .exceeded || !RatioCheck.explains(stated.text, of: indicator)
            else { continue }
            findings.add(
                OtherVerdict(
                    stated: stated.text, computed: word(computed),
                    result: indicator.effective?.printed ?? "",
                    target: indicator.target?.printed ?? ""),
                at: indicator.verdictPlace,
                item: indicator.address)
        }
    }

    private static func word(_ kind: VerdictKind) -> String {
        switch kind {
        case .exceeded: "vượt"
        case .met: "đạt"
        case .nearly: "xấp xỉ đạt"
        case .mostly: "cơ bản đạt"
        case .missed: "chưa đạt"
        case .other: ""
        }
    }
}
