/// How far signs stand in the margin when punctuation hangs, as a share of their own width: small
/// signs far, large ones little, so that the edge looks straight.
enum HangingSigns {
    /// The share of a sign at the start of a line.
    static func left(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "“", "‘", "\"", "'", "«": 0.6
        case "(": 0.1
        default: 0
        }
    }

    /// The share of a sign at the end of a line.
    static func right(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case ".", ",": 0.7
        case ";", ":": 0.45
        case "-", "‐": 0.5
        case "”", "’", "\"", "'", "»": 0.6
        case "–", "—": 0.25
        case ")": 0.1
        default: 0
        }
    }
}
