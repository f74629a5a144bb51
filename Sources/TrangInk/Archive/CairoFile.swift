/// A PDF as Cairo writes it, parted into its objects. Cairo's files are of one simple form: a table of cross
/// references, and every object in the clear. Any other form is refused.
struct CairoFile {
    /// One object: its dictionary or other value as text, and the data of its stream.
    struct Object {
        var body: String
        var stream: Range<Int>?
    }

    let bytes: [UInt8]
    /// Where each object stands; -1 for none.
    private let offsets: [Int]
    /// The numbers of the pages' objects.
    private(set) var pages: [Int] = []

    init(_ bytes: [UInt8]) throws(InkError) {
        self.bytes = bytes
        let tail = bytes.suffix(1024)
        guard let trailer = tail.find("trailer\n"),
            let size = Self.number(after: "/Size ", in: bytes[trailer...]),
            let root = Self.number(after: "/Root ", in: bytes[trailer...]),
            let start = Self.number(after: "startxref\n", in: bytes[trailer...]),
            bytes.indices.contains(start), bytes[start...].starts(with: "xref\n0 ".utf8),
            // Lines of twenty bytes follow, one an object.
            let table = bytes[(start + 7)...].firstIndex(of: 0x0A).map({ $0 + 1 }),
            table + 20 * size <= bytes.count
        else { throw .file("Cairo's table") }
        offsets = (0..<size).map { number in
            let line = table + 20 * number
            guard bytes[line + 17] == UInt8(ascii: "n") else { return -1 }
            return Self.number(bytes[line..<(line + 10)]) ?? -1
        }
        let catalog = try object(root)
        guard let tree = Self.reference("/Pages", in: catalog.body) else {
            throw .file("Cairo's catalogue")
        }
        let node = try object(tree)
        guard let list = node.body.firstRange(of: "/Kids [") else { throw .file("Cairo's pages") }
        let kids = node.body[list.upperBound...].prefix { $0 != "]" }.split(separator: " ")
        pages = stride(from: 0, to: kids.count, by: 3).compactMap { Int(kids[$0]) }
    }

    /// An object by its number.
    func object(_ number: Int) throws(InkError) -> Object {
        guard offsets.indices.contains(number), offsets[number] > 0, offsets[number] < bytes.count,
            let line = bytes[offsets[number]...].firstIndex(of: 0x0A)
        else { throw .file("Cairo's object \(number)") }
        let start = line + 1
        guard let end = bytes[start...].find("endobj") else {
            throw .file("Cairo's object \(number)")
        }
        let head = bytes[start..<end]
        guard let data = head.find("stream\n") else {
            return Object(body: String(decoding: head, as: UTF8.self))
        }
        let body = String(decoding: bytes[start..<data], as: UTF8.self)
        guard let length = try length(in: body), data + 7 + length <= bytes.count else {
            throw .file("Cairo's stream \(number)")
        }
        return Object(body: body, stream: (data + 7)..<(data + 7 + length))
    }

    /// The length of a stream: a number, or the number of an object that holds it.
    private func length(in body: String) throws(InkError) -> Int? {
        if let holder = Self.reference("/Length", in: body) {
            return Int(try object(holder).body.filter(\.isWholeNumber))
        }
        return Self.number(after: "/Length ", in: Array(body.utf8)[...])
    }

    /// The number of the object that a key of a dictionary refers to.
    static func reference(_ key: String, in body: String) -> Int? {
        guard let place = body.firstRange(of: key + " ") else { return nil }
        let words = body[place.upperBound...].split(
            maxSplits: 3, whereSeparator: { $0 == " " || $0 == "\n" })
        guard words.count > 2, words[1] == "0", words[2].hasPrefix("R") else { return nil }
        return Int(words[0])
    }

    private static func number(after word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.find(word).flatMap { number(bytes[($0 + word.utf8CodeUnitCount)...]) }
    }

    /// The whole number that bytes begin with.
    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        let digits = bytes.prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}

extension ArraySlice<UInt8> {
    /// Where a word stands first.
    fileprivate func find(_ word: StaticString) -> Int? {
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
}
