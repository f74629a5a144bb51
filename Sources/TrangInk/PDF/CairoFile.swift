/// A PDF as Cairo writes it, parted into its objects. Cairo's files are of one simple form: a table of
/// cross references, and every object in the clear. Any other form is refused.
struct CairoFile {
    /// One object: its dictionary or other value as text, and the data of its stream.
    struct Object {
        var number: Int
        var body: Range<Int>
        var stream: Range<Int>?
    }

    let bytes: [UInt8]
    private(set) var objects: [Object] = []
    private var byNumber: [Int: Int] = [:]
    /// One more than the highest number of an object.
    let size: Int
    let root: Int
    let info: Int?
    /// The object number of the page tree, and of each page.
    private(set) var tree = 0
    private(set) var pages: [Int] = []

    init(_ bytes: [UInt8]) throws(InkError) {
        self.bytes = bytes
        guard let trailer = Self.last("trailer", in: bytes),
            let size = Self.integer(after: "/Size ", in: bytes, from: trailer),
            let root = Self.integer(after: "/Root ", in: bytes, from: trailer),
            let start = Self.integer(after: "startxref\n", in: bytes, from: trailer)
        else { throw .file("no trailer") }
        self.size = size
        self.root = root
        info = Self.integer(after: "/Info ", in: bytes, from: trailer)
        // "xref\n0 N\n", then entries of twenty bytes.
        guard let head = Self.first("xref\n0 ", in: bytes, from: start), head == start,
            let table = bytes[(start + 7)...].firstIndex(of: 0x0A).map({ $0 + 1 }),
            table + 20 * size <= bytes.count
        else { throw .file("no cross references") }
        var offsets = [Int?](repeating: nil, count: max(1, size))
        for number in 1..<max(1, size) {
            let entry = table + 20 * number
            guard bytes[entry + 17] == UInt8(ascii: "n") else { continue }
            var offset = 0
            for byte in bytes[entry..<(entry + 10)] { offset = offset * 10 + Int(byte) - 48 }
            offsets[number] = offset
        }
        for (number, offset) in offsets.enumerated() {
            guard let offset else { continue }
            let object = try object(number, at: offset, offsets)
            byNumber[number] = objects.count
            objects.append(object)
        }
        guard let catalog = self.object(root), let tree = reference("/Pages ", in: catalog.body),
            let node = self.object(tree), let kids = references("/Kids [", in: node.body)
        else { throw .file("no page tree") }
        self.tree = tree
        pages = kids
    }

    /// An object by its number.
    func object(_ number: Int) -> Object? { byNumber[number].map { objects[$0] } }

    /// The text of a range.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether a range holds a word.
    func contains(_ word: String, in range: Range<Int>) -> Bool {
        Self.first(word, in: bytes, from: range.lowerBound, to: range.upperBound) != nil
    }

    /// The number of the object that a key refers to.
    func reference(_ key: String, in range: Range<Int>) -> Int? {
        Self.integer(after: key, in: bytes, from: range.lowerBound, to: range.upperBound)
    }

    /// The numbers of the objects that an array refers to.
    private func references(_ key: String, in range: Range<Int>) -> [Int]? {
        guard
            let start = Self.first(
                key, in: bytes, from: range.lowerBound, to: range.upperBound),
            let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        let words = text((start + key.utf8.count)..<end).split(whereSeparator: \.isWhitespace)
        return stride(from: 0, to: words.count, by: 3).compactMap { Int(words[$0]) }
    }

    private func object(
        _ number: Int, at offset: Int, _ offsets: [Int?]
    ) throws(InkError) -> Object {
        let head = "\(number) 0 obj\n"
        let start = offset + head.utf8.count
        guard offset >= 0, start <= bytes.count, bytes[offset..<start].elementsEqual(head.utf8),
            let end = end(of: start)
        else { throw .file("object \(number)") }
        guard end.isStream else {
            return Object(number: number, body: start..<end.at, stream: nil)
        }
        let body = start..<end.at
        guard let first = Self.first("/Length ", in: bytes, from: start, to: end.at),
            let length = length(at: first + 8, in: body, offsets)
        else { throw .file("stream \(number)") }
        let data = end.at + "stream\n".utf8.count
        guard length >= 0, data + length <= bytes.count else { throw .file("stream \(number)") }
        return Object(number: number, body: body, stream: data..<(data + length))
    }

    /// Where the value of an object ends, and whether its stream begins there.
    private func end(of start: Int) -> (at: Int, isStream: Bool)? {
        let (stream, object) = (Array("stream\n".utf8), Array("endobj".utf8))
        var index = start
        while index + 7 <= bytes.count {
            if bytes[index] == stream[0], bytes[index..<(index + 7)].elementsEqual(stream) {
                return (index, true)
            }
            if bytes[index] == object[0], bytes[index..<(index + 6)].elementsEqual(object) {
                return (index, false)
            }
            index += 1
        }
        return nil
    }

    /// A length that is written as a number, or as the number of an object that holds it.
    private func length(at place: Int, in body: Range<Int>, _ offsets: [Int?]) -> Int? {
        guard let value = Self.integer(at: place, in: bytes) else { return nil }
        let rest = bytes[place..<body.upperBound].drop { (0x30...0x39).contains($0) }
        guard rest.prefix(4).elementsEqual(" 0 R".utf8) else { return value }
        // "N 0 obj\n   VALUE\nendobj"
        guard offsets.indices.contains(value), let offset = offsets[value] else { return nil }
        var index = offset + "\(value) 0 obj\n".utf8.count
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        return Self.integer(at: index, in: bytes)
    }

    private static func integer(at place: Int, in bytes: [UInt8]) -> Int? {
        var (value, index) = (0, place)
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
            value = value * 10 + Int(bytes[index]) - 48
            index += 1
        }
        return index > place ? value : nil
    }

    private static func integer(
        after word: String, in bytes: [UInt8], from start: Int, to end: Int? = nil
    ) -> Int? {
        first(word, in: bytes, from: start, to: end).flatMap {
            integer(at: $0 + word.utf8.count, in: bytes)
        }
    }

    private static func first(
        _ word: String, in bytes: [UInt8], from start: Int, to end: Int? = nil
    ) -> Int? {
        let pattern = Array(word.utf8)
        let end = (end ?? bytes.count) - pattern.count
        var index = start
        while index <= end {
            if bytes[index] == pattern[0],
                bytes[index..<(index + pattern.count)].elementsEqual(pattern)
            {
                return index
            }
            index += 1
        }
        return nil
    }

    private static func last(_ word: String, in bytes: [UInt8]) -> Int? {
        let pattern = Array(word.utf8)
        var index = bytes.count - pattern.count
        while index >= 0 {
            if bytes[index..<(index + pattern.count)].elementsEqual(pattern) { return index }
            index -= 1
        }
        return nil
    }
}
