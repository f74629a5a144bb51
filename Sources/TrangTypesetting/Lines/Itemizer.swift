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
                let ink = SymbolInk(symbol, colors)
                items.append(
                    .box(Box(content: .symbol(ink), look: placeholder, width: width)))
            case .gap(let width):
                items.append(.box(Box(content: .empty, look: placeholder, width: width)))
            case .field, .reference: break
            case .footnote(let note):
                // The mark stays with the word before it.
                var box = box(note.mark.text.utf8Span.span, note.mark, SpanLook(note.mark))
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

    /// Reads a span byte by byte: all that parts words begins with one of five bytes.
    private func add(_ span: Span, to items: inout [Item]) {
        let bytes = Array(span.text.utf8)
        // A word of five letters takes six or seven bytes, and a space.
        if items.isEmpty { items.reserveCapacity(bytes.count / 3 + 4) }
        let look = SpanLook(span)
        var space: SpaceGlyph?
        // Where the word that is being read begins; nil between words.
        var start: Int?
        var hasJoiner = false
        // Whether the character before is a word joiner.
        var isJoined = false
        var index = 0
        func flush(_ end: Int) {
            guard let first = start else { return }
            start = nil
            guard hasJoiner else {
                return items.append(.box(box(bytes.span.extracting(first..<end), span, look)))
            }
            hasJoiner = false
            var word = String(decoding: bytes[first..<end], as: UTF8.self)
            word.unicodeScalars.removeAll { $0 == "\u{2060}" }
            if !word.isEmpty { items.append(.box(box(word.utf8Span.span, span, look))) }
        }
        while index < bytes.count {
            let sign = Sign(bytes.span, at: index)
            var next = index + sign.length
            switch sign.value {
            case 0x2060: hasJoiner = hasJoiner || start != nil
            case 0x200B:
                flush(index)
                items.append(.penalty(Penalty(cost: 0, forced: false)))
            case 0x20, 0x09, 0x0A:
                flush(index)
                while next < bytes.count, Sign.isSpace(bytes[next]) { next += 1 }
                let isBound =
                    isJoined || (next < bytes.count && Sign(bytes.span, at: next).value == 0x2060)
                if space == nil {
                    space = shaper.shape(" ", in: span.font.face).pieces.first.map(SpaceGlyph.init)
                }
                addGlue(space, look, span, breakable: !isBound, to: &items)
            case 0xA0, 0x202F:
                flush(index)
                let text = String(decoding: bytes[index..<next], as: UTF8.self)
                let piece = shaper.shape(text, in: span.font.face).pieces.first
                addGlue(piece.map(SpaceGlyph.init), look, span, breakable: false, to: &items)
            case 0x2D, 0x2010...0x2014:
                if start == nil { start = index }
                if mayBreak(bytes, behind: sign, index..<next) {
                    flush(next)
                    items.append(.penalty(Penalty(cost: BreakRules.hyphenCost, forced: false)))
                }
            default: if start == nil { start = index }
            }
            isJoined = sign.value == 0x2060
            index = next
        }
        flush(index)
    }

    /// Whether a line may end behind a sign that stands in a range of a text.
    private func mayBreak(_ bytes: [UInt8], behind sign: Sign, _ range: Range<Int>) -> Bool {
        guard let scalar = Unicode.Scalar(sign.value), BreakRules.isHyphen(scalar) else {
            return false
        }
        return BreakRules.mayBreak(
            before: scalars(bytes[..<range.lowerBound]).last, sign: scalar,
            next: scalars(bytes[range.upperBound...].prefix(4)).first)
    }

    /// The characters of the last or first few bytes of a text.
    private func scalars(_ bytes: ArraySlice<UInt8>) -> String.UnicodeScalarView {
        String(decoding: bytes.suffix(4), as: UTF8.self).unicodeScalars
    }

    /// What stands at a place of a text: the value of a character that may part words, or 0 for a byte of
    /// any other.
    private struct Sign {
        var value: UInt32 = 0
        /// In bytes.
        var length = 1

        init(_ bytes: Swift.Span<UInt8>, at index: Int) {
            let byte = bytes[index]
            switch byte {
            case 0x20, 0x09, 0x0A, 0x2D: value = UInt32(byte)
            case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0:
                (value, length) = (0xA0, 2)
            case 0xE2 where index + 2 < bytes.count:
                let rest = UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
                switch 0x2000 | rest {
                case 0x200B, 0x2010...0x2014, 0x202F, 0x2060: (value, length) = (0x2000 | rest, 3)
                default: break
                }
            default: break
            }
        }

        static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
    }

    /// A word of a span, given as UTF-8.
    private func box(_ word: Swift.Span<UInt8>, _ span: Span, _ look: SpanLook) -> Box {
        let shaped = shaper.shape(utf8: word, in: span.font.face)
        for scalar in shaped.missing {
            findings.add(
                .missingGlyph(character: String(scalar), code: codePoint(scalar)), at: span.place)
        }
        var box = Box(
            content: .word(shaped), look: look, width: shaped.width(in: span.font))
        if let style, justified, style.letterFlex > 0 {
            box.letters = span.font.size * Double(shaped.glyphCount)
        }
        if let style, style.hangsPunctuation {
            let first = shaped.first.map(HangingSigns.left) ?? 0
            let last = shaped.last.map(HangingSigns.right) ?? 0
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
        if case .box(let box) = items.last, case .word(let word) = box.content {
            glue.afterPause = word.last == "," || word.last == ";" || word.last == ":"
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
