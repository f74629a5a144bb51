import TrangModel

/// The file that a text comes from.
enum TextSource: String, KeyWord {
    case summary, handout

    /// The file's name.
    var file: String { rawValue + ".md" }

    /// The text, if the subject has it.
    func text(of subject: any ReportSubject) -> NarrativeText? { subject.text(rawValue) }

    /// The file to name when its lead or photo is absent: those of the summary stand in for the handout's.
    func headFile(of subject: any ReportSubject) -> String {
        text(of: subject) == nil ? Self.summary.file : file
    }
}
