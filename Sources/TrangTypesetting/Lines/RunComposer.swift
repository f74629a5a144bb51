import TrangModel

/// Says which node of the structure tree a run belongs to; links have nodes of their own.
struct RunTagger {
    let tag: Tag
    /// Makes a node for a link below the paragraph's.
    let link: ((String) -> Tag)?
    /// Makes a node for the mark of a footnote.
    let reference: (() -> Tag)?
    /// Makes a node for words in another language.
    let foreign: ((String) -> Tag)?

    init(
        _ tag: Tag, link: ((String) -> Tag)? = nil, reference: (() -> Tag)? = nil,
        foreign: ((String) -> Tag)? = nil
    ) {
        self.foreign = foreign
        self.tag = tag
        self.link = link
        self.reference = reference
    }
}

/// Puts the items of one line side by side, as few runs as their fonts allow.
struct RunComposer {
    var origin: Point
    let tagger: RunTagger
    private let shaper: any Shaper
    /// Extra space after every letter of the line, in em.
    var tracking = 0.0
    /// How many glyphs the line will have: most lines are one run.
    var glyphs = 0
    private var run: RunBuilder?
    private var runLink: String?
    private var runPlace: Place?
    private var runReference: Tag?
    private var runLanguage: String?
    private var runStart = 0.0
    private var runTracking = 0.0
    private var x = 0.0
    private var marks: [Mark] = []
    private var isUnderlined = false
    /// The look of the run, when its face is the look's own: what is of the same look needs no comparing.
    private var runLook: SpanLook?
    /// The footnotes whose marks stand in the line.
    private(set) var notes: [Footnote] = []

    init(origin: Point, tagger: RunTagger, shaper: any Shaper) {
        self.shaper = shaper
        self.origin = origin
        self.tagger = tagger
    }

    /// The right edge of what was added.
    var right: Double { origin.x + x }

    /// Where the next item begins, in pt from the origin.
    var offset: Double { x }

    /// Goes on at another place of the line, in pt from the origin.
    mutating func move(to offset: Double) {
        flush()
        x = offset
    }

    /// How wide an item is in the line.
    func width(of item: Item, ratio: Double) -> Double {
        switch item {
        case .penalty: 0
        case .glue(let glue): glue.width(at: ratio)
        case .box(let box): box.width + box.letters * tracking
        }
    }

    mutating func add(_ item: Item, ratio: Double) {
        switch item {
        case .penalty: break
        case .glue(let glue):
            let width = glue.width(at: ratio)
            if let space = glue.space, runLook === glue.look {
                run?.append(space: space, width: width)
            } else if let space = glue.space.map(likeRun) {
                var font = glue.font
                font.tracking = run?.font.tracking ?? font.tracking
                prepare(font, face: space.face, glue.look)
                run?.append(space: space, width: width)
            }
            x += width
        case .box(let box):
            switch box.content {
            case .word(let word):
                let more = box.letters > 0 ? tracking : 0
                // A run that has its look has the look's face.
                if runLook === box.look, box.notes.isEmpty, let piece = word.only,
                    piece.face == box.look.font.face,
                    runTracking == box.look.font.tracking + more
                {
                    run?.append(piece)
                    break
                }
                var font = box.font
                font.tracking += more
                runPlace = box.place ?? runPlace
                if box.note != nil {
                    flush()
                    runReference = tagger.reference?()
                }
                let start = x
                for piece in word.pieces {
                    prepare(font, face: piece.face, box.look)
                    run?.append(piece)
                    x += (piece.width + font.tracking * Double(piece.glyphs.count)) * font.size
                }
                x = start
                if box.note != nil { flush() }
            case .symbol(let ink):
                flush()
                for path in ink.symbol.paths(ink.colors) {
                    marks.append(.path(path, at: Point(origin.x + x, origin.y)))
                }
            case .empty: flush()
            }
            x += box.width + box.letters * tracking
            if let note = box.note { notes.append(note) }
        }
    }

    /// The space at which the line ends: it has no width, but readers and searches need it, or the
    /// words of two lines would grow together.
    mutating func end(at item: Item) {
        guard case .glue(let glue) = item, let space = glue.space.map(likeRun),
            space.face == run?.font.face
        else { return }
        run?.append(space: space, width: 0)
    }

    /// A space in the face of the run that it goes on: the number of a glyph means another in another face.
    private func likeRun(_ space: ShapedPiece) -> ShapedPiece {
        guard let face = run?.font.face, face != space.face else { return space }
        return shaper.shape(space.text, in: face).pieces.first ?? space
    }

    mutating func finish() -> [Mark] {
        flush()
        return marks
    }

    private mutating func prepare(_ font: Font, face: Face, _ look: SpanLook) {
        var font = font
        font.face = face
        if let run, run.font == font, runLink == look.link, isUnderlined == look.underlined,
            runLanguage == look.language
        {
            return
        }
        flush()
        runLanguage = look.language
        run = RunBuilder(font: font)
        runTracking = font.tracking
        if glyphs > 0 { run?.reserve(glyphs: glyphs) }
        glyphs = 0
        isUnderlined = look.underlined
        (runLink, runStart) = (look.link, x)
        runLook = face == look.font.face ? look : nil
    }

    private mutating func flush() {
        runLook = nil
        guard let built = run, !built.isEmpty else {
            self.run = nil
            return
        }
        self.run = nil
        let run = built.run
        let start = Point(
            origin.x + runStart, origin.y - run.font.rise * run.font.size)
        var tag = runReference ?? tagger.tag
        runReference = nil
        if runLink == nil, let language = runLanguage, let foreign = tagger.foreign {
            tag = foreign(language)
        }
        if let address = runLink {
            if let link = tagger.link { tag = link(address) }
            let rect = Rect(
                x: start.x, y: origin.y - 0.92 * run.font.size, width: run.width,
                height: 1.14 * run.font.size)
            marks.append(.link(to: address, over: rect, tag: tag, source: runPlace))
        }
        marks.append(.glyphs(run, at: start, tag: tag))
        if isUnderlined { marks += Underline.marks(run, at: start) }
    }
}
