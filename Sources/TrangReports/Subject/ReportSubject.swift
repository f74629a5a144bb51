package import TrangModel

/// What a report is about, as layouts and blocks of any field see it: texts, big numbers, tables and fields by their
/// names. What else a field knows is for blocks of its own.
package protocol ReportSubject: Sendable {
    /// The place of its main file.
    var place: Place { get }
    /// Who wrote it, where that is said.
    var author: String? { get }
    /// The pictures that its texts name, in the order in which they do.
    var pictures: [Picture] { get }
    var keyFigures: [KeyFigure] { get }
    var dataSets: [DataSet] { get }
    /// A text by its name.
    func text(_ name: String) -> NarrativeText?
    /// A table by its name: a data set, or one that the field reads in its own way and shows as a data set as well.
    func dataSet(_ name: String) -> DataSet?
    /// Whether it was read from a file of this name.
    func hasFile(_ name: String) -> Bool
    /// The name of the file that a table was read from, or would be read from.
    func tableFile(_ name: String) -> String
    /// The names of the fields that texts of a layout may use.
    var fieldNames: [String] { get }
    /// What a field stands for; nil when that is not said.
    func field(_ name: String) -> String?
    /// Says, once all blocks stand, what of it none has shown, and what else only then is known.
    func review(shown: Set<SubjectPart>, layout: Layout, findings: Findings)
}

extension ReportSubject {
    package func dataSet(_ name: String) -> DataSet? { dataSets.first { $0.name == name } }

    package func review(shown: Set<SubjectPart>, layout: Layout, findings: Findings) {
        let leftOut = LeftOut(of: self, shown: shown, layout: layout, findings: findings)
        leftOut.checkTexts()
        leftOut.checkKeyFigures()
        leftOut.checkDataSets()
    }
}

/// A part of a subject that a layout may show or leave out.
package enum SubjectPart: Hashable, Sendable {
    case lead, photo, narrative, keyFigures
    /// A table by its name.
    case dataSet(String)
    /// A part that only the blocks of one field know.
    case own(String)
}
