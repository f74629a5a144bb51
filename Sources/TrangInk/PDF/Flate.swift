import CTrangDeflate

/// Deflate through libdeflate, in zlib's format, as `/FlateDecode` wants it. A compressor is
/// kept for all streams of a file: it holds tables of half a megabyte.
@safe
final class Flate {
    private let compressor: OpaquePointer

    /// - Parameter level: from 1 to 12. The fifth takes two thirds of the time of the seventh and two in a
    ///   hundred more bytes.
    init(level: Int32 = 5) throws(InkError) {
        guard let compressor = unsafe libdeflate_alloc_compressor(level) else {
            throw .file("deflate: no memory")
        }
        unsafe self.compressor = compressor
    }

    deinit { unsafe libdeflate_free_compressor(compressor) }

    /// The bytes compressed.
    func deflate(_ bytes: [UInt8]) throws(InkError) -> [UInt8] {
        let bound = unsafe libdeflate_zlib_compress_bound(compressor, bytes.count)
        let result = unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            unsafe count = libdeflate_zlib_compress(
                compressor, bytes, bytes.count, buffer.baseAddress, bound)
        }
        guard !result.isEmpty else { throw .file("deflate") }
        return result
    }
}
