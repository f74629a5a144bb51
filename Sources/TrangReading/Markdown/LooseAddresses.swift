/// Reads pictures as they are meant whose signs are not quite those of Markdown: `![a](photos/my dog.jpg "A "dog"")`,
/// `![a] (b.png)`, `![a](b.png “A dog”)`. Signs are changed for others of as many bytes, so that all places stay.
enum LooseAddresses {
    /// What stands for a space in an address: cmark takes it for a part of it.
    private static let space: UInt8 = 0x1F
    /// What stands for a quotation mark inside a caption.
    private static let mark: UInt8 = 0x1E
    private static let pictures = [
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".heic", ".svg",
    ]

    /// A text as its author wrote it.
    static func written(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == space || $0 == mark }) else { return text }
        return String(
            decoding: text.utf8.map { $0 == space ? 0x20 : $0 == mark ? 0x22 : $0 },
            as: UTF8.self)
    }

    /// The text with its pictures closed as Markdown wants it.
    static func closed(_ text: String) -> String {
        guard text.holds("![") else { return text }
        var bytes = Array(text.utf8)
        var start = 0
        var fence: ArraySlice<UInt8>?
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = bytes[start..<end]
            let words = line.drop { [9, 32, UInt8(ascii: ">")].contains($0) }
            if let open = fence {
                if words.starts(with: open) { fence = nil }
            } else if words.starts(with: "```".utf8) || words.starts(with: "~~~".utf8) {
                fence = words.prefix(3)
            } else if !line.contains(UInt8(ascii: "`")), line.contains(UInt8(ascii: "!")) {
                close(&bytes, start..<end)
            }
            start = end + 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The first picture, or link with a web address, that is none; nil when there is none, or when its signs were
    /// escaped in the line as it was written.
    static func slip(in text: String, written line: Substring) -> String? {
        if let start = text.firstRange(of: "!["), isBare("![", in: line) {
            let rest = text[start.lowerBound...]
            let folded = rest.lowercased()
            if let end = rest.firstRange(of: "]") {
                let behind = rest[end.upperBound...].drop(while: \.isWhitespace)
                let address = behind.dropFirst().drop(while: \.isWhitespace)
                // A caption where the address should be: the file was never named.
                let isNameless = address.first.map { "\"“”'".contains($0) } ?? false
                if behind.first == "(", isNameless || pictures.contains(where: folded.contains) {
                    return String(rest)
                }
            }
        }
        for scheme in ["](http://", "](https://", "](mailto:", "](www."] {
            guard let middle = text.firstRange(of: scheme), isBare(scheme, in: line),
                let start = text[..<middle.lowerBound].lastIndex(of: "[")
            else { continue }
            return String(text[start...])
        }
        return nil
    }

    /// Whether a sign stands in a line without a backslash before it.
    private static func isBare(_ sign: String, in line: Substring) -> Bool {
        line.ranges(of: sign).contains { range in
            range.lowerBound == line.startIndex
                || line[line.index(before: range.lowerBound)] != "\\"
        }
    }

    /// Closes the pictures of a line.
    private static func close(_ bytes: inout [UInt8], _ line: Range<Int>) {
        var place = line.lowerBound
        while place + 1 < line.upperBound {
            guard bytes[place] == UInt8(ascii: "!"), bytes[place + 1] == UInt8(ascii: "["),
                place == line.lowerBound || bytes[place - 1] != UInt8(ascii: "\\")
            else {
                place += 1
                continue
            }
            place += 2
            // Each picture looks at its own signs only, so that a line takes time in proportion to its length.
            var end = place
            while end + 1 < line.upperBound,
                !(bytes[end] == UInt8(ascii: "!") && bytes[end + 1] == UInt8(ascii: "["))
            {
                end += 1
            }
            if end + 1 >= line.upperBound { end = line.upperBound }
            PictureSigns(bytes: bytes[place..<end]).map { signs in
                signs.changes.forEach { bytes[$0.key] = $0.value }
            }
            place = end
        }
    }

    /// The signs of one picture, from behind `![` on.
    private struct PictureSigns {
        /// Bytes to be changed, by their place.
        private(set) var changes: [Int: UInt8] = [:]

        /// - Returns: nil when it is no picture whatever is done.
        init?(bytes: ArraySlice<UInt8>) {
            guard let close = Self.bracketEnd(bytes) else { return nil }
            let gap = bytes[(close + 1)...].prefix { $0 == 0x20 || $0 == 0x09 }
            let open = gap.endIndex
            guard open < bytes.endIndex, bytes[open] == UInt8(ascii: "(") else { return nil }
            var inside = bytes[(open + 1)...]
            guard let title = Self.title(inside) ?? Self.untitled(inside) else { return nil }
            inside = inside[..<title.address]
            let address = Self.trimmed(inside)
            let isAngled =
                address.first == UInt8(ascii: "<") && address.last == UInt8(ascii: ">")
            if isAngled, gap.isEmpty, title.changes.allSatisfy({ bytes[$0.key] == $0.value }) {
                return nil
            }
            let name = String(
                decoding: isAngled ? address.dropFirst().dropLast() : address, as: UTF8.self
            ).lowercased()
            guard pictures.contains(where: name.hasSuffix) else { return nil }
            for index in address.indices where bytes[index] == 0x20 || bytes[index] == 0x09 {
                changes[index] = space
            }
            // What is white in an address needs no angles then.
            if isAngled {
                changes[address.startIndex] = space
                changes[address.endIndex - 1] = space
            }
            if !gap.isEmpty {
                // The bracket moves to the front of the gap; what is left of it belongs to the address.
                changes[gap.startIndex] = UInt8(ascii: "(")
                for index in (gap.startIndex + 1)...open { changes[index] = space }
                for index in (open + 1)..<address.startIndex { changes[index] = space }
            }
            changes.merge(title.changes) { $1 }
        }

        /// Where the words for those who cannot see the picture end.
        private static func bracketEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
            var depth = 0
            var isEscaped = false
            for index in bytes.indices {
                if isEscaped {
                    isEscaped = false
                } else if bytes[index] == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if bytes[index] == UInt8(ascii: "[") {
                    depth += 1
                } else if bytes[index] == UInt8(ascii: "]") {
                    if depth == 0 { return index }
                    depth -= 1
                }
            }
            return nil
        }

        /// Where an address ends that no caption follows.
        private static func untitled(
            _ bytes: ArraySlice<UInt8>
        ) -> (address: Int, changes: [Int: UInt8])? {
            var depth = 0
            for index in bytes.indices {
                if bytes[index] == UInt8(ascii: "(") { depth += 1 }
                if bytes[index] == UInt8(ascii: ")") {
                    if depth == 0 { return (index, [:]) }
                    depth -= 1
                }
            }
            return nil
        }

        private static let quotes: [(open: [UInt8], close: [UInt8])] = [
            ([0x22], [0x22]), (Array("“".utf8), Array("”".utf8)), (Array("“".utf8), [0x22]),
            ([0x22], Array("”".utf8)),
        ]

        /// A caption in quotation marks, straight or curved: where the address before it ends, and what is changed.
        private static func title(
            _ bytes: ArraySlice<UInt8>
        ) -> (address: Int, changes: [Int: UInt8])? {
            guard
                let start = bytes.indices.dropFirst().first(where: { index in
                    (bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09)
                        && quotes.contains { bytes[index...].starts(with: $0.open) }
                })
            else { return nil }
            let before = bytes[..<start]
            for quote in quotes where bytes[start...].starts(with: quote.open) {
                let first = start + quote.open.count
                guard let last = closing(quote.close, bytes[first...]) else { continue }
                var changes: [Int: UInt8] = [:]
                for index in first..<last
                where bytes[index] == 0x22 && bytes[index - 1] != UInt8(ascii: "\\") {
                    changes[index] = mark
                }
                // A curved mark has three bytes: the room of the others is white.
                for index in start..<first { changes[index] = 0x20 }
                changes[first - 1] = 0x22
                for index in last..<(last + quote.close.count) { changes[index] = 0x20 }
                changes[last] = 0x22
                return (before.endIndex, changes)
            }
            return nil
        }

        /// Where the mark stands that a closing bracket follows.
        private static func closing(_ mark: [UInt8], _ bytes: ArraySlice<UInt8>) -> Int? {
            bytes.indices.first { index in
                bytes[index...].starts(with: mark)
                    && bytes[index - 1] != UInt8(ascii: "\\")
                    && bytes[(index + mark.count)...].first { $0 != 0x20 && $0 != 0x09 }
                        == UInt8(ascii: ")")
            }
        }

        private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
            var rest = bytes.drop { $0 == 0x20 || $0 == 0x09 }
            while rest.last == 0x20 || rest.last == 0x09 { rest.removeLast() }
            return rest
        }
    }
}
