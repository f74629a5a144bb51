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

    private let sentence: String
    private let tokens: SentenceTokens
    private let lines: ClosedRange<Int>
    private var quantities: [SentenceQuantity]
    private var verdict: SentenceVerdict?
    private var doubts: [ImportDoubt] = []
    /// Indices of quantities by what they are.
    private var targets: [Int] = []
    private var ratios: [Int] = []
    private var results: [Int] = []

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

    // MARK: What each quantity is

    private mutating func sort() {
        let hasPair = quantities.contains { $0.second != nil }
        for index in quantities.indices {
            let quantity = quantities[index]
            let hasOther = hasPair && quantity.second == nil || !results.isEmpty
            if isTarget(quantity) {
                targets.append(index)
            } else if isRatio(quantity, hasOther: hasOther) {
                ratios.append(index)
            } else if isBeforeVerdict(quantity) {
                results.append(index)
            }
        }
        // A share of the target is the result where no other is printed.
        if results.isEmpty, let first = ratios.first, quantities[first].isOfTarget,
            word(before: quantities[first]) != "vượt"
        {
            results = [first]
            ratios.removeFirst()
        }
    }

    private func isBeforeVerdict(_ quantity: SentenceQuantity) -> Bool {
        guard let verdict else { return !isAside(quantity) }
        return quantity.start < verdict.start && !isAside(quantity)
    }

    /// Whether the quantity stands in brackets, where a result does not stand.
    private func isAside(_ quantity: SentenceQuantity) -> Bool {
        guard quantity.second == nil else { return false }
        var depth = 0
        for index in 0..<quantity.start {
            if tokens[index].text == "(" { depth += 1 }
            if tokens[index].text == ")" { depth = max(0, depth - 1) }
        }
        return depth > 0
    }

    /// Whether a quantity says what should be reached: it stands right behind a word for a target, or
    /// opens the brackets behind a verdict.
    private func isTarget(_ quantity: SentenceQuantity) -> Bool {
        guard quantity.second == nil else { return false }
        var index = quantity.start - 1
        var sawBracket = false
        var sawJoint = false
        while let token = tokens.at(index) {
            if token.text == "(" {
                if sawBracket { break }
                sawBracket = true
            } else if token.kind == .number, let year = Int(token.text),
                (1900...2200).contains(year)
            {
            } else if !SentenceWords.connectives.contains(token.folded), !isPreviousTarget(index) {
                break
            }
            if ["là", "ra", "giao", ":", "định"].contains(token.folded) { sawJoint = true }
            index -= 1
        }
        let before = (index + 1)..<quantity.start
        let hasNoun = before.contains { position in
            SentenceWords.targetNouns.contains { tokens.phrase($0, at: position) }
        }
        let isAfterVerdict = verdict.map { before.contains($0.objectEnd - 1) } ?? false
        if let verdict, isAfterVerdict || index + 1 == verdict.end {
            // `vượt chỉ tiêu 21 hộ` says by how much, `vượt chỉ tiêu đề ra 110 hộ` what was asked.
            return sawBracket || sawJoint || verdict.text != "vượt" && hasNoun
        }
        if let verdict, sawBracket, tokens.at(index)?.text != ")" {
            // Brackets right behind the verdict with nothing but the number before it.
            return before.count <= 1 && quantity.start > verdict.start
                && closesVerdict(upTo: quantity.start - 1) || hasNoun
        }
        return hasNoun && quantity.isPercent == false
            || hasNoun && !quantity.isOfTarget && (sawBracket || sawJoint || before.count >= 2)
    }

    /// Whether only words of the verdict's object stand between it and a token.
    private func closesVerdict(upTo index: Int) -> Bool {
        guard let verdict else { return false }
        return (verdict.end..<max(verdict.end, index)).allSatisfy {
            SentenceWords.connectives.contains(tokens[$0].folded) || tokens[$0].kind == .mark
        }
    }

    /// Whether a token belongs to a target that was found already: two stand in one pair of brackets.
    private func isPreviousTarget(_ index: Int) -> Bool {
        targets.contains { (quantities[$0].start..<quantities[$0].end).contains(index) }
            || !targets.isEmpty && [";", ",", "và"].contains(tokens[index].folded)
    }

    private func isRatio(_ quantity: SentenceQuantity, hasOther: Bool) -> Bool {
        let verb = word(before: quantity)
        if verb == "vượt" { return true }
        guard quantity.isPercent else {
            return hasOther && ["tăng", "giảm", "hụt", "thiếu"].contains(verb)
                && comesAfterComma(quantity)
        }
        if quantity.isOfTarget { return true }
        return hasOther && SentenceWords.ratioVerbs.contains(verb) && startsClause(quantity)
    }

    /// Whether the verb before a quantity begins its part of the sentence: `..., bằng 104%`.
    private func startsClause(_ quantity: SentenceQuantity) -> Bool {
        comesAfterComma(quantity) || quantities.contains { $0.second != nil }
    }

    private func comesAfterComma(_ quantity: SentenceQuantity) -> Bool {
        guard let sign = tokens.at(quantity.start - 2) else { return false }
        return sign.kind == .mark || sign.folded == "và"
    }

    private func word(before quantity: SentenceQuantity) -> String {
        tokens.at(quantity.start - 1)?.folded ?? ""
    }

    // MARK: Rows

    /// The result of a sentence with one: a pair, or the number behind a verb, or the last.
    private mutating func chosenResult() -> SentenceQuantity? {
        let all = results.map { quantities[$0] }
        guard all.count > 1 else { return all.first }
        if let pair = all.first(where: { $0.second != nil }) { return pair }
        let first = all.first { quantity in
            SentenceWords.resultVerbs.contains { verb in
                tokens.phrase(verb, at: quantity.start - verb.count)
            }
        }
        if first == nil || all.last != first {
            doubts.append(.severalResults(all.map { $0.result }))
        }
        return first ?? all.last
    }

    /// Rows of a sentence with several results under one verdict; nil when it has one.
    private mutating func parts() -> [IndicatorDraft]? {
        guard results.count > 1 else { return nil }
        let all = results.map { quantities[$0] }
        var cuts: [Int] = []
        for (one, next) in zip(all, all.dropFirst()) {
            let between = one.end..<next.start
            // "100% hộ ... và 100% hộ ...": the number opens its part; else it closes it.
            let isFirst = all[0].start == 0
            let cut =
                isFirst
                ? next.start - 1
                : between.first { isSeparator($0) } ?? (isSeparator(one.end) ? one.end : -1)
            guard between.contains(cut), isSeparator(cut) else { return nil }
            cuts.append(cut)
        }
        let end =
            verdict.map(\.start) ?? ratios.first.map { quantities[$0].start - 1 } ?? tokens.count
        let starts = [0] + cuts.map { $0 + 1 }
        let ends = cuts + [max(end, all[all.count - 1].end)]
        var prefix = ""
        var rows: [IndicatorDraft] = []
        for (index, quantity) in all.enumerated() {
            var start = starts[index]
            if index == 0, let colon = (0..<quantity.start).last(where: { tokens[$0].text == ":" })
            {
                prefix = tokens.text(0, colon) + ": "
                start = colon + 1
            }
            var row = row(from: start, to: ends[index], quantity)
            guard row.name.contains(where: \.isLetter) else { return nil }
            if !prefix.isEmpty {
                row.name = prefix + Self.lowered(row.name, as: tokens[start].text)
            }
            rows.append(row)
        }
        return rows
    }

    /// A name in the middle of a sentence begins as it is written there.
    private static func lowered(_ name: String, as written: String) -> String {
        name.lowercased().hasPrefix(written.lowercased())
            ? written + name.dropFirst(written.count) : name
    }

    private func isSeparator(_ index: Int) -> Bool {
        guard let token = tokens.at(index) else { return false }
        return [";", ",", "và"].contains(token.folded)
    }

    /// A row of a stretch of the sentence with one result.
    private mutating func row(
        from start: Int, to end: Int, _ quantity: SentenceQuantity?
    ) -> IndicatorDraft {
        var row = IndicatorDraft(lines: lines)
        let last = min(end, verdict.map(\.start) ?? end)
        guard let quantity else {
            let firstNumber = (ratios + targets).map { quantities[$0].start }.filter { $0 > start }
                .min()
            let stop = verdict.map { $0.start > start ? $0.start : last } ?? firstNumber ?? last
            row.name = name(start, stop)
            if row.name.isEmpty { nameAll(&row) }
            return row
        }
        row.unit = quantity.unit
        row.result = quantity.result
        if let second = quantity.second { place(pair: second, of: quantity, in: &row) }
        if quantity.start == start || isVerb(start, quantity.start) {
            // The number comes first and what was counted after it.
            let ratio = ratios.map { quantities[$0].start - 1 }.filter { $0 > quantity.numberAt }
                .min()
            let last = min(last, ratio ?? last)
            if quantity.isPercent, !quantity.isOfTarget {
                row.unit = tokens.text(quantity.unitAt - 1, quantity.unitAt)
                row.name = name(quantity.unitAt, last)
            } else {
                let unit = tokens.at(quantity.unitAt)?.folded ?? ""
                let isSpan = SentenceWords.spanUnits.contains(unit)
                row.name = name(isSpan ? quantity.end : quantity.unitAt, last)
            }
        } else {
            // A percentage of the target may come before the pair.
            let ratio = ratios.map { quantities[$0].start }.filter { $0 > start }.min()
            row.name = name(start, min(quantity.start, ratio ?? quantity.start))
            if !quantity.isPercent { row.name += object(of: quantity, named: row.name) }
        }
        if row.name.isEmpty { nameAll(&row) }
        return row
    }

    /// Whether a stretch is nothing but a verb before a number: `Có 3/4 trường ...`.
    private func isVerb(_ start: Int, _ end: Int) -> Bool {
        SentenceWords.resultVerbs.contains { $0.count == end - start && ends(end, with: $0) }
    }

    /// What a verb counts, as the name needs it: `Phát triển` + `đảng viên`, `Trồng mới` + `rau`.
    private func object(of quantity: SentenceQuantity, named name: String) -> String {
        if SentenceWords.verbsWithObject.contains(where: { ends(quantity.start, with: $0) }) {
            return quantity.unit.split(separator: "/").first.map { " " + $0 } ?? ""
        }
        guard name.words.count <= 3 else { return "" }
        var end = quantity.end
        while let token = tokens.at(end), token.kind == .word,
            !SentenceWords.unitStops.contains(token.folded)
        {
            end += 1
        }
        return end > quantity.end ? " " + tokens.text(quantity.end, end) : ""
    }

    private func ends(_ end: Int, with words: [String]) -> Bool {
        tokens.phrase(words, at: end - words.count)
    }

    private mutating func nameAll(_ row: inout IndicatorDraft) {
        row.name = sentence
        while let last = row.name.last, ".;,".contains(last) { row.name.removeLast() }
        doubts.append(.nameUnclear)
    }

    /// A stretch without the verbs and signs at its ends, its first letter a capital.
    private func name(_ from: Int, _ to: Int) -> String {
        var (start, end) = (from, to)
        while start < end, tokens[start].kind == .mark, tokens[start].text != "(" { start += 1 }
        var isShorter = true
        while isShorter, end > start {
            isShorter = false
            if tokens[end - 1].kind == .mark, tokens[end - 1].text != ")" {
                end -= 1
                isShorter = true
            }
            for verb in SentenceWords.resultVerbs
            where end - verb.count > start && tokens.phrase(verb, at: end - verb.count) {
                end -= verb.count
                isShorter = true
                break
            }
        }
        let text = tokens.text(start, end)
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    // MARK: Pairs, targets, verdict

    /// `53,5/52` is result and target where the sentence compares them; else it is printed as it is.
    private mutating func place(
        pair second: String, of quantity: SentenceQuantity, in row: inout IndicatorDraft
    ) {
        let pair = quantity.digits + "/" + second
        let ratio = ratios.map { quantities[$0] }.first { $0.isPercent }
        guard verdict != nil || ratio != nil || targets.isEmpty == false else {
            row.result = pair
            doubts.append(.pairUnclear(pair))
            return
        }
        row.target = second
        guard let ratio, let actual = VietnameseNumber(quantity.digits)?.value,
            let aim = VietnameseNumber(second)?.value, aim != 0,
            let printed = VietnameseNumber(ratio.digits)?.value
        else { return }
        let share = actual / aim * 100
        let agrees = [share, share - 100, 100 - share, actual - aim].contains {
            abs($0 - printed) < 1
        }
        if !agrees { doubts.append(.pairDisagrees(pair: pair, ratio: ratio.digits + "%")) }
    }

    private mutating func placeTargets(_ rows: inout [IndicatorDraft]) {
        let found = targets.map { quantities[$0] }
        if found.count == rows.count {
            for (index, quantity) in found.enumerated() where rows[index].target.isEmpty {
                rows[index].target = quantity.target
                rows[index].unit = unit(rows[index].unit, quantity.unit)
            }
        } else if let first = found.first, rows[0].target.isEmpty, rows.count == 1 {
            rows[0].target = first.target
            rows[0].unit = unit(rows[0].unit, first.unit)
            doubts.append(.numbersNotPlaced(found.dropFirst().map(\.digits)))
        } else if !found.isEmpty {
            doubts.append(.numbersNotPlaced(found.map(\.digits)))
        }
        // What is measured in percent of the target has 100 as its target, by its unit.
        if rows.count == 1, rows[0].target.isEmpty, let result = results.first,
            quantities[result].isOfTarget
        {
            rows[0].target = "100"
            doubts.append(.targetByUnit(rows[0].unit))
        }
        for ratio in ratios {
            let quantity = quantities[ratio]
            doubts.append(
                .comparisonNotPlaced(tokens.text(max(0, quantity.start - 1), quantity.end)))
        }
    }

    private mutating func unit(_ result: String, _ target: String) -> String {
        if target.isEmpty || target == result { return result }
        if result.isEmpty || target.hasPrefix(result) { return target }
        if result.hasPrefix(target) { return result }
        doubts.append(.unitsDiffer(result: result, target: target))
        return result
    }

    private mutating func statedVerdict() -> String {
        if let verdict {
            if verdict.isTranslated {
                doubts.append(.verdictTranslated(tokens.text(verdict.start, verdict.end)))
            }
            return verdict.text
        }
        for ratio in ratios.map({ quantities[$0] }) {
            let verb = word(before: ratio)
            if verb == "vượt" { return "vượt" }
            let hasPair = quantities.contains { $0.second != nil }
            if verb == "đạt", ratio.digits == "100", ratio.qualifier.isEmpty, !hasPair {
                return "đạt"
            }
        }
        return ""
    }

    // MARK: Cells

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

/// Whether cells can be read by the tables that they are meant for.
enum CellForm {
    static func isResult(_ text: String) -> Bool {
        do { return try Quantity.read(text) != nil || text.isEmpty } catch { return false }
    }

    static func isTarget(_ text: String) -> Bool {
        do { return try Target.read(text) != nil || text.isEmpty } catch { return false }
    }
}
