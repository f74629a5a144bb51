import TrangModel

/// Writes the marks of one page as PDF content: every stretch of marks with one tag is marked content,
/// which the structure tree refers to. What stands already (a colour, a font) is not said again.
struct PageContent {
    /// The tags of the stretches, in the order of their marked content.
    private(set) var tags: [Tag] = []
    /// The fonts of the page, by their number in the document.
    private(set) var fonts: Set<Int> = []
    /// The pictures of the page.
    private(set) var pictures: Set<PictureID> = []

    private var out: ContentBytes
    private let height: Double
    private let isTagged: Bool
    private let faces: EmbeddedFonts
    private let turns: [Int]

    private var stretch: Tag?
    private var number = 0
    private var isInText = false
    /// Where the current line of text begins, in hundredths of a point.
    private var line = (x: 0, y: 0)
    private var paint = PaintState()
    /// Where the marks of a group lie on the page.
    private var placement = Placement()

    /// What the graphics state holds, as far as we set it. Its beginnings are those of a page.
    private struct PaintState {
        var fill: Color? = .black
        var stroke: Color? = .black
        var width = 100
        var dash: [Double] = []
        var font: Int?
        var size = 0.0
        var tracking = 0
    }

    /// - Parameters:
    ///   - isTagged: whether stretches become marked content.
    ///   - turns: the EXIF orientation of each picture.
    init(_ page: Page, faces: EmbeddedFonts, turns: [Int], isTagged: Bool) {
        out = ContentBytes(capacity: 16 * 1024)
        height = page.size.height
        self.faces = faces
        self.turns = turns
        self.isTagged = isTagged
    }

    /// The content of a page that holds the marks.
    mutating func write(_ marks: [Mark]) throws(InkError) -> [UInt8] {
        for mark in marks { try write(mark) }
        endStretch()
        return out.bytes
    }

    private mutating func write(_ mark: Mark) throws(InkError) {
        switch mark {
        case .text(let mark):
            begin(mark.tag)
            try write(mark)
        case .path(let mark):
            begin(mark.tag)
            endText()
            write(mark.path)
        case .picture(let mark):
            begin(mark.tag)
            endText()
            write(mark)
        // Links are annotations, no paint.
        case .link: break
        case .group(let group): try write(group)
        }
    }

    /// The marks of a group stand where its placement puts them; only a clip needs a state of its own.
    private mutating func write(_ group: GroupMark) throws(InkError) {
        let outer = placement
        placement = Placement(
            offset: Point(
                outer.offset.x + group.placement.offset.x * outer.scale,
                outer.offset.y + group.placement.offset.y * outer.scale),
            scale: outer.scale * group.placement.scale)
        defer { placement = outer }
        guard let clip = group.clip else {
            for mark in group.marks { try write(mark) }
            return
        }
        // A group of one tag, as a hatching is, belongs to one stretch; else each part has its own.
        let tag = group.onlyTag
        if let tag { begin(tag) } else { endStretch() }
        endText()
        let kept = paint
        out.write("q\n")
        trace(clip)
        out.write("W n\n")
        for mark in group.marks { try write(mark) }
        if tag == nil { endStretch() } else { endText() }
        out.write("Q\n")
        paint = kept
    }

    // MARK: Stretches

    private mutating func begin(_ tag: Tag) {
        guard isTagged, tag != stretch else { return }
        endStretch()
        stretch = tag
        tags.append(tag)
        switch tag {
        case .artifact: out.write("/Artifact BMC\n")
        case .content:
            out.write("/Span<</MCID ")
            out.write(number)
            out.write(">>BDC\n")
            number += 1
        }
    }

    private mutating func endStretch() {
        endText()
        guard stretch != nil else { return }
        out.write("EMC\n")
        stretch = nil
    }

    private mutating func endText() {
        guard isInText else { return }
        out.write("ET\n")
        isInText = false
    }

    // MARK: Places

    private func x(_ value: Double) -> Int {
        ContentBytes.hundredths(placement.offset.x + value * placement.scale)
    }

    private func y(_ value: Double) -> Int {
        ContentBytes.hundredths(height - placement.offset.y - value * placement.scale)
    }

    private mutating func write(_ point: Point) {
        out.write(hundredths: x(point.x))
        out.write(hundredths: y(point.y))
    }

    // MARK: Colours

