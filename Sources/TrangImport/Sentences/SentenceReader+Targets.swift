import TrangReading

/// Pairs, targets and the verdict of a sentence.
extension SentenceReader {
    /// `53,5/52` is result and target where the sentence compares them; else it is printed as it is.
    mutating func place(
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

    mutating func placeTargets(_ rows: inout [IndicatorDraft]) {
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

    mutating func unit(_ result: String, _ target: String) -> String {
        if target.isEmpty || target == result { return result }
        if result.isEmpty || target.hasPrefix(result) { return target }
        if result.hasPrefix(target) { return result }
        doubts.append(.unitsDiffer(result: result, target: target))
        return result
    }

    mutating func statedVerdict() -> String {
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
}
