import TrangModel
import TrangReading

/// Compares percentages that are printed beside target and result with those that the two give.
enum RatioCheck: RowCheck {
    static let findings: [any CheckFinding.Type] = [RatioMismatch.self]

    /// Checks the remark, the sentence and the further columns of a row.
    static func check(_ row: Indicator, findings: Findings) {
        guard let result = row.result, let value = result.value, result.qualifier.isEmpty,
            let bounds = row.target?.numbers, !bounds.isEmpty
        else { return }
        func check(_ claim: Claim, at place: Place) {
            if holds(claim, result: value, bounds: bounds, isLower: row.isLowerBetter) { return }
            report(claim, value, bounds[0], at: place, row, findings)
        }
        let texts = [
            (IndicatorColumn.note, row.note), (.sentence, row.sentence),
            (.verdict, row.verdict?.text ?? ""),
        ]
        for (column, text) in texts {
            for claim in claims(in: text) { check(claim, at: row.place(of: column)) }
        }
        for (name, text) in row.extra.sorted(by: { $0.key < $1.key }) where isRatioColumn(name) {
            guard let number = (try? Quantity.read(text))?.printedNumber else { continue }
            check(Claim(verb: "đạt", number: number, printed: text), at: row.place)
        }
    }

    /// A percentage with the word before it.
    struct Claim: Equatable {
        var verb: String
        var number: VietnameseNumber
        var printed: String
    }

    private static let levels: Set<String> = ["đạt", "bằng"]
    private static let changes: Set<String> = ["vượt", "tăng"]
    private static let fillers: Set<String> = ["hơn", "trên", "gần", "khoảng", "tới", "xấp", "xỉ"]

    /// What a text says in percent after `đạt`, `bằng`, `vượt`, `tăng`; approximate ones are none.
    static func claims(in text: String) -> [Claim] {
        guard text.holds("%") else { return [] }
        let words = text.words
        var claims: [Claim] = []
        for (verb, word) in zip(words, words.dropFirst()) {
            let verb = verb.trimmingMarks.lowercased()
            guard levels.contains(verb) || changes.contains(verb) else { continue }
            guard let number = percent(word) else { continue }
            claims.append(Claim(verb: verb, number: number, printed: word.trimmingMarks + "%"))
        }
        return claims
    }

    /// The number of `96%”` or `(2413%)`; nil for `12%/năm` and what is no percentage.
    static func percent(_ word: String) -> VietnameseNumber? {
        guard let sign = word.firstIndex(of: "%") else { return nil }
        let tail = word[word.index(after: sign)...]
        guard !tail.contains(where: { $0.isLetter || $0.isPlainDigit || $0 == "/" || $0 == "-" })
        else { return nil }
        return VietnameseNumber(word[..<sign].drop { !$0.isPlainDigit })
    }

    /// Whether any reading of the claim is right: the result itself, the target itself, their ratio, or
    /// for a change the difference in points. Where less is better, the ratio may be told either way.
    static func holds(
        _ claim: Claim, result: Double, bounds: [Double], isLower: Bool = false
    ) -> Bool {
        var readings = [result] + bounds
        for bound in bounds where bound != 0 {
            readings.append(100 * result / bound)
            if isLower, result != 0 { readings.append(100 * bound / result) }
            guard changes.contains(claim.verb) else { continue }
            readings += [result - bound, 100 * (result / bound - 1)]
            if isLower {
                readings += [bound - result, 100 * (1 - result / bound)]
                if result != 0 { readings.append(100 * (bound / result - 1)) }
            }
        }
        return readings.contains { agrees($0, claim) }
    }

    private static func agrees(_ value: Double, _ claim: Claim) -> Bool {
        // The second half is for those who cut figures off instead of rounding them.
        abs(value - claim.number.value) < 2 * claim.number.half * (1 - 1e-9)
    }

    /// Whether a verdict states a percentage, and it is the result or what the result is of the target.
    static func explains(_ verdict: String, of indicator: Indicator) -> Bool {
        guard let value = indicator.effective?.value, let bounds = indicator.target?.numbers else {
            return false
        }
        let readings =
            [value]
            + bounds.filter { $0 != 0 }.flatMap { bound in
                let inverse = indicator.isLowerBetter && value != 0 ? [100 * bound / value] : []
                return [100 * value / bound] + inverse
            }
        // A hundred percent or more is as much as the target: the word stands or falls with it.
        return claims(in: verdict).contains { claim in
            levels.contains(claim.verb) && claim.number.value < 100
                && readings.contains { agrees($0, claim) }
        }
    }

    static func isRatioColumn(_ name: String) -> Bool {
        let key = ColumnName.key(name)
        return (key.holds("%") || key.holds("tỷ lệ") || key.holds("tỉ lệ"))
            && ["hoàn thành", "so với mục tiêu", "so với nghị quyết", "so với chỉ tiêu", "đạt"]
                .contains { key.contains($0) }
    }

    private static func report(
        _ claim: Claim, _ result: Double, _ bound: Double, at place: Place, _ row: Indicator,
        _ findings: Findings
    ) {
        guard bound != 0 else { return }
        let ratio = 100 * result / bound - (changes.contains(claim.verb) ? 100 : 0)
        findings.add(
            RatioMismatch(
                stated: "\(claim.verb) \(claim.printed)",
                computed: ratio.vietnamese(max(1, claim.number.decimals)) + "%"),
            at: place, item: row.address)
    }
}

/// A percentage that the figures beside it do not give.
struct RatioMismatch: CheckFinding {
    static let code = "ratio-mismatch"
    static let about =
        "A percentage beside result and target, or beside a fraction such as `18/23`, that they do not give."
    let stated: String
    let computed: String

    var english: MessageWords {
        MessageWords(
            "'\(stated)' does not follow from result and target, which give \(computed)")
    }
    var vietnamese: MessageWords {
        MessageWords(
            "'\(stated)' không khớp với kết quả và mục tiêu: theo số liệu là \(computed)")
    }
}

extension Target {
    /// The numbers of the target.
    var numbers: [Double] {
        switch bound {
        case .least(let number), .most(let number): [number.value]
        case .range(let low, let high): [low.value, high.value]
        case .words: []
        }
    }
}

extension String {
    /// The word without quotation marks, brackets and stops around it.
    var trimmingMarks: String {
        func isMark(_ character: Character) -> Bool {
            !character.isLetter && !character.isPlainDigit
        }
        var text = self[...]
        while let first = text.first, isMark(first) { text.removeFirst() }
        while let last = text.last, isMark(last) { text.removeLast() }
        return String(text)
    }
}
