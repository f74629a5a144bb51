import TrangModel
import TrangReading

/// Composes the big numbers: a rule, the number with its unit, the label.
struct KeyFiguresComposer {
    let composition: Composition
    let block: LayoutBlock

    var blocks: [Block] {
        let number = composition.style(block, "number", usual: "key-number")
        let unit = composition.style(block, "unit", usual: "key-unit")
        let label = composition.style(block, "label", usual: "key-label")
        let all = composition.term.keyFigures
        let figures = Array(all.prefix(Int(block.number("most") ?? Double(all.count))))
        if let next = all.dropFirst(figures.count).first {
            let left = all.dropFirst(figures.count).map { "\($0.number) \($0.label)" }
            composition.findings.add(
                .dataUnused(
                    name: "key-figures: " + left.joined(separator: "; "),
                    layout: composition.layout.name), at: next.place)
        }
        let most = Int(block.number("count") ?? 4)
        let rowCount = (figures.count + most - 1) / most
        let perRow = max(1, (figures.count + rowCount - 1) / max(1, rowCount))
        var rows: [Block] = []
        for start in stride(from: 0, to: figures.count, by: perRow) {
            let part = figures[start..<min(start + perRow, figures.count)]
            var cells = part.map { figure in
                Row.Cell(share: 1, blocks: cell(figure, number: number, unit: unit, label: label))
            }
            while cells.count < perRow { cells.append(Row.Cell(share: 1, blocks: [])) }
            if start > 0 { rows.append(.gap(.fixed(composition.layout.grid))) }
            rows.append(
                .row(Row(cells: cells, gutter: block.length("gutter") ?? 17)))
        }
        return rows
    }

    private func longUnit(_ figure: KeyFigure, _ unit: TextStyle) -> Block {
        var style = unit
        style.font.size = min(unit.font.size, 11)
        style.leading = style.font.size * 1.2
        style.alignment = .balanced
        return .paragraph(
            Paragraph([composition.span(figure.unit, style.font, at: figure.place)], style: style))
    }

    private func cell(
        _ figure: KeyFigure, number: TextStyle, unit: TextStyle, label: TextStyle
    ) -> [Block] {
        var content = [composition.span(figure.number, number.font, at: figure.place)]
        // A unit of several words stands on a line of its own.
        let isLong = figure.unit.count > 10
        if !figure.unit.isEmpty, !isLong {
            let closed = figure.unit.hasPrefix("%") || figure.unit.hasPrefix("‰")
            // A space, so that the two are two words for a search and a screen reader.
            content.append(
                closed
                    ? .gap(1.5)
                    : composition.span(" \u{2060}", unit.font, at: figure.place))
            content.append(
                composition.span(
                    figure.unit.with(" ", as: " \u{2060}"), unit.font, at: figure.place))
        }
        // A number is never broken: it shrinks until it fits with its unit.
        var fitted = number
        fitted.fitsOneLine = true
        return [
            .rule(Rule(thickness: 0.6, color: composition.ink)),
            .paragraph(Paragraph(content, style: fitted)),
        ] + (isLong ? [longUnit(figure, unit)] : []) + [
            .paragraph(
                Paragraph(
                    [composition.span(figure.label, label.font, at: figure.place)], style: label))
        ]
    }
}
