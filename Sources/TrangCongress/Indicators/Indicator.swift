package import TrangModel
package import TrangReading

/// Which way an indicator is better.
package enum Direction: Hashable, Sendable {
    case higher, lower, within

    /// Reads a cell; nil when it says no direction.
    init?(stated text: String) {
        switch ColumnName.key(text) {
        case "", "cao hơn", "higher": self = .higher
        case "thấp hơn", "lower": self = .lower
        case "trong khoảng", "within": self = .within
        default: return nil
        }
    }
}

/// A row of the indicator table.
package struct Indicator: Hashable, Sendable {
    /// The number as printed; empty for a further part of the item above.
    package var number: String
    /// The number of the item that the row belongs to.
    package var item: String
    package var group: String
    package var name: String
    package var short: String
    package var unit: String
    package var target: Target?
    package var direction: Direction
    package var result: Quantity?
    package var derived: Quantity?
    package var verdict: Verdict?
    package var note: String
    package var sentence: String
    /// Results of single years.
    package var years: [Int: Quantity]
    /// Columns that the program does not know, for layouts.
    package var extra: [String: String]
    package var place: Place
    package var verdictPlace: Place
    /// What the indicator is called in every term, whatever its name; empty if not said.
    package var identity = ""
    /// The row's cells, and which columns they stand in.
    var cells: [CSVField] = []
    var columns: [IndicatorColumn: Int] = [:]

    /// The place of a cell, or of the row.
    package func place(of column: IndicatorColumn) -> Place {
        columns[column].map { cells[$0].place } ?? place
    }

    /// Whether the row is a further part of the item above.
    package var isPart: Bool { number.isEmpty && !item.isEmpty }

    /// The result, or what was derived in its stead.
    package var effective: Quantity? { result ?? derived }

    /// Whether the result is derived.
    package var isDerived: Bool { result == nil && derived != nil }
}
