import TrangModel
import TrangReading
import TrangReports

/// Places the results of indicators on the scale of their targets, one row an indicator.
struct TargetRows {
    let context: CongressContext
    /// The words for a result inside its range, and for one outside.
    var within = ""
    var outside = ""

    /// Every indicator with its row; nil for one that cannot be drawn.
    var all: [(indicator: Indicator, row: TargetBars.Row?)] {
        context.term.indicators.map { ($0, try? row($0)) }
    }

    /// The rows that can be drawn; `report` takes the others with the reason.
    func drawn(report: (Indicator, NotCharted) -> Void) -> [TargetBars.Row] {
        context.term.indicators.compactMap { indicator in
            do throws(NotCharted) {
                return try row(indicator)
            } catch {
                // Where nothing is reported yet there is nothing to say either.
                let isEmpty = error == .noNumber && indicator.effective == nil
                if !isEmpty, !indicator.isPart { report(indicator, error) }
                return nil
            }
        }
    }

    /// A row without a bar.
    func undrawn(_ indicator: Indicator) -> TargetBars.Row {
        let quantity = indicator.effective
        let digits = quantity.map { $0.digits.isEmpty ? $0.printed : $0.digits + $0.suffix } ?? "–"
        let target = indicator.target.map { target in
            target.digits.isEmpty
                ? target.printed
                : [target.qualifier, target.dashed + target.suffix].filter { !$0.isEmpty }
                    .joined(separator: " ")
        }
        var row = TargetBars.Row(
            number: indicator.number,
            name: indicator.short.isEmpty ? indicator.name : indicator.short,
            noteMark: context.notes.letter(indicator),
            qualifier: quantity?.qualifier ?? "",
            result: digits,
            wholeLength: quantity?.value == nil
                ? digits.count : DecimalPlace.wholeLength(quantity?.digits ?? digits),
            target: target ?? "", tone: Self.tone(indicator.verdict),
            derived: indicator.isDerived, shape: .nothing, band: nil, percentText: "",
            symbol: nil)
        row.place = indicator.place(of: indicator.isDerived ? .derived : .result)
        return row
    }

    private func row(_ indicator: Indicator) throws(NotCharted) -> TargetBars.Row {
        guard let target = indicator.target, !target.digits.isEmpty else { throw .noTarget }
        guard let quantity = indicator.effective else { throw .noNumber }
        guard let value = quantity.value else { throw Self.reason(quantity) }
        guard !indicator.isUnaskedDecrease else { throw .decrease }
        guard !indicator.needsDirection else { throw .direction }
        let isLower = if case .most = target.bound { true } else { indicator.direction == .lower }
        guard value > 0 || (value == 0 && !isLower) else { throw .notPositive }
        let place = try TargetComparison(
            value: value, target: target, direction: indicator.direction)
        let sign = ["%", "‰"].first { indicator.unit.hasPrefix($0) } ?? ""
        let result = quantity.digits + (quantity.suffix.isEmpty ? sign : quantity.suffix)
        let targetSign = target.suffix.isEmpty ? sign : target.suffix
        let targetText = [target.qualifier, target.dashed + targetSign]
            .filter { !$0.isEmpty }.joined(separator: " ")
        let name = indicator.short.isEmpty ? indicator.name : indicator.short
        var made = TargetBars.Row(
            number: indicator.number, name: name,
            noteMark: context.notes.letter(indicator),
            qualifier: quantity.qualifier, result: result,
            wholeLength: DecimalPlace.wholeLength(quantity.digits), target: targetText,
            tone: Self.tone(indicator.verdict), derived: indicator.isDerived,
            shape: place.shape,
            band: place.band,
            percentText: percentText(place),
            symbol: indicator.verdict?.kind.symbol)
        made.verdict = indicator.verdict?.text ?? ""
        made.place = indicator.place(of: indicator.isDerived ? .derived : .result)
        return made
    }

    private func percentText(_ place: TargetComparison) -> String {
        switch place.shape {
        case .bar(let percent): percent.vietnamese(1)
        case .within: within
        case .outside: outside
        case .nothing: ""
        }
    }

    private static func reason(_ quantity: Quantity) -> NotCharted {
        switch quantity.kind {
        case .ratio: .ratio
        case .range: .range
        case .number, .words, .mixed: .noNumber
        }
    }

    private static func tone(_ verdict: Verdict?) -> TargetBars.Tone {
        switch verdict?.kind {
        case .exceeded: .exceeded
        case .met: .met
        case .nearly, .mostly: .nearly
        case .missed: .missed
        case .other, nil: .none
        }
    }
}
