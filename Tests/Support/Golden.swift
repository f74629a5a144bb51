import Foundation

/// Texts that a person has read and approved, kept beside the tests.
package enum Golden {
    /// Compares a text with the golden of a name; with `TRANG_RECORD=1` writes it instead.
    ///
    /// - Returns: nil when they agree, else the first line that differs.
    package static func difference(
        _ text: String, _ name: String, file: String = #filePath
    ) -> String? {
        let url = URL(fileURLWithPath: file).deletingLastPathComponent()
            .appendingPathComponent("Goldens/\(name)")
        if ProcessInfo.processInfo.environment["TRANG_RECORD"] == "1" {
            try? FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try? text.write(to: url, atomically: true, encoding: .utf8)
            return nil
        }
        guard let golden = try? String(contentsOf: url, encoding: .utf8) else {
            return "there is no golden \(name); record it with TRANG_RECORD=1"
        }
        if golden == text { return nil }
        let (old, new) = (golden.split(separator: "\n"), text.split(separator: "\n"))
        for index in 0..<max(old.count, new.count) {
            let (one, other) = (
                index < old.count ? old[index] : "", index < new.count ? new[index] : ""
            )
            if one != other { return "line \(index + 1):\n- \(one)\n+ \(other)" }
        }
        return "line ends differ"
    }
}
