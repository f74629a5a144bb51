import TrangModel
import TrangReading

/// Looks for slips in the authors' text. They are reported, never mended.
struct TextChecks {
    let findings: Findings

    private static let numberWords = [
        "1": "một", "2": "hai", "3": "ba", "4": "bốn", "5": "năm", "6": "sáu", "7": "bảy",
        "8": "tám", "9": "chín", "10": "mười",
    ]

    /// Checks every paragraph of a text.
    func check(_ blocks: [MarkdownBlock]) {
        for block in blocks {
            switch block.content {
            case .paragraph(let inlines):
                check(inlines.plainText, at: block.place)
                if block.soleImage == nil { checkEnd(inlines.plainText, at: block.place) }
            case .heading(_, let inlines): check(inlines.plainText, at: block.place)
            case .quote(let inner):
                for block in inner {
                    if case .paragraph(let inlines) = block.content {
                        check(inlines.plainText, at: block.place)
                    }
                }
            case .list(_, _, _, let items): items.forEach(check)
            case .footnote(_, let inner): check(inner)
            case .table, .code, .html, .thematicBreak: break
            }
        }
    }

    /// Checks one text.
    func check(_ text: String, at place: Place) {
        if let broken = Quantity.brokenPermille(in: text) {
            findings.add(.permilleInProse(text: broken), at: place)
        }
        let words = text.words
        for (one, other) in zip(words, words.dropFirst()) {
            // "5 năm" is five years; no other number word is also a unit.
            if one.utf8.count <= 2, let word = Self.numberWords[one], other == word, word != "năm" {
                findings.add(.doubledNumber(text: "\(one) \(other)"), at: place)
            }
        }
        for word in words {
            guard word.utf8.contains(where: { $0 == 0x2C || $0 == 0x3B }) else { continue }
            let characters = Array(word)
            for index in characters.indices.dropFirst().dropLast()
            where ",;".contains(characters[index]) && characters[index + 1].isLetter {
                findings.add(.missingSpace(text: word), at: place)
                break
            }
        }
    }

    private func checkEnd(_ text: String, at place: Place) {
        guard let last = text.last(where: { !$0.isWhitespace }) else { return }
        if !".!?…:;”\"’)".contains(last) {
            let words = text.words.suffix(4)
            findings.add(.unfinishedParagraph(text: words.joined(separator: " ")), at: place)
        }
    }
}
