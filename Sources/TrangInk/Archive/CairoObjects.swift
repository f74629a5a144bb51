import TrangModel

/// Takes objects of Cairo's file over into ours, each once, under new numbers.
struct CairoObjects {
    let cairo: CairoFile
    /// The new numbers by the old ones.
    private var numbers: [Int: Int] = [:]
    /// Bodies that are written in place of Cairo's, by the old numbers.
    private var bodies: [Int: [UInt8]] = [:]

    init(_ cairo: CairoFile) { self.cairo = cairo }

    /// Lets a new object stand in the place of one of Cairo's.
    mutating func replace(_ old: Int, by new: Int) { numbers[old] = new }

    /// Lets an object have another body; what it refers to has Cairo's numbers.
    mutating func replace(_ old: Int, body: [UInt8]) { bodies[old] = body }

    /// Takes an object over, with all that it refers to.
    ///
    /// - Returns: its new number.
    mutating func take(_ old: Int, into file: inout PDFFile) throws(InkError) -> Int {
        if let known = numbers[old] { return known }
        let new = file.reserve()
        numbers[old] = new
        let object = try cairo.object(old)
        guard let data = object.stream else {
            let body = try renumbered(bodies[old].map { $0[...] } ?? object.body, into: &file)
            file.write(body, as: new)
            return new
        }
        let entries = try renumbered(Self.entries(of: object.body)[...], into: &file)
        // Whatever compressed it, our own compression does: so the same file comes of both.
        if let plain = try object.plain(file.flate) {
            file.writeDeflated(plain, entries, as: new)
        } else {
            file.writeStream(data, entries, as: new)
        }
        return new
    }

    /// A value with the new numbers of the objects that it refers to, which are taken over.
    mutating func renumbered(
        _ body: ArraySlice<UInt8>, into file: inout PDFFile
    ) throws(InkError) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(body.count + 16)
        var index = body.startIndex
        while index < body.endIndex {
            guard (0x30...0x39).contains(body[index]) else {
                result.append(body[index])
                index += 1
                continue
            }
            let digits = body[index...].prefix { (0x30...0x39).contains($0) }
            index = digits.endIndex
            // A number behind a point or inside a name refers to nothing.
            if body[index...].starts(with: " 0 R".utf8), let old = digits.number,
                digits.startIndex == body.startIndex || body[digits.startIndex - 1] <= 0x20
            {
                try take(old, into: &file).write(digits: 1, to: &result)
            } else {
                result.append(contentsOf: digits)
            }
        }
        return result
    }

    /// The entries of a stream's dictionary but its length and its compression, which are written anew.
    private static func entries(of dictionary: ArraySlice<UInt8>) -> [UInt8] {
        let lines = dictionary.split(separator: 0x0A).map { $0.drop { $0 == 0x20 } }
        // Cairo writes an entry a line; the length stands first.
        return Array(
            lines.filter { line in
                !line.starts(with: "<< /Length ".utf8) && !line.starts(with: ">>".utf8)
                    && !line.starts(with: "/Filter /FlateDecode".utf8)
            }.joined(separator: [0x20]))
    }
}
