import TrangReading

/// The rows of a sentence with their names.
extension SentenceReader {
    /// The result of a sentence with one: a pair, or the number behind a verb, or the last.
    mutating func chosenResult() -> SentenceQuantity? {
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
    mutating func parts() -> [IndicatorDraft]? {
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
    static func lowered(_ name: String, as written: String) -> String {
        name.lowercased().hasPrefix(written.lowercased())
            ? written + name.dropFirst(written.count) : name
    }

    func isSeparator(_ index: Int) -> Bool {
        guard let token = tokens.at(index) else { return false }
        return [";", ",", "và"].contains(token.folded)
    }

    /// A row of a stretch of the sentence with one result.
    mutating func row(
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
    func isVerb(_ start: Int, _ end: Int) -> Bool {
        SentenceWords.resultVerbs.contains { $0.count == end - start && ends(end, with: $0) }
    }

    /// What a verb counts, as the name needs it: `Phát triển` + `đảng viên`, `Trồng mới` + `rau`.
    func object(of quantity: SentenceQuantity, named name: String) -> String {
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

    func ends(_ end: Int, with words: [String]) -> Bool {
        tokens.phrase(words, at: end - words.count)
    }

    mutating func nameAll(_ row: inout IndicatorDraft) {
        row.name = sentence
        while let last = row.name.last, ".;,".contains(last) { row.name.removeLast() }
        doubts.append(.nameUnclear)
    }

    /// A stretch without the verbs and signs at its ends, its first letter a capital.
    func name(_ from: Int, _ to: Int) -> String {
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
}
