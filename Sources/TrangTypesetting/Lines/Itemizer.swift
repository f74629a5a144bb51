import TrangModel

/// Turns the pieces of a paragraph into boxes, glue and penalties.
struct Itemizer {
    let shaper: any Shaper
    let findings: Findings
    let justified: Bool
    /// The style whose give and hanging signs hold; nil where only widths are wanted.
    var style: TextStyle?

    func items(_ inlines: [Inline]) -> [Item] {
        var items: [Item] = []
        for inline in inlines {
            switch inline {
            case .span(let span): add(span, to: &items)
            case .symbol(let symbol, let width, let colors):
                items.append(
                    .box(Box(content: .symbol(symbol, colors), font: placeholder, width: width)))
            case .gap(let width):
                items.append(.box(Box(content: .empty, font: placeholder, width: width)))
            case .field, .reference: break
            case .footnote(let note):
                // The mark stays with the word before it.
                var box = box(note.mark.text, note.mark)
                box.note = note
                items.append(.box(box))
            case .newline: items.append(.penalty(.newline))
            }
        }
        trim(&items)
        return items
    }

    /// A font for boxes that draw nothing.
    private var placeholder: Font { Font(Face(""), size: 1) }

    private func add(_ span: Span, to items: inout [Item]) {
        let text = Array(span.text.unicodeScalars)
        var word = String.UnicodeScalarView()
        var index = 0
        func flush() {
            if !word.isEmpty { items.append(.box(box(String(word), span))) }
            word = String.UnicodeScalarView()
        }
        while index < text.count {
            let scalar = text[index]
            let previous = index > 0 ? text[index - 1] : nil
            let next = index + 1 < text.count ? text[index + 1] : nil
            switch scalar {
            case "\u{2060}": break
            case "\u{200B}":
                flush()
                items.append(.penalty(Penalty(cost: 0, forced: false)))
            case " ", "\t", "\n":
                flush()
                var bound = previous == "\u{2060}"
                while index + 1 < text.count, [" ", "\t", "\n"].contains(text[index + 1]) {
                    index += 1
                }
                if index + 1 < text.count, text[index + 1] == "\u{2060}" { bound = true }
                addGlue(" ", span, breakable: !bound, to: &items)
            case "\u{A0}", "\u{202F}":
                flush()
                addGlue(String(scalar), span, breakable: false, to: &items)
            default:
                word.append(scalar)
                if BreakRules.hyphens.contains(scalar),
                    BreakRules.mayBreak(before: previous, sign: scalar, next: next)
                {
                    flush()
                    items.append(.penalty(Penalty(cost: BreakRules.hyphenCost, forced: false)))
                }
            }
            index += 1
        }
        flush()
    }

    private func box(_ word: String, _ span: Span) -> Box {
        let shaped = shaper.shape(word, in: span.font.face)
        for scalar in shaped.missing {
            findings.add(
                .missingGlyph(character: String(scalar), code: codePoint(scalar)), at: span.place)
        }
        var box = Box(
            content: .word(shaped), font: span.font, width: shaped.width(in: span.font),
            link: span.link, place: span.place, underlined: span.underlined)
        box.language = span.language
        if let style, justified, style.letterFlex > 0 {
            let glyphs = shaped.pieces.reduce(0) { $0 + $1.glyphs.count }
            box.letters = span.font.size * Double(glyphs)
        }
        if let style, style.hangsPunctuation {
            let first = word.unicodeScalars.first.map(HangingSigns.left) ?? 0
            let last = word.unicodeScalars.last.map(HangingSigns.right) ?? 0
            if first > 0, let glyph = shaped.pieces.first?.glyphs.first {
                box.hangLeft = first * glyph.advance * span.font.size
            }
            if last > 0, let glyph = shaped.pieces.last?.glyphs.last {
                box.hangRight = last * glyph.advance * span.font.size
            }
        }
        return box
    }

    private func addGlue(
        _ space: String, _ span: Span, breakable: Bool, to items: inout [Item]
    ) {
        // One space between two words, also where the author left several in different spans.
        if case .glue(var last) = items.last {
            last.breakable = last.breakable && breakable
            items[items.count - 1] = .glue(last)
            return
        }
        let piece = shaper.shape(space, in: span.font.face).pieces.first
        let width = ((piece?.width ?? 0.25) + span.font.tracking) * span.font.size
        var glue = Glue(
            width: width, stretch: justified ? width * (style?.stretch ?? 0.5) : 0,
            shrink: justified ? width * (style?.shrink ?? 0.2) : 0, breakable: breakable,
            space: piece, font: span.font, link: span.link, underlined: span.underlined)
        glue.language = span.language
        if case .box(let box) = items.last, case .word(let word) = box.content,
            let last = word.pieces.last?.text.utf8.last
        {
            glue.afterPause = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")].contains(
                last)
        }
        items.append(.glue(glue))
    }

    private func trim(_ items: inout [Item]) {
        while case .glue = items.first { items.removeFirst() }
        while case .glue = items.last { items.removeLast() }
    }
}

/// A character's number as people write it: `U+1F600`.
func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
