/// A row for `indicators.csv` as it was found in a text: only what is printed there, cell by cell.
package struct IndicatorDraft: Hashable, Sendable {
    package var number = ""
    package var group = ""
    package var name = ""
    package var unit = ""
    package var target = ""
    package var direction = ""
    package var result = ""
    package var verdict = ""
    package var note = ""
    package var sentence = ""
    /// Results of single years and columns that the program does not know, in their order.
    package var extra: [ExtraCell] = []
    /// Lines of the source.
    package var lines: ClosedRange<Int>

    package init(lines: ClosedRange<Int>) { self.lines = lines }

    /// A cell of a column that a table had beyond the known ones.
    package struct ExtraCell: Hashable, Sendable {
        package var column: String
        package var text: String
    }
}
