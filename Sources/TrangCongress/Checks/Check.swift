import TrangModel
import TrangReports

/// Something that is looked for in a term before it is set. What is found is said, never mended.
///
/// A check is a type in a file of its own with all its findings, named once in ``CheckCatalogue``.
protocol Check: SendableMetatype {
    /// All that it may find.
    static var findings: [any CheckFinding.Type] { get }
}

/// A check of a term, of whatever in it.
protocol TermCheck: Check {
    static func check(_ term: Term, findings: Findings)
}

/// A check of all texts of a term together, wherever they stand.
protocol AllTextsCheck: Check {
    static func check(_ texts: [TermTexts.Text], findings: Findings)
}

/// A check of every row of the indicators, by itself.
protocol RowCheck: Check {
    static func check(_ row: Indicator, findings: Findings)
}

/// A check of every data set, whether a layout draws it or not.
protocol DataSetCheck: Check {
    static func check(_ set: DataSet, findings: Findings)
}

/// A check of every paragraph that is read, also where the rest of the term cannot be.
protocol TextCheck: Check {
    /// - Parameter isParagraph: whether the text is a paragraph of its own, and no heading, item or cell.
    static func check(_ text: String, at place: Place, isParagraph: Bool, findings: Findings)
}
