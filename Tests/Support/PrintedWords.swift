import Foundation

/// A word as it stands on a page of a PDF, read back with `pdftotext -bbox`; lengths in pt from the top
/// left. Sizes and baselines are those of Liberation Serif.
package struct PrintedWord: Sendable {
    package var text: String
    /// From 0.
    package var page: Int
    package var left: Double
    package var right: Double
    package var baseline: Double
    package var size: Double

    package var middle: Double { (left + right) / 2 }
}

/// Reads PDFs back with Poppler and qpdf.
package enum PrintedPages {
    /// All words of a PDF in order.
    package static func words(_ path: String) throws -> [PrintedWord] {
        let text = try Command.run("pdftotext", ["-bbox", path, "-"]).output
        var (words, page) = ([PrintedWord](), -1)
        for line in text.split(separator: "\n") {
            if line.contains("<page ") { page += 1 }
            guard line.contains("<word ") else { continue }
            func number(_ name: String) -> Double {
                guard let start = line.range(of: name + "=\"") else { return .nan }
                return Double(line[start.upperBound...].prefix { $0 != "\"" }) ?? .nan
            }
            guard let open = line.firstIndex(of: ">"), let close = line.range(of: "</word>")
            else { continue }
            let word = String(line[line.index(after: open)..<close.lowerBound])
                .replacing("&amp;", with: "&")
            // Ascent 0.891 and descent 0.216 of an em.
            let size = (number("yMax") - number("yMin")) / 1.107
            words.append(
                PrintedWord(
                    text: word, page: page, left: number("xMin"), right: number("xMax"),
                    baseline: number("yMin") + 0.891 * size, size: size))
        }
        return words
    }

    /// The content of all pages in the clear.
    package static func content(_ path: String) throws -> String {
        try Command.run(
            "bash",
            [
                "-c",
                "qpdf --qdf --object-streams=disable '\(path)' - | LC_ALL=C tr -cd '\\11\\12\\40-\\176'",
            ]
        ).output
    }

    /// Everything in bold and in italic type, without spaces.
    package static func emphasized(_ path: String) throws -> (bold: String, italic: String) {
        let text = try Command.run(
            "pdftohtml", ["-xml", "-i", "-fontfullname", "-stdout", path]
        ).output
        var (bold, italic) = ("", "")
        for line in text.split(separator: "\n") where line.contains("<text ") {
            var plain = String(line)
            while let open = plain.firstIndex(of: "<"),
                let close = plain[open...].firstIndex(of: ">")
            { plain.removeSubrange(open...close) }
            plain = plain.filter { !$0.isWhitespace && $0 != "\u{A0}" }
            if line.contains("<b>") { bold += plain }
            if line.contains("<i>") { italic += plain }
        }
        return (bold, italic)
    }
}

extension [PrintedWord] {
    /// The words of a phrase where it stands first.
    package func phrase(_ text: String) -> [PrintedWord]? {
        let wanted = text.split(separator: " ").map(String.init)
        guard let first = wanted.first else { return nil }
        for start in indices where self[start].text == first {
            let end = start + wanted.count
            if end <= count, self[start..<end].map(\.text) == wanted {
                return Array(self[start..<end])
            }
        }
        return nil
    }
}
