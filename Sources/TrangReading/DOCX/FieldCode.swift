/// A field as it is being read: what it asks for, and whether it has a result.
struct FieldCode {
    var instruction = ""
    var result = ""
    /// Whether its result is being read, and no longer what it asks for.
    var isInResult = false
    /// What a form's field offers, and what was chosen.
    var entries: [String] = []
    var chosen: String?
    var preset: String?

    /// What kind of field it is.
    var keyword: String { instruction.words.first?.uppercased() ?? "" }

    /// Whether the field is the number of a page, which no text has.
    var isPageNumber: Bool { ["PAGE", "NUMPAGES", "SECTIONPAGES"].contains(keyword) }

    /// Adds to the result; a field that is never closed would hold the whole document.
    mutating func add(_ text: String) {
        if result.utf8.count < 10_000 { result += text }
    }

    /// The address of a link.
    var address: String? {
        guard keyword == "HYPERLINK" else { return nil }
        let parts = instruction.split(separator: "\"", omittingEmptySubsequences: false)
        let address = parts.count > 2 ? String(parts[1]) : instruction.words.dropFirst().first
        guard let address, !address.isEmpty, !address.hasPrefix("\\") else { return nil }
        return address
    }

    /// What a form's field shows that has no text of its own.
    var shown: String? {
        switch keyword {
        case "FORMCHECKBOX": RunFormat.isOn(chosen ?? preset ?? "0") ? "☒" : "☐"
        case "FORMDROPDOWN":
            (chosen ?? preset ?? "0").wholeNumber.flatMap {
                entries.indices.contains($0) ? entries[$0] : nil
            }
        default: nil
        }
    }

    /// What prints something and has no result in the file: only its instruction can be named.
    var isUnread: Bool {
        result.foldedSpaces.isEmpty && !instruction.foldedSpaces.isEmpty
            && !Self.silent.contains(keyword)
    }

    /// Fields that print nothing, or nothing that an author wrote.
    private static let silent: Set<String> = [
        "XE", "TC", "TA", "RD", "SET", "PRIVATE", "ASK", "ADVANCE", "BOOKMARK", "PAGE", "NUMPAGES",
        "SECTIONPAGES", "SECTION", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "PAGEREF", "TOC",
        "NEXT", "NEXTIF", "SKIPIF", "SEQ", "HYPERLINK",
    ]
}

extension String {
    fileprivate var wholeNumber: Int? { Int(self) }
}
