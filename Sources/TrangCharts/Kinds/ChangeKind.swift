import TrangModel

/// Start and end of the term as paired bars, each quantity with its own scale.
struct ChangeKind {
    let change: Change
    let pen: Pen
    let width: Double

    private var barHeight: Double { change.isCompact ? 12 : 20 }
    private var gap: Double { change.isCompact ? 5 : 10 }

    var drawing: ChartDrawing {
        // Two panels side by side, further pairs below.
        let perRow = change.panels.count == 1 || change.isCompact ? 1 : 2
        var strips: [Strip] = []
        var index = 0
        while index < change.panels.count {
            let row = Array(change.panels[index..<min(index + perRow, change.panels.count)])
            strips.append(strip(row, from: index, perRow: perRow))
            index += perRow
        }
        return ChartDrawing(head: nil, strips: strips)
    }

    private func strip(_ panels: [Change.Panel], from first: Int, perRow: Int) -> Strip {
        let panelWidth = (width - change.gutter * Double(perRow - 1)) / Double(perRow)
        var marks: [Mark] = []
        let titles = panels.map { pen.lines($0.name, pen.style.strong, width: panelWidth) }
        let titleHeight = 12 * Double(titles.map(\.count).max() ?? 1)
        for (index, panel) in panels.enumerated() {
            let x = Double(index) * (panelWidth + change.gutter)
            for (number, line) in titles[index].enumerated() {
                marks += pen.label(
                    line, pen.style.strong, at: Point(x, 10 + 12 * Double(number)),
                    of: .cell(row: first + index, column: 0))
            }
            let growth = growthAside(panel, width: panelWidth)
            if !growth.isEmpty {
                let title = pen.width(titles[index].last ?? "", pen.style.strong)
                marks += pen.label(
                    growth, pen.style.quietLabel,
                    at: Point(x + title + 6, 10 + 12 * Double(titles[index].count - 1)))
            }
            marks += self.panel(panel, row: first + index, width: panelWidth, top: titleHeight + 6)
                .map { $0.moved(by: Point(x, 0)) }
        }
        return Strip(height: titleHeight + 6 + 2 * barHeight + gap + 30, marks: marks)
    }

    private func panel(
        _ panel: Change.Panel, row: Int, width: Double, top: Double
    ) -> [Mark] {
        let style = pen.style
        var marks: [Mark] = []
        let names = [change.startName, change.endName].map { pen.width($0, style.label) }
        let left = max(change.isCompact ? 20 : 58, (names.max() ?? 0) + 8)
        let valueWidth =
            [panel.startText, panel.endText].map { pen.width($0, smallValue) }.max() ?? 0
        let upper = max(panel.start, panel.end)
        let scale = LinearScale(upper: upper, length: max(20, width - left - valueWidth - 8))
        let words = growthText(panel)
        let isInside = !words.isEmpty && growthAside(panel, width: width).isEmpty
        let ticks = ticks(upTo: upper, scale)
        let bottom = top + 2 * barHeight + gap
        for tick in ticks {
            let x = left + scale(tick)
            let text = tickText(tick)
            if tick > 0 {
                marks.append(
                    pen.line(
                        Point(x, top), Point(x, bottom + 3), Stroke(style.quiet, width: 0.5)))
            }
            marks += pen.label(text, style.tick, at: Point(x, bottom + 12), anchor: .middle)
        }
        marks += bar(
            panel.start, name: change.startName, text: panel.startText, fill: style.quiet,
            at: Point(left, top), scale, row: row, column: 1)
        let begin = Rect(x: left, y: top, width: scale(panel.start), height: barHeight)
        marks += pen.spot(begin, panel.startPlace)
        let second = top + barHeight + gap
        marks += bar(
            panel.end, name: change.endName, text: panel.endText, fill: style.accent,
            at: Point(left, second), scale, row: row, column: 2)
        let end = Rect(x: left, y: second, width: scale(panel.end), height: barHeight)
        marks += pen.spot(end, panel.endPlace)
        marks += growth(panel, words, isInside: isInside, at: Point(left, second), scale)
        marks.append(
            pen.line(
                Point(left, top - 1), Point(left, bottom + 1), Stroke(style.ink, width: 0.6)))
        return marks
    }

    private func tickText(_ tick: Double) -> String {
        tick.vietnamese(tick == tick.rounded() ? 0 : 1)
    }

