package import TrangModel

/// Reads YAML into located nodes.
package enum YAMLReader {
    /// More nodes than any honest file has: an alias bomb unfolds to billions.
    static let mostNodes = 200_000
    /// More aliases than a person writes.
    static let mostAliases = 20
    static let deepest = 200

    /// Reads one document.
    ///
    /// - Throws: `yaml-syntax` at the parser's mark; `yaml-too-large`; `too-large`; `too-deep`; `repeated-key`.
    package static func read(_ text: String, file: String) throws(Diagnostic) -> YAMLNode {
        try checkShape(text, file: file)
        let parser = YAMLParser(text, file: file, budget: mostNodes)
        return try parser.document()
            ?? YAMLNode(.null, at: Place(file: file, line: 1, column: 1))
    }

    /// Refuses nesting that would exhaust the stack and aliases that would exhaust memory, before
    /// the parser sees them.
    private static func checkShape(_ text: String, file: String) throws(Diagnostic) {
        var (line, depth, lead, inLead) = (1, 0, 0, true)
        var aliases = 0
        var previous = UInt8(ascii: "\n")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"): (line, lead, inLead) = (line + 1, 0, true)
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"): if inLead { lead += 1 }
            case UInt8(ascii: "["), UInt8(ascii: "{"): (depth, inLead) = (depth + 1, false)
            case UInt8(ascii: "]"), UInt8(ascii: "}"): (depth, inLead) = (max(0, depth - 1), false)
            default:
                if previous == UInt8(ascii: "*"), byte > UInt8(ascii: " ") { aliases += 1 }
                inLead = false
            }
            previous = byte
            if depth > deepest || lead > 2 * deepest {
                throw Diagnostic(.tooDeep(what: file), at: Place(file: file, line: line))
            }
            if aliases > mostAliases {
                throw Diagnostic(.yamlTooLarge, at: Place(file: file, line: line))
            }
        }
    }
}
