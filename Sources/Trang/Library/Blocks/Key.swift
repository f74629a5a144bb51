import TrangReports
import TrangReading

/// A key of a ``CustomBlock``: a property that a layout may set. In the layout it is named as the property is, in lower
/// case with hyphens: `ownScales` is `own-scales`. What the layout leaves out has the value that the property begins with.
@propertyWrapper
public struct Key<Value: Sendable>: Sendable {
    var held: any HeldKey<Value>

    /// What the layout says, or what holds when it says nothing.
    public var wrappedValue: Value {
        get { held.wrappedValue }
        set { held.wrappedValue = newValue }
    }
}

extension Key where Value == String {
    /// A key for a text. One that is required is an error when it is left out.
    public init(wrappedValue: String, _ about: String, required: Bool = false) {
        held = TrangReports.Key(wrappedValue: wrappedValue, about, required: required)
    }
}

extension Key where Value == String? {
    /// A key for a text that may be left out.
    public init(wrappedValue: String? = nil, _ about: String) {
        held = TrangReports.Key(wrappedValue: wrappedValue, about)
    }
}

extension Key where Value == [String] {
    /// A key for a list of texts; one text stands for a list of one.
    public init(wrappedValue: [String], _ about: String, required: Bool = false) {
        held = TrangReports.Key(wrappedValue: wrappedValue, about, required: required)
    }
}

extension Key where Value == Bool {
    /// A key for `true` or `false`.
    public init(wrappedValue: Bool, _ about: String) {
        held = TrangReports.Key(wrappedValue: wrappedValue, about)
    }
}

extension Key where Value == Int {
    /// A key for a whole number within a range.
    public init(wrappedValue: Int, _ about: String, in range: ClosedRange<Int>) {
        held = TrangReports.Key(wrappedValue: wrappedValue, about, in: range)
    }
}

extension Key where Value == Double {
    /// A key for a number within a range.
    public init(wrappedValue: Double, _ about: String, in range: ClosedRange<Double>) {
        held = TrangReports.Key(wrappedValue: wrappedValue, about, in: range)
    }

    /// A key for a length in pt, which a layout may also write as `20mm`, `2cm`, `1in` or `3u`.
    public init(wrappedValue: Double, _ about: String, length range: ClosedRange<Double>) {
        held = TrangReports.Key(wrappedValue: wrappedValue, about, length: range)
    }
}

extension Key where Value: RawRepresentable<String> & CaseIterable {
    /// A key for one of several words.
    public init(wrappedValue: Value, _ about: String) {
        held = ChosenWord(word: TrangReports.Key(wrappedValue: Word(wrappedValue), about))
    }
}

/// A word of an enumeration that knows nothing of layouts.
private struct Word<Value: RawRepresentable<String> & CaseIterable & Sendable>: KeyValue {
    let value: Value

    init(_ value: Value) { self.value = value }

    static var keyType: KeyType { .choice(Value.allCases.map(\.rawValue)) }

    static func read(
        _ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader
    ) -> Word<Value>? {
        fields.choice(key.name, of: Value.allCases.map(\.rawValue)).flatMap(Value.init).map(
            Word.init)
    }

    var written: JSON? { .string(value.rawValue) }
}

/// A key for such a word.
private struct ChosenWord<Value: RawRepresentable<String> & CaseIterable & Sendable>: HeldKey {
    var word: TrangReports.Key<Word<Value>>

    var wrappedValue: Value {
        get { word.wrappedValue.value }
        set { word.wrappedValue = Word(newValue) }
    }

    func definition(_ name: String) -> KeyDefinition { word.definition(name) }

    func read(_ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader) {
        word.read(key, of: fields, by: reader)
    }
}
