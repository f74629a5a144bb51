import TrangModel

/// The file that a text comes from.
enum TextSource: String, KeyWord {
    case summary, handout

    /// The file's name.
    var file: String { rawValue + ".md" }

    /// The text, if the term has it.
    func text(of term: Term) -> Summary? { self == .handout ? term.handout : term.summary }

    /// The file to name when its lead or photo is absent: those of the summary stand in for the handout's.
    func headFile(of term: Term) -> String { text(of: term) == nil ? Self.summary.file : file }
}
