extension PDFFile {
    /// Writes a tree of names, in leaves of at most two hundred.
    mutating func add(nameTree names: [(name: String, object: Int)]) -> Int {
        addTree(names, most: 200, key: "Names", limits: { "[ (\($0.name)) (\($1.name)) ]" }) {
            "(\($0.name)) \($0.object) 0 R"
        }
    }

    /// Writes a tree of numbers, in leaves of at most a hundred, as readers expect of large trees.
    mutating func add(numberTree numbers: [(key: Int, object: Int)]) -> Int {
        addTree(numbers, most: 100, key: "Nums", limits: { "[ \($0.key) \($1.key) ]" }) {
            "\($0.key) \($0.object) 0 R"
        }
    }

    private mutating func addTree<Entry>(
        _ entries: [Entry], most: Int, key: String, limits: (Entry, Entry) -> String,
        text: (Entry) -> String
    ) -> Int {
        var leaves: [String] = []
        for start in stride(from: 0, to: entries.count, by: most) {
            let part = entries[start..<min(start + most, entries.count)]
            let list = part.map(text).joined(separator: " ")
            let limits = limits(part[part.startIndex], part[part.endIndex - 1])
            let leaf = add("<< /Limits \(limits) /\(key) [ \(list) ] >>")
            leaves.append("\(leaf) 0 R")
        }
        return add("<< /Kids [ " + leaves.joined(separator: " ") + " ] >>")
    }
}
