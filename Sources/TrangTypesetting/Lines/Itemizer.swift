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
                    .box(Box(content: .symbol(symbol, colors), look: placeholder, width: width)))
            case .gap(let width):
                items.append(.box(Box(content: .empty, look: placeholder, width: width)))
            case .field, .reference: break
            case .footnote(let note):
                // The mark stays with the word before it.
                var box = box(note.mark.text, note.mark, SpanLook(note.mark))
                box.note = note
                items.append(.box(box))
            case .newline: items.append(.penalty(.newline))
            }
        }
        trim(&items)
        return items
    }

    /// The look of boxes that draw nothing.
    private var placeholder: SpanLook { SpanLook(font: Font(Face(""), size: 1)) }

    private func add(_ span: Span, to items: inout [Item]) {
        let text = span.text.unicodeScalars
        let look = SpanLook(span)
        var space: SpaceGlyph?
        // Where the word that is being read begins; nil between words.
        var start: String.Index?
        var hasJoiner = false
        var previous: Unicode.Scalar?
        var index = text.startIndex
        func flush(_ end: String.Index) {
            guard let first = start else { return }
            start = nil
            var word = String(text[first..<end])
            if hasJoiner { word.unicodeScalars.removeAll { $0 == "\u{2060}" } }
            hasJoiner = false
            if !word.isEmpty { items.append(.box(box(word, span, look))) }
        }
        while index < text.endIndex {
            let scalar = text[index]
            var next = text.index(after: index)
            switch scalar.value {
            case 0x2060: hasJoiner = hasJoiner || start != nil
            case 0x200B:
                flush(index)
                items.append(.penalty(Penalty(cost: 0, forced: false)))
            case 0x20, 0x09, 0x0A:
                flush(index)
                var bound = previous == "\u{2060}"
                while next < text.endIndex, [0x20, 0x09, 0x0A].contains(text[next].value) {
                    next = text.index(after: next)
                }
                if next < text.endIndex, text[next].value == 0x2060 { bound = true }
                if space == nil {
                    space = shaper.shape(" ", in: span.font.face).pieces.first.map(SpaceGlyph.init)
                }
                addGlue(space, look, span, breakable: !bound, to: &items)
            case 0xA0, 0x202F:
                flush(index)
                let piece = shaper.shape(String(scalar), in: span.font.face).pieces.first
                addGlue(piece.map(SpaceGlyph.init), look, span, breakable: false, to: &items)
            case 0x2D, 0x2010...0x2014:
                if start == nil { start = index }
                if BreakRules.hyphens.contains(scalar),
                    BreakRules.mayBreak(
                        before: previous, sign: scalar,
                        next: next < text.endIndex ? text[next] : nil)
                {
                    flush(next)
                    items.append(.penalty(Penalty(cost: BreakRules.hyphenCost, forced: false)))
                }
            default: if start == nil { start = index }
            }
            previous = scalar
            index = next
        }
        flush(index)
    }

    private func box(_ word: String, _ span: Span, _ look: SpanLook) -> Box {
        let shaped = shaper.shape(word, in: span.font.face)
        for scalar in shaped.missing {
            findings.add(
                .missingGlyph(character: String(scalar), code: codePoint(scalar)), at: span.place)
        }
        var box = Box(
            content: .word(shaped), look: look, width: shaped.width(in: span.font))
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
        _ space: SpaceGlyph?, _ look: SpanLook, _ span: Span, breakable: Bool,
        to items: inout [Item]
    ) {
        // One space between two words, also where the author left several in different spans.
        if case .glue(var last) = items.last {
            last.breakable = last.breakable && breakable
            items[items.count - 1] = .glue(last)
            return
        }
        let width = ((space?.piece.width ?? 0.25) + span.font.tracking) * span.font.size
        var glue = Glue(
            width: width, stretch: justified ? width * (style?.stretch ?? 0.5) : 0,
            shrink: justified ? width * (style?.shrink ?? 0.2) : 0, breakable: breakable,
            glyph: space, look: look)
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
