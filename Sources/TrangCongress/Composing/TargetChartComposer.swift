import TrangModel
import TrangReading

/// Composes the chart of results in percent of their targets.
struct TargetChartComposer {
    let composition: Composition
    let layoutBlock: LayoutBlock

    init(composition: Composition, block: LayoutBlock) {
        self.composition = composition
        layoutBlock = block
    }

    private static let heads = [
        "TT", "Chỉ tiêu", "Kết quả", "Mức đề ra", "Mức đề ra = 100", "% so với mức", "Xếp loại",
    ]

    /// The chart; nil when no indicator has numbers to compare.
    var block: Block? {
        let isTable = layoutBlock.flag("table") ?? false
        let rows = isTable ? tableRows : rows(reporting: true)
        guard !rows.isEmpty else { return nil }
        var heads = layoutBlock.texts("heads") ?? Self.heads
        if layoutBlock.texts("heads") == nil, isTable { heads[4] = "100" }
        let chart = TargetBars(rows: rows, heads: heads, isTable: isTable)
        return .chart(
            ChartBlock(
                chart: .targetBars(chart), style: composition.chartStyle,
                alternative: ChartReading.targets(rows), table: table(rows, heads)))
    }

    /// The chart's data as a table.
    private func table(_ rows: [TargetBars.Row], _ heads: [String]) -> ChartTable {
        func head(_ index: Int) -> String { heads.indices.contains(index) ? heads[index] : "" }
        return ChartTable(
            header: [head(0), head(1), head(2), head(3), head(5), head(6)],
            rows: rows.map { row in
                [
                    row.number, row.name,
                    [row.qualifier, row.result].filter { !$0.isEmpty }.joined(separator: " "),
                    row.target, row.percentText, row.verdict,
                ]
            },
            places: rows.compactMap { row in row.place.map { Array(repeating: $0, count: 6) } })
    }

    /// All indicators, also those that cannot be drawn.
    private var tableRows: [TargetBars.Row] {
        let indicators = composition.term.indicators
        var group = indicators.first?.group
        return indicators.enumerated().map { index, indicator in
            let isSplit =
                indicator.isPart
                || (indicators.indices.contains(index + 1) && indicators[index + 1].isPart)
            var row: TargetBars.Row
            do throws(NotCharted) {
                row = try self.row(indicator, isSplit: isSplit)
            } catch {
                row = undrawn(indicator)
            }
            row.unit = indicator.unit
            row.fullName = indicator.name
            row.beginsGroup = indicator.group != group
            group = indicator.group
            let sign = ["%", "‰"].first { indicator.unit.hasPrefix($0) }
            // The unit stands below the name, so the sign is not said again.
            if let sign {
                let suffix =
                    indicator.target?.digits.isEmpty == false ? indicator.target?.suffix : nil
                if let suffix, ["", sign].contains(suffix.foldedSpaces) {
                    row.target = row.target.replacing(sign, with: "")
                }
                if row.result.hasSuffix(sign) { row.result.removeLast() }
            }
            if row.target.isEmpty { row.target = "–" }
            if !(indicator.isPart && indicator.verdict == nil) {
                row.verdict =
                    indicator.verdict?.text ?? layoutBlock.text("unstated") ?? "không nêu"
                row.symbol = indicator.verdict?.kind.symbol ?? Symbol.none
            }
            return row
        }
    }

