/// A PDF as Cairo writes it, parted into its objects. Cairo's files are of one simple form: a table of cross
/// references, and every object in the clear. Any other form is refused.
struct CairoFile {
    /// One object: its dictionary or other value, and the data of its stream.
    struct Object {
        var body: ArraySlice<UInt8>
        var stream: ArraySlice<UInt8>?

        /// The data of its stream before any compression; nil when it has none, or one in a form of its own (a JPEG).
        /// Cairo compresses streams, or leaves them plain where `CAIRO_DEBUG_PDF` is set: files are the same.
        func plain(_ flate: Flate) throws(InkError) -> [UInt8]? {
            guard let stream else { return nil }
            guard body.place(of: "/Filter ") != nil else { return Array(stream) }
            guard body.place(of: "/Filter /FlateDecode") != nil else { return nil }
            return try flate.inflate(stream)
        }
    }

    private let bytes: [UInt8]
    /// Where each object stands; 0 for none.
    private let offsets: [Int]
    /// The numbers of the pages' objects.
    private(set) var pages: [Int] = []

    /// - Throws: `file` when the bytes are of another form.
    init(_ bytes: [UInt8]) throws(InkError) {
        self.bytes = bytes
        guard let trailer = bytes.suffix(1024).place(of: "trailer\n"),
            let size = bytes[trailer...].number(after: "/Size "),
            let root = bytes[trailer...].number(after: "/Root "),
            let start = bytes[trailer...].number(after: "startxref\n"),
            bytes.indices.contains(start), bytes[start...].starts(with: "xref\n0 ".utf8),
            // Lines of twenty bytes follow, one an object.
            let table = bytes[(start + 7)...].firstIndex(of: 0x0A).map({ $0 + 1 }),
            table + 20 * size <= bytes.count
        else { throw .file("Cairo's table") }
        offsets = (0..<size).map { number in
            let line = table + 20 * number
            let isFree = bytes[line + 17] != UInt8(ascii: "n")
            return isFree ? 0 : bytes[line..<(line + 10)].number ?? 0
        }
        guard let tree = try object(root).body.reference("/Pages "),
            let kids = try object(tree).body.part(after: "/Kids [", upTo: UInt8(ascii: "]"))
        else { throw .file("Cairo's pages") }
        let words = kids.split(separator: 0x20)
        pages = stride(from: 0, to: words.count, by: 3).compactMap { words[$0].number }
    }

    /// An object by its number.
    func object(_ number: Int) throws(InkError) -> Object {
        guard offsets.indices.contains(number), offsets[number] > 0, offsets[number] < bytes.count,
            let line = bytes[offsets[number]...].firstIndex(of: 0x0A),
            let end = bytes[line...].place(of: "endobj")
        else { throw .file("Cairo's object \(number)") }
        let value = bytes[(line + 1)..<end]
        guard let head = value.place(of: "stream\n") else { return Object(body: value) }
        let body = bytes[(line + 1)..<head]
        let data = head + 7
        guard let length = try length(in: body), data + length <= bytes.count else {
            throw .file("Cairo's stream \(number)")
        }
        return Object(body: body, stream: bytes[data..<(data + length)])
    }

    /// The length of a stream: a number, or the number of an object that holds it.
    private func length(in body: ArraySlice<UInt8>) throws(InkError) -> Int? {
        guard let holder = body.reference("/Length ") else { return body.number(after: "/Length ") }
        return try object(holder).body.drop { $0 == 0x20 }.number
    }
}

extension ArraySlice<UInt8> {
    /// Where a word stands first.
    func place(of word: StaticString) -> Int? {
        let pattern = unsafe UnsafeBufferPointer(
            start: word.utf8Start, count: word.utf8CodeUnitCount)
        return unsafe withUnsafeBufferPointer { bytes in
            guard let first = unsafe pattern.first else { return nil }
            var index = 0
            while index + pattern.count <= bytes.count {
                if unsafe bytes[index] == first,
                    unsafe bytes[index..<(index + pattern.count)].elementsEqual(pattern)
                {
                    return startIndex + index
                }
                index += 1
            }
            return nil
        }
    }

    /// The whole number that the bytes begin with.
    var number: Int? {
        var (number, count) = (0, 0)
        for byte in self {
            guard (0x30...0x39).contains(byte), count < 18 else { break }
            number = number * 10 + Int(byte) - 0x30
            count += 1
        }
        return count > 0 ? number : nil
    }

    /// The number that stands behind a word.
    func number(after word: StaticString) -> Int? {
        place(of: word).flatMap { self[($0 + word.utf8CodeUnitCount)...].number }
    }

    /// The number of the object that a key of a dictionary refers to.
    func reference(_ key: StaticString) -> Int? {
        guard let place = place(of: key) else { return nil }
        let value = self[(place + key.utf8CodeUnitCount)...]
        let rest = value.drop { (0x30...0x39).contains($0) }
        return rest.starts(with: " 0 R".utf8) ? value.number : nil
    }

    /// What stands behind a word, up to a byte.
    func part(after word: StaticString, upTo end: UInt8) -> ArraySlice<UInt8>? {
        place(of: word).map { place in
            self[(place + word.utf8CodeUnitCount)...].drop { $0 == 0x20 }.prefix { $0 != end }
        }
    }
}
