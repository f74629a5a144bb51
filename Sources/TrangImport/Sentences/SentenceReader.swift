import TrangReading

/// Reads a sentence on an indicator: name, result, target and verdict as it prints them. Nothing is
/// computed; what is not printed stays empty.
struct SentenceReader {
    /// What a sentence says: rows, the first of which has the verdict, and what is uncertain.
    struct Reading: Hashable {
        var rows: [IndicatorDraft] = []
        var doubts: [ImportDoubt] = []
        /// Whether the sentence compares a number with a target or states a verdict.
        var isIndicator = false
    }

    let sentence: String
    let tokens: SentenceTokens
    let lines: ClosedRange<Int>
    var quantities: [SentenceQuantity]
    var verdict: SentenceVerdict?
    var doubts: [ImportDoubt] = []
    /// Indices of quantities by what they are.
    var targets: [Int] = []
    var ratios: [Int] = []
    var results: [Int] = []

    /// Characters beyond which a text is no sentence.
    private static let longest = 3000

    /// Reads a sentence without its number.
    static func read(_ sentence: String, lines: ClosedRange<Int>) -> Reading {
        guard sentence.count <= longest else {
            var row = IndicatorDraft(lines: lines)
            row.name = sentence
            return Reading(rows: [row], doubts: [.nameUnclear])
        }
        var reader = SentenceReader(sentence, lines)
        return reader.read()
    }

    private init(_ sentence: String, _ lines: ClosedRange<Int>) {
        self.sentence = sentence
        self.lines = lines
        tokens = SentenceTokens(sentence)
        quantities = QuantityFinder(tokens: tokens).all()
        verdict = SentenceVerdict.find(tokens)
    }

    private mutating func read() -> Reading {
        sort()
        var rows = parts() ?? [row(from: 0, to: tokens.count, chosenResult())]
        placeTargets(&rows)
        rows[0].verdict = statedVerdict()
        let isIndicator =
            !rows[0].verdict.isEmpty || !targets.isEmpty || !ratios.isEmpty
            || quantities.contains { $0.second != nil }
        for index in rows.indices { finish(&rows[index]) }
        if rows[0].result.isEmpty {
            doubts.append(rows[0].verdict.isEmpty ? .noResult : .verdictWithoutResult)
        }
        return Reading(rows: rows, doubts: doubts, isIndicator: isIndicator)
    }

    /// Empties cells that no table could read, and says so; sets the direction that the name implies.
    private mutating func finish(_ row: inout IndicatorDraft) {
        if Quantity.brokenPermille(in: sentence) != nil {
            doubts.append(.malformedNumber(Quantity.brokenPermille(in: sentence) ?? ""))
            row.result = ""
            row.target = ""
        }
        if !CellForm.isResult(row.result) {
            doubts.append(.malformedNumber(row.result))
            row.result = ""
        }
        if !CellForm.isTarget(row.target) {
            doubts.append(.malformedNumber(row.target))
            row.target = ""
        }
        let name = row.name.lowercased()
        if SentenceWords.keepWithin.contains(where: name.contains), row.target.contains("-") {
            row.direction = "trong khoảng"
        } else if SentenceWords.lessIsBetter.contains(where: name.contains), !row.target.isEmpty,
            !name.words.contains(where: SentenceWords.changeWords.contains)
        {
            row.direction = "thấp hơn"
        }
        if !row.direction.isEmpty { doubts.append(.directionAssumed(row.direction)) }
        doubts.removeAll { $0 == .numbersNotPlaced([]) }
    }
}
