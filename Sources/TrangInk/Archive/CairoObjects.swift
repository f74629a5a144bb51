/// Takes objects of Cairo's file over into ours, each once, under new numbers.
struct CairoObjects {
    let cairo: CairoFile
    /// The new numbers by the old ones.
    private var numbers: [Int: Int] = [:]
    /// Bodies that are written in place of Cairo's, by the old numbers.
    private var bodies: [Int: String] = [:]

    init(_ cairo: CairoFile) { self.cairo = cairo }

    /// Lets a new object stand in the place of one of Cairo's.
    mutating func replace(_ old: Int, by new: Int) { numbers[old] = new }

    /// Lets an object have another body; what it refers to has Cairo's numbers.
    mutating func replace(_ old: Int, body: String) { bodies[old] = body }

    /// Takes an object over, with all that it refers to.
    ///
    /// - Returns: its new number.
    mutating func take(_ old: Int, into file: inout PDFFile) throws(InkError) -> Int {
        if let known = numbers[old] { return known }
        let new = file.reserve()
        numbers[old] = new
        let object = try cairo.object(old)
        if let data = object.stream {
            let entries = try renumbered(Self.withoutLength(object.body), &file)
            file.writeStream(cairo.bytes[data], Self.inner(entries), as: new)
            return new
        }
        file.write(try renumbered(bodies[old] ?? object.body, &file), as: new)
        return new
    }

    /// A value with the new numbers of the objects that it refers to, and each only once under one name: Cairo lists a
    /// picture that stands twice on a page twice.
    mutating func renumbered(_ body: String, _ file: inout PDFFile) throws(InkError) -> String {
        var words = body.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
        for index in words.indices.dropFirst(2)
        where words[index].hasPrefix("R") && words[index - 1] == "0" {
            // "R" may stand against the bracket that ends an array.
            guard ["R", "R]"].contains(words[index]), let old = Int(words[index - 2]) else {
                continue
            }
            words[index - 2] = String(try take(old, into: &file))
        }
        return Self.withoutRepeats(words).joined(separator: " ")
    }

    private static func withoutRepeats(_ words: [String]) -> [String] {
        var result: [String] = []
        var seen: Set<[String]> = []
        var index = 0
        while index < words.count {
            let entry = Array(words[index..<min(index + 4, words.count)])
            if entry.count == 4, entry[0].hasPrefix("/x"), entry[3] == "R" {
                if seen.insert(entry).inserted { result += entry }
                index += 4
            } else {
                result.append(words[index])
                index += 1
            }
        }
        return result
    }

    /// The entries of a dictionary.
    private static func inner(_ dictionary: String) -> String {
        guard dictionary.hasPrefix("<<"), dictionary.hasSuffix(">>") else { return dictionary }
        return String(dictionary.dropFirst(2).dropLast(2))
    }

    /// A stream's dictionary without its length, which is written anew.
    private static func withoutLength(_ dictionary: String) -> String {
        var words = dictionary.split(whereSeparator: { $0 == " " || $0 == "\n" })
        guard let place = words.firstIndex(of: "/Length") else { return dictionary }
        let isReference = words.count > place + 3 && words[place + 3] == "R"
        words.removeSubrange(place...(place + (isReference ? 3 : 1)))
        return words.joined(separator: " ")
    }
}
