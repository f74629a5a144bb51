import TrangModel
import TrangReading

/// Looks for slips in the authors' text. They are reported, never mended.
struct TextChecks {
    let findings: Findings

    private static let numberWords = [
        "1": "một", "2": "hai", "3": "ba", "4": "bốn", "5": "năm", "6": "sáu", "7": "bảy",
        "8": "tám", "9": "chín", "10": "mười",
    ]

    /// Words that never stand twice. Others may: `dần dần`, `ngày ngày`.
    private static let smallWords: Set<String> = [
        "của", "và", "các", "những", "được", "cho", "với", "là", "để", "tại", "theo", "bởi",
        "đã", "sẽ", "đang", "này", "một", "phường", "xã", "đạt", "trên", "về",
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
        var before: ArraySlice<Unicode.Scalar>?
        for word in text.scalars.split(whereSeparator: \.partsWords) {
            if let before { checkPair(before, word, at: place) }
            checkSpaces(word, at: place)
            before = word
        }
        if text.holds("%"), text.holds("/") { checkRatios(text.words, at: place) }
    }

    /// A number and its word, or a word that stands twice.
    private func checkPair(
        _ one: ArraySlice<Unicode.Scalar>, _ other: ArraySlice<Unicode.Scalar>, at place: Place
    ) {
        if one.count <= 2, one.first?.isPlainDigit == true {
            let (number, next) = (String(scalars: one), String(scalars: other))
            // "5 năm" is five years; no other number word is also a unit.
            if let word = Self.numberWords[number], next == word, word != "năm" {
                findings.add(.doubledNumber(text: "\(number) \(next)"), at: place)
            }
        }
        // The first may begin a sentence or be all capitals.
        guard one.count == other.count,
            one == other || one.first?.properties.isUppercase == true
        else { return }
        let (first, second) = (String(scalars: one), String(scalars: other))
        if Self.smallWords.contains(second), first.inSmallLetters == second {
            findings.add(.doubledWord(text: "\(first) \(second)"), at: place)
        }
    }

    /// A comma or a semicolon with a letter right behind it.
    private func checkSpaces(_ word: ArraySlice<Unicode.Scalar>, at place: Place) {
        guard word.dropLast().contains(where: { $0 == "," || $0 == ";" }) else { return }
        let word = String(scalars: word)
        let characters = Array(word)
        for index in characters.indices.dropFirst().dropLast()
        where ",;".contains(characters[index]) && characters[index + 1].isLetter {
            findings.add(.missingSpace(text: word), at: place)
            break
        }
    }

    /// `18/23 chi bộ, chiếm 78,3%`: the fraction should give the percentage.
    private func checkRatios(_ words: [String], at place: Place) {
        for (index, word) in words.enumerated() where word.holds("/") {
            let parts = word.trimmingMarks.split(separator: "/")
            // Dates and numbers of documents are no fractions.
            guard parts.count == 2, let part = VietnameseNumber(parts[0]),
                let whole = VietnameseNumber(parts[1]), whole.value > 0, part.value <= whole.value,
                !(1900...2200).contains(whole.value),
                index == 0
                    || !["ngày", "tháng", "số", "quý"].contains(words[index - 1].lowercased())
            else { continue }
            var verb: Int?
            for next in words.indices[(index + 1)...].prefix(9) {
                if let last = words[next - 1].last, ".;!?".contains(last) { break }
                if let verb, verb == next - 1, let percent = RatioCheck.percent(words[next]) {
                    let computed = 100 * part.value / whole.value
                    if abs(computed - percent.value) >= 2 * percent.half * (1 - 1e-9) {
                        findings.add(
                            .ratioMismatch(
                                stated: word.trimmingMarks + " … " + words[next],
                                computed: computed.vietnamese(max(1, percent.decimals)) + "%"),
                            at: place)
                    }
                    break
                }
                if ["đạt", "chiếm", "bằng", "lệ"].contains(words[next].trimmingMarks.lowercased()) {
                    verb = next
                }
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
