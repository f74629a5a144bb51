import CTrangDeflate
import CTrangGLib

/// Checksums: MD5 as PDF wants it for files inside, through GLib, and a mark that tells one version of a
/// file from another, through libdeflate.
package enum Checksum {
    /// The length, CRC-32 and Adler-32 of bytes: enough to see that a file has changed, and twenty times as
    /// fast as MD5.
    package static func mark(_ bytes: [UInt8]) -> String {
        let sums = unsafe [
            libdeflate_crc32(0, bytes, bytes.count), libdeflate_adler32(1, bytes, bytes.count),
        ]
        return ([bytes.count] + sums.map(Int.init)).map { String($0, radix: 16) }
            .joined(separator: "-")
    }

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
