import CTrangZlib

/// Deflate and inflate through zlib.
enum Flate {
    /// The bytes compressed, in zlib's format, as `/FlateDecode` wants them.
    static func deflate(_ bytes: [UInt8], level: Int32 = 7) throws(InkError) -> [UInt8] {
        var length = compressBound(uLong(bytes.count))
        var result = [UInt8](repeating: 0, count: Int(length))
        let code = unsafe compress2(&result, &length, bytes, uLong(bytes.count), level)
        guard code == Z_OK else { throw .file("deflate \(code)") }
        result.removeLast(result.count - Int(length))
        return result
    }

    /// The bytes of a compressed stream.
    static func inflate(_ bytes: ArraySlice<UInt8>) throws(InkError) -> [UInt8] {
        var stream = unsafe z_stream()
        let size = Int32(unsafe MemoryLayout<z_stream>.size)
        var code = unsafe inflateInit_(&stream, ZLIB_VERSION, size)
        guard code == Z_OK else { throw .file("inflate \(code)") }
        defer { _ = unsafe inflateEnd(&stream) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 6)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var input = Array(bytes)
        unsafe input.withUnsafeMutableBufferPointer { source in
            unsafe stream.next_in = source.baseAddress
            unsafe stream.avail_in = uInt(source.count)
            while code == Z_OK {
                let capacity = chunk.count
                let written = unsafe chunk.withUnsafeMutableBufferPointer { target in
                    unsafe stream.next_out = target.baseAddress
                    unsafe stream.avail_out = uInt(capacity)
                    code = unsafe CTrangZlib.inflate(&stream, Z_NO_FLUSH)
                    return capacity - Int(unsafe stream.avail_out)
                }
                result.append(contentsOf: chunk[..<written])
                if written == 0, code == Z_OK { code = Z_BUF_ERROR }
            }
        }
        guard code == Z_STREAM_END else { throw .file("inflate \(code)") }
        return result
    }
}
