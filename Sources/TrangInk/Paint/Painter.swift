import CTrangPango
import TrangModel

/// Paints marks on a Cairo context, for every kind of output.
@safe
final class Painter {
    let context: OpaquePointer
    private let fonts: DocumentFonts
    private let faces: [ObjectIdentifier: OpaquePointer]
    let pictures: PictureSource
    private let marking: Marking

    /// How much of what Cairo draws is marked.
    enum Marking {
        /// Nothing: pictures of pages have no marks.
        case none
        /// Where the text must stand beside its glyphs.
        case text
        /// Everything, by its tag.
        case structure
    }

    private let surface: Surface
    /// The marked stretches of the page, in the order of painting.
    private(set) var stretches: [MarkedStretch] = []
    private var stretch: MarkedStretch?
    /// The font and the colour that the context has; nil after its state was restored.
    private var font: (face: ObjectIdentifier, size: Double)?
    private var color: Color?
    /// Glyphs that wait to be shown together with others of their font and colour: a paragraph is one call.
    private var waiting: [cairo_glyph_t] = []
    private var areBlanks = true

    /// - Throws: `cairo` without memory; `noFonts`, `font` when a font cannot be opened.
    init(
        _ surface: Surface, fonts: DocumentFonts, pictures: PictureSource, marking: Marking = .none
    ) throws(InkError) {
        var faces: [ObjectIdentifier: OpaquePointer] = unsafe [:]
        for (font, cut) in zip(fonts.all, try fonts.openCuts()) {
            unsafe faces[ObjectIdentifier(font)] = try cut.face(copy: font.copy)
        }
        guard let context = unsafe cairo_create(surface.pointer) else {
            throw .cairo("no context")
        }
        unsafe self.context = context
        self.surface = surface
        self.fonts = fonts
        unsafe self.faces = faces
        self.pictures = pictures
        self.marking = marking
        unsafe cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
        unsafe FontOptions.withoutHints { unsafe cairo_set_font_options(context, $0) }
    }

    // The surface goes after the context, which may still write to it when painting broke off.
    deinit { unsafe cairo_destroy(context) }

    /// Paints the marks of a page in order.
    func paint(_ marks: [Mark]) throws(InkError) {
        for mark in marks { try paint(mark, tag: mark.tag) }
        mark(nil)
        showWaiting()
        try check()
    }

    /// Begins a page by filling all of it, in a stretch that is left out of the file: Cairo adds up the areas that are
    /// painted, and with all of the page at once has nothing to add any more. Of a long table that is a quarter of the time.
    func beginPage(_ size: Size) {
        mark(.leftOut)
        // Every page of a PDF begins with it: so nothing is missed that Cairo says here and not again.
        setColor(.black)
        fill(.rectangle(Rect(x: 0, y: 0, width: size.width, height: size.height), fill: .black))
        mark(nil)
    }

    /// Ends a page, and gives its marked stretches.
    func showPage() throws(InkError) -> [MarkedStretch] {
        unsafe cairo_show_page(context)
        try check()
        forget()
        defer { stretches = [] }
        return stretches
    }

