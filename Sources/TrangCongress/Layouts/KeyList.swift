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

/// The names of the keys of a kind of block, found once.
final class KeyNames: Sendable {
    private let known = Mutex<[String]?>(nil)

    /// The names, by one of its blocks.
    func names(of block: Any) -> [String] {
        if let names = known.withLock({ $0 }) { return names }
        let names = Self.all(of: block)
        known.withLock { $0 = names }
        return names
    }

    /// The names of all properties behind wrappers; those of groups where the group stands.
    private static func all(of value: Any) -> [String] {
        Mirror(reflecting: value).children.flatMap { label, child -> [String] in
            guard let label else { return [] }
            if label.hasPrefix("_") { return [name(label)] }
            return child is any KeyGroup ? all(of: child) : []
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
