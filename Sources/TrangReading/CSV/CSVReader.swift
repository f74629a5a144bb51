package import TrangModel

/// Reads CSV as spreadsheets write it: comma, semicolon or tab, quoted fields with line breaks.
/// Our own reader, because a report must point at the line and column of a bad cell.
package enum CSVReader {
    /// Reads a whole file.
    ///
    /// - Parameter names: keys of names one of which a column has, if there are such.
    /// - Throws: `too-large`; `csv-syntax`: empty, an unclosed quote, text after a closing quote, more fields than
    ///   headers, two columns of one name, a title above the names.
    package static func read(
        _ text: String, file: String, names: Set<String> = []
    ) throws(Diagnostic) -> CSVTable {
        var text = text
        var delimiter: Character?
        var firstLine = 1
        if let declared = declaredSeparator(text) {
            delimiter = declared
            text = String(text.drop { $0 != "\n" }.dropFirst())
            firstLine = 2
        }
        let sign = delimiter ?? detectDelimiter(text)
        let records = try split(text, by: sign, file: file, firstLine: firstLine)
        let filled = records.filter { !$0.allSatisfy { blank($0.text) } }
        let head = self.head(filled, names: names)
        var body = filled.dropFirst(head.titles)
        guard var header = body.popFirst() else {
            throw Diagnostic(.csvSyntax(reason: .empty), at: Place(file: file, line: 1, column: 1))
        }
        try checkTitle([header] + body.prefix(TableHead.looked))
        // Empty fields count: an unquoted decimal comma moves a row's cells although its last is empty.
        let width = header.count
        while header.count > 1, let last = header.last, blank(last.text) { header.removeLast() }
        try checkHeader(header)
        // Short rows are filled up to the header.
        guard filled.count * header.count <= ReadingLimits.cells else {
            throw Diagnostic(
                .tooLarge(.cells, most: ReadingLimits.cells), at: filled.last?.first?.place)
        }
        var table = CSVTable(file: file, header: header, rows: [])
        table.width = width
        table.isPartedByCommas = sign == ","
        table.titles = filled[..<head.titles].compactMap { title($0.filter { !blank($0.text) }) }
        if head.isNumbered, let numbers = body.popFirst() {
            table.columnNumbers = numbers.filter { !blank($0.text) }
        }
        for record in body {
            let extra = record.dropFirst(header.count).first { !blank($0.text) }
            guard record.count <= width, extra == nil else {
                throw Diagnostic(
                    .csvSyntax(reason: .tooManyFields(found: record.count, expected: width)),
                    at: extra?.place ?? record[header.count].place)
            }
            if record.count < width { table.short[table.rows.count] = record.count }
            table.rows.append(fitted(record, to: header.count))
        }
        return table
    }

    /// The record with as many fields as the header.
    private static func fitted(_ record: [CSVField], to count: Int) -> [CSVField] {
        // Most rows are as long as it: those are not copied.
        if record.count == count { return record }
        var row = Array(record.prefix(count))
        while row.count < count {
            var place = row.last?.place ?? Place(file: "")
            place.cell = place.cell.map { cell in
                spreadsheetColumn(row.count) + cell.drop { $0.isLetter }
            }
            row.append(CSVField("", at: place))
        }
        return row
    }

    static func blank(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        // Most fields begin with a letter or a digit; white space beyond ASCII has other bytes.
        if first > 0x20, first < 0xC2 || (0xC3..<0xE1).contains(first) { return false }
        return text.allSatisfy(\.isWhitespace)
    }

    /// The separator that Excel's own first line `sep=;` names.
    private static func declaredSeparator(_ text: String) -> Character? {
        guard text.prefix(4).lowercased() == "sep=" else { return nil }
        return text.dropFirst(4).first
    }

    private static func checkHeader(_ header: [CSVField]) throws(Diagnostic) {
        var seen: Set<String> = []
        for field in header where !blank(field.text) {
            guard seen.insert(ColumnName.key(field.text)).inserted else {
                throw Diagnostic(
                    .csvSyntax(reason: .repeatedColumn(name: field.text)), at: field.place)
            }
        }
    }

    /// The delimiter that parts most rows. Commas stand in names and numbers, too, so a tab or a semicolon that
    /// parts as many rows is meant.
    private static func detectDelimiter(_ text: String) -> Character {
        let signs = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
        /// How many rows a sign parts, and whether it stands in the row at hand, outside quotation marks.
        var (rows, isThere) = ([0, 0, 0], [false, false, false])
        var quoted = false
        func endRow() {
            for index in signs.indices where isThere[index] { rows[index] += 1 }
            isThere = [false, false, false]
        }
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") {
                quoted.toggle()
            } else if quoted {
                continue
            } else if byte == UInt8(ascii: "\n") {
                endRow()
            } else if let index = signs.firstIndex(of: byte) {
                isThere[index] = true
            }
        }
        endRow()
        guard let most = rows.max(), most > 0, let index = rows.firstIndex(of: most) else {
            return ","
        }
        return Character(Unicode.Scalar(signs[index]))
    }

    /// The records of the text; each field knows where it begins.
    private static func split(
        _ text: String, by delimiter: Character, file: String, firstLine: Int
    ) throws(Diagnostic) -> [[CSVField]] {
        var scanner = CSVScanner(text, delimiter: delimiter, file: file, line: firstLine)
        var records: [[CSVField]] = []
        var count = 0
        while let record = try scanner.nextRecord(number: records.count + firstLine) {
            count += record.count
            guard count <= ReadingLimits.cells else {
                throw Diagnostic(
                    .tooLarge(.cells, most: ReadingLimits.cells), at: record.first?.place)
            }
            records.append(record)
        }
        return records
    }
}

