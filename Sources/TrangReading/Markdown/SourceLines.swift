/// The lines of a text; parted only when somebody asks for one.
final class SourceLines {
    /// The text as it is parsed.
    let text: String
    /// The text as it was written: with comments that are not parsed.
    private let written: String
    private(set) lazy var lines = Self.parted(text)
    private lazy var writtenLines =
        text.utf8.count == written.utf8.count ? lines : Self.parted(written)

    /// What was counted last.
    private var counted = (line: 0, bytes: 0, characters: 0)

    init(_ text: String, written: String) {
        self.text = text
        self.written = written
    }

    private static func parted(_ text: String) -> [Substring] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map(Substring.init)
    }

    /// The column, in characters of the line as it was written, of a byte of the line as it was parsed. All are
    /// counted from 1.
    func column(ofByte column: Int, line: Int) -> Int {
        guard column > 1, lines.indices.contains(line - 1) else { return column }
        let parsed = lines[line - 1]
        var before = parsed.utf8.prefix(column - 1).count
        guard writtenLines.indices.contains(line - 1) else { return column }
        let whole = writtenLines[line - 1]
        // What was taken out of the line stood before its text, behind the marks of quotations and lists.
        let more = whole.utf8.count - parsed.utf8.count
        if more > 0 {
            let marks = zip(whole.utf8, parsed.utf8).prefix { $0 == $1 }.count
            if before >= marks { before += more }
        }
        return characters(of: whole, line: line, upTo: before) + 1
    }

    /// How many characters stand before a byte. Most questions go on from the one before: a line may be as long as its
    /// text, and have as many places as words.
    private func characters(of whole: Substring, line: Int, upTo end: Int) -> Int {
        if line != counted.line || end < counted.bytes { counted = (line, 0, 0) }
        let utf8 = whole.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: counted.bytes)
        let next = utf8[start...].prefix(end - counted.bytes)
        counted.characters += String(decoding: next, as: UTF8.self).count
        counted.bytes = end
        return counted.characters
    }
}
