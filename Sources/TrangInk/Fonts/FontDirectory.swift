import CTrangPango

/// The list of tables at the beginning of a font file (OpenType 1.9, "Organization of an OpenType Font"). A file that
/// was cut off may still open, without the tables that are gone, and would be passed over in silence.
@safe
struct FontDirectory {
    private let bytes: UnsafeBufferPointer<UInt8>

    /// Whether a file holds all of its tables.
    static func isWhole(_ path: String) -> Bool {
        guard let blob = unsafe hb_blob_create_from_file_or_fail(path) else { return false }
        defer { unsafe hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let data = unsafe hb_blob_get_data(blob, &length) else { return false }
        return unsafe data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { start in
            let bytes = unsafe UnsafeBufferPointer(start: start, count: Int(length))
            return unsafe FontDirectory(bytes: bytes).isWhole
        }
    }

    private var isWhole: Bool {
        guard number(at: 0, bytes: 4) == 0x7474_6366 else { return holdsTables(at: 0) }
        // "ttcf": a collection, which lists where its fonts begin.
        guard let count = number(at: 8, bytes: 4), count > 0, count < 0x1_0000 else { return false }
        return (0..<count).allSatisfy { index in
            number(at: 12 + 4 * index, bytes: 4).map(holdsTables) ?? false
        }
    }

    /// Whether the tables of the font whose directory stands at a place lie inside the file.
    private func holdsTables(at start: Int) -> Bool {
        guard let count = number(at: start + 4, bytes: 2), count > 0 else { return false }
        return (0..<count).allSatisfy { index in
            let entry = start + 12 + 16 * index
            guard let offset = number(at: entry + 8, bytes: 4),
                let length = number(at: entry + 12, bytes: 4)
            else { return false }
            return unsafe offset + length <= bytes.count
        }
    }

    /// A number, the highest byte first; nil behind the end.
    private func number(at place: Int, bytes count: Int) -> Int? {
        guard unsafe place + count <= bytes.count else { return nil }
        return (place..<(place + count)).reduce(0) { unsafe $0 << 8 | Int(bytes[$1]) }
    }
}
