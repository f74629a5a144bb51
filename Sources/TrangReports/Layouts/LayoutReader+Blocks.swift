import TrangModel
import TrangReading

extension LayoutReader {
    /// A list of blocks.
    func blocks(_ node: YAMLNode, key: String) -> [PlacedBlock] {
        guard case .list(let nodes) = node.content else {
            findings.add(
                .wrongType(key: key, expected: "list", found: node.kind), at: node.place)
            return []
        }
        return nodes.compactMap(block)
    }

    private func block(_ node: YAMLNode) -> PlacedBlock? {
        // `- page-break` alone is short for `- block: page-break`.
        let name: String
        if case .scalar(let text) = node.content {
            name = text
        } else if let kind = node["block"], case .scalar(let text) = kind.content {
            name = text
        } else {
            findings.add(.missingKey(key: "block"), at: node.place)
            return nil
        }
        guard let kind = catalogue.kind(name) else {
            findings.add(
                .unknownBlock(name: name, nearest: nearest(to: name, among: catalogue.names)),
                at: node["block"]?.place ?? node.place)
            return nil
        }
        let (block, keys) = kind.make()
        var placed = PlacedBlock(kind: kind, block: block, place: node.place)
        let isMap = if case .map = node.content { true } else { false }
        let common = [
            KeyDefinition("block", .text, ""), KeyDefinition("required", .flag, ""),
        ]
        let fields = isMap ? reader(node, name, common + keys.map(\.definition)) : nil
        placed.isRequired = fields?.flag("required") ?? false
        for key in keys {
            if let fields, fields.has(key.definition.name) {
                key.key.read(key.definition, of: fields, by: self)
            } else if key.definition.isRequired {
                findings.add(.missingKey(key: key.definition.name), at: node.place)
            }
        }
        return placed
    }

    func cells(_ node: YAMLNode) -> [LayoutCell] {
        guard case .list(let nodes) = node.content else {
            findings.add(
                .wrongType(key: "cells", expected: "list", found: node.kind), at: node.place)
            return []
        }
        return nodes.map { node in
            let fields = reader(node, "cells", LayoutSchema.cell)
            return LayoutCell(
                share: fields.number("share", in: Limits.share) ?? 1,
                blocks: fields.value("blocks").map { blocks($0, key: "blocks") } ?? [])
        }
    }

    /// The width of a column: a length, `auto`, or `*` for a share of what is left.
    func width(_ fields: FieldReader) -> ColumnWidth {
        guard let text = fields.text("width"), text != "auto" else { return .natural }
        if text.hasSuffix("*") {
            let share = text == "*" ? 1 : Double(text.dropLast())
            if let share, Limits.share.contains(share) { return .fraction(share) }
            findings.add(
                .invalidValue(
                    key: "width", value: text,
                    expected: "\(Limits.share.lowerBound.plain())* … "
                        + "\(Limits.share.upperBound.plain())*"), at: fields.place("width"))
            return .natural
        }
        return length(fields, "width", Limits.columnWidth).map(ColumnWidth.fixed) ?? .natural
    }

    /// A text with fields: one string, or a list of strings and of maps with a style.
    func parts(_ node: YAMLNode, key: String) -> [TextPart] {
        switch node.content {
        case .scalar(let text): return [TextPart(text: text, style: nil, place: node.place)]
        case .list(let nodes):
            return nodes.flatMap { node -> [TextPart] in
                guard case .map = node.content else { return parts(node, key: key) }
                let fields = reader(node, key, LayoutSchema.part)
                guard let text = fields.requiredText("text") else { return [] }
                return [TextPart(text: text, style: style(fields, "style"), place: node.place)]
            }
        case .null, .map:
            findings.add(
                .wrongType(key: key, expected: "text", found: node.kind), at: node.place)
            return []
        }
    }

    /// The name of a style that must exist.
    func style(_ fields: FieldReader, _ key: String) -> String? {
        guard let name = fields.text(key) else { return nil }
        if !styleNames.contains(name) {
            findings.add(
                .unknownStyle(name: name, nearest: nearest(to: name, among: styleNames)),
                at: fields.place(key))
        }
        return name
    }

    /// A length in pt: `12`, `20mm`, `2cm`, `1in`, `3u`.
    func length(_ fields: FieldReader, _ key: String, _ range: ClosedRange<Double>) -> Double? {
        guard let text = fields.text(key) else { return nil }
        guard let length = length(text), range.contains(length) else {
            findings.add(
                .invalidValue(
                    key: key, value: text,
                    expected: "\(range.lowerBound.plain()) … \(range.upperBound.plain()) pt"),
                at: fields.place(key))
            return nil
        }
        return length
    }

    /// A length as it is written; nil when it is none.
    func length(_ text: String) -> Double? {
        // The name of a value of the rule set stands for its length, and never for another name.
        let text = Double(text) == nil ? rules?.value(text) ?? text : text
        let units = [
            ("mm", Length.millimetre), ("cm", Length.centimetre), ("in", Length.inch), ("pt", 1),
            ("u", grid),
        ]
        var (digits, factor) = (text.drop { $0 == " " }, 1.0)
        while digits.last == " " { digits.removeLast() }
        for (suffix, value) in units where digits.hasSuffix(suffix) {
            (digits, factor) = (digits.dropLast(suffix.count), value)
            break
        }
        while digits.last == " " { digits.removeLast() }
        return Double(digits).map { $0 * factor }
    }
}

extension LayoutSchema {
    static let cell: [KeyDefinition] = [
        KeyDefinition("share", .number(Limits.share), "Its share of the width; 1 if left out."),
        KeyDefinition("blocks", .blocks, required: true, "What stands in it."),
    ]

    static let part: [KeyDefinition] = [
        KeyDefinition("text", .text, required: true, "The text, with fields."),
        KeyDefinition("style", .style, "The style whose font it takes."),
    ]
}
