import TrangModel

/// What a cell says once its style and the shared texts are known.
struct CellContent {
    var text: String
    /// What was probably typed, when the cell is a date.
    var typed: String?
    /// Runs with their fonts, when the cell is a text.
    var runs: [RichText.Run] = []
    var fault: Finding?
    /// Whether the cell holds something and its format shows nothing of it: `;;;`.
    var isHidden = false
}

/// Turns stored values into what the cell shows.
struct CellReader {
    let strings: [RichText]
    let styles: CellStyles
    let countsFrom1904: Bool

    func content(_ cell: RawCell, inlineTexts: [RichText]) -> CellContent {
        if cell.lacksValue { return CellContent(text: "", fault: .formulaWithoutValue) }
        let name = cell.address.name
        switch cell.kind {
        case .shared, .inline:
            let texts = cell.kind == .shared ? strings : inlineTexts
            guard let index = Int(cell.value.foldedSpaces), texts.indices.contains(index) else {
                return damaged(name)
            }
            return words(texts[index].runs, style: cell.style)
        case .text:
            let run = RichText.Run(text: RichTextCollector.unescaped(cell.value), font: nil)
            return words([run], style: cell.style)
        case .boolean: return CellContent(text: cell.value == "0" ? "FALSE" : "TRUE")
        case .error: return CellContent(text: "", fault: .cellError(text: cell.value))
        case .date: return time(cell.value, style: cell.style) ?? damaged(name)
        case .number:
            guard let value = Double(cell.value.foldedSpaces), value.isFinite else {
                return damaged(name)
            }
            return number(value, style: cell.style)
        }
    }

    /// A day or a time that is stored as ISO 8601 has it; nil for anything else.
    private func time(_ text: String, style: Int) -> CellContent? {
        guard let time = ISOTime(text) else {
            let text = text.foldedSpaces
            if ISOTime.isOther(text) { return CellContent(text: text) }
            // Programs that count days say so only by the number itself; four digits are a year.
            guard text.count > 4, let count = Double(text), count.isFinite else { return nil }
            return number(count, style: style)
        }
        let parts = styles.format(style).date
        guard let date = SheetDate(iso: time, decimals: parts.decimals) else { return nil }
        return content(date, parts.isAny && parts.suits(time) ? parts : .plain(time))
    }

    private func number(_ value: Double, style: Int) -> CellContent {
        let format = styles.format(style)
        let parts = format.date(for: value)
        guard parts.isAny else {
            let text = format.text(value)
            return CellContent(text: text, isHidden: text.allSatisfy(\.isWhitespace))
        }
        guard
            let date = SheetDate(
                serial: value, decimals: parts.decimals, countsFrom1904: countsFrom1904)
        else { return CellContent(text: "", fault: .cellError(text: "########")) }
        return content(date, parts)
    }

    private func content(_ date: SheetDate, _ parts: DateParts) -> CellContent {
        CellContent(text: date.text(parts), typed: date.typed(parts))
    }

    private func words(_ runs: [RichText.Run], style: Int) -> CellContent {
        if styles.format(style).hidesTexts, runs.contains(where: { !$0.text.isEmpty }) {
            return CellContent(text: "", isHidden: true)
        }
        let font = styles.font(style)
        let runs = runs.map { RichText.Run(text: $0.text, font: $0.font ?? font) }
        return CellContent(
            text: TextDecoding.normalized(runs.map(\.text).joined()), runs: runs)
    }

    private func damaged(_ cell: String) -> CellContent {
        CellContent(text: "", fault: .workbook(reason: .damaged(part: cell)))
    }
}
