/// The words that pages have of themselves, besides what authors and layouts wrote: in charts, for those who listen,
/// in the file's own data. A word is a line here and one in the catalogue of each language; the compiler finds the
/// catalogue that lacks it.
package struct PageWords: Sendable {
    // In charts
    package var unit: @Sendable (_ unit: String) -> String
    package var noData: String
    package var target: String
    // For a listener, of a picture
    package var picture: String
    package var toPage: @Sendable (_ number: Int) -> String
    // For a listener, of a chart
    package var onlyShare: @Sendable (_ name: String, _ text: String) -> String
    package var shares: @Sendable (_ most: NamedValue, _ least: NamedValue) -> String
    package var course:
        @Sendable (_ name: String, _ from: NamedValue, _ to: NamedValue, _ way: Way) -> String
    package var unchanged: @Sendable (_ name: String, _ text: String) -> String
    package var moreSeries: @Sendable (_ count: Int) -> String
    package var noPairs: String
    package var mostChanged: @Sendable (_ name: String, _ from: String, _ to: String) -> String
    package var extremes: @Sendable (_ most: NamedValue, _ least: NamedValue) -> String
    // In tables
    package var continued: String
    // In the file's own data
    package var imposed: String

    /// A text with what it belongs to.
    package struct NamedValue: Sendable {
        package var name: String
        package var text: String

        package init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }
    }

    /// Where a course ends, seen from where it began.
    package enum Way: Sendable {
        case up, down, level

        package init(from start: Double, to end: Double) {
            self = end > start ? .up : end < start ? .down : .level
        }
    }
}

/// A language that pages have words of their own in.
package enum PageLanguage: Hashable, Sendable {
    case vietnamese, english

    /// The language of a tag of BCP 47, such as `vi` or `en-GB`; Vietnamese where there is no catalogue for it.
    package init(tag: String) {
        self = tag.lowercased().prefix(2) == "en" ? .english : .vietnamese
    }

    package var words: PageWords {
        switch self {
        case .vietnamese: .vietnamese
        case .english: .english
        }
    }
}
