import TrangModel

/// Finds text whose letters other programs have lost. Nothing can bring them back here: who has the original has to
/// save it anew, and must be told so.
enum LostLetters {
    /// Throws where a text in Unicode has lost letters.
    static func check(_ text: String, file: String) throws(Diagnostic) {
        if let found = replacement(text, file: file) { throw found }
        if let found = Mojibake.find(in: text, file: file) { throw found }
        if let found = questionMarks(text, file: file, enough: 3) { throw found }
    }

    private static func replacement(_ text: String, file: String) -> Diagnostic? {
        guard text.holds("\u{FFFD}") else { return nil }
        for (number, line) in numberedLines(text) {
            guard let index = line.firstIndex(of: "\u{FFFD}") else { continue }
            return Diagnostic(
                .lettersLost(sample: sample(line, around: index), how: .replacementSigns),
                at: place(file, number, line, index))
        }
        return nil
    }

    /// Question marks in place of letters. One in a sentence is no fault: those count that stand within a word or
    /// behind a stem without vowel, when there are many of them.
    ///
    /// - Parameter enough: how much evidence a file has to give; a line with two marks among few words does as well.
    static func questionMarks(_ text: String, file: String, enough: Int) -> Diagnostic? {
        guard text.utf8.contains(UInt8(ascii: "?")) else { return nil }
        var (weight, words) = (0, 0)
        var first: Diagnostic?
        for (number, line) in numberedLines(text) {
            guard line.utf8.contains(UInt8(ascii: "?")) else {
                words += line.utf8.count { [0x20, 0x2C, 0x3B].contains($0) }
                continue
            }
            let marks = QuestionMarks(line)
            words += marks.words
            guard marks.weight > 0, let index = marks.first else { continue }
            weight += marks.weight
            let here = Diagnostic(
                .lettersLost(sample: sample(line, around: index), how: .questionMarks),
                at: place(file, number, line, index))
            first = first ?? here
            if marks.weight >= min(2, enough), marks.weight * 5 >= marks.words { return here }
        }
        return weight >= enough && weight * 10 >= words ? first : nil
    }

    static func numberedLines(_ text: String) -> [(Int, Substring)] {
        // CRLF is one character, and ends a line, too.
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
            .enumerated().map { ($0 + 1, $1) }
    }

    static func place(
        _ file: String, _ number: Int, _ line: Substring, _ index: Substring.Index
    ) -> Place {
        Place(
            file: file, line: number,
            column: line.distance(from: line.startIndex, to: index) + 1)
    }

    /// A few words around a place of a line.
    static func sample(_ line: Substring, around index: Substring.Index) -> String {
        let before = line[..<index].suffix(20)
        let start =
            before.startIndex == line.startIndex
            ? before.startIndex : before.firstIndex(of: " ") ?? before.startIndex
        return String(line[start...].prefix(40)).foldedSpaces
    }
}

/// The question marks of a line that stand where letters should.
private struct QuestionMarks {
    /// How many words the line has.
    private(set) var words = 0
    /// How strong the evidence is.
    private(set) var weight = 0
    /// Where it begins.
    private(set) var first: Substring.Index?

    init(_ line: Substring) {
        var rest = line[...]
        while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
            let end = rest[start...].firstIndex(where: \.isWhitespace) ?? rest.endIndex
            let next = rest[end...].first { !$0.isWhitespace }
            read(rest[start..<end], next: next)
            rest = rest[end...]
        }
    }

    /// Reads what stands between blanks: one word, or some with separators of tables between them.
    private mutating func read(_ text: Substring, next: Character?) {
        // An address on the web has marks of its own.
        if text.contains("://") || text.hasPrefix("www.") || text.contains("&") {
            return words += 1
        }
        let parts = text.split { ",;|()[]\"“”/:".contains($0) }
        for (number, part) in parts.enumerated() where part.contains(where: \.isLetter) {
            words += 1
            let found = Self.weight(part, next: number == parts.count - 1 ? next : nil)
            guard found > 0 else { continue }
            weight += found
            first = first ?? part.firstIndex(of: "?")
        }
    }

    private static func weight(_ word: Substring, next: Character?) -> Int {
        guard let mark = word.firstIndex(of: "?") else { return 0 }
        let stem = word[..<mark]
        let tail = word[mark...].drop { $0 == "?" }
        let count = word.distance(from: mark, to: tail.startIndex)
        if let after = tail.first {
            guard after.isLetter, stem.last?.isLetter ?? true else { return 0 }
            // "Vì sao?Vì": a blank is missing, no letter.
            if let before = stem.last, after.isUppercase, before.isLowercase { return 0 }
            return count > 1 ? 2 : 1
        }
        // What begins a syllable is of ASCII, but for one letter; in old encodings other signs are vowels.
        guard let next, !stem.isEmpty,
            stem.allSatisfy({ $0.isASCII && $0.isLetter && !isVowel($0) || "đĐÐð".contains($0) })
        else { return 0 }
        let isCapital = stem.allSatisfy { $0.isUppercase }
        return next.isLowercase || next == "?" || (isCapital && next.isUppercase) ? 1 : 0
    }

    private static func isVowel(_ letter: Character) -> Bool { "aeiouyAEIOUY".contains(letter) }
}
