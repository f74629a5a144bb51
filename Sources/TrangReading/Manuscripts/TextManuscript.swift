/// Reads a plain text: every line is a passage, but where lines were broken to a width.
package enum TextManuscript {
    /// Reads the text of a file.
    package static func read(_ text: String, file: String) -> Manuscript {
        var passages: [Passage] = []
        var isApart = true
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let words = String(line).foldedSpaces
            guard !words.isEmpty else {
                isApart = true
                continue
            }
            var passage = Passage(.text, words, lines: (index + 1)...(index + 1))
            passage.isApart = isApart
            passage.indent = line.indent
            passages.append(passage)
            isApart = false
        }
        var manuscript = Manuscript(file: file, passages: passages)
        if let width = width(passages) {
            manuscript.passages = joined(passages, width: width)
            manuscript.remarks = [ManuscriptRemark(kind: .joinedLines, line: nil)]
        }
        return manuscript
    }

    /// The width to which the lines of a text were broken; nil when its lines are its paragraphs.
    private static func width(_ passages: [Passage]) -> Int? {
        let lengths = passages.map(\.text.count)
        guard let longest = lengths.max(), (40...130).contains(longest) else { return nil }
        // A line that the next follows at once, in the middle of a sentence.
        let broken = zip(passages, passages.dropFirst()).filter { !$1.isApart }
        let full = broken.count { $0.0.text.count * 10 >= longest * 7 }
        let open = broken.count { pair in
            !(pair.0.text.last.map { ".!?:;”".contains($0) } ?? true)
        }
        return broken.count >= 5 && full * 4 >= broken.count * 3 && open * 2 >= broken.count
            ? longest : nil
    }

    private static func joined(_ passages: [Passage], width: Int) -> [Passage] {
        var result: [Passage] = []
        for (index, passage) in passages.enumerated() {
            let previous = index > 0 ? passages[index - 1].text : ""
            let goesOn =
                !passage.isApart && previous.count * 10 >= width * 7
                && !ListStart.begins(passage.text)
            if goesOn, !result.isEmpty {
                result[result.count - 1].append(
                    passage.text, joiner: " ", until: passage.lines.upperBound)
            } else {
                result.append(passage)
            }
        }
        return result
    }
}

extension Substring {
    /// How many columns a line is indented, a tab leading to the next fourth.
    var indent: Int {
        prefix(while: \.isWhitespace).reduce(0) { $1 == "\t" ? ($0 / 4 + 1) * 4 : $0 + 1 }
    }
}
