import TrangModel
import TrangReading

/// A per-mille sign that a program broke in two.
enum PermilleCheck: TextCheck {
    // Said by the readers of tables as well, where it is an error.
    static let findings: [any CheckFinding.Type] = []

    static func check(_ text: String, at place: Place, isParagraph: Bool, findings: Findings) {
        guard let broken = Quantity.brokenPermille(in: text) else { return }
        findings.add(.permilleInProse(text: broken), at: place)
    }
}
