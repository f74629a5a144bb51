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
