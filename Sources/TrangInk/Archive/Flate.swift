import CTrangDeflate

/// Deflate through libdeflate, in zlib's format, as `/FlateDecode` wants it. The tools are kept from file to file: a
/// compressor holds tables of up to half a megabyte.
@safe
final class Flate {
    /// How hard the compressor looks for repetitions: at its first level it takes two fifths of the time of the fifth,
    /// and a tenth more bytes.
    private static let level: Int32 = 1

    private let compressor: OpaquePointer
    private let decompressor: OpaquePointer

    /// - Throws: `file` without memory.
    init() throws(InkError) {
        guard let compressor = unsafe libdeflate_alloc_compressor(Self.level),
            let decompressor = unsafe libdeflate_alloc_decompressor()
        else { throw .file("deflate: no memory") }
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

    /// The bytes as they were before they were compressed.
    func inflate(_ bytes: ArraySlice<UInt8>) throws(InkError) -> [UInt8] {
        var capacity = max(4096, bytes.count * 8)
        while true {
            var status = LIBDEFLATE_BAD_DATA
            let result = unsafe bytes.withUnsafeBytes { source in
                unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                    var written = 0
                    status = unsafe libdeflate_zlib_decompress(
                        decompressor, source.baseAddress, source.count, buffer.baseAddress,
                        capacity, &written)
                    count = status == LIBDEFLATE_SUCCESS ? written : 0
                }
            }
            if status == LIBDEFLATE_SUCCESS { return result }
            guard status == LIBDEFLATE_INSUFFICIENT_SPACE, capacity < 1 << 32 else {
                throw .file("inflate")
            }
            capacity *= 4
        }
    }
}
