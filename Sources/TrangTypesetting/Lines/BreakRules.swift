import TrangModel

/// Where a line may end inside a word. Vietnamese is broken at spaces only; compounds such as
/// `kinh tế-xã hội` also after their hyphen, but `2015-2020`, `12-BC/ĐU` and `05-CT/TW` never.
enum BreakRules {
    /// Signs after which a word may be broken when letters stand on both sides.
    static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "–", "—", "‐": true
        default: false
        }
    }
    /// What such a break costs beside a break at a space.
    static let hyphenCost = 50.0

    /// Whether a line may end between `sign` and `next`.
    static func mayBreak(before: Unicode.Scalar?, sign: Unicode.Scalar, next: Unicode.Scalar?)
        -> Bool
    {
        guard isHyphen(sign), let before, let next else { return false }
        return before.properties.isLowercase && next.properties.isAlphabetic
    }
}
