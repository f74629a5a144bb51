package import TrangModel

/// Refuses texts that hold more of something than any that a person wrote, in one pass over their bytes and before
/// anything is made of them.
package enum TextShape {
    /// Checks lines and words of a text; in Markdown also the signs, of which each may become a node of its own, and
    /// the cells of tables.
    ///
    /// - Throws: `too-large` where the limit is passed.
    package static func check(
        _ text: String, file: String, isMarkdown: Bool
    ) throws(Diagnostic) {
        let bytes = text.utf8Span.span
        var (line, lineStart, wordStart) = (1, 0, 0)
        var signs = 0
        var tables = TextTables()
        func excess(_ what: Excess, _ most: Int, at index: Int) -> Diagnostic {
            var column = 1
            for passed in lineStart..<index where bytes[passed] & 0xC0 != 0x80 { column += 1 }
            return Diagnostic(
                .tooLarge(what, most: most), at: Place(file: file, line: line, column: column))
        }
        for index in bytes.indices {
            let byte = bytes[index]
            if isMarkdown {
                tables.pass(byte)
                if isSign(byte) { signs += 1 }
                guard signs <= ReadingLimits.signs else {
                    throw excess(.signs, ReadingLimits.signs, at: index)
                }
                guard tables.columns <= ReadingLimits.textColumns else {
                    throw excess(.columns, ReadingLimits.textColumns, at: lineStart)
                }
                guard tables.cells <= ReadingLimits.textCells else {
                    throw excess(.cells, ReadingLimits.textCells, at: lineStart)
                }
            }
            if byte <= 0x20 {
                wordStart = index + 1
                guard byte == UInt8(ascii: "\n") else { continue }
                (line, lineStart) = (line + 1, index + 1)
                guard line <= ReadingLimits.lines else {
                    throw excess(.lines, ReadingLimits.lines, at: lineStart)
                }
            } else if index - wordStart >= ReadingLimits.word {
                throw excess(.word, ReadingLimits.word, at: wordStart)
            }
        }
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "!"), UInt8(ascii: "`"),
            UInt8(ascii: "\\"), UInt8(ascii: "~"), UInt8(ascii: ">"):
            true
        default: false
        }
    }

    /// Refuses a letter with more marks than any has: whatever looks at letters would look at all of them.
    ///
    /// - Throws: `too-large` at the letter.
    package static func checkMarks(_ text: String, file: String) throws(Diagnostic) {
        var (line, column, marks) = (1, 0, 0)
        for scalar in text.unicodeScalars {
            guard !isMark(scalar) else {
                marks += 1
                guard marks <= ReadingLimits.marks else {
                    throw Diagnostic(
                        .tooLarge(.marks, most: ReadingLimits.marks),
                        at: Place(file: file, line: line, column: max(1, column)))
                }
                continue
            }
            (column, marks) = (column + 1, 0)
            if scalar == "\n" { (line, column) = (line + 1, 0) }
        }
    }

    /// Checks words and letters of a piece of a document, which has one place.
    static func checkPiece(_ text: String, at place: Place) throws(Diagnostic) {
        try checkWords(text, at: place)
        guard !PlainVietnamese.isPlain(text.utf8Span.span) else { return }
        var marks = 0
        for scalar in text.unicodeScalars {
            marks = isMark(scalar) ? marks + 1 : 0
            guard marks <= ReadingLimits.marks else {
                throw Diagnostic(.tooLarge(.marks, most: ReadingLimits.marks), at: place)
            }
        }
    }

    /// Checks the words of a piece of a file, which has one place.
    static func checkWords(_ text: String, at place: Place) throws(Diagnostic) {
        guard text.utf8.count > ReadingLimits.word else { return }
        var length = 0
        for byte in text.utf8 {
            length = byte <= 0x20 ? 0 : length + 1
            guard length <= ReadingLimits.word else {
                throw Diagnostic(.tooLarge(.word, most: ReadingLimits.word), at: place)
            }
        }
    }

    /// Whether a scalar is part of the letter before it.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200D: true
        case 0..<0x300, 0x1EA0...0x1EFF, 0x2000...0x200B, 0x200E...0x206F: false
        default: scalar.properties.isGraphemeExtend
        }
    }
}

/// Counts what tables a Markdown text may have, byte by byte. Every row has as many cells as the line of hyphens, however
/// few are written.
private struct TextTables {
    private(set) var cells = 0
    /// Columns of the table at hand; 0 outside of tables.
    private(set) var columns = 0
    private var uprights = 0
    /// Whether the line is blank so far, may be a line of hyphens, and has one.
    private var (isBlank, mayBeRule, hasHyphen) = (true, true, false)

    mutating func pass(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\n"): endLine()
        case UInt8(ascii: "|"): (isBlank, uprights) = (false, uprights + 1)
        case UInt8(ascii: "-"): (isBlank, hasHyphen) = (false, true)
        case UInt8(ascii: ":"): isBlank = false
        // A quotation may hold a table.
        case UInt8(ascii: ">"), 0x20, 0x09: break
        default: (isBlank, mayBeRule) = (false, false)
        }
    }

    private mutating func endLine() {
        if isBlank {
            columns = 0
        } else if columns > 0 {
            cells += columns
        } else if mayBeRule, hasHyphen, uprights > 0 {
            columns = uprights + 1
            cells += 2 * columns
        }
        uprights = 0
        (isBlank, mayBeRule, hasHyphen) = (true, true, false)
    }
}
