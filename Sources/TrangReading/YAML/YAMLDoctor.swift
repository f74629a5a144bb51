import TrangModel

/// Says what a fault of YAML is in the terms of those who wrote the file. The parser knows where it could not go on;
/// the mistake often lies a line before.
struct YAMLDoctor {
    /// A line and a column, both from 0.
    struct Spot: Hashable {
        var line: Int
        var column: Int
    }

    private let lines: [Substring]

    init(_ text: String) {
        lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map(Substring.init)
    }

    /// What is wrong, and where.
    ///
    /// - Parameters:
    ///   - reason: the parser's own words.
    ///   - spot: where it could not go on.
    ///   - context: where what it was reading began.
    func finding(_ reason: String, at spot: Spot, since context: Spot?) -> (YAMLProblem, Spot) {
        for line in [context?.line, spot.line, before(spot.line)].compactMap({ $0 }) {
            if let found = badIndent(line) ?? dash(line) { return found }
        }
        return byReason(reason, at: spot, since: context)
    }

    private func byReason(
        _ reason: String, at spot: Spot, since context: Spot?
    ) -> (YAMLProblem, Spot) {
        switch reason {
        case "found unexpected end of stream", "found unexpected document indicator":
            return (.unclosedQuote, context ?? spot)
        case "found unknown escape character", "did not find expected hexdecimal number":
            return (.badEscape, spot)
        case "did not find expected node content" where character(spot) == nil:
            // The file ended within brackets.
            guard let open = lastOpen, let sign = character(open) else { return (.other, spot) }
            return (.unclosedBracket(sign: String(sign)), open)
        case "control characters are not allowed": return (.controlCharacter, spot)
        case "mapping values are not allowed in this context": return misplacedColon(spot)
        case "could not find expected ':'": return withoutColon(context ?? spot)
        case "block sequence entries are not allowed in this context",
            "did not find expected '-' indicator":
            return afterQuote(spot) ?? item(spot)
        case _ where reason.hasPrefix("did not find expected ','"):
            let sign = context.flatMap { character($0) } ?? "["
            return afterQuote(spot) ?? (.unclosedBracket(sign: String(sign)), context ?? spot)
        case "did not find expected key", "did not find expected <document start>":
            return unexpected(spot)
        default: break
        }
        if let context, let sign = character(context), "*&!|>%".contains(sign) {
            return (.badStart(sign: String(sign)), context)
        }
        if let sign = character(spot), !sign.isLetter, !sign.isWhitespace, !sign.isPlainDigit {
            return (.badStart(sign: String(sign)), spot)
        }
        return (.other, spot)
    }

    // MARK: - Single mistakes

    /// A tab or a no-break space before the first character of a line.
    private func badIndent(_ number: Int) -> (YAMLProblem, Spot)? {
        guard let line = line(number) else { return nil }
        let lead = line.prefix { $0.isWhitespace }
        guard lead.count < line.count else { return nil }
        if let column = lead.firstIndex(of: "\t") {
            return (.tabIndent, Spot(line: number, column: column))
        }
        return lead.firstIndex { $0 != " " }.map {
            (.noBreakSpace, Spot(line: number, column: $0))
        }
    }

    /// A word processor's dash before an item.
    private func dash(_ number: Int) -> (YAMLProblem, Spot)? {
        guard let line = line(number) else { return nil }
        let indent = Self.indent(line)
        guard indent + 1 < line.count, Self.isDash(line[indent]), line[indent + 1].isWhitespace
        else { return nil }
        return (
            .dashForHyphen(sign: String(line[indent])), Spot(line: number, column: indent)
        )
    }

    /// Whether a sign stands where a hyphen was meant to begin an item.
    static func isDash(_ sign: Character) -> Bool { "–—−•".contains(sign) }

    /// A colon where none can be: a second one in its line, or the line before lacks its own.
    private func misplacedColon(_ spot: Spot) -> (YAMLProblem, Spot) {
        let line = line(spot.line) ?? []
        if let colon = Self.colon(line), colon < spot.column {
            let key = Self.key(line)
            let value = line[(colon + 1)...].first { $0 != " " }
            return value.map { "“”‘’«".contains($0) } == true
                ? (.curlyQuote(key: key), spot) : (.colonInValue(key: key), spot)
        }
        let start = Spot(line: spot.line, column: Self.indent(line))
        guard let number = before(spot.line), let previous = self.line(number) else {
            return (.wrongIndent, start)
        }
        // A line that ran on into this one, because it has no colon of its own.
        if Self.colon(previous) == nil, Self.indent(previous) >= Self.indent(line) {
            return withoutColon(Spot(line: number, column: Self.indent(previous)))
        }
        return (.wrongIndent, start)
    }

