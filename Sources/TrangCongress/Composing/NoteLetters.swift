import TrangModel
import TrangReading

/// The notes of the indicators, lettered in order; the same note has one letter.
struct NoteLetters {
    private var letters: [String: String] = [:]
    private var ordered: [(letter: String, note: String, place: Place)] = []

    init(_ indicators: [Indicator]) {
        for indicator in indicators where !indicator.note.isEmpty {
            guard letters[indicator.note] == nil else { continue }
            let letter = Self.letter(ordered.count)
            letters[indicator.note] = letter
            ordered.append((letter, indicator.note, indicator.place(of: .note)))
        }
    }

    var isEmpty: Bool { ordered.isEmpty }

    /// The letter of an indicator's note.
    func letter(_ indicator: Indicator) -> String? { letters[indicator.note] }

    /// Whether no earlier indicator has the same note.
    func isFirst(_ indicator: Indicator, among all: [Indicator]) -> Bool {
        all.first { $0.note == indicator.note } == indicator
    }

    /// All notes run in, letter first.
    func blocks(composition: Composition, block: LayoutBlock) -> [Block] {
        let style = composition.style(block, "style", usual: "note")
        var content: [Inline] = []
        if let intro = composition.inlines(block.parts("text"), style: style, block: "notes") {
            content += intro
        }
        for entry in ordered {
            if !content.isEmpty { content.append(.span(Span(" ", font: style.font))) }
            let letter = style.font.with(italic: true)
            content.append(.span(Span(entry.letter + " \u{2060}", font: letter)))
            content.append(composition.span(entry.note, style.font, at: entry.place))
        }
        let isLower =
            composition.comparison == nil
            && composition.term.indicators.contains { indicator in
                indicator.direction == .lower && indicator.target != nil
                    && indicator.effective?.value != nil
            }
        if isLower {
            if !content.isEmpty { content.append(.span(Span(" ", font: style.font))) }
            let words =
                block.text("lower")
                ?? "Chỉ tiêu càng thấp càng tốt: phần trăm là mức đề ra chia cho kết quả."
            content.append(composition.span(words, style.font, at: block.place))
        }
        guard !content.isEmpty else { return [] }
        return [.paragraph(Paragraph(content, style: style, role: .note))]
    }

    private static func letter(_ index: Int) -> String {
        var (name, rest) = ("", index)
        repeat {
            name = String(Character(Unicode.Scalar(UInt8(97 + rest % 26)))) + name
            rest = rest / 26 - 1
        } while rest >= 0
        return name
    }
}
