import CTrangDeflate

/// Deflate through libdeflate, in zlib's format, as `/FlateDecode` wants it. Compressors are kept from file to
/// file: each holds tables of up to half a megabyte.
@safe
final class Flate {
    /// How hard the compressor looks for repetitions.
    enum Effort: Int32 {
        /// For what every report writes anew: two fifths of the time of the other, a tenth more bytes.
        case quick = 1
        /// For fonts, which are most of a file and are compressed once for many.
        case thorough = 5
    }

    /// Who compresses.
    static var maker: String { "libdeflate-" + LIBDEFLATE_VERSION_STRING }

    private var quick: OpaquePointer?
    private var thorough: OpaquePointer?

    deinit {
        if let quick = unsafe quick { unsafe libdeflate_free_compressor(quick) }
        if let thorough = unsafe thorough { unsafe libdeflate_free_compressor(thorough) }
    }

    /// The bytes compressed.
    func deflate(_ bytes: [UInt8], _ effort: Effort) throws(InkError) -> [UInt8] {
        let compressor = try unsafe compressor(effort)
        let bound = unsafe libdeflate_zlib_compress_bound(compressor, bytes.count)
        let result = unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            unsafe count = libdeflate_zlib_compress(
                compressor, bytes, bytes.count, buffer.baseAddress, bound)
        }
        guard !result.isEmpty else { throw .file("deflate") }
        return result
    }

    private func compressor(_ effort: Effort) throws(InkError) -> OpaquePointer {
        if let known = unsafe effort == .quick ? quick : thorough { return unsafe known }
        guard let made = unsafe libdeflate_alloc_compressor(effort.rawValue) else {
            throw .file("deflate: no memory")
        }
        if effort == .quick { unsafe quick = made } else { unsafe thorough = made }
        return unsafe made
    }
}
