package import TrangModel
import TrangReading

/// Compares stated verdicts with the figures.
package enum VerdictCheck {
    /// Warns at every verdict cell that does not follow from its figures. A percentage that comes out says more
    /// than the word before it: `đạt 96%` is true of 96 of 100.
    package static func check(_ indicators: [Indicator], findings: Findings) {
        for (index, indicator) in indicators.enumerated() where !indicator.isPart {
            let parts = indicators[(index + 1)...].prefix { $0.isPart }
            guard let stated = indicator.verdict, let allowed = stated.allowed,
                let computed = VerdictRule.combined(
                    ([indicator] + parts).map { VerdictRule.computed($0) }),
                !allowed.contains(computed),
                stated.kind == .exceeded || !RatioCheck.explains(stated.text, of: indicator)
            else { continue }
            findings.add(
                .verdictMismatch(
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
