import TrangReading

/// A number of a sentence with all that belongs to it, as written.
struct SentenceQuantity: Hashable {
    /// Tokens: from the qualifier on, from the number on, and behind the unit.
    var start: Int
    var numberAt: Int
    var end: Int
    /// The first token behind number and percent sign, before any words of a unit.
    var unitAt: Int
    var qualifier = ""
    /// The number, or two with their dash.
    var digits = ""
    /// What stands after a slash: `53,5/52`.
    var second: String?
    var isRange = false
    var unit = ""
    /// `trở lên`, `trở xuống`.
    var suffix = ""
    var isPercent = false
    /// Whether it measures by the target: `100% chỉ tiêu trên giao`.
    var isOfTarget = false
    /// Whether it is a sum in several units, which is one text.
    var isCompound = false

    /// The number with its qualifier, as a result cell has it.
    var result: String {
        isCompound ? digits : qualifier.isEmpty ? digits : qualifier + " " + digits
    }

    /// The number as a target cell has it: two numbers need no `từ`.
    var target: String {
        let word = isRange && qualifier.lowercased() == "từ" ? "" : qualifier
        return [word, digits, suffix].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// Finds the quantities of a sentence.
struct QuantityFinder {
    let tokens: SentenceTokens

    /// All quantities from left to right. Years, and numbers that only name something, are none.
    func all() -> [SentenceQuantity] {
        var found: [SentenceQuantity] = []
        var index = 0
        while index < tokens.count {
            guard tokens[index].kind == .number else {
                index += 1
                continue
            }
            if let past = skipped(index) {
                index = past
                continue
            }
            let quantity = read(index)
            found.append(quantity)
            index = max(index + 1, quantity.end)
        }
        return found
    }

    /// Behind a number that counts nothing; nil when it counts.
    private func skipped(_ index: Int) -> Int? {
        let text = tokens[index].text
        // A date or a document's number: 01/7/2025, 05-CT/TW.
        if isSign(index + 1, "/"), isNumber(index + 2), isSign(index + 3, "/"), isNumber(index + 4)
        {
            return index + 5
        }
        if isSign(index + 1, "-"), tokens.isJoined(index + 1), tokens.isJoined(index + 2),
            tokens.at(index + 2)?.kind == .word
        {
            return index + 3
        }
        for cue in SentenceWords.ordinalCues where tokens.phrase(cue, at: index - cue.count) {
            let isPercent = tokens.at(index + 1)?.kind == .percent
            if !isPercent { return index + 1 }
        }
        let unit = tokens.at(index + 1)?.folded ?? ""
        if text.count == 4, let year = Int(text), (1900...2200).contains(year),
            tokens.at(index + 1)?.kind != .percent, !isKnownUnit(index + 1)
        {
            return index + 1
        }
        if let before = tokens.at(index - 1), SentenceWords.spanCues.contains(before.folded),
            SentenceWords.spanUnits.contains(unit), tokens.at(index + 2)?.folded != "liền",
            hasQuantity(after: index + 1)
        {
            return index + 2
        }
        return nil
    }

    /// Whether another number follows before the sentence's part ends.
    private func hasQuantity(after index: Int) -> Bool {
        var index = index + 1
        while let token = tokens.at(index), !(token.kind == .mark && ",;(".contains(token.text)) {
            if token.kind == .number { return true }
            index += 1
        }
        return false
    }

    private func read(_ index: Int) -> SentenceQuantity {
        var quantity = SentenceQuantity(
            start: index, numberAt: index, end: index + 1, unitAt: index + 1)
        for words in SentenceWords.qualifiers where tokens.phrase(words, at: index - words.count) {
            quantity.start = index - words.count
            quantity.qualifier = tokens.text(quantity.start, index)
            break
        }
        var next = index + 1
        var sign = ""
        func takeSign() {
            if let token = tokens.at(next), token.kind == .percent {
                sign = token.text
                next += 1
            }
        }
        takeSign()
        let dash = ["-", "–", "—", "đến", "tới"].contains(tokens.at(next)?.folded ?? "")
        if dash, isNumber(next + 1) {
            quantity.isRange = true
            let first = tokens[index].text
            let joiner = String(
                tokens.characters[
                    tokens[next].start - (spaced(next) ? 1 : 0)..<tokens[next + 1].start])
            quantity.digits = first + joiner + tokens[next + 1].text
            next += 2
            takeSign()
        } else {
            quantity.digits = tokens[index].text
            if isSign(next, "/"), isNumber(next + 1) {
                quantity.second = tokens[next + 1].text
                next += 2
                takeSign()
            }
        }
        quantity.isPercent = !sign.isEmpty
        quantity.unitAt = next
        let (unit, end) = unit(at: next, sign: sign)
        quantity.unit = unit
        quantity.end = end
        quantity.isOfTarget =
            !sign.isEmpty && SentenceWords.objects.contains { tokens.phrase($0, at: next) }
        if SentenceWords.openUnits.contains(quantity.unit.lowercased()), isNumber(end) {
            let rest = read(end)
            quantity.digits = tokens.text(index, rest.end)
            quantity.isCompound = true
            quantity.unit = ""
            quantity.end = rest.end
        }
        for words in SentenceWords.boundSuffixes where tokens.phrase(words, at: quantity.end) {
            quantity.suffix = tokens.text(quantity.end, quantity.end + words.count)
            quantity.end += words.count
            break
        }
        return quantity
    }

    /// The unit as written from a token on, and the token behind it.
    private func unit(at start: Int, sign: String) -> (String, Int) {
        var end = start
        if sign.isEmpty, let words = knownUnit(start) {
            end += words
        } else if tokens.at(end)?.kind == .word {
            let most = sign.isEmpty ? 3 : 6
            var count = 0
            while let token = tokens.at(end + count), token.kind == .word,
                !SentenceWords.unitStops.contains(token.folded) || isInsideUnit(end + count)
            {
                count += 1
                if count > most { break }
            }
            if count <= most { end += count } else if sign.isEmpty { end += 1 }
        }
        // "/năm", "/người/năm"
        while isSign(end, "/"), tokens.at(end + 1)?.kind == .word {
            end += 1
            end += knownUnit(end) ?? 1
        }
        let from = sign.isEmpty ? start : start - 1
        return (tokens.text(from, end), end)
    }

    /// `trên` inside `chỉ tiêu trên giao` ends no unit.
    private func isInsideUnit(_ index: Int) -> Bool {
        tokens.at(index)?.folded == "trên" && tokens.at(index + 1)?.folded == "giao"
    }

    private func knownUnit(_ index: Int) -> Int? {
        SentenceWords.units.first { tokens.phrase($0, at: index) }?.count
    }

    private func isKnownUnit(_ index: Int) -> Bool { knownUnit(index) != nil }
    private func isNumber(_ index: Int) -> Bool { tokens.at(index)?.kind == .number }
    private func isSign(_ index: Int, _ sign: String) -> Bool { tokens.at(index)?.text == sign }
    private func spaced(_ index: Int) -> Bool { !tokens.isJoined(index) }
}