/// Walks over the bytes of a CSV file: all that parts its fields is ASCII, but for an odd separator.
private struct CSVScanner {
    private let bytes: [UInt8]
    private var index = 0
    private let delimiter: [UInt8]
    private let file: String
    private var line: Int
    /// The field of this record, not itself quoted, in which a quotation mark opens and none closes. When
    /// another such field follows, what parts them stood between the marks.
    private var openQuote: Place?
    /// Whether every scalar is a character.
    private let isPlain: Bool
    /// The column, in characters, of a byte that was passed; those behind it are counted when asked for.
    private var counted = (index: 0, column: 1)

    init(_ text: String, delimiter: Character, file: String, line: Int) {
        bytes = Array(text.utf8)
        isPlain = PlainVietnamese.isPlain(bytes, from: 0)
        self.delimiter = Array(String(delimiter).utf8)
        self.file = file
        self.line = line
    }

    private var isAtEnd: Bool { index >= bytes.count }

    private var isAtDelimiter: Bool {
        guard bytes[index] == delimiter[0] else { return false }
        return delimiter.count == 1 || bytes[index...].starts(with: delimiter)
    }

    private static let newline = UInt8(ascii: "\n")
    private static let quote = UInt8(ascii: "\"")

    /// The column of the current byte.
    private mutating func column() -> Int {
        let passed = bytes[counted.index..<index]
        let more =
            isPlain
            ? passed.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
            : String(decoding: passed, as: UTF8.self).count
        counted = (index, counted.column + more)
        return counted.column
    }

    /// Passes the end of a line.
    private mutating func passNewline() {
        index += 1
        line += 1
        counted = (index, 1)
    }

    /// The next record, or nil at the end of the text.
    mutating func nextRecord(number: Int) throws(Diagnostic) -> [CSVField]? {
        guard !isAtEnd else { return nil }
        var fields: [CSVField] = []
        openQuote = nil
        while true {
            let place = Place(
                file: file, line: line, column: column(),
                cell: spreadsheetColumn(fields.count) + String(number))
            guard fields.count < ReadingLimits.columns else {
                throw Diagnostic(.tooLarge(.columns, most: ReadingLimits.columns), at: place)
            }
            let field = try nextField(at: place)
            guard field.utf8.count <= ReadingLimits.cell else {
                throw Diagnostic(.tooLarge(.cell, most: ReadingLimits.cell), at: place)
            }
            try TextShape.checkWords(field, at: place)
            fields.append(CSVField(field, at: place))
            guard !isAtEnd else { return fields }
            if bytes[index] == Self.newline {
                passNewline()
                return fields
            }
            index += delimiter.count
            if isAtEnd {
                fields.append(
                    CSVField("", at: Place(file: file, line: line, column: column())))
                return fields
            }
        }
    }

    /// One field, up to but without the delimiter or line end after it.
    private mutating func nextField(at place: Place) throws(Diagnostic) -> String {
        let start = index
        if !isAtEnd, bytes[index] == Self.quote { return try quotedField(at: place) }
        var quotes = 0
        while !isAtEnd, bytes[index] != Self.newline, !isAtDelimiter {
            if bytes[index] == Self.quote { quotes += 1 }
            index += 1
        }
        if quotes % 2 == 1 {
            if let open = openQuote { throw Diagnostic(.csvSyntax(reason: .quoteInside), at: open) }
            openQuote = place
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func quotedField(at place: Place) throws(Diagnostic) -> String {
        var field: [UInt8] = []
        index += 1
        while !isAtEnd {
            let byte = bytes[index]
            guard byte == Self.quote else {
                field.append(byte)
                if byte == Self.newline { passNewline() } else { index += 1 }
                continue
            }
            index += 1
            if !isAtEnd, bytes[index] == Self.quote {
                field.append(Self.quote)
                index += 1
                continue
            }
            while !isAtEnd, bytes[index] == UInt8(ascii: " "), !isAtDelimiter { index += 1 }
            if !isAtEnd, bytes[index] != Self.newline, !isAtDelimiter {
                throw Diagnostic(
                    .csvSyntax(reason: .textAfterQuote),
                    at: Place(file: file, line: line, column: column(), cell: place.cell))
            }
            return String(decoding: field, as: UTF8.self)
        }
        throw Diagnostic(.csvSyntax(reason: .unclosedQuote), at: place)
    }
}
