/// Takes comments (`<!-- ... -->`) out of lines that go on with text: CommonMark drops such a line whole.
struct CommentLines {
    private var lines: [[UInt8]]
    /// Whether anything was taken out.
    private(set) var isChanged = false

    /// The first line behind the last comment in which one may end, and where in it; nil before it was looked at.
    private var closing: (line: Int, end: Int?) = (0, nil)

    private static let opening = Array("<!--".utf8)
    private static let closingSign = Array("-->".utf8)

    init(_ text: String) {
        lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map(Array.init)
    }

    /// The text as it stands now; its lines are as many as before.
    var text: String {
        String(decoding: Array(lines.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
    }

    /// Takes out a comment that begins at a line and column, counted from 1, and those that follow it on its
    /// last line, when text follows them there.
    mutating func take(line: Int, column: Int) {
        let (first, start) = (line - 1, column - 1)
        guard lines.indices.contains(first), start >= 0, lines[first].count >= start,
            lines[first][start...].starts(with: Self.opening)
        else { return }
        var last = first
        var end = Self.end(of: lines[first][start...].dropFirst(2))
        if end == nil, let next = nextClosing(after: first) { (last, end) = next }
        guard let end else { return }
        let rest = Self.afterComments(lines[last][end...])
        guard !rest.isEmpty else { return }
        // What stands before the comment are the marks of quotations and lists.
        let (before, text) = (Array(lines[first][..<start]), Array(rest))
        if last == first {
            lines[first] = before + text
        } else {
            lines[first] = before
            for index in first + 1..<last { lines[index] = Self.marks(lines[index], as: before) }
            lines[last] = Self.marks(lines[last], as: before) + text
        }
        isChanged = true
        // What is left of the last line may end further comments.
        closing = (last, nil)
    }

    /// The next line in which a comment may end. Comments come in the order of their lines, so that no line is looked at
    /// twice.
    private mutating func nextClosing(after line: Int) -> (line: Int, end: Int)? {
        if closing.line <= line { closing = (line + 1, nil) }
        while closing.end == nil, closing.line < lines.count {
            closing.end = Self.end(of: lines[closing.line][...])
            if closing.end == nil { closing.line += 1 }
        }
        return closing.end.map { (closing.line, $0) }
    }

    /// Where a comment that is open ends: after its sign.
    private static func end(of line: ArraySlice<UInt8>) -> Int? {
        line.indices.first { line[$0...].starts(with: closingSign) }.map { $0 + closingSign.count }
    }

    /// What of a line follows whole comments; a carriage return is no text.
    private static func afterComments(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = line.drop(while: isSpace)
        while rest.starts(with: opening), let end = end(of: rest.dropFirst(2)) {
            rest = rest[end...].drop(while: isSpace)
        }
        return rest
    }

    /// The marks of quotations, and the room of lists, that a line begins with as the comment's first does.
    private static func marks(_ line: [UInt8], as before: [UInt8]) -> [UInt8] {
        let mark = UInt8(ascii: ">")
        let isQuoted = before.contains(mark)
        return Array(
            line.prefix(before.count).prefix { isSpace($0) || isQuoted && $0 == mark })
    }

    private static func isSpace(_ byte: UInt8) -> Bool { [9, 13, 32].contains(byte) }
}
