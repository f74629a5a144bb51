package import TrangModel

/// Reads the keys of one map: typed, with every fault reported at its place, and unknown keys
/// refused with the nearest known one as a hint.
package struct FieldReader {
    package let node: YAMLNode
    package let findings: Findings
    private var entries: [String: YAMLNode.Entry] = [:]
    /// Keys whose value is not told from them; they are there.
    private var unparted: Set<String> = []

    /// Starts reading a map; a node that is not a map is reported and read as an empty one.
    package init(_ node: YAMLNode, name: String, known: [String], findings: Findings) {
        self.node = node
        self.findings = findings
        guard case .map(let all) = node.content else {
            findings.add(.wrongType(key: name, expected: "map", found: node.kind), at: node.place)
            return
        }
        // A hundred hints say enough: each compares a key with all that are known.
        var hints = 100
        for entry in all {
            if known.contains(entry.key) {
                entries[entry.key] = entry
            } else {
                let meant = Self.unparted(entry.key, among: known)
                if let meant { unparted.insert(meant.key) }
                let near =
                    meant?.text ?? (hints > 0 ? nearest(to: entry.key, among: known) : nil)
                hints -= 1
                findings.add(.unknownKey(key: entry.key, nearest: near), at: entry.keyPlace)
            }
        }
    }

    /// `{ordinal:XV}` has one key, with a colon in it and no value: there is no space behind the colon.
    private static func unparted(_ key: String, among known: [String]) -> (
        key: String, text: String
    )? {
        guard let colon = key.firstIndex(of: ":"), known.contains(String(key[..<colon])) else {
            return nil
        }
        let (name, value) = (String(key[..<colon]), key[colon...].dropFirst())
        return (name, name + ": " + value)
    }

    /// Whether the key is there with a value.
    package func has(_ key: String) -> Bool { self.value(key) != nil }

    /// The node under a key; nil when it is absent or empty.
    package func value(_ key: String) -> YAMLNode? {
        guard let value = entries[key]?.value, value.content != .null else { return nil }
        return value
    }

    /// The place of a key's value, or of the map when the key is absent.
    package func place(_ key: String) -> Place { entries[key]?.value.place ?? node.place }

    /// A text; a number or a date written without quotes is taken as written.
    package func text(_ key: String) -> String? {
        guard let value = value(key) else { return nil }
        guard case .scalar(let text) = value.content else {
            wrong(key, value, "text")
            return nil
        }
        reportCut(value, text)
        return text
    }

    /// A text that must be there.
    package func requiredText(_ key: String) -> String? {
        if !has(key) {
            if !unparted.contains(key) { findings.add(.missingKey(key: key), at: node.place) }
            return nil
        }
        return text(key)
    }

    /// A number with a decimal point.
    package func number(_ key: String, in range: ClosedRange<Double>) -> Double? {
        guard let text = text(key) else { return nil }
        guard let number = Double(text), range.contains(number) else {
            findings.add(
                .invalidValue(
                    key: key, value: text,
                    expected: "\(range.lowerBound.plain()) … \(range.upperBound.plain())"),
                at: place(key))
            return nil
        }
        return number
    }

    /// A whole number.
    package func whole(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = text(key) else { return nil }
        guard let number = Double(text).flatMap({ Int(exactly: $0) }), range.contains(number)
        else {
            findings.add(
                .invalidValue(
                    key: key, value: text, expected: "\(range.lowerBound) … \(range.upperBound)"),
                at: place(key))
            return nil
        }
        return number
    }

    /// `true` or `false`.
    package func flag(_ key: String) -> Bool? {
        choice(key, of: ["true", "false"]).map { $0 == "true" }
    }

    /// One of several words.
    package func choice(_ key: String, of words: [String]) -> String? {
        guard let text = text(key) else { return nil }
        guard words.contains(text) else {
            findings.add(
                .invalidValue(key: key, value: text, expected: words.joined(separator: ", ")),
                at: place(key))
            return nil
        }
        return text
    }

    /// A list; a single value stands for a list of one.
    package func list(_ key: String) -> [YAMLNode]? {
        guard let value = value(key) else { return nil }
        if case .list(let nodes) = value.content { return nodes }
        if case .scalar = value.content { return [value] }
        wrong(key, value, "list")
        return nil
    }

    /// A list of texts.
    package func texts(_ key: String) -> [String]? {
        list(key)?.compactMap { node in
            if case .scalar(let text) = node.content {
                reportCut(node, text)
                return text
            }
            findings.add(
                .wrongType(key: key, expected: "text", found: node.kind), at: node.place)
            return nil
        }
    }

    private func reportCut(_ node: YAMLNode, _ text: String) {
        guard let rest = node.rest else { return }
        findings.add(.valueCut(value: text, rest: rest), at: node.place)
    }

    private func wrong(_ key: String, _ value: YAMLNode, _ expected: String) {
        findings.add(
            .wrongType(key: key, expected: expected, found: value.kind), at: value.place)
    }
}
