/// What numbers may be, wherever they are given: in a layout, in Swift, or on the command line. Each rule stands here
/// once; what lies outside is refused, never bent into place.
package enum Limits {
    /// Levels of headings.
    package static let headingLevel = 1...6
    /// Newspaper columns side by side.
    package static let columns = 1...6
    /// Cells of a row.
    package static let cells = 1...24
    /// The width of a cell against those of the others.
    package static let share = 0.01...1000.0
    /// A picture's share of the width of the text.
    package static let pictureWidth = 0.05...1.0
    /// A distance on a page, in pt.
    package static let distance = 0.0...4000.0
    /// The height of a drawing or a picture, in pt.
    package static let drawnHeight = 10.0...4000.0
    /// The width of a column of a table, in pt.
    package static let columnWidth = 1.0...2000.0
    /// Numbers that charts draw: those that can be printed with all their digits.
    package static let charted = -999_999_999_999_999.0...999_999_999_999_999.0
    /// A share of a whole, in percent.
    package static let percent = 0.0...100.0
    /// How deep parts of a document may stand in one another.
    package static let depth = 16
    /// Dots per inch.
    package static let resolution = 10.0...1200.0
    /// How far a sheet of a booklet pushes those inside it outwards, in mm.
    package static let creep = 0.0...3.0
    /// Reports made at a time.
    package static let jobs = 1...1024
    /// Times in files, in seconds since 1970, up to the end of the year 9999.
    package static let seconds = 0...253_402_300_799
}
