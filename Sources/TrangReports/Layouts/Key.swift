import Synchronization
package import TrangReading

/// A key of a block in a layout: what may be written, within which range, what holds when it is left out, and what
/// it means stand here, at the property that holds the value, and nowhere else.
///
/// ```swift
/// @Key("Height of the bar, in pt.", length: 0...4000) var height = 40.0
/// ```
///
/// In a layout it is named as the property is, in lower case with hyphens: `ownScales` is `own-scales`.
@propertyWrapper
package struct Key<Value: Sendable>: Sendable {
    let type: KeyType
    let about: String
    let isRequired: Bool
    private var box: KeyBox<Value>

    /// What the layout says, or what holds when it says nothing.
    package var wrappedValue: Value {
        get { box.value.withLock { $0 } }
        set { box = KeyBox(newValue) }
    }
}

// The type itself asks nothing of its value: the runtime would look for the answer anew in every process.
extension Key: BlockKey, HeldKey where Value: KeyValue {
    /// A key for any value of its type. One that is required is an error when it is left out.
    package init(wrappedValue: Value, _ about: String, required: Bool = false) {
        self.init(wrappedValue, Value.keyType, about, required: required)
    }

    /// A key for a number within a range.
    package init(
        wrappedValue: Value, _ about: String, in range: ClosedRange<Double>, required: Bool = false
    ) where Value == Double {
        self.init(wrappedValue, .number(range), about, required: required)
    }

    /// A key for a whole number within a range.
    package init(
        wrappedValue: Value, _ about: String, in range: ClosedRange<Int>, required: Bool = false
    ) where Value == Int {
        self.init(wrappedValue, .whole(range), about, required: required)
    }

    /// A key for a whole number that may be left out.
    package init(_ about: String, in range: ClosedRange<Int>) where Value == Int? {
        self.init(nil, .whole(range), about, required: false)
    }

    /// A key for a length within a range, in pt.
    package init(wrappedValue: Value, _ about: String, length range: ClosedRange<Double>) {
        self.init(wrappedValue, .length(range), about, required: false)
    }

    /// A key that may be left out, and then says nothing.
    package init(_ about: String) where Value: ExpressibleByNilLiteral {
        self.init(nil, Value.keyType, about, required: false)
    }

    /// A key for a length, in pt, that may be left out.
    package init(_ about: String, length range: ClosedRange<Double>)
    where Value: ExpressibleByNilLiteral {
        self.init(nil, .length(range), about, required: false)
    }

    private init(_ value: Value, _ type: KeyType, _ about: String, required: Bool) {
        (self.type, self.about, isRequired, box) = (type, about, required, KeyBox(value))
        KeyList.current?.add(self)
    }

    package func definition(_ name: String) -> KeyDefinition {
        KeyDefinition(
            name, type, required: isRequired, about,
            usual: isRequired ? nil : wrappedValue.written)
    }

    package func read(_ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader) {
        guard let value = Value.read(key, of: fields, by: reader) else { return }
        box.value.withLock { $0 = value }
    }
}

/// Where a key keeps its value, so that the reader reaches it through a copy of the key; once the block is read,
/// nobody writes it.
private final class KeyBox<Value: Sendable>: Sendable {
    let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }
}

/// A ``Key`` whatever it holds.
package protocol BlockKey: Sendable {
    /// What the reader, the JSON Schema and the reference know of it.
    func definition(_ name: String) -> KeyDefinition
    /// Takes its value from a layout; a wrong one is a finding.
    func read(_ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader)
}

/// A key that holds a value of a type.
package protocol HeldKey<Value>: BlockKey {
    associatedtype Value
    var wrappedValue: Value { get set }
}

/// Keys that several kinds of blocks share, with properties of their own.
package protocol KeyGroup: Sendable {}
