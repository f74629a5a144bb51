/// New objects behind a PDF that Cairo wrote, as an incremental update: written as text in one go,
/// which is many times faster than through an object API. qpdf then writes the whole file anew.
struct PDFUpdate {
    /// What is needed of Cairo's file.
    private(set) var base: [UInt8]
    private let size: Int
    private let root: Int
    /// The object number of the page tree, and of each page.
    let tree: Int
    let pages: [Int]
    private var next: Int
    private var offsets: [(number: Int, offset: Int)] = []

    /// Reads the trailer and the page tree of Cairo's file.
    init(_ bytes: [UInt8]) throws(InkError) {
        base = bytes
        guard let size = Self.number(after: "/Size ", in: bytes),
            let root = Self.number(after: "/Root ", in: bytes),
            let tree = Self.last("/Type /Pages", in: bytes),
            let kids = Self.first("/Kids [", in: bytes, from: tree),
            let end = bytes[kids...].firstIndex(of: UInt8(ascii: "]"))
        else { throw .cairo("an unexpected file") }
        self.size = size
        self.root = root
        next = size
        // "N 0 obj" stands right before the dictionary.
        var start = tree
        while start > 0, bytes[start] != UInt8(ascii: "o") { start -= 1 }
        var digits: [UInt8] = []
        var index = start - 1
        var fields = 0
        while index >= 0, fields < 3 {
            let byte = bytes[index]
            if byte == 0x20 || byte == 0x0A {
                fields += 1
            } else if fields == 2 {
                digits.insert(byte, at: 0)
            }
            index -= 1
        }
        self.tree = Int(String(decoding: digits, as: UTF8.self)) ?? 0
        let words = String(decoding: bytes[(kids + 7)..<end], as: UTF8.self)
            .split(whereSeparator: \.isWhitespace)
        pages = stride(from: 0, to: words.count, by: 3).compactMap { Int(words[$0]) }
        guard self.tree > 0, !pages.isEmpty else { throw .cairo("an unexpected page tree") }
    }

    /// A number for a new object.
    mutating func reserve() -> Int {
        defer { next += 1 }
        return next
    }

    /// Writes an object.
    mutating func write(_ body: String, as number: Int) {
        offsets.append((number, base.count))
        base.append(contentsOf: "\(number) 0 obj\n".utf8)
        base.append(contentsOf: body.utf8)
        base.append(contentsOf: "\nendobj\n".utf8)
    }

    /// Writes a new object and gives its number.
    mutating func add(_ body: String) -> Int {
        let number = reserve()
        write(body, as: number)
        return number
    }

    /// Writes a stream with the entries of its dictionary.
    mutating func addStream(_ bytes: [UInt8], _ entries: String) -> Int {
        let number = reserve()
        offsets.append((number, base.count))
        base.append(
            contentsOf: "\(number) 0 obj\n<< \(entries) /Length \(bytes.count) >>\nstream\n".utf8)
        base.append(contentsOf: bytes)
        base.append(contentsOf: "\nendstream\nendobj\n".utf8)
        return number
    }

    /// Writes the catalogue in the place of Cairo's, the cross references and the trailer.
    mutating func finish(catalog: String) -> [UInt8] {
        write(catalog, as: root)
        let previous = Self.number(after: "startxref\n", in: base, last: true) ?? 0
        let start = base.count
        var table = "xref\n"
        let sorted = offsets.sorted { $0.number < $1.number }
        var index = 0
        while index < sorted.count {
            var end = index + 1
            while end < sorted.count, sorted[end].number == sorted[end - 1].number + 1 { end += 1 }
            table += "\(sorted[index].number) \(end - index)\n"
            for entry in sorted[index..<end] {
                let digits = String(entry.offset)
                table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
            }
            index = end
        }
        table += "trailer\n<< /Size \(next) /Root \(root) 0 R \(info)/Prev \(previous) >>\n"
        table += "startxref\n\(start)\n%%EOF\n"
        base.append(contentsOf: table.utf8)
        defer { base = [] }
        return base
    }

    private var info: String {
        Self.number(after: "/Info ", in: base, last: true).map { "/Info \($0) 0 R " } ?? ""
    }

    /// The number behind the last occurrence of a word in the file's last kilobytes.
    private static func number(after word: String, in bytes: [UInt8], last: Bool = true) -> Int? {
        guard let place = self.last(word, in: bytes) else { return nil }
        let digits = bytes[(place + word.utf8.count)...].prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    private static func last(_ word: String, in bytes: [UInt8]) -> Int? {
        let pattern = Array(word.utf8)
        guard bytes.count >= pattern.count, let first = pattern.first else { return nil }
        var index = bytes.count - pattern.count
        while index >= 0 {
            if bytes[index] == first, bytes[index..<(index + pattern.count)].elementsEqual(pattern)
            {
                return index
            }
            index -= 1
        }
        return nil
    }

    private static func first(_ word: String, in bytes: [UInt8], from start: Int) -> Int? {
        let pattern = Array(word.utf8)
        var index = start
        while index + pattern.count <= bytes.count {
            if bytes[index] == pattern[0],
                bytes[index..<(index + pattern.count)].elementsEqual(pattern)
            {
                return index
            }
            index += 1
        }
        return nil
    }
}
