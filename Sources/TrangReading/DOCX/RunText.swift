import TrangModel

/// Turns runs of a Word document into text: fonts from before Unicode, capitals, raised signs.
struct RunText {
    /// The encodings that were converted, by their fonts.
    private(set) var encodings: Set<TextEncoding> = []
    /// Raised or lowered text that Unicode has no signs for, and that stands on the line therefore.
    private(set) var lost: [String] = []

    /// The text of runs, in NFC, with what stands out.
    mutating func text(_ runs: [DocumentBody.Run]) -> StyledText {
        var pieces: [StyledText.Piece] = []
        for run in runs {
            var text = run.text
            if !run.isMark {
                text = unicode(text, font: run.look.font)
                if run.look[.capitals] == true { text = text.uppercased() }
                text = raised(text, run.look.height, behind: pieces.last?.text.last)
            }
            var style: StyledText.Style = []
            if run.look[.strong] == true { style.insert(.strong) }
            if run.look[.italic] == true { style.insert(.italic) }
            if run.look.underlined == true { style.insert(.underlined) }
            pieces.append(StyledText.Piece(text.replacing("\u{AD}", with: ""), style))
        }
        // A letter and its mark may stand in two runs: they are composed together.
        let whole = StyledText(pieces).wholeCharacters
        let composed = whole.mapped(TextDecoding.normalized)
        let words = TextDecoding.normalized(whole.text)
        return composed.text.utf8.elementsEqual(words.utf8) ? composed : StyledText(words)
    }

    private mutating func unicode(_ text: String, font: String?) -> String {
        guard let font = font?.lowercased(), !TextDecoding.hasVietnameseLetters(text),
            let encoding: TextEncoding = font.hasPrefix(".vn")
                ? .tcvn3 : font.hasPrefix("vni-") ? .vni : nil
        else { return text }
        let converted = encoding.text(mistaken: text)
        if converted != text { encodings.insert(encoding) }
        // `.VnTimeH`: the same codes, drawn as capitals.
        return encoding == .tcvn3 && font.last == "h" ? converted.uppercased() : converted
    }

    /// `m` and a raised `2` are `m²`. Only signs that the shipped fonts have are used.
    private mutating func raised(
        _ text: String, _ height: RunFormat.Height?, behind previous: Character?
    ) -> String {
        let signs: [Character: Character]
        switch height {
        case .raised: signs = Self.high
        case .lowered: signs = Self.low
        default: return text
        }
        let folded = text.foldedSpaces
        guard !folded.isEmpty else { return text }
        guard folded.allSatisfy({ signs[$0] != nil }) else {
            // A comma or a full stop looks the same wherever it stands.
            if folded.contains(where: { $0.isLetter || $0.isNumber }) { lost.append(folded) }
            // `10` and a raised `10` are not `1010`.
            let isPower =
                height == .raised && previous.map { $0.isLetter || $0.isNumber } == true
                && folded.allSatisfy { $0.isPlainDigit || "+-−,".contains($0) }
            return isPower && text.first?.isWhitespace == false ? "^" + text : text
        }
        return String(text.map { signs[$0] ?? $0 })
    }

    private static let high = Dictionary(
        uniqueKeysWithValues: zip("123456789no", "¹²³⁴⁵⁶⁷⁸⁹ⁿº"))
    private static let low = Dictionary(uniqueKeysWithValues: zip("0123456789", "₀₁₂₃₄₅₆₇₈₉"))
}
