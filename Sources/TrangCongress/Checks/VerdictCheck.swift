package import TrangModel
import TrangReading

/// Compares stated verdicts with the figures.
package enum VerdictCheck {
    /// Warns at every verdict cell that does not follow from its figures. Whatever meets `trên 20` or
    /// `dưới 2` is beyond it, so `đạt` is as right there as `vượt`.
    package static func check(_ indicators: [Indicator], findings: Findings) {
        for (index, indicator) in indicators.enumerated() where !indicator.isPart {
            let parts = indicators[(index + 1)...].prefix { $0.isPart }
            guard let stated = indicator.verdict,
                [.exceeded, .met, .missed].contains(stated.kind),
                let computed = VerdictRule.combined(
                    ([indicator] + parts).map(VerdictRule.computed)),
                computed != stated.kind,
                !(computed == .exceeded && stated.kind == .met && indicator.target?.strict == true)
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
