import Synchronization

/// The keys of a block, in the order of its properties: they announce themselves while the block is made. To look for
/// them in the block that is there would cost a twentieth of the time in which a single report is made.
final class KeyList: Sendable {
    @TaskLocal static var current: KeyList?

    private let keys = Mutex<[any BlockKey]>([])

    func add(_ key: any BlockKey) { keys.withLock { $0.append(key) } }

    /// What is made by a closure, with the keys that it made.
    static func made<Block>(_ make: () -> Block) -> (Block, [any BlockKey]) {
        let list = KeyList()
        let block = $current.withValue(list, operation: make)
        return (block, list.keys.withLock { $0 })
    }
}

/// A key with its name.
package struct NamedKey: Sendable {
    package let definition: KeyDefinition
    let key: any BlockKey
}

/// What is known of the keys of a kind of block, found once.
final class KnownKeys: Sendable {
    private let known = Mutex<[KeyDefinition]?>(nil)

    /// The definitions of the keys that one of its blocks made.
    func definitions(_ keys: [any BlockKey], of block: Any) -> [KeyDefinition] {
        if let definitions = known.withLock({ $0 }) { return definitions }
        let definitions = zip(Self.names(of: block), keys).map { $1.definition($0) }
        known.withLock { $0 = definitions }
        return definitions
    }

    /// The names of all properties behind wrappers; those of groups where the group stands.
    private static func names(of value: Any) -> [String] {
        Mirror(reflecting: value).children.flatMap { label, child -> [String] in
            guard let label else { return [] }
            if label.hasPrefix("_") { return [name(label)] }
            return child is any KeyGroup ? names(of: child) : []
        }
    }

    /// `_ownScales`, as the property behind a wrapper is called, is `own-scales`; `_heading1` is `heading-1`.
    private static func name(_ label: String) -> String {
        var name = ""
        for character in label.dropFirst() {
            if character.isUppercase || character.isNumber { name.append("-") }
            name += character.lowercased()
        }
        return name
    }
}
