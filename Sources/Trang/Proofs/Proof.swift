package import TrangModel

/// A report as it stands while it is being written: its pages, when they could be made, and what was
/// found on the way.
package struct Proof: Sendable {
    /// Nil when there is an error.
    package var pages: Pages?
    package var messages: [Message]
    /// The layouts that the term names.
    package var layouts: [String]
}

/// A term that can be shown.
package struct ProofTerm: Hashable, Sendable {
    /// The folder as reached from the working folder: the term's name in messages and addresses.
    package var name: String
    /// The folder on disk.
    package var path: String
    /// `khue-trung/2015-2020`.
    package var title: String
}

/// A layout that can be chosen.
package struct ProofLayout: Hashable, Sendable {
    package var name: String
    package var title: String
}
