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
        // Read as bytes: the words that are looked at as words are few.
        let bytes = Array(text.utf8)
        var before: Range<Int>?
        var start = 0
        for index in 0...bytes.count {
            if index < bytes.count, !Self.isSpace(bytes[index]) { continue }
            let word = start..<index
            start = index + 1
            guard !word.isEmpty else { continue }
            if let before { checkPair(bytes, before, word, at: place) }
            checkSpaces(bytes, word, at: place)
            before = word
        }
        if text.holds("%"), text.holds("/") { checkRatios(text.words, at: place) }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    /// A number and its word, or a word that stands twice.
    private func checkPair(
        _ bytes: [UInt8], _ one: Range<Int>, _ other: Range<Int>, at place: Place
    ) {
        if one.count <= 2, bytes[one.lowerBound] < 0x3A {
            let number = String(decoding: bytes[one], as: UTF8.self)
            let next = String(decoding: bytes[other], as: UTF8.self)
            // "5 năm" is five years; no other number word is also a unit.
            if let word = Self.numberWords[number], next == word, word != "năm" {
                findings.add(.doubledNumber(text: "\(number) \(next)"), at: place)
            }
        }
        guard one.count == other.count else { return }
        // Behind the first letter, which may be a capital of three bytes, both must be the same.
        var (end, same) = (one.upperBound, other.upperBound)
        while end > one.lowerBound, bytes[end - 1] == bytes[same - 1] {
            (end, same) = (end - 1, same - 1)
        }
        guard end - one.lowerBound <= 3 else { return }
        let first = String(decoding: bytes[one], as: UTF8.self)
        let second = String(decoding: bytes[other], as: UTF8.self)
        if Self.smallWords.contains(second), first.lowercased() == second {
            findings.add(.doubledWord(text: "\(first) \(second)"), at: place)
        }
    }

    /// A comma or a semicolon with a letter right behind it.
    private func checkSpaces(_ bytes: [UInt8], _ range: Range<Int>, at place: Place) {
        guard bytes[range].dropLast().contains(where: { $0 == 0x2C || $0 == 0x3B }) else { return }
        let word = String(decoding: bytes[range], as: UTF8.self)
        let characters = Array(word)
        for index in characters.indices.dropFirst().dropLast()
        where ",;".contains(characters[index]) && characters[index + 1].isLetter {
            findings.add(.missingSpace(text: word), at: place)
            break
        }
    }

    /// `18/23 chi bộ, chiếm 78,3%`: the fraction should give the percentage.
    private func checkRatios(_ words: [String], at place: Place) {
        for (index, word) in words.enumerated() where word.utf8.contains(UInt8(ascii: "/")) {
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
