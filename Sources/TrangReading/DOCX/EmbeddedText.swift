import TrangModel

/// The text of a file inside a document: another document, a page of the web, RTF or plain text.
enum EmbeddedText {
    /// Documents inside documents inside documents are not followed.
    private static let deepest = 3

    /// The passages of a file; nil when it is of another kind.
    static func read(_ bytes: [UInt8], name: String, depth: Int) -> Manuscript? {
        if bytes.starts(with: [0x50, 0x4B]) {
            guard depth < deepest else { return nil }
            return try? DOCXReader(file: name, depth: depth + 1).read(bytes).withoutPlaces
        }
        let ending = name.split(separator: ".").last?.lowercased() ?? ""
        if bytes.starts(with: Array("{\\rtf".utf8)) {
            return manuscript(RTFText.lines(bytes), name)
        }
        guard ["html", "htm", "xhtml", "txt", "mht", "mhtml"].contains(ending) else { return nil }
        guard let text = try? TextDecoding.decode(unpacked(bytes, ending), file: name) else {
            return nil
        }
        let lines =
            ending == "txt"
            ? text.split(separator: "\n").map(String.init) : HTMLText.lines(text)
        return manuscript(lines, name)
    }

    /// The page inside a page of the web that was saved as one file, its quoted bytes as they were.
    private static func unpacked(_ bytes: [UInt8], _ ending: String) -> [UInt8] {
        guard ending.hasPrefix("mht") else { return bytes }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let start = text.firstRange(of: "<html") else { return bytes }
        let isQuoted = text[..<start.lowerBound].lowercased().contains("quoted-printable")
        let page = Array(text[start.lowerBound...].utf8)
        guard isQuoted else { return page }
        var result: [UInt8] = []
        var index = 0
        while index < page.count {
            defer { index += 1 }
            guard page[index] == UInt8(ascii: "=") else {
                result.append(page[index])
                continue
            }
            let pair = page[min(index + 1, page.count)..<min(index + 3, page.count)]
            if let byte = UInt8(String(decoding: pair, as: UTF8.self), radix: 16) {
                result.append(byte)
                index += 2
            } else if pair.first == 0x0A {
                index += 1
            } else if pair.first == 0x0D {
                index += 2
            } else {
                result.append(page[index])
            }
        }
        return result
    }

    private static func manuscript(_ lines: [String], _ name: String) -> Manuscript {
        let passages = lines.map { TextDecoding.normalized($0).foldedSpaces }
            .filter { !$0.isEmpty }.map { Passage(.text, $0, lines: 1...1) }
        return Manuscript(file: name, passages: passages)
    }
}

extension Manuscript {
    /// The text alone, where pictures, notes and tables of an inner document would meet those of the outer one.
    fileprivate var withoutPlaces: Manuscript {
        var plain = self
        plain.passages = passages.compactMap { passage in
            var passage = passage
            switch passage.kind {
            case .picture(let index):
                plain.remarks.append(
                    ManuscriptRemark(
                        kind: .notRead(
                            .picture, name: pictures[index].name,
                            words: pictures[index].alternative), line: nil))
                return nil
            case .footnote, .row:
                passage.kind = .text
                passage.cells = []
                passage.styled = []
            default: break
            }
            // Its marks would lead to notes of the outer document.
            passage.text = passage.text.replacing("[^", with: "[")
            if passage.styled.first?.text != passage.text { passage.styled = [] }
            return passage
        }
        return plain
    }
}

/// The text of a page of the web.
enum HTMLText {
    private static let blocks: Set<String> = [
        "p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol",
        "section", "article", "header", "footer", "blockquote", "pre", "dt", "dd", "caption",
        "title", "body", "td", "th",
    ]
    private static let unseen: Set<String> = ["script", "style", "head"]

    /// What stands between the tags, block by block.
    static func lines(_ html: String) -> [String] {
        var lines = [""]
        var rest = html[...]
        while let open = rest.firstIndex(of: "<") {
            lines[lines.count - 1] += rest[..<open].replacing("\n", with: " ")
            rest = rest[open...]
            if rest.hasPrefix("<!--") {
                guard let end = rest.firstRange(of: "-->") else { return decoded(lines) }
                rest = rest[end.upperBound...]
                continue
            }
            guard let close = rest.firstIndex(of: ">") else { break }
            let tag = rest[rest.index(after: open)..<close]
            let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
            rest = rest[rest.index(after: close)...]
            if unseen.contains(name), !tag.hasPrefix("/"), !tag.hasSuffix("/"),
                let end = rest.firstRange(of: "</" + name)
            {
                rest = rest[end.lowerBound...]
            }
            if blocks.contains(name) { lines.append("") }
        }
        lines[lines.count - 1] += rest.replacing("\n", with: " ")
        return decoded(lines)
    }

    private static func decoded(_ lines: [String]) -> [String] { lines.map(decoded) }

    private static let names: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
        "ndash": "–", "mdash": "—", "ldquo": "“", "rdquo": "”", "hellip": "…", "bull": "•",
        "sup2": "²", "sup3": "³", "deg": "°", "agrave": "à", "aacute": "á", "acirc": "â",
        "atilde": "ã", "egrave": "è", "eacute": "é", "ecirc": "ê", "igrave": "ì", "iacute": "í",
        "ograve": "ò", "oacute": "ó", "ocirc": "ô", "otilde": "õ", "ugrave": "ù", "uacute": "ú",
        "yacute": "ý", "Agrave": "À", "Aacute": "Á", "Acirc": "Â", "Atilde": "Ã", "Egrave": "È",
        "Eacute": "É", "Ecirc": "Ê", "Igrave": "Ì", "Iacute": "Í", "Ograve": "Ò", "Oacute": "Ó",
        "Ocirc": "Ô", "Otilde": "Õ", "Ugrave": "Ù", "Uacute": "Ú", "Yacute": "Ý",
    ]

    /// A text with its entities as what they stand for.
    private static func decoded(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let sign = rest.firstIndex(of: "&") {
            result += rest[..<sign]
            rest = rest[sign...]
            let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "#" }
            let after = rest.dropFirst(name.count + 1)
            guard after.first == ";", let value = value(String(name)) else {
                result.append("&")
                rest = rest.dropFirst()
                continue
            }
            result += value
            rest = after.dropFirst()
        }
        return result + rest
    }

    private static func value(_ name: String) -> String? {
        guard name.hasPrefix("#") else { return names[name] }
        let digits = name.dropFirst()
        let code =
            digits.first == "x" || digits.first == "X"
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init).map { String($0) }
    }
}
