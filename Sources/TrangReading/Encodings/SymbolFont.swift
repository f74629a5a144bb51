/// Fonts that draw signs in the place of letters. Word keeps such signs as U+F020 to U+F0FF, which mean nothing without
/// the font. Every sign that stands for one here is in the shipped fonts (`SignTests`).
package enum SymbolFont {
    case symbol, wingdings, wingdings2, wingdings3, webdings

    init?(_ name: String?) {
        switch name?.lowercased() {
        case "symbol": self = .symbol
        case "wingdings": self = .wingdings
        case "wingdings 2": self = .wingdings2
        case "wingdings 3": self = .wingdings3
        case "webdings": self = .webdings
        default: return nil
        }
    }

    /// A text of a font as what it shows. A sign that is not known leaves the places that others may have, so that
    /// nobody takes it for one of the other font.
    static func text(_ text: String, font name: String?) -> String {
        guard let font = SymbolFont(name) else { return text }
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let code = scalar.value
            guard (0xF020...0xF0FF).contains(code) else {
                shown.append(scalar)
                continue
            }
            shown.append(
                font.sign(UInt8(code & 0xFF)) ?? Unicode.Scalar(code - 0x1000) ?? scalar)
        }
        return String(shown)
    }

    /// A sign by its code (`w:sym`), written with or without the offset of U+F000.
    static func sign(code: UInt32, font name: String?) -> String? {
        let isShort = SymbolFont(name) != nil && (0x20...0xFF).contains(code)
        return Unicode.Scalar(isShort ? code + 0xF000 : code).map { text(String($0), font: name) }
    }

    /// A text as what it shows, and the codes of the signs that no letter stands for in the rarer fonts.
    static func parted(_ text: String, font name: String?) -> (shown: String, unknown: [UInt32]) {
        var shown = self.text(text, font: name)
        switch SymbolFont(name) {
        case .wingdings2, .wingdings3, .webdings: break
        default: return (shown, [])
        }
        let unknown = shown.unicodeScalars.filter { (0xE020...0xE0FF).contains($0.value) }
        shown.unicodeScalars.removeAll { (0xE020...0xE0FF).contains($0.value) }
        return (shown, unknown.map { $0.value + 0x1000 })
    }

    /// What a private-use character shows whose font is not known: signs of one font that the other hardly lends to
    /// a text. Nil for bullets and for what may be either.
    package static func sign(ofUnknownFont scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard (0xF020...0xF0FF).contains(scalar.value) else { return nil }
        let code = UInt8(scalar.value & 0xFF)
        switch code {
        case 0x2D, 0xA3, 0xA5, 0xAB...0xAF, 0xB0, 0xB1, 0xB3, 0xB4, 0xB8...0xBC, 0xD6, 0xE5:
            return SymbolFont.symbol.sign(code)
        case 0xE0, 0xE8: return SymbolFont.wingdings.sign(code)
        default: return nil
        }
    }

    private func sign(_ code: UInt8) -> Unicode.Scalar? {
        switch self {
        case .symbol:
            let (table, start) = code < 0xA0 ? (Self.lower, 0x20) : (Self.upper, 0xA0)
            let index = Int(code) - start
            return table.indices.contains(index) && table[index] != "?" || code == 0x3F
                ? table[index] : nil
        case .wingdings: return Self.pictures[code]
        case .wingdings2: return Self.boxes[code]
        case .wingdings3: return Self.arrows[code]
        case .webdings: return Self.web[code]
        }
    }

    /// Symbol from 0x20 on, as Adobe lists it.
    private static let lower = Array(
        (" !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾"
            + "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼").unicodeScalars)
    /// Symbol from 0xA0 on; `?` for pieces of brackets.
    private static let upper = Array(
        ("€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…??↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
            + "◊⟨®©™∑???????????⟩∫").unicodeScalars)

    /// The signs of Wingdings that mean something; its ornaments stand before items of lists and become bullets.
    private static let pictures: [UInt8: Unicode.Scalar] = {
        var signs: [UInt8: Unicode.Scalar] = [
            0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0xA1: "○",
            0xA7: "▪", 0xA8: "☐", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "→", 0xFB: "✗",
            0xFC: "✓",
            0xFD: "☒", 0xFE: "☑",
        ]
        for code: UInt8 in [0x71, 0x72, 0x74, 0x75, 0x76, 0x77, 0x9F, 0xD8] {
            signs[code] = "•"
        }
        for number: UInt8 in 0..<10 {
            signs[0x81 + number] = Unicode.Scalar(UInt32(0x2460) + UInt32(number))
            signs[0x8C + number] = Unicode.Scalar(UInt32(0x2776) + UInt32(number))
        }
        return signs
    }()

    /// The marks of Wingdings 2, and its numbers in circles.
    private static let boxes: [UInt8: Unicode.Scalar] = {
        var signs: [UInt8: Unicode.Scalar] = [
            0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐",
        ]
        for number: UInt8 in 0..<10 {
            signs[0x6A + number] = Unicode.Scalar(UInt32(0x2460) + UInt32(number))
            signs[0x75 + number] = Unicode.Scalar(UInt32(0x2776) + UInt32(number))
        }
        return signs
    }()

    /// The arrows and triangles of Wingdings 3.
    private static let arrows: [UInt8: Unicode.Scalar] = [
        0x21: "←", 0x22: "→", 0x23: "↑", 0x24: "↓", 0x70: "▲", 0x71: "▼", 0x72: "△", 0x73: "▽",
        0x74: "◀", 0x75: "▶", 0x76: "◁", 0x77: "▷", 0x7D: "▶",
    ]

    /// The signs of Webdings that mean something.
    private static let web: [UInt8: Unicode.Scalar] = [
        0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼", 0x59: "♥", 0x61: "✓", 0x63: "□", 0x67: "■",
        0x6E: "●", 0x72: "✗",
    ]
}