    private func check() throws(InkError) {
        let status = unsafe cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(statusText(status)) }
    }

    /// Marks what follows, until the next call. Cairo knows tags, but neither artifacts nor texts beside glyphs: it only
    /// writes where a stretch begins and ends, and ``PageContent`` puts in what it is.
    private func mark(_ next: MarkedStretch?) {
        guard next != stretch else { return }
        showWaiting()
        if stretch != nil { unsafe cairo_tag_end(context, Self.tag) }
        stretch = next
        guard let next else { return }
        unsafe cairo_tag_begin(context, Self.tag, nil)
        stretches.append(next)
    }

    private static let tag = "Span"

    private func begin(_ tag: Tag, actualText: String? = nil) {
        // Most marks go on with the stretch of the mark before.
        if actualText == nil, let stretch, stretch.tag == tag, stretch.actualText == nil { return }
        switch marking {
        case .none: break
        case .text: mark(actualText.map { MarkedStretch(actualText: $0) })
        case .structure: mark(MarkedStretch(tag: tag, actualText: actualText))
        }
    }

    /// - Parameter tag: the mark's own or, in a group, the group's.
    private func paint(_ mark: Mark, tag: Tag) throws(InkError) {
        switch mark.content {
        case .glyphs(let run): paint(run, at: mark.at, tag: tag)
        case .path(let path):
            begin(tag)
            paint(path.moved(by: mark.at))
        case .picture(let picture, let whole, let frame):
            begin(tag)
            try paint(picture, whole.moved(by: mark.at), in: Rect(at: mark.at, frame))
        // Links are annotations of a PDF.
        case .link, .spot: break
        case .group(let marks, let scale, let clip):
            showWaiting()
            unsafe cairo_save(context)
            unsafe cairo_translate(context, mark.at.x, mark.at.y)
            unsafe cairo_scale(context, scale, scale)
            if let clip {
                trace(clip)
                unsafe cairo_clip(context)
            }
            for mark in marks { try paint(mark, tag: tag) }
            showWaiting()
            unsafe cairo_restore(context)
            forget()
        }
    }

    /// What the context had is no more.
    func forget() { (font, color) = (nil, nil) }

    private func paint(_ run: GlyphRun, at origin: Point, tag: Tag) {
        guard !run.glyphs.isEmpty, run.font.size > 0 else { return }
        if let font = fonts.plainFont(of: run) {
            begin(tag)
            show(run.glyphs, of: run, at: origin, font)
            return
        }
        for stretch in fonts.stretches(of: run) {
            begin(tag, actualText: stretch.actualText)
            for part in stretch.parts { show(part.glyphs, of: run, at: origin, part.font) }
            // The same text again is said again.
            if stretch.actualText != nil { self.mark(nil) }
        }
    }

    /// Lets glyphs of a run wait to be shown.
    private func show(
        _ glyphs: [Glyph], of run: GlyphRun, at origin: Point, _ drawn: DrawnFont
    ) {
        setFont(drawn, size: run.font.size)
        setColor(run.font.color)
        for glyph in glyphs {
            if areBlanks, !drawn.isBlank(glyph.id) { areBlanks = false }
            waiting.append(
                cairo_glyph_t(
                    index: UInt(glyph.id), x: origin.x + Double(glyph.x),
                    y: origin.y + Double(glyph.y)))
        }
    }

    func showWaiting() {
        guard !waiting.isEmpty else { return }
        if areBlanks { for index in waiting.indices { keep(&waiting[index]) } }
        unsafe cairo_show_glyphs(context, waiting, Int32(waiting.count))
        waiting.removeAll(keepingCapacity: true)
        areBlanks = true
    }

    /// Moves a blank by less than a hundredth of a point off whole ones: there its box is empty to Cairo, which would
    /// leave the blank out, and two words would grow together.
    private func keep(_ blank: inout cairo_glyph_t) {
        unsafe cairo_user_to_device(context, &blank.x, &blank.y)
        for part in [\cairo_glyph_t.x, \cairo_glyph_t.y] {
            let whole = blank[keyPath: part].rounded(.down)
            blank[keyPath: part] = whole + min(max(blank[keyPath: part] - whole, 0.008), 0.992)
        }
        unsafe cairo_device_to_user(context, &blank.x, &blank.y)
    }

    /// Shows all glyphs of all fonts, each font's in the order of its numbers.
    func showAllGlyphs() {
        for font in fonts.all {
            setFont(font, size: 1)
            let glyphs = font.glyphs.map { cairo_glyph_t(index: UInt($0), x: 1.5, y: 1.5) }
            unsafe cairo_show_glyphs(context, glyphs, Int32(glyphs.count))
        }
    }

    private func setFont(_ drawn: DrawnFont, size: Double) {
        let face = ObjectIdentifier(drawn)
        if let font, font == (face, size) { return }
        showWaiting()
        font = (face, size)
        unsafe cairo_set_font_face(context, faces[face] ?? nil)
        unsafe cairo_set_font_size(context, size)
    }

    func setColor(_ color: Color) {
        guard color != self.color else { return }
        showWaiting()
        self.color = color
        unsafe cairo_set_source_rgb(
            context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
    }
}
