import CTrangDeflate

/// Deflate and inflate through libdeflate, in zlib's format, as `/FlateDecode` wants it. A compressor is
/// kept for all streams of a file: it holds tables of half a megabyte.
@safe
final class Flate {
    private let compressor: OpaquePointer
    private let decompressor: OpaquePointer

    /// - Parameter level: from 1 to 12.
    init(level: Int32 = 7) throws(InkError) {
        guard let compressor = unsafe libdeflate_alloc_compressor(level) else {
            throw .file("deflate: no memory")
        }
        guard let decompressor = unsafe libdeflate_alloc_decompressor() else {
            unsafe libdeflate_free_compressor(compressor)
            throw .file("inflate: no memory")
        }
        unsafe self.compressor = compressor
        unsafe self.decompressor = decompressor
    }

    deinit {
        unsafe libdeflate_free_compressor(compressor)
        unsafe libdeflate_free_decompressor(decompressor)
    }

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

    /// The bytes of a compressed stream.
    func inflate(_ bytes: ArraySlice<UInt8>) throws(InkError) -> [UInt8] {
        var capacity = bytes.count * 8 + 1024
        // The streams are Cairo's own; a bound keeps a fault from taking all memory.
        while capacity < 1 << 31 {
            var code = LIBDEFLATE_SUCCESS
            let result = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                unsafe bytes.withUnsafeBytes { source in
                    code = unsafe libdeflate_zlib_decompress(
                        decompressor, source.baseAddress, source.count, buffer.baseAddress,
                        capacity, &count)
                }
            }
            if code == LIBDEFLATE_SUCCESS { return result }
            guard code == LIBDEFLATE_INSUFFICIENT_SPACE else {
                throw .file("inflate \(code.rawValue)")
            }
            capacity *= 2
        }
        throw .file("inflate: too large")
    }
}
