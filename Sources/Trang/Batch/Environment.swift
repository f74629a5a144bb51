import Glibc

/// What the environment of the process says. A door file: it asks the system directly, for single names.
package enum Environment {
    /// The value of a name; nil when it is not set.
    package static func value(_ name: String) -> String? {
        guard let text = unsafe getenv(name) else { return nil }
        return unsafe String(cString: text)
    }

    /// Lets Cairo leave the streams of its PDFs plain. Trang reads and compresses them anyway; that Cairo does as well
    /// costs a fourteenth of a single report and a ninth of a batch. Files are the same with or without it. For the
    /// beginning of a program only: while other threads run, the environment must not change.
    package static func leaveCompressionToTrang() {
        unsafe setenv("CAIRO_DEBUG_PDF", "1", 0)
    }

    /// The values of those of some names that are set.
    package static func values(_ names: [String]) -> [String: String] {
        var values: [String: String] = [:]
        for name in names { values[name] = value(name) }
        return values
    }
}
