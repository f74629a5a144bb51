import CTrangCMark
import TrangModel

/// What Markdown drops, or prints otherwise than it was meant, is said.
extension MarkdownWalker {
    /// Cells beyond the header's are dropped by the table syntax: that must be said.
    func checkCells(_ row: NodePointer, count: Int) {
        let place = unsafe place(row)
        guard let line = place.line, source.lines.indices.contains(line - 1) else { return }
        var cells: [String] = [""]
        var previous: Character = " "
        for character in source.lines[line - 1].drop(while: { " >|".contains($0) }) {
            if character == "|", previous != "\\" {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
            previous = character
        }
        let extra = cells.dropFirst(count).joined(separator: " | ")
        if extra.contains(where: { !$0.isWhitespace && $0 != "|" }) {
            findings.add(.extraCells(text: extra), at: place)
        }
    }

    /// A footnote that no mark leads to is dropped by the syntax: that must be said.
    func checkFootnotes(_ blocks: [MarkdownBlock]) {
        guard source.text.holds("[^") else { return }
        let known = Set(
            blocks.compactMap { block -> Int? in
                if case .footnote = block.content { block.place.line } else { nil }
            })
        for (index, line) in source.lines.enumerated() {
            // Almost no line is one, and its bytes tell.
            guard line.utf8.prefix(4).contains(UInt8(ascii: "[")) else { continue }
            let text = line.drop { $0 == " " }
            guard line.count - text.count < 4, text.hasPrefix("[^"),
                let end = text.firstIndex(of: "]"),
                text[end...].hasPrefix("]:"), !known.contains(index + 1)
            else { continue }
            let label = text[..<end].dropFirst(2)
            // The same words inside code or a quotation are no definition.
            guard !label.isEmpty, !label.contains(where: \.isWhitespace) else { continue }
            findings.add(
                .footnoteUnused(text: String(text)),
                at: Place(file: file, line: index + 1, column: line.count - text.count + 1))
        }
    }

    /// A comment that is never closed hides all that follows.
    func checkComment(_ node: NodePointer) {
        let text = unsafe literal(node)
        guard text.hasPrefix("<!--") else { return }
        // The sign that ends another comment ends this one as well, with all that stands between.
        var hidden = text.dropFirst(4)
        if let end = text.dropFirst(2).firstRange(of: "-->") {
            hidden = text[..<end.lowerBound].dropFirst(4)
            guard let next = hidden.firstRange(of: "\n<!--") else { return }
            hidden = hidden[..<next.lowerBound]
        }
        let lines = hidden.split(separator: "\n").count { !$0.allSatisfy(\.isWhitespace) }
        let words = String(hidden).foldedSpaces
        guard !words.isEmpty else { return }
        unsafe findings.add(
            .markdownUnclosed(.comment, text: words, lines: lines), at: place(node))
    }

    /// Code whose end is missing goes on to the end of the text, or of the list or quotation.
    func checkFence(_ node: NodePointer) {
        var (length, offset, sign) = (CInt(0), CInt(0), CChar(0))
        guard unsafe cmark_node_get_fenced(node, &length, &offset, &sign) == 1 else { return }
        let (start, end) = unsafe (
            Int(cmark_node_get_start_line(node)), Int(cmark_node_get_end_line(node))
        )
        let fence = UInt8(bitPattern: sign)
        if end > start, source.lines.indices.contains(end - 1) {
            let last = source.lines[end - 1].utf8.drop { [9, 32, UInt8(ascii: ">")].contains($0) }
            let signs = last.prefix { $0 == fence }
            if signs.count >= length,
                last[signs.endIndex...].allSatisfy({ [9, 13, 32].contains($0) })
            {
                return
            }
        }
        let text = unsafe literal(node)
        let lines = text.split(separator: "\n").count { !$0.allSatisfy(\.isWhitespace) }
        unsafe findings.add(
            .markdownUnclosed(.code, text: text.foldedSpaces, lines: lines), at: place(node))
    }

    /// A picture or link with a slip in its signs is text by the rules. What an author wrote so on purpose has its
    /// brackets escaped.
    func checkAddress(_ words: String, at place: Place) {
        guard words.holds("]"), words.holds("("), let line = place.line,
            source.lines.indices.contains(line - 1),
            let slip = LooseAddresses.slip(in: words, written: source.lines[line - 1])
        else { return }
        findings.add(.addressAsText(text: slip), at: place)
    }
}