    /// Ticks whose numbers have room beside each other, evenly spaced: fewer where the panel is narrow.
    private func ticks(upTo upper: Double, _ scale: LinearScale) -> [Double] {
        for count in [4, 3, 2] {
            let ticks = LinearScale.ticks(upTo: upper, count: count)
            let fits = zip(ticks, ticks.dropFirst()).allSatisfy { one, next in
                let room =
                    (pen.width(tickText(one), pen.style.tick)
                        + pen.width(tickText(next), pen.style.tick)) / 2 + 6
                return scale(next) - scale(one) >= room
            }
            if fits { return ticks }
        }
        let last = LinearScale.ticks(upTo: upper, count: 2).last ?? 0
        return last > 0 ? [0, last] : [0]
    }

    /// The growth, when it finds no room in its bar, or in that of another panel, and stands by the title:
    /// panels side by side say it in one place.
    private func growthAside(_ panel: Change.Panel, width: Double) -> String {
        let isEverywhereInside = change.panels.allSatisfy { fitsInside($0, width: width) }
        return isEverywhereInside ? "" : growthText(panel)
    }

    private func fitsInside(_ panel: Change.Panel, width: Double) -> Bool {
        let names = [change.startName, change.endName].map { pen.width($0, pen.style.label) }
        let left = max(change.isCompact ? 20 : 58, (names.max() ?? 0) + 8)
        let values = [panel.startText, panel.endText].map { pen.width($0, smallValue) }
        let scale = LinearScale(
            upper: max(panel.start, panel.end),
            length: max(20, width - left - (values.max() ?? 0) - 8))
        let words = growthText(panel)
        return words.isEmpty
            || pen.width(words, growthFont) + 8 < scale(min(panel.start, panel.end))
    }

    private var smallValue: Font {
        var font = pen.style.value
        font.size *= 0.8
        return font
    }

    private func bar(
        _ value: Double, name: String, text: String, fill: Color, at point: Point,
        _ scale: LinearScale, row: Int, column: Int
    ) -> [Mark] {
        let length = scale(value)
        let middle = point.y + barHeight / 2
        let halo = Rect(
            x: point.x + length + 2, y: middle - 7, width: pen.width(text, smallValue) + 6,
            height: 14)
        return pen.label(
            name, pen.style.label, at: Point(0, middle + pen.style.label.middle),
            // All panels say it; the first is heard.
            of: row == 0 ? .head(column) : nil)
            + [pen.bar(Rect(x: point.x, y: point.y, width: length, height: barHeight), fill)]
            + [pen.bar(halo, .white)]
            + pen.label(
                text, smallValue, at: Point(point.x + length + 5, middle + smallValue.middle),
                of: .cell(row: row, column: column))
    }

    private var growthFont: Font {
        var font = pen.style.strong
        font.size = 8
        return font
    }

    /// The change in words: `+125 (+25,0%)`. A percentage follows only a plain amount, and where the start is not
    /// nothing; then nothing is computed at all.
    private func growthText(_ panel: Change.Panel) -> String {
        if let growth = panel.growth, !growth.isAmount || panel.start <= 0 { return growth.text }
        guard panel.start > 0 else { return "" }
        let difference = panel.end - panel.start
        let percent = difference / panel.start * 100
        let places = difference == difference.rounded() ? 0 : 2
        let sign = difference > 0 ? "+" : difference < 0 ? "−" : "±"
        let amount = panel.growth?.text ?? sign + abs(difference).vietnamese(places)
        return change.isCompact
            ? amount : "\(amount) (\(sign)\(abs(percent).vietnamese(1))%)"
    }

    /// The start repeated as a dashed line in the second bar, and the growth in words.
    private func growth(
        _ panel: Change.Panel, _ text: String, isInside: Bool, at point: Point,
        _ scale: LinearScale
    ) -> [Mark] {
        guard !text.isEmpty else { return [] }
        let middle = point.y + barHeight / 2 + growthFont.middle
        let x = point.x + scale(panel.start)
        let grows = panel.end >= panel.start
        var marks: [Mark] = []
        if grows {
            marks.append(
                pen.line(
                    Point(x, point.y + 1), Point(x, point.y + barHeight - 1),
                    Stroke(.white, width: 0.8, dash: [2, 1.6])))
        }
        guard isInside else { return marks }
        var font = growthFont
        font.color = .white
        let right = point.x + scale(min(panel.start, panel.end)) - 4
        marks += pen.label(text, font, at: Point(right, middle), anchor: .end)
        return marks
    }
}
