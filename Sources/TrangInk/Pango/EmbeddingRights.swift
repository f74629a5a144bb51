import CTrangPango

/// What a font file allows: the embedding rights in its `OS/2` table (OpenType 1.9, fsType). Two small
/// reads; the file is not loaded.
enum EmbeddingRights {
    /// Whether a font may be embedded in a file. A font without the table may.
    static func allow(_ path: String) -> Bool {
        guard let file = unsafe fopen(path, "rb") else { return true }
        defer { _ = unsafe fclose(file) }
        func read(_ place: Int, _ count: Int) -> [UInt8]? {
            var bytes = [UInt8](repeating: 0, count: count)
            guard unsafe fseek(file, place, SEEK_SET) == 0,
                unsafe fread(&bytes, 1, count, file) == count
            else { return nil }
            return bytes
        }
        func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
        // A collection is judged by its first font.
        guard let head = read(0, 16) else { return true }
        let start = head[..<4].elementsEqual("ttcf".utf8) ? number(head[12..<16]) : 0
        guard let count = read(start + 4, 2).map({ number($0[...]) }),
            let tables = read(start + 12, 16 * min(count, 256))
        else { return true }
        for record in stride(from: 0, to: tables.count, by: 16)
        where tables[record..<(record + 4)].elementsEqual("OS/2".utf8) {
            let table = number(tables[(record + 8)..<(record + 12)])
            guard let type = read(table + 8, 2).map({ number($0[...]) }) else { return true }
            // Of the lowest four bits the second alone: restricted licence.
            return type & 0xF != 2
        }
        return true
    }
}