    /// A line that should be a key and is none.
    func withoutColon(_ spot: Spot) -> (YAMLProblem, Spot) {
        let line = line(spot.line) ?? []
        let text = line.dropFirst(spot.column)
        if let colon = text.firstIndex(of: ":"), colon + 1 < line.count {
            let at = Spot(line: spot.line, column: colon + 1)
            if line[colon + 1].isWhitespace, line[colon + 1] != " " { return (.noBreakSpace, at) }
            return (.noSpaceAfterColon(key: String(line[spot.column..<colon])), at)
        }
        return (.missingColon(text: String(text)), spot)
    }

    /// The remark behind a value, when it begins without a space, as what belongs to the value does (`Tổ #1`).
    func tightRemark(_ end: Spot) -> String? {
        guard lines.indices.contains(end.line), lines[end.line].utf8.contains(UInt8(ascii: "#")),
            let line = line(end.line), end.column < line.count
        else { return nil }
        let rest = line[end.column...].drop { $0 == " " }
        guard rest.first == "#", let next = rest.dropFirst().first, !next.isWhitespace, next != "#"
        else { return nil }
        return String(rest)
    }

    /// Something that neither goes on with what stands before nor begins a key of it.
    private func unexpected(_ spot: Spot) -> (YAMLProblem, Spot) {
        if let found = afterQuote(spot) { return found }
        let line = line(spot.line) ?? []
        let text = line.dropFirst(spot.column)
        if text.first == "-", text.dropFirst().first.map({ $0 == " " }) ?? true {
            return item(spot)
        }
        if let number = before(spot.line), let previous = self.line(number),
            ["---", "..."].contains(String(previous))
        {
            return (.secondDocument, Spot(line: number, column: 0))
        }
        // Keys that begin at the edge, below a first one that does not.
        if spot.column == 0, let top = before(spot.line, first: true), let first = self.line(top),
            Self.indent(first) > 0
        {
            return (.wrongIndent, Spot(line: top, column: Self.indent(first)))
        }
        if Self.indent(line) < spot.column { return (.other, spot) }
        return Self.colon(line) == nil ? withoutColon(spot) : (.wrongIndent, spot)
    }

    /// An item where none can be: among keys, or beside others that begin in another column.
    private func item(_ spot: Spot) -> (YAMLProblem, Spot) {
        func isItem(_ line: [Character]) -> Bool {
            let text = line.drop { $0 == " " }
            return text.first == "-" && text.dropFirst().first == " "
        }
        guard let number = before(spot.line), let previous = self.line(number), isItem(previous),
            let line = line(spot.line), isItem(line), Self.indent(line) != Self.indent(previous)
        else { return (.listAmongKeys, spot) }
        return (.wrongIndent, spot)
    }

    /// Text behind a quotation mark or a bracket that closed a value.
    private func afterQuote(_ spot: Spot) -> (YAMLProblem, Spot)? {
        guard let line = line(spot.line) else { return nil }
        let before = line.prefix(spot.column).last { $0 != " " }
        guard spot.column < line.count, let before, "\"']}".contains(before) else { return nil }
        return (.textAfterQuote, spot)
    }

    // MARK: - Lines

    /// The last bracket that opens and does not close.
    private var lastOpen: Spot? {
        var open: [Spot] = []
        for (number, line) in lines.enumerated() {
            for (column, sign) in line.enumerated() {
                if "[{".contains(sign) { open.append(Spot(line: number, column: column)) }
                if "]}".contains(sign) { _ = open.popLast() }
            }
        }
        return open.last
    }

    /// Texts were composed, so the characters are as many as the scalars that the parser counts.
    private func line(_ number: Int) -> [Character]? {
        lines.indices.contains(number) ? Array(lines[number]) : nil
    }

    private func character(_ spot: Spot) -> Character? {
        line(spot.line).flatMap { $0.indices.contains(spot.column) ? $0[spot.column] : nil }
    }

    /// The line before that says something; or the first of all.
    private func before(_ number: Int, first: Bool = false) -> Int? {
        func says(_ index: Int) -> Bool {
            lines[index].first { !$0.isWhitespace }.map { $0 != "#" } ?? false
        }
        let numbers = lines.indices.prefix(max(0, number))
        return first ? numbers.first(where: says) : numbers.last(where: says)
    }

    /// How many blanks a line begins with.
    private static func indent(_ line: [Character]) -> Int { line.prefix { $0 == " " }.count }

    /// Where the first colon stands that ends a key.
    private static func colon(_ line: [Character]) -> Int? {
        line.indices.first { index in
            line[index] == ":" && (index + 1 == line.count || line[index + 1] == " ")
        }
    }

    private static func key(_ line: [Character]) -> String {
        let end = colon(line) ?? 0
        return String(line[..<end].drop { " -{[".contains($0) })
    }
}
