package import TrangModel
import Yams

/// Reads YAML into located nodes.
package enum YAMLReader {
    /// More nodes than any honest file has: an alias bomb unfolds to billions.
    static let mostNodes = 200_000
    /// More aliases than a person writes.
    static let mostAliases = 20
    static let deepest = 200

    /// Reads one document.
    ///
    /// - Throws: `yaml-syntax` at the parser's mark; `yaml-too-large`; `too-deep`; `repeated-key`.
    package static func read(_ text: String, file: String) throws(Diagnostic) -> YAMLNode {
        try checkShape(text, file: file)
        let node: Node?
        do {
            // No implicit types: a scalar is what is written, and the resolver's patterns cost more
            // than the parsing.
            node = try compose(yaml: text, .basic)
        } catch let error as YamlError {
            throw diagnostic(error, file: file)
        } catch {
            throw Diagnostic(.yamlSyntax(reason: "\(error)"), at: Place(file: file))
        }
        guard let node else { return YAMLNode(.null, at: Place(file: file, line: 1, column: 1)) }
        var budget = mostNodes
        return try convert(node, file: file, budget: &budget)
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

    private static func convert(
        _ node: Node, file: String, budget: inout Int
    ) throws(Diagnostic) -> YAMLNode {
        let place = Place(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
        budget -= 1
        guard budget > 0 else { throw Diagnostic(.yamlTooLarge, at: place) }
        switch node {
        case .scalar(let scalar):
            let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
            return YAMLNode(isNull ? .null : .scalar(scalar.string), at: place)
        case .sequence(let sequence):
            var list: [YAMLNode] = []
            for item in sequence {
                list.append(try convert(item, file: file, budget: &budget))
            }
            return YAMLNode(.list(list), at: place)
        case .mapping(let mapping):
            var entries: [YAMLNode.Entry] = []
            for (key, value) in mapping {
                let keyPlace = Place(
                    file: file, line: key.mark?.line ?? 1, column: key.mark?.column ?? 1)
                guard case .scalar(let name) = key else {
                    throw Diagnostic(
                        .wrongType(key: "?", expected: "text", found: "map"), at: keyPlace)
                }
                let entry = YAMLNode.Entry(
                    key: name.string, keyPlace: keyPlace,
                    value: try convert(value, file: file, budget: &budget))
                entries.append(entry)
            }
            return YAMLNode(.map(entries), at: place)
        case .alias:
            throw Diagnostic(.yamlSyntax(reason: "alias"), at: place)
        }
    }

    private static func diagnostic(_ error: YamlError, file: String) -> Diagnostic {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            Diagnostic(
                .yamlSyntax(reason: problem),
                at: Place(file: file, line: mark.line, column: mark.column))
        case .reader(let problem, _, _, _):
            Diagnostic(.yamlSyntax(reason: problem), at: Place(file: file))
        case .duplicatedKeysInMapping(let duplicates, let context):
            Diagnostic(
                .repeatedKey(key: duplicates.first ?? "?"),
                at: Place(file: file, line: context.mark.line, column: context.mark.column))
        default:
            Diagnostic(.yamlSyntax(reason: "\(error)"), at: Place(file: file))
        }
    }
}
