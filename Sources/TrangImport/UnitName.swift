import TrangReading

/// A unit as the command names it: `phường Khuê Trung` or `khue-trung`.
package struct UnitName: Hashable, Sendable {
    package var text: String
    /// Its folder; empty when the name has no letter for one.
    package var slug: String

    package init(_ text: String) {
        let name = TextDecoding.composed(text).foldedSpaces
        let folded = name.lowercased()
        let level = ArticleWords.levels.first { folded.hasPrefix($0 + " ") }
        let bare = level.map { String(name.dropFirst($0.count + 1)) } ?? name
        self.text = name
        // `phường 1` needs its level: a folder named 1 says too little.
        slug = Self.slug(bare.contains(where: \.isLetter) ? bare : name)
    }

    /// Whether the name is a folder's already, from which the printed name has to be found.
    package var isSlug: Bool { text == slug }

    /// A text in ASCII small letters with hyphens.
    static func slug(_ text: String) -> String {
        var slug = ""
        for scalar in NormalForm.decomposed(text.lowercased()).unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
            case "đ": slug += "d"
            case "\u{300}"..."\u{36F}": break
            default: if !slug.isEmpty, slug.last != "-" { slug += "-" }
            }
        }
        while slug.last == "-" { slug.removeLast() }
        return slug
    }

    /// The unit as the text prints it inside a sentence: a level, then words whose slug is the unit's.
    func printed(in texts: [String]) -> String? {
        let count = slug.split(separator: "-").count
        for text in texts {
            let words = text.words.map(Self.bare)
            for index in words.indices {
                for level in ArticleWords.levels {
                    let length = level.words.count
                    let end = index + length + count
                    guard end <= words.count,
                        words[index..<(index + length)].joined(separator: " ") == level,
                        Self.slug(words[(index + length)..<end].joined(separator: " ")) == slug
                    else { continue }
                    return words[index..<end].joined(separator: " ")
                }
            }
        }
        return nil
    }

    /// A word without the signs around it.
    private static func bare(_ word: String) -> String {
        var bare = word[...]
        while bare.first?.isPunctuation == true { bare.removeFirst() }
        while bare.last?.isPunctuation == true { bare.removeLast() }
        return String(bare)
    }

    /// The unit above as the text prints it right behind the unit: `phường Khuê Trung (quận Cẩm Lệ)`.
    static func above(_ unit: String, levels: [String], in texts: [String]) -> String? {
        for text in texts {
            var rest = text[...]
            while let range = rest.firstRange(of: unit) {
                rest = rest[range.upperBound...]
                let after = rest.drop { " (,".contains($0) }
                guard after.startIndex != rest.startIndex else {
                    continue
                }
                for level in levels where after.hasPrefix(level + " ") {
                    let words = String(after.prefix { !",.;:)(”\"".contains($0) }).words
                    let name = words.dropFirst(level.words.count).prefix { word in
                        word.first?.isUppercase == true
                    }
                    if !name.isEmpty { return ([level] + name).joined(separator: " ") }
                }
            }
        }
        return nil
    }
}
