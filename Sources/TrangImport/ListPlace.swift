import TrangReading

/// Where a point of a list stands in `summary.md`.
package struct ListPlace: Hashable, Sendable {
    /// What Markdown sets before it.
    package enum Mark: Hashable, Sendable {
        case bullet
        /// A number that counts on from that of the point before.
        case number(Int, Character)
        /// Nothing: the number is part of the text, as Markdown has no such numbers.
        case none
    }

    /// How many points it stands below.
    package var depth: Int
    package var mark: Mark

    package init(depth: Int, mark: Mark) {
        self.depth = depth
        self.mark = mark
    }
}

/// What a point of a list begins with, as it was written.
struct ListSign: Hashable {
    /// Columns that the line is indented.
    var indent: Int
    /// `-`, `+`, or the form of a number: `1.`, `a)`.
    var kind: String
    /// The number, where it is one that Markdown can count.
    var number: Int?
    /// The text behind the number.
    var rest = ""
    /// Whether it is a number or a letter and no sign.
    var isNumbered = false

    /// The sign of a passage; nil where it begins with none.
    init?(_ passage: Passage) {
        indent = passage.indent
        if let mark = passage.mark {
            indent = mark.level * 4
            if mark.label.isEmpty {
                kind = mark.sign
                return
            }
        } else if let first = passage.text.first, PassageForm.bullet(passage.text) != nil {
            kind = String(first)
            return
        } else if passage.kind == .listItem {
            kind = "•"
            return
        }
        isNumbered = true
        guard let label = Self.label(passage.text) else {
            guard let mark = passage.mark else { return nil }
            kind = Self.form(mark.label)
            return
        }
        kind = Self.form(label)
        number = label.last == "." || label.last == ")" ? Int(label.dropLast()) : nil
        rest = String(passage.text.dropFirst(label.count)).foldedSpaces
    }

    /// `12.` or `a)` at the beginning of a text, a space behind it.
    private static func label(_ text: String) -> String? {
        guard let label = text.split(separator: " ", maxSplits: 1).first, label.count < text.count,
            let last = label.last, ".)".contains(last)
        else { return nil }
        let body = label.dropLast()
        let isNumber = (1...3).contains(body.count) && body.allSatisfy(\.isPlainDigit)
        let isLetter = body.count == 1 && body.first?.isLowercase == true
        return isNumber || isLetter ? String(label) : nil
    }

    /// Numbers of one list have the same form.
    private static func form(_ label: String) -> String {
        String(
            label.map { sign in
                sign.isPlainDigit ? "1" : sign.isLowercase ? "a" : sign.isUppercase ? "A" : sign
            }.reduce(into: [Character]()) { signs, sign in
                if signs.last != sign || !sign.isLetter && !sign.isNumber { signs.append(sign) }
            })
    }

    /// The order in which texts of Party and State go down: numbers, letters, `*`, `-`, `+`. Nil for signs that
    /// stand at any height.
    private var rank: Int? {
        switch kind {
        case "A.", "A)": 0
        case "1.", "1)": 1
        case "a)", "a.": 2
        case "*": 3
        case "-", "–": 4
        case "+": 5
        default: nil
        }
    }
}

extension ListSign {
    /// Whether a point of this sign stands above one of another sign, both being indented alike.
    func isAbove(_ other: ListSign) -> Bool {
        guard let rank else { return false }
        // Asterisks head what follows, whatever stood before them.
        guard let below = other.rank else { return kind == "*" }
        return rank < below
    }
}

/// Finds how deep the points of a run of list lines stand, one line after the other.
struct ListLevels {
    private var open: [ListSign] = []

    /// The depth of the next point, 0 being the highest.
    mutating func depth(of sign: ListSign) -> Int {
        // An indent of one column is no level.
        while let last = open.last, last.indent > sign.indent + 1 { open.removeLast() }
        guard let last = open.last, sign.indent <= last.indent + 1 else {
            open.append(sign)
            return open.count - 1
        }
        let start = open.firstIndex { $0.indent >= last.indent - 1 } ?? 0
        if let same = open[start...].firstIndex(where: { $0.kind == sign.kind }) {
            open.removeSubrange((same + 1)...)
            return same
        }
        while open.count > start, let above = open.last, sign.isAbove(above) { open.removeLast() }
        open.append(sign)
        return open.count - 1
    }
}

extension ArticleReader {
    /// Gives the points of lists their levels and numbers: lines that follow each other and begin with signs or numbers.
    mutating func settleLists() {
        var index = 0
        while index < draft.blocks.count {
            var end = index
            while end < draft.blocks.count, draft.blocks[end].sign != nil { end += 1 }
            if end > index { settleList(index..<end) }
            index = max(end, index + 1)
        }
    }

    private mutating func settleList(_ run: Range<Int>) {
        var levels = ListLevels()
        let signs = draft.blocks[run].compactMap(\.sign)
        let depths = signs.map { levels.depth(of: $0) }
        let isCounted = Self.counted(signs, depths)
        for (offset, index) in run.enumerated() {
            let sign = signs[offset]
            var mark: ListPlace.Mark = sign.isNumbered ? .none : .bullet
            if isCounted[offset], let number = sign.number, let end = sign.kind.last {
                mark = .number(number, end)
                draft.blocks[index].content = .listItem(sign.rest)
                draft.blocks[index].styled = draft.blocks[index].styled.map {
                    $0.suffix(sign.rest)
                }
            } else if case .paragraph(let text) = draft.blocks[index].content {
                draft.blocks[index].content = .listItem(text)
            }
            draft.blocks[index].place = ListPlace(depth: depths[offset], mark: mark)
        }
    }

    /// Which points belong to a list of two or more whose numbers go up by one, which is what Markdown can say.
    private static func counted(_ signs: [ListSign], _ depths: [Int]) -> [Bool] {
        var lists: [[Int]] = []
        /// The list that is open at each depth.
        var open: [Int] = []
        for (offset, sign) in signs.enumerated() {
            let depth = depths[offset]
            open.removeSubrange(min(open.count, depth + 1)...)
            if depth < open.count, let first = lists[open[depth]].first,
                signs[first].kind == sign.kind
            {
                lists[open[depth]].append(offset)
                continue
            }
            open.removeSubrange(min(open.count, depth)...)
            lists.append([offset])
            open.append(lists.count - 1)
        }
        var isCounted = Array(repeating: false, count: signs.count)
        for list in lists where list.count > 1 {
            let numbers = list.map { signs[$0].rest.isEmpty ? nil : signs[$0].number }
            let goesUp = zip(numbers, numbers.dropFirst()).allSatisfy { pair in
                guard let number = pair.0, let next = pair.1 else { return false }
                return next == number + 1
            }
            if goesUp { for offset in list { isCounted[offset] = true } }
        }
        return isCounted
    }
}