    /// A row without a bar.
    private func undrawn(_ indicator: Indicator) -> TargetBars.Row {
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
            noteMark: composition.notes.letter(indicator), qualifier: quantity?.qualifier ?? "",
            result: digits,
            wholeLength: quantity?.value == nil
                ? digits.count : Self.wholeLength(quantity?.digits ?? digits),
            target: target ?? "", tone: Self.tone(indicator.verdict),
            derived: indicator.isDerived, shape: .nothing, band: nil, percentText: "",
            symbol: nil)
        row.place = indicator.place(of: indicator.isDerived ? .derived : .result)
        return row
    }

    /// The legend: only signs that the chart shows.
    var legend: [Block] {
        let style = composition.style(layoutBlock, "style", usual: "legend")
        let rows = rows(reporting: false)
        var entries: [(Symbol, String)] = []
        if rows.contains(where: \.derived) {
            entries.append((.derivedBar, layoutBlock.text("derived") ?? "số suy ra"))
        }
        if rows.contains(where: { $0.band != nil }) {
            entries.append((.targetBand, layoutBlock.text("range") ?? "khoảng đề ra"))
        }
        let isCut = rows.contains { row in
            if case .bar(let percent) = row.shape { percent > 139 } else { false }
        }
        if isCut { entries.append((.cutBar, layoutBlock.text("cut") ?? "cắt ngoài thang")) }
        guard !entries.isEmpty else { return [] }
        var colors = composition.symbolColors
        colors.quiet = composition.chartStyle.bar
        var content: [Inline] = []
        for (symbol, words) in entries {
            if !content.isEmpty { content.append(.gap(16)) }
            content.append(.symbol(symbol, width: 16, colors: colors))
            content.append(.gap(4))
            content.append(
                composition.span(
                    words.with(" ", as: " \u{2060}"), style.font, at: layoutBlock.place))
        }
        return [.paragraph(Paragraph(content, style: style))]
    }

    /// How many characters of a number stand before its decimal comma.
    static func wholeLength(_ digits: String) -> Int { digits.prefix { $0 != "," }.count }

    private func rows(reporting: Bool) -> [TargetBars.Row] {
        let indicators = composition.term.indicators
        return indicators.enumerated().compactMap { index, indicator in
            let isSplit =
                indicator.isPart
                || (indicators.indices.contains(index + 1) && indicators[index + 1].isPart)
            do throws(NotCharted) {
                return try row(indicator, isSplit: isSplit)
            } catch {
                // Where nothing is reported yet there is nothing to say either.
                let isEmpty = error == .noNumber && indicator.effective == nil
                if reporting, !isEmpty, !(isSplit && indicator.isPart) {
                    composition.findings.add(
                        .notCharted(name: indicator.name, reason: error),
                        at: indicator.place(of: error == .noTarget ? .target : .result))
                }
                return nil
            }
        }
    }

    private func row(
        _ indicator: Indicator, isSplit: Bool
    ) throws(NotCharted) -> TargetBars.Row {
        guard let target = indicator.target, !target.digits.isEmpty else { throw .noTarget }
        guard let quantity = indicator.effective else { throw .noNumber }
        guard let value = quantity.value else { throw Self.reason(quantity) }
        let isLower = if case .most = target.bound { true } else { indicator.direction == .lower }
        guard value > 0 || (value == 0 && !isLower) else { throw .notPositive }
        let place = try Standing(value: value, target: target, direction: indicator.direction)
        let sign = ["%", "‰"].first { indicator.unit.hasPrefix($0) } ?? ""
        let result = quantity.digits + (quantity.suffix.isEmpty ? sign : quantity.suffix)
        let targetSign = target.suffix.isEmpty ? sign : target.suffix
        let targetText = [target.qualifier, target.dashed + targetSign]
            .filter { !$0.isEmpty }.joined(separator: " ")
        let name = indicator.short.isEmpty ? indicator.name : indicator.short
        var made = TargetBars.Row(
            number: indicator.number, name: name,
            noteMark: composition.notes.letter(indicator),
            qualifier: quantity.qualifier, result: result,
            wholeLength: Self.wholeLength(quantity.digits), target: targetText,
            tone: Self.tone(indicator.verdict), derived: indicator.isDerived,
            shape: place.shape,
            band: place.band,
            percentText: percentText(place),
            symbol: indicator.verdict?.kind.symbol)
        made.verdict = indicator.verdict?.text ?? ""
        made.place = indicator.place(of: indicator.isDerived ? .derived : .result)
        return made
    }

    private func percentText(_ place: Standing) -> String {
        switch place.shape {
        case .bar(let percent): percent.vietnamese(1)
        case .within: layoutBlock.text("within") ?? "trong khoảng"
        case .outside: layoutBlock.text("outside") ?? "ngoài khoảng"
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

    /// A result on the scale of its target.
    private struct Standing {
        var percent: Double
        var band: ClosedRange<Double>?
        var isInside = false
        var mustStay = false

        /// What is drawn: a range to stay within has no bar, for more of it is not better.
        var shape: TargetBars.Shape {
            if isInside { return .within(percent: percent) }
            return mustStay ? .outside(percent: percent) : .bar(percent: percent)
        }

        /// 100 is the bound: the lower one for results below the range, the upper one above it.
        /// Where lower is better the percentage is target ÷ result, so that more is still better.
        init(value: Double, target: Target, direction: Direction) throws(NotCharted) {
            switch target.bound {
            case .words: throw .noTarget
            case .least(let bound):
                guard bound.value > 0 else { throw .notPositive }
                percent =
                    direction == .lower ? bound.value / value * 100 : value / bound.value * 100
            case .most(let bound):
                guard bound.value > 0 else { throw .notPositive }
                percent = bound.value / value * 100
            case .range(let low, let high):
                guard low.value > 0 else { throw .notPositive }
                mustStay = direction == .within
                isInside = value >= low.value && value <= high.value
                let upper = value > high.value || direction == .within
                let base = upper ? high.value : low.value
                percent = value / base * 100
                band = (low.value / base * 100)...(high.value / base * 100)
                if direction == .lower, !isInside {
                    percent = base / value * 100
                    band = nil
                }
            }
        }
    }
}
