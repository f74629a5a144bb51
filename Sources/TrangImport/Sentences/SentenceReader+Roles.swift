/// What each quantity of a sentence is: result, target, or a comparison of the two.
extension SentenceReader {
    mutating func sort() {
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

    func isBeforeVerdict(_ quantity: SentenceQuantity) -> Bool {
        guard let verdict else { return !isAside(quantity) }
        return quantity.start < verdict.start && !isAside(quantity)
    }

    /// Whether the quantity stands in brackets, where a result does not stand.
    func isAside(_ quantity: SentenceQuantity) -> Bool {
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
    func isTarget(_ quantity: SentenceQuantity) -> Bool {
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
    func closesVerdict(upTo index: Int) -> Bool {
        guard let verdict else { return false }
        return (verdict.end..<max(verdict.end, index)).allSatisfy {
            SentenceWords.connectives.contains(tokens[$0].folded) || tokens[$0].kind == .mark
        }
    }

    /// Whether a token belongs to a target that was found already: two stand in one pair of brackets.
    func isPreviousTarget(_ index: Int) -> Bool {
        targets.contains { (quantities[$0].start..<quantities[$0].end).contains(index) }
            || !targets.isEmpty && [";", ",", "và"].contains(tokens[index].folded)
    }

    func isRatio(_ quantity: SentenceQuantity, hasOther: Bool) -> Bool {
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
    func startsClause(_ quantity: SentenceQuantity) -> Bool {
        comesAfterComma(quantity) || quantities.contains { $0.second != nil }
    }

    func comesAfterComma(_ quantity: SentenceQuantity) -> Bool {
        guard let sign = tokens.at(quantity.start - 2) else { return false }
        return sign.kind == .mark || sign.folded == "và"
    }

    func word(before quantity: SentenceQuantity) -> String {
        tokens.at(quantity.start - 1)?.folded ?? ""
    }
}
