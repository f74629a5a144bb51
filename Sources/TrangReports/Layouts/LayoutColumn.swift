package import TrangModel
package import TrangReading

/// A column of a table whose columns a layout lists: which of several things it shows, and how.
package struct LayoutColumn<Shown: Hashable & Sendable>: Hashable, Sendable {
    package var show: Shown
    package var title: String
    package var width: ColumnWidth
    package var alignment: CellAlignment
    package var style: String?
    package var place: Place
}

extension LayoutColumn: KeyItem where Shown: RawRepresentable<String> & CaseIterable {
    private static var names: [String] { Shown.allCases.map(\.rawValue) }

    private static var keys: [KeyDefinition] {
        [
            KeyDefinition("show", .choice(names), required: true, "What the column shows."),
            KeyDefinition("title", .text, "Its head."),
            KeyDefinition("width", .text, "A length, `auto`, or `*` for a share of what is left."),
            KeyDefinition(
                "align", .choice(["left", "right", "center", "decimal"]), "Left if left out."),
            KeyDefinition("style", .style, "Style of its cells."),
        ]
    }

    package static var listType: KeyType { .list(.map(keys)) }

    package static func list(
        _ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader
    ) -> [LayoutColumn]? {
        guard let node = fields.value(key.name) else { return nil }
        guard case .list(let nodes) = node.content else {
            fields.findings.add(
                .wrongType(key: key.name, expected: "list", found: node.kind), at: node.place)
            return []
        }
        return nodes.compactMap { node in
            let fields = reader.reader(node, key.name, keys)
            guard fields.requiredText("show") != nil,
                let show = fields.choice("show", of: names).flatMap(Shown.init(rawValue:))
            else { return nil }
            let alignment = fields.choice("align", of: CellAlignment.allCases.map(\.rawValue))
            return LayoutColumn(
                show: show, title: fields.text("title") ?? "", width: reader.width(fields),
                alignment: alignment.flatMap(CellAlignment.init) ?? .left,
                style: reader.style(fields, "style"), place: node.place)
        }
    }
}
