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
        /// What is never closed is looked for once.
        var unclosed: Set<String> = []
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
            if unseen.contains(name), !tag.hasPrefix("/"), !unclosed.contains(name) {
                if let end = rest.firstRange(of: "</" + name) {
                    rest = rest[end.lowerBound...]
                } else {
                    unclosed.insert(name)
                }
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
