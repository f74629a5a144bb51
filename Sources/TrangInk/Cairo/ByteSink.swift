import CTrangPango

/// Collects the bytes that Cairo writes to a stream.
@safe
final class ByteSink {
    /// Cairo writes in pieces of a few bytes, some thousands a page, and nothing else looks at them meanwhile.
    @exclusivity(unchecked) var bytes: [UInt8] = []

    /// The function that Cairo calls; its closure is the sink, which the caller keeps alive.
    static let write: cairo_write_func_t = { closure, data, length in
        guard let closure = unsafe closure, let data = unsafe data else {
            return CAIRO_STATUS_WRITE_ERROR
        }
        let sink = unsafe Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
        unsafe sink.bytes.append(
            contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
    }

    /// The sink as a C closure.
    var closure: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }
}

/// Hands bytes to Cairo as a stream.
@safe
final class ByteSource {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The function that Cairo calls for more.
    static let read: cairo_read_func_t = { closure, target, length in
        guard let closure = unsafe closure, let target = unsafe target else {
            return CAIRO_STATUS_READ_ERROR
        }
        let source = unsafe Unmanaged<ByteSource>.fromOpaque(closure).takeUnretainedValue()
        guard source.offset + Int(length) <= source.bytes.count else {
            return CAIRO_STATUS_READ_ERROR
        }
        for index in 0..<Int(length) { unsafe target[index] = source.bytes[source.offset + index] }
        source.offset += Int(length)
        return CAIRO_STATUS_SUCCESS
    }

    /// The source as a C closure.
    var closure: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }
}
