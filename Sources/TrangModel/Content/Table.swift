/// How wide a column is.
package enum ColumnWidth: Hashable, Sendable {
    /// In pt.
    case fixed(Double)
    /// In pt, or as its longest word where that is wider.
    case word(Double)
    /// As wide as its content wants.
    case natural
    /// A share of what the others leave.
    case fraction(Double)
}

/// One column of a table.
package struct TableColumn: Hashable, Sendable {
    package var width: ColumnWidth
    package var alignment: CellAlignment

    package init(width: ColumnWidth, alignment: CellAlignment) {
        self.width = width
        self.alignment = alignment
    }
}

/// How cells of a column align.
package enum CellAlignment: String, Hashable, Sendable, CaseIterable {
    case left, right, center
    /// On the decimal comma.
    case decimal
}

/// What a cell holds.
package struct TableCell: Hashable, Sendable {
    package var content: [Inline]
    /// For decimal columns: what stands before the number, left of it (a qualifier).
    package var qualifier: [Inline]
    /// For decimal columns: how many characters of the content stand before the decimal comma;
    /// nil when the content is words.
    package var wholeLength: Int?
    package var style: TextStyle
    /// How many columns and rows the cell covers.
    package var columnSpan: Int
    package var rowSpan: Int
    /// The cell's own alignment; nil for its column's.
    package var alignment: CellAlignment?
    /// Whether the cell names its row.
    package var isHeader: Bool
    /// Notes on the cell: they stand below the part of the table on the same page.
    package var notes: [Paragraph]

    package init(
        _ content: [Inline], style: TextStyle, qualifier: [Inline] = [], wholeLength: Int? = nil,
        columnSpan: Int = 1, rowSpan: Int = 1, alignment: CellAlignment? = nil,
        isHeader: Bool = false, notes: [Paragraph] = []
    ) {
        self.content = content
        self.style = style
        self.qualifier = qualifier
        self.wholeLength = wholeLength
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
        self.alignment = alignment
        self.isHeader = isHeader
        self.notes = notes
    }

    /// The text of the cell, qualifier first.
    package var plainText: String {
        let parts = [qualifier.plainText, content.plainText]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// Rows under one name, which stands once and is repeated where the group goes on on a new page.
package struct TableGroup: Hashable, Sendable {
    package var label: TableCell?
    /// The label as it is repeated after a page break.
    package var continuedLabel: TableCell?
    /// What stands in the first column of a label's own row, before the label (`I`, `II`).
    package var number: TableCell?
    /// The cells of every row, without the label's column and without the places that a cell of
    /// several columns or rows covers.
    package var rows: [[TableCell]]

    package init(label: TableCell?, continuedLabel: TableCell?, rows: [[TableCell]]) {
        self.label = label
        self.continuedLabel = continuedLabel
        self.rows = rows
    }
}

/// Where the name of a group stands.
package enum GroupLabels: String, Hashable, Sendable, CaseIterable {
    /// Groups have no names.
    case none
    /// In the first column, beside the rows.
    case column
    /// In a row of its own over all columns.
    case row
}

/// A table with a header that repeats on every page.
package struct Table: Hashable, Sendable {
    package var columns: [TableColumn]
    /// The header's rows, from top to bottom.
    package var header: [[TableCell]]
    package var groups: [TableGroup]
    package var labels: GroupLabels
    /// Rows with totals, at the end.
    package var footer: [[TableCell]]
    /// How many columns stand again in every panel of a table that is too wide for the page.
    package var stub: Int
    package var design: TableDesign
    /// The table's name for assistive technology.
    package var summary: String

    package init(
        columns: [TableColumn], header: [[TableCell]], groups: [TableGroup],
        labels: GroupLabels = .none, footer: [[TableCell]] = [], stub: Int = 1,
        design: TableDesign, summary: String
    ) {
        self.columns = columns
        self.header = header
        self.groups = groups
        self.labels = labels
        self.footer = footer
        self.stub = stub
        self.design = design
        self.summary = summary
    }
}

/// Which rules a table has besides the one below its header.
package enum TableRules: String, Hashable, Sendable, CaseIterable {
    /// Above every group but the first.
    case groups
    /// Below every row.
    case rows
    /// Around every cell.
    case grid
    case none
}

/// Rules, grounds and paddings of a table.
package struct TableDesign: Hashable, Sendable {
    /// Above and below the text of a cell, in pt.
    package var padding: Double
    /// Between two columns, in pt.
    package var gutter: Double
    package var headRule: Rule
    /// The rule of groups, rows or grid.
    package var groupRule: Rule
    package var rules: TableRules
    /// The ground of every other row; nil for none.
    package var zebra: Color?
    /// The ground of the header; nil for none.
    package var headGround: Color?
    /// Whether any row may be parted where a page ends. A row taller than half a page always may.
    package var splitsRows: Bool

    package init(
        padding: Double, gutter: Double, headRule: Rule, groupRule: Rule,
        rules: TableRules = .groups, zebra: Color? = nil, headGround: Color? = nil,
        splitsRows: Bool = false
    ) {
        self.padding = padding
        self.gutter = gutter
        self.headRule = headRule
        self.groupRule = groupRule
        self.rules = rules
        self.zebra = zebra
        self.headGround = headGround
        self.splitsRows = splitsRows
    }
}
