/// Finds the row that names the columns of a table: titles may stand above it, and a row that only numbers the
/// columns, `(1) (2) (3)`, below it.
struct TableHead: Hashable {
    /// How many rows that hold something are titles above the names.
    private(set) var titles = 0
    /// Whether the row below the names numbers the columns.
    private(set) var isNumbered = false

    /// So many rows show what a table's head is.
    static let looked = 60

    /// - Parameters:
    ///   - rows: the first rows that hold something, the filled cells of each by their column.
    ///   - names: keys of names one of which must stand among those of the columns; empty where any may.
    init(_ rows: [[Int: String]], names: Set<String>) {
        titles = Self.named(rows, names) ?? Self.single(rows)
        guard titles + 1 < rows.count else { return }
        isNumbered = ColumnNumbers.hold(
            rows[titles + 1], names: rows[titles], below: Array(rows.dropFirst(titles + 2)))
    }

    /// How many titles stand above the first row in which one of the names stands.
    private static func named(_ rows: [[Int: String]], _ names: Set<String>) -> Int? {
        guard !names.isEmpty else { return nil }
        let index = rows.prefix(20).firstIndex { row in
            row.count > 1 && row.values.contains { names.contains(ColumnName.key($0)) }
        }
        guard let index, index + 1 < rows.count else { return nil }
        let width = rows[index].count
        return rows[..<index].allSatisfy { isTitle($0) || isLetterhead($0, below: width) }
            ? index : nil
    }

    /// How many rows of one text each stand above the first of several, when that names columns and has rows below it.
    private static func single(_ rows: [[Int: String]]) -> Int {
        guard let index = rows.firstIndex(where: { !isTitle($0) }), index + 1 < rows.count,
            rows[index].values.allSatisfy(isName)
        else { return 0 }
        return index
    }

    /// Whether a row holds one text, once or in many cells side by side; two columns of one name are a slip.
    private static func isTitle(_ row: [Int: String]) -> Bool {
        row.count == 1
            || row.count > 2 && Set(row.values).count == 1 && row.values.allSatisfy(isName)
    }

    /// Whether a row of words has fewer cells than there are names.
    private static func isLetterhead(_ row: [Int: String], below width: Int) -> Bool {
        row.count < width && row.values.allSatisfy { VietnameseNumber($0) == nil }
    }

    private static func isName(_ text: String) -> Bool {
        text.contains(where: \.isLetter) || ColumnName.isYear(text) || ["%", "‰"].contains(text)
    }
}

/// A row that only numbers the columns: `1 2 3`, `(1) (2) (3=2/1)`, `A B 1 2`.
package enum ColumnNumbers {
    /// Whether all cells of a row number the columns, one after the other. Bare numbers and letters may be figures:
    /// they number columns only where words stand below one of them.
    package static func hold(
        _ row: [Int: String], names: [Int: String], below: [[Int: String]]
    ) -> Bool {
        guard row.count > 1, row.keys.allSatisfy({ names[$0] != nil }) else { return false }
        let labels = row.sorted { $0.key < $1.key }.compactMap { Label($0.value) }
        guard labels.count == row.count, isInOrder(labels) else { return false }
        // The column of notes may lack its number.
        guard row.count == names.count || row.count > 2 && row.count + 2 >= names.count else {
            return false
        }
        let isPlain = labels.filter(\.isMarked).count < 2
        return !isPlain || row.count > 2 && row.keys.contains { hasWords($0, in: below) }
    }

    private static func isInOrder(_ labels: [Label]) -> Bool {
        let letters = labels.prefix { $0.isLetter }
        let numbers = labels.dropFirst(letters.count)
        return letters.enumerated().allSatisfy { $1.number == $0 + 1 }
            && numbers.enumerated().allSatisfy { !$1.isLetter && $1.number == $0 + 1 }
    }

    /// Whether all that stands in a column is words, longer than a letter.
    private static func hasWords(_ column: Int, in rows: [[Int: String]]) -> Bool {
        let cells = rows.compactMap { $0[column] }
        return !cells.isEmpty
            && cells.allSatisfy { Label($0) == nil && VietnameseNumber($0) == nil }
            && cells.contains { $0.count { $0.isLetter } > 1 }
    }

    /// One number of a column.
    private struct Label {
        /// Of a letter its place in the alphabet.
        let number: Int
        let isLetter: Bool
        /// Whether it has brackets or says how the column is computed, as no figure does.
        let isMarked: Bool

        init?(_ text: String) {
            var rest = text.foldedSpaces.filter { $0 != " " }[...]
            let isBracketed = rest.first.map { "([".contains($0) } == true
            if isBracketed { rest.removeFirst() }
            // What is typed as `(1)` becomes -1 in a spreadsheet.
            if !isBracketed, let sign = rest.first, "-−".contains(sign) { rest.removeFirst() }
            let digits = rest.prefix { $0.isPlainDigit }
            if (1...2).contains(digits.count), let number = Int(digits) {
                (self.number, isLetter) = (number, false)
                rest = rest.dropFirst(digits.count)
            } else if let letter = rest.popFirst()?.lowercased().utf8.first,
                (UInt8(ascii: "a")...UInt8(ascii: "h")).contains(letter)
            {
                (number, isLetter) = (Int(letter - UInt8(ascii: "a")) + 1, true)
            } else {
                return nil
            }
            if let end = rest.first, ")].".contains(end) { rest.removeFirst() }
            let isFormula = rest.count > 1 && rest.first == "="
            guard isFormula && Self.isFormula(rest.dropFirst()) || rest.isEmpty else { return nil }
            isMarked = isBracketed || isFormula
        }

        private static func isFormula(_ text: Substring) -> Bool {
            text.contains(where: \.isPlainDigit)
                && text.allSatisfy { $0.isPlainDigit || "()[]+-−–x×*/:.,%…".contains($0) }
        }
    }
}
