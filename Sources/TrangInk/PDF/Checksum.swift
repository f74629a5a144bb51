import CTrangPango

/// Checksums as PDF wants them for files inside, through GLib.
package enum Checksum {
    /// The MD5 sum in hexadecimal digits.
    package static func md5(_ bytes: [UInt8]) -> String {
        guard
            let text = unsafe g_compute_checksum_for_data(
                G_CHECKSUM_MD5, bytes, gsize(bytes.count))
        else { return "" }
        defer { unsafe g_free(text) }
        return unsafe String(cString: text)
    }
}