    /// Greys are one number: a printer that charges for colour sees that there is none, and black text
    /// stays on the black plate.
    private mutating func write(_ color: Color, _ grey: StaticString, _ colored: StaticString) {
        if color.red == color.green, color.green == color.blue {
            out.write(Double(color.red) / 255, places: 3)
            out.write(grey)
        } else {
            for part in [color.red, color.green, color.blue] {
                out.write(Double(part) / 255, places: 3)
            }
            out.write(colored)
        }
    }

    private mutating func fill(with color: Color) {
        guard paint.fill != color else { return }
        paint.fill = color
        write(color, "g\n", "rg\n")
    }

    // MARK: Paths

    private mutating func write(_ path: Path) {
        guard path.fill != nil || path.stroke != nil, !path.steps.isEmpty else { return }
        if let color = path.fill { fill(with: color) }
        if let stroke = path.stroke { prepare(stroke) }
        trace(path)
        switch (path.fill != nil, path.stroke != nil) {
        case (true, true): out.write("B\n")
        case (true, false): out.write("f\n")
        default: out.write("S\n")
        }
    }

    private mutating func prepare(_ stroke: Stroke) {
        if paint.stroke != stroke.color {
            paint.stroke = stroke.color
            write(stroke.color, "G\n", "RG\n")
        }
        let width = ContentBytes.hundredths(stroke.width * placement.scale)
        if paint.width != width {
            paint.width = width
            out.write(hundredths: width)
            out.write("w\n")
        }
        let dash = stroke.dash.map { $0 * placement.scale }
        if paint.dash != dash {
            paint.dash = dash
            out.write("[")
            for length in dash { out.write(length: length) }
            out.write("]0 d\n")
        }
    }

    private mutating func trace(_ path: Path) {
        if let rect = path.uprightRectangle {
            let (left, low) = (x(rect.x), y(rect.y + rect.height))
            out.write(hundredths: left)
            out.write(hundredths: low)
            out.write(hundredths: x(rect.x + rect.width) - left)
            out.write(hundredths: y(rect.y) - low)
            out.write("re ")
            return
        }
        for step in path.steps {
            switch step {
            case .move(let point):
                write(point)
                out.write("m ")
            case .line(let point):
                write(point)
                out.write("l ")
            case .curve(let one, let two, let end):
                write(one)
                write(two)
                write(end)
                out.write("c ")
            case .close: out.write("h ")
            }
        }
    }

    // MARK: Pictures

    private mutating func write(_ mark: PictureMark) {
        pictures.insert(mark.picture)
        out.write("q\n")
        if mark.frame != mark.rect {
            trace(.rectangle(mark.frame, fill: nil))
            out.write("W n\n")
        }
        // The picture's own square has its origin at the lower left; EXIF turns it about the upper left.
        let (a, b, c, d, e, f) = Picture.turn(turns[mark.picture.index])
        let (width, tall) = (mark.rect.width * placement.scale, mark.rect.height * placement.scale)
        out.write(length: width * a)
        out.write(length: -tall * b)
        out.write(length: -width * c)
        out.write(length: tall * d)
        out.write(hundredths: x(mark.rect.x + mark.rect.width * (c + e)))
        out.write(hundredths: y(mark.rect.y + mark.rect.height * (d + f)))
        out.write("cm\n/P")
        out.write(mark.picture.index)
        out.write(" Do\nQ\n")
    }

    // MARK: Text

    private mutating func write(_ mark: TextMark) throws(InkError) {
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
        let widths = font.widths
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

extension GroupMark {
    /// The tag of all its marks, when they have one.
    fileprivate var onlyTag: Tag? {
        var found: Tag?
        for mark in marks {
            let own: Tag?
            switch mark {
            case .text(let mark): own = mark.tag
            case .path(let mark): own = mark.tag
            case .picture(let mark): own = mark.tag
            case .link: continue
            case .group(let group): own = group.onlyTag
            }
            guard let own, found == nil || found == own else { return nil }
            found = own
        }
        return found
    }
}

extension Path {
    /// The rectangle that the path is, when its sides are upright; most paths of a page are.
    fileprivate var uprightRectangle: Rect? {
        guard steps.count == 5, case .move(let one) = steps[0], case .line(let two) = steps[1],
            case .line(let three) = steps[2], case .line(let four) = steps[3],
            case .close = steps[4], one.y == two.y, two.x == three.x, three.y == four.y,
            four.x == one.x, two.x >= one.x, three.y >= one.y
        else { return nil }
        return Rect(x: one.x, y: one.y, width: two.x - one.x, height: three.y - one.y)
    }
}
