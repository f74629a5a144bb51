/// How wide a column is.
package enum ColumnWidth: Hashable, Sendable {
    /// In pt.
    case fixed(Double)
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

    package init(
        _ content: [Inline], style: TextStyle, qualifier: [Inline] = [], wholeLength: Int? = nil
    ) {
        self.content = content
        self.style = style
        self.qualifier = qualifier
        self.wholeLength = wholeLength
    }

    /// The text of the cell, qualifier first.
    package var plainText: String {
        let parts = [qualifier.plainText, content.plainText]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// Rows under one name, which stands once in the first column and is repeated on a new page.
package struct TableGroup: Hashable, Sendable {
    package var label: TableCell?
    /// The label as it is repeated after a page break.
    package var continuedLabel: TableCell?
    /// The cells of every row, without the label's column.
    package var rows: [[TableCell]]

    package init(label: TableCell?, continuedLabel: TableCell?, rows: [[TableCell]]) {
        self.label = label
        self.continuedLabel = continuedLabel
        self.rows = rows
    }
}

/// A table with a header that repeats on every page.
package struct Table: Hashable, Sendable {
    package var columns: [TableColumn]
    package var header: [TableCell]
    package var groups: [TableGroup]
    /// Whether the first column holds the groups' labels.
    package var hasLabels: Bool
    package var design: TableDesign
    /// The table's name for assistive technology.
    package var summary: String

    package init(
        columns: [TableColumn], header: [TableCell], groups: [TableGroup], hasLabels: Bool,
        design: TableDesign, summary: String
    ) {
        self.columns = columns
        self.header = header
        self.groups = groups
        self.hasLabels = hasLabels
        self.design = design
        self.summary = summary
    }
}

/// Rules and paddings of a table.
package struct TableDesign: Hashable, Sendable {
    /// Above and below the text of a cell, in pt.
    package var padding: Double
    /// Between two columns, in pt.
    package var gutter: Double
    package var headRule: Rule
    package var groupRule: Rule

    package init(padding: Double, gutter: Double, headRule: Rule, groupRule: Rule) {
        self.padding = padding
        self.gutter = gutter
        self.headRule = headRule
        self.groupRule = groupRule
    }
}
