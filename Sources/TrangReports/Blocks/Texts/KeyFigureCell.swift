import TrangModel
import TrangReading

/// Sets one big number: a rule, the number with its unit, the label.
struct KeyFigureCell {
    let setting: any WordSetting
    let number: TextStyle
    let unit: TextStyle
    let label: TextStyle

    func blocks(_ figure: BigNumber) -> [Block] {
        // A unit of several words stands on a line of its own.
        let isLong = figure.unit.count > 10
        var content = [setting.span(figure.number, number.font, at: figure.place)]
        if !figure.unit.isEmpty, !isLong { content += shortUnit(figure) }
        // A number is never broken: it shrinks until it fits with its unit.
        var fitted = number
        fitted.fitsOneLine = true
        return [
            .rule(Rule(thickness: 0.6, color: setting.ink)),
            .paragraph(Paragraph(content, style: fitted)),
        ] + (isLong ? [longUnit(figure)] : []) + [
            .paragraph(
                Paragraph(
                    [setting.span(figure.label, label.font, at: figure.place)], style: label))
        ]
    }

    private func shortUnit(_ figure: BigNumber) -> [Inline] {
        let isClosed = figure.unit.hasPrefix("%") || figure.unit.hasPrefix("‰")
        return [
            // A space, so that the two are two words for a search and a screen reader.
            isClosed ? .gap(1.5) : setting.span(" \u{2060}", unit.font, at: figure.place),
            setting.span(figure.unit.with(" ", as: " \u{2060}"), unit.font, at: figure.place),
        ]
    }

    private func longUnit(_ figure: BigNumber) -> Block {
        var style = unit
        style.font.size = min(unit.font.size, 11)
        style.leading = style.font.size * 1.2
        style.alignment = .balanced
        return .paragraph(
            Paragraph([setting.span(figure.unit, style.font, at: figure.place)], style: style))
    }
}
