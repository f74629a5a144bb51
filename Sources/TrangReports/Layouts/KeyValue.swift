package import TrangModel
package import TrangReading

/// A type that the value of a key may have.
package protocol KeyValue: Sendable {
    /// What may be written when the key says nothing narrower.
    static var keyType: KeyType { get }
    /// Reads a key's value; nil after a finding.
    static func read(
        _ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader
    ) -> Self?
    /// The value as a layout would write it, for the reference; nil when it writes nothing.
    var written: JSON? { get }
}

extension KeyValue {
    package var written: JSON? { nil }
}

/// A word of a closed list.
package protocol KeyWord: KeyValue, RawRepresentable<String>, CaseIterable {}

extension KeyWord {
    package static var keyType: KeyType { .choice(allCases.map(\.rawValue)) }

    package static func read(
        _ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader
    ) -> Self? {
        fields.choice(key.name, of: allCases.map(\.rawValue)).flatMap(Self.init)
    }

    package var written: JSON? { .string(rawValue) }
}

extension FloatPlace: KeyWord {}
extension PlotMark: KeyWord {}
extension PlotArrangement: KeyWord {}
extension TableRules: KeyWord {}

/// The name of a style of the layout.
package struct StyleName: KeyValue, Hashable, ExpressibleByStringLiteral {
    package let name: String

    package init(stringLiteral name: String) { self.name = name }

    package static var keyType: KeyType { .style }

    package static func read(
        _ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader
    ) -> StyleName? {
        reader.style(fields, key.name).map(StyleName.init(stringLiteral:))
    }

    package var written: JSON? { .string(name) }
}

extension String: KeyValue {
    package static var keyType: KeyType { .text }

    package static func read(
        _ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader
    ) -> String? { fields.text(key.name) }

    package var written: JSON? { .string(self) }
}

extension Bool: KeyValue {
    package static var keyType: KeyType { .flag }

    package static func read(
        _ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader
    ) -> Bool? { fields.flag(key.name) }

    package var written: JSON? { .bool(self) }
}

/// A number, or a length in pt where the key says so.
extension Double: KeyValue {
    package static var keyType: KeyType { .number(-1e9...1e9) }

    package static func read(
        _ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader
    ) -> Double? {
        switch key.type {
        case .length(let range): reader.length(fields, key.name, range)
        case .number(let range): fields.number(key.name, in: range)
        default: nil
        }
    }

    package var written: JSON? { .number(self) }
}

extension Int: KeyValue {
    package static var keyType: KeyType { .whole(Int(Int32.min)...Int(Int32.max)) }

    package static func read(
        _ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader
    ) -> Int? {
        guard case .whole(let range) = key.type else { return nil }
        return fields.whole(key.name, in: range)
    }

    package var written: JSON? { .number(Double(self)) }
}

extension Color: KeyValue {
    package static var keyType: KeyType { .color }

    package static func read(
        _ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader
    ) -> Color? { reader.color(fields, key.name) }
}

extension Optional: KeyValue where Wrapped: KeyValue {
    package static var keyType: KeyType { Wrapped.keyType }

    package static func read(
        _ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader
    ) -> Wrapped?? { Wrapped.read(key, of: fields, by: reader).map { $0 } }

    package var written: JSON? { flatMap(\.written) }
}

/// A part of a list that a key holds.
package protocol KeyItem: Sendable {
    static var listType: KeyType { get }
    static func list(
        _ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader
    ) -> [Self]?
}

extension Array: KeyValue where Element: KeyItem {
    package static var keyType: KeyType { Element.listType }

    package static func read(
        _ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader
    ) -> [Element]? { Element.list(key, of: fields, by: reader) }
}

extension String: KeyItem {
    package static var listType: KeyType { .texts }

    package static func list(
        _ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader
    ) -> [String]? { fields.texts(key.name) }
}

extension TextPart: KeyItem {
    package static var listType: KeyType { .parts }

    package static func list(
        _ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader
    ) -> [TextPart]? { fields.value(key.name).map { reader.parts($0, key: key.name) } }
}

extension PlacedBlock: KeyItem {
    package static var listType: KeyType { .blocks }

    package static func list(
        _ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader
    ) -> [PlacedBlock]? { fields.value(key.name).map { reader.blocks($0, key: key.name) } }
}

extension LayoutCell: KeyItem {
    package static var listType: KeyType { .cells }

    package static func list(
        _ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader
    ) -> [LayoutCell]? { fields.value(key.name).map(reader.cells) }
}
