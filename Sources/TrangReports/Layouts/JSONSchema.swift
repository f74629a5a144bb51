import FoundationEssentials

/// The JSON Schema of layout files, for editors, made from the definitions that the reader uses.
package enum JSONSchema {
    /// The whole schema as text, keys in a fixed order, for layouts that may use the blocks of a catalogue.
    package static func text(_ catalogue: BlockCatalogue) -> String {
        let blocks = JSON.array(catalogue.kinds.map(block) + [shortBlocks(catalogue)])
        let root = object(
            LayoutSchema.file,
            extra: [
                ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
                ("title", .string("Trang layout")),
            ],
            after: [
                (
                    "$defs",
                    .object([
                        ("block", .object([("anyOf", blocks)])),
                        ("length", length), ("parts", parts),
                    ])
                )
            ])
        return root.text + "\n"
    }

    private static var length: JSON {
        .object([
            ("type", .array([.string("number"), .string("string")])),
            ("pattern", .string("^-?[0-9.]+ ?(pt|mm|cm|in|u)?$")),
        ])
    }

    private static var parts: JSON {
        .object([
            (
                "anyOf",
                .array([
                    type("string"),
                    .object([
                        ("type", .string("array")),
                        (
                            "items",
                            .object([
                                ("anyOf", .array([type("string"), object(LayoutSchema.part)]))
                            ])
                        ),
                    ]),
                ])
            )
        ])
    }

    private static func shortBlocks(_ catalogue: BlockCatalogue) -> JSON {
        let kinds = catalogue.kinds.filter { $0.keys.allSatisfy { !$0.isRequired } }
        return .object([("enum", .array(kinds.map { .string($0.name) }))])
    }

    private static func block(_ kind: BlockKind) -> JSON {
        object(
            kind.keys,
            extra: [("description", .string(kind.about))],
            properties: [
                ("block", .object([("const", .string(kind.name))])),
                ("required", type("boolean")),
            ], required: ["block"])
    }

    private static func object(
        _ keys: [KeyDefinition], extra: [(String, JSON)] = [],
        properties: [(String, JSON)] = [], required: [String] = [],
        after: [(String, JSON)] = []
    ) -> JSON {
        let own = keys.map { key -> (String, JSON) in
            (key.name, described(schema(key.type), key))
        }
        let needed = required + keys.filter(\.isRequired).map(\.name)
        var members = extra
        members.append(("type", .string("object")))
        members.append(("additionalProperties", .bool(false)))
        if !needed.isEmpty { members.append(("required", .array(needed.map(JSON.string)))) }
        members.append(("properties", .object(properties + own)))
        return .object(members + after)
    }

    private static func described(_ schema: JSON, _ key: KeyDefinition) -> JSON {
        guard case .object(let members) = schema else { return schema }
        let usual = key.usual.map { [("default", $0)] } ?? []
        return .object([("description", .string(key.about))] + members + usual)
    }

    private static func type(_ name: String) -> JSON { .object([("type", .string(name))]) }

    private static func list(_ items: JSON) -> JSON {
        .object([("type", .string("array")), ("items", items)])
    }

    private static func schema(_ type: KeyType) -> JSON {
        switch type {
        case .text: .object([("type", .array([.string("string"), .string("number")]))])
        case .number(let range):
            .object([
                ("type", .string("number")), ("minimum", .number(range.lowerBound)),
                ("maximum", .number(range.upperBound)),
            ])
        case .whole(let range):
            .object([
                ("type", .string("integer")), ("minimum", .number(Double(range.lowerBound))),
                ("maximum", .number(Double(range.upperBound))),
            ])
        case .length: .object([("$ref", .string("#/$defs/length"))])
        case .flag: self.type("boolean")
        case .choice(let words): .object([("enum", .array(words.map(JSON.string)))])
        case .color, .style: self.type("string")
        case .parts: .object([("$ref", .string("#/$defs/parts"))])
        case .texts:
            .object([("anyOf", .array([self.type("string"), list(self.type("string"))]))])
        case .blocks: list(.object([("$ref", .string("#/$defs/block"))]))
        case .cells: list(object(LayoutSchema.cell))
        case .map(let keys): object(keys)
        case .named(let type):
            .object([("type", .string("object")), ("additionalProperties", schema(type))])
        case .list(let type): list(schema(type))
        }
    }
}

/// JSON whose keys keep their order, which `JSONEncoder` sorts or shuffles: a schema is read by people as well, and the
/// reference lists keys as they were declared. What stands between the brackets is `JSONEncoder`'s.
package indirect enum JSON: Sendable {
    case string(String)
    case number(Double)
    case bool(Bool)
    case array([JSON])
    case object([(String, JSON)])

    /// Indented by two spaces.
    package var text: String { text(indent: "") }

    private func text(indent: String) -> String {
        let inner = indent + "  "
        switch self {
        case .string(let string): return Self.scalar(string)
        case .number(let number): return Self.scalar(number)
        case .bool(let flag): return Self.scalar(flag)
        case .array(let items):
            if items.isEmpty { return "[]" }
            let lines = items.map { inner + $0.text(indent: inner) }
            return "[\n" + lines.joined(separator: ",\n") + "\n" + indent + "]"
        case .object(let members):
            if members.isEmpty { return "{}" }
            let lines = members.map { inner + Self.scalar($0) + ": " + $1.text(indent: inner) }
            return "{\n" + lines.joined(separator: ",\n") + "\n" + indent + "}"
        }
    }

    private static func scalar(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
}
