import Glibc

/// What the environment of the process says. A door file: it asks the system directly, for single names.
package enum Environment {
    /// The value of a name; nil when it is not set.
    package static func value(_ name: String) -> String? {
        guard let text = unsafe getenv(name) else { return nil }
        return unsafe String(cString: text)
    }

    /// The values of those of some names that are set.
    package static func values(_ names: [String]) -> [String: String] {
        var values: [String: String] = [:]
        for name in names { values[name] = value(name) }
        return values
    }
}
