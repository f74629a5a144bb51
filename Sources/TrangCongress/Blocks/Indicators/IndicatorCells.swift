import TrangModel
import TrangReading
import TrangReports

/// Makes the cells of targets, results and verdicts for tables of indicators.
struct IndicatorCells {
    let context: CongressContext
    let keys: IndicatorCellKeys

    init(_ context: CongressContext, _ keys: IndicatorCellKeys) {
        (self.context, self.keys) = (context, keys)
    }

    var head: TextStyle { context.style(keys.head) }
    var cell: TextStyle { context.style(keys.cell) }
    private var resultStyle: TextStyle { context.style(keys.result) }
    private var quiet: TextStyle { context.style(keys.qualifier) }

    func target(_ indicator: Indicator, _ style: TextStyle) -> TableCell {
        guard let target = indicator.target else {
            if keys.missing.isEmpty { return TableCell([], style: style) }
            return TableCell(
                [
                    context.span(
                        keys.missing, style.font, at: indicator.place(of: .target))
                ], style: style,
                wholeLength: 1)
        }
        let dashed = keys.ranges == .enDash
        guard !target.digits.isEmpty else {
            return TableCell(
                [context.span(target.printed, style.font, at: indicator.place(of: .target))],
                style: style)
        }
        let digits = dashed ? target.dashed : target.digits
        let qualifier =
            target.qualifier.isEmpty
            ? []
            : [context.span(target.qualifier, quiet.font, at: indicator.place(of: .target))]
        return TableCell(
            [
                context.span(
                    digits + target.suffix, style.font, at: indicator.place(of: .target))
            ],
            style: style, qualifier: qualifier,
            wholeLength: DecimalPlace.find(digits + target.suffix))
    }

    func result(_ indicator: Indicator) -> TableCell {
        let style = indicator.isDerived ? cell : resultStyle
        let place = indicator.place(of: indicator.isDerived ? .derived : .result)
        guard let quantity = indicator.effective else {
            return TableCell(
                keys.missing.isEmpty ? [] : [context.span(keys.missing, cell.font, at: place)],
                style: cell)
        }
        return number(quantity, style, at: place)
    }

    /// A number that stands on its comma, or words.
    func number(_ quantity: Quantity, _ style: TextStyle, at place: Place) -> TableCell {
        guard !quantity.digits.isEmpty else {
            return TableCell(
                [context.span(quantity.printed, style.font, at: place)], style: style)
        }
        let qualifier =
            quantity.qualifier.isEmpty
            ? [] : [context.span(quantity.qualifier, quiet.font, at: place)]
        return TableCell(
            [context.span(quantity.digits + quantity.suffix, style.font, at: place)],
            style: style, qualifier: qualifier,
            wholeLength: DecimalPlace.find(quantity.digits + quantity.suffix))
    }

    func verdict(_ indicator: Indicator, _ style: TextStyle) -> TableCell {
        if indicator.isPart, indicator.verdict == nil { return TableCell([], style: style) }
        let word = indicator.verdict?.text ?? keys.unstated
        var font = style.font
        if indicator.verdict == nil { font.color = quiet.font.color }
        return TableCell(
            [
                .symbol(
                    indicator.verdict?.kind.symbol ?? .none, width: 9,
                    colors: context.composition.symbolColors), .gap(3),
                context.span(word, font, at: indicator.verdictPlace),
            ], style: style)
    }
}

extension Target {
    /// The number or numbers with an en dash between.
    var dashed: String {
        guard case .range = bound else { return digits }
        return digits.with("đến", as: "–").with("tới", as: "–")
            .with(" ", as: "").with("-", as: "–").with("—", as: "–")
    }
}
