/// Reads Markdown as a manuscript: paragraphs stay as they are written, headings and rows of tables are
/// taken by their signs.
package enum MarkdownManuscript {
    /// Reads the text of a file.
    package static func read(_ text: String, file: String) -> Manuscript {
        var reader = Reader()
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            reader.add(String(line), indent: line.indent, number: index + 1)
        }
        var manuscript = Manuscript(file: file, passages: reader.passages)
        manuscript.isMarkdown = true
        return manuscript
    }

    private struct Reader {
        var passages: [Passage] = []
        var isApart = true
        var table = 0
        var isInTable = false
        var isInCode = false

        /// Whether the lines belong to a list, where what is indented stands below a point.
        var isInList = false

        mutating func add(_ line: String, indent: Int, number: Int) {
            let text = line.foldedSpaces
            guard !text.isEmpty else {
                isApart = true
                isInTable = false
                return
            }
            if text.hasPrefix("```") || text.hasPrefix("~~~") { isInCode.toggle() }
            if !isInCode, text.hasPrefix("|") { return addRow(text, number) }
            isInTable = false
            var passage = Passage(.text, text, lines: number...number)
            passage.isApart = isApart
            if indent == 0 { isInList = startsItem(text) }
            if isInList { passage.indent = indent }
            let signs = text.prefix { $0 == "#" }
            if (1...6).contains(signs.count), text.dropFirst(signs.count).first == " " {
                passage.kind = .heading(signs.count)
                passage.text =
                    String(text.dropFirst(signs.count)).foldedSpaces
                    .trimmingClosingSigns
            } else if !isApart, isUnderline(text), let last = passages.last, last.kind == .text {
                passages[passages.count - 1].kind = .heading(text.first == "=" ? 1 : 2)
                passages[passages.count - 1].lines = last.lines.lowerBound...number
                isApart = true
                return
            } else if !isApart, goesOn(text), passages.last?.kind == .text {
                passages[passages.count - 1].append(
                    text, joiner: line.hasPrefix(">") ? "\n" : " ", until: number)
                return
            }
            if case .heading = passage.kind { isApart = true } else { isApart = false }
            passages.append(passage)
        }

        private mutating func addRow(_ text: String, _ number: Int) {
            if !isInTable { table += 1 }
            isInTable = true
            isApart = true
            let cells = Self.cells(text)
            let isRule = cells.allSatisfy { cell in
                cell.contains("-") && cell.allSatisfy { "-: ".contains($0) }
            }
            if isRule, let last = passages.last, last.kind == .row(table: table) {
                // The rule under the names belongs to their row.
                passages[passages.count - 1].lines = last.lines.lowerBound...number
                return
            }
            var passage = Passage(.row(table: table), text, lines: number...number)
            passage.cells = cells
            passages.append(passage)
        }

        private func isUnderline(_ text: String) -> Bool {
            text.allSatisfy { $0 == "=" } || text.count > 2 && text.allSatisfy { $0 == "-" }
        }

        /// Points of lists and quotations begin anew; all else goes on in the paragraph.
        private func goesOn(_ text: String) -> Bool {
            if let last = passages.last?.text, last.hasPrefix(">") != text.hasPrefix(">") {
                return false
            }
            return !startsItem(text) && text.first != "!"
        }

        private func startsItem(_ text: String) -> Bool {
            let digits = text.prefix { $0.isPlainDigit }
            let after = text.dropFirst(digits.count).first
            return !digits.isEmpty && after.map { ".)-–/".contains($0) } == true
                || text.first.map { "-+*•".contains($0) } == true
        }

        static func cells(_ text: String) -> [String] {
            var cells = [""]
            var previous: Character = " "
            for character in text.dropFirst() {
                if character == "|", previous != "\\" {
                    cells.append("")
                } else {
                    if character == "|" { cells[cells.count - 1].removeLast() }
                    cells[cells.count - 1].append(character)
                }
                previous = character
            }
            if cells.last?.allSatisfy(\.isWhitespace) == true { cells.removeLast() }
            return cells.map(\.foldedSpaces)
        }
    }
}

extension String {
    fileprivate var trimmingClosingSigns: String {
        guard last == "#" else { return self }
        var text = self[...]
        while text.last == "#" { text.removeLast() }
        return text.last == " " || text.isEmpty ? String(text).foldedSpaces : self
    }
}
