/// How a file that travels inside a report relates to it, in the words of PDF/A-3.
package enum AttachmentRelation: String, Hashable, Sendable {
    /// What the report was made from.
    case source = "Source"
    /// Figures that tables and charts show.
    case data = "Data"
    /// What goes with it, such as a picture.
    case supplement = "Supplement"
}

/// What files that travel inside a report may be called: one rule for what is put in and for what is taken out.
package enum AttachmentName {
    /// Whether a name stays below a folder on every system, and hides nothing there.
    package static func isFit(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return name.utf8.allSatisfy { $0 >= 32 && $0 != 127 && $0 != UInt8(ascii: "\\") }
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.first != UInt8(ascii: ".") }
    }
}

/// A file that travels inside a report.
package struct Attachment: Hashable, Sendable {
    /// The path below the term's folder, such as `photos/a.jpg`.
    package var name: String
    package var bytes: [UInt8]
    /// The MIME type.
    package var type: String
    package var relation: AttachmentRelation
    package var about: String

    package init(
        name: String, bytes: [UInt8], type: String, relation: AttachmentRelation, about: String
    ) {
        self.name = name
        self.bytes = bytes
        self.type = type
        self.relation = relation
        self.about = about
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(bytes.count)
    }
}

/// Which standards a PDF claims, and holds.
package enum Profile: String, Hashable, Sendable, CaseIterable {
    /// PDF/A-3a and PDF/UA-1, with the data inside.
    case archival = "a-3a+ua-1"
    /// PDF/A-2a and PDF/UA-1; PDF/A-2 allows no data files inside.
    case withoutData = "a-2a+ua-1"
    /// PDF/A-3b: what sheets for printing hold, which have no structure.
    case sheet = "a-3b"
    /// No standard: no tags, no data.
    case plain

    /// Whether the structure is written.
    package var isTagged: Bool { self == .archival || self == .withoutData }
    /// Whether a part of PDF/A is claimed.
    package var isArchival: Bool { self != .plain }
}
