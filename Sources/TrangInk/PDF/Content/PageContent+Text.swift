import TrangModel

/// Runs of glyphs.
extension PageContent {
    mutating func write(_ mark: TextMark) throws(InkError) {
        let run = mark.run
        guard !run.glyphs.isEmpty, run.font.size > 0 else { return }
        let font = try faces.font(run.font.face)
        if !isInText {
            out.write("BT\n")
            isInText = true
            line = (0, 0)
        }
        fill(with: run.font.color)
        let size = run.font.size * placement.scale
        if paint.font != font.number || paint.size != size {
            (paint.font, paint.size) = (font.number, size)
            fonts.insert(font.number)
            out.write("/F")
            out.write(font.number)
            out.write(byte: 0x20)
            out.write(size, places: 3)
            out.write("Tf\n")
        }
        // In hundred-thousandths of a point, so that a whole line drifts by less than a thousandth.
        let tracking = Int((run.font.tracking * size * 100_000).rounded())
        if paint.tracking != tracking {
            paint.tracking = tracking
            out.write(Double(tracking) / 100_000, places: 5)
            out.write("Tc\n")
        }
        writeGlyphs(of: mark, font, tracking: Double(tracking) / 100 / size)
    }

    /// Shows the glyphs: strings, and between them how far the pen goes back (9.4.3). What readers
    /// would add up to by the widths of the font is followed, so that nothing drifts.
    ///
    /// - Parameter tracking: what every glyph adds to its width, in thousandths of an em.
    private mutating func writeGlyphs(of mark: TextMark, _ font: EmbeddedFont, tracking: Double) {
        let run = mark.run
        let unit = 1000 / run.font.size
        var spans = font.use(run)
        let widths = font.widths(of: run)
        var pen = 0.0
        var raised: Float = 0
        move(to: mark.origin)
        out.write("[(")
        for (index, glyph) in run.glyphs.enumerated() {
            if glyph.y != raised {
                raised = glyph.y
                out.write(")]TJ\n")
                out.write(length: -Double(raised) * placement.scale)
                out.write("Ts[(")
            }
            if spans.end(before: index) { out.write(")]TJ\nEMC[(") }
            if let text = spans.begin(at: index) {
                out.write(")]TJ\n/Span<</ActualText<FEFF")
                for byte in PDFText.hexadecimal(text).utf8 { out.write(byte: byte) }
                out.write(">>>BDC[(")
            }
            let back = pen - Double(glyph.x) * unit
            if abs(back) >= 0.5 {
                let whole = Int(max(-1e9, min(1e9, back.rounded())))
                out.write(")")
                out.write(whole)
                out.write("(")
                pen -= Double(whole)
            }
            out.write(glyph: glyph.id)
            pen += (glyph.id < widths.count ? widths[Int(glyph.id)] : 0) + tracking
        }
        out.write(")]TJ\n")
        if spans.isOpen { out.write("EMC\n") }
        if raised != 0 { out.write("0 Ts\n") }
    }

    /// Moves the beginning of the line, from where it was.
    private mutating func move(to origin: Point) {
        let (left, low) = (x(origin.x), y(origin.y))
        out.write(hundredths: left - line.x)
        out.write(hundredths: low - line.y)
        out.write("Td")
        line = (left, low)
    }
}
