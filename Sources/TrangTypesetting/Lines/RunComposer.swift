import TrangModel

/// Says which node of the structure tree a run belongs to; links have nodes of their own.
struct RunTagger {
    let tag: Tag
    /// Makes a node for a link below the paragraph's.
    let link: ((String) -> Tag)?

    init(_ tag: Tag, link: ((String) -> Tag)? = nil) {
        self.tag = tag
        self.link = link
    }
}

/// Puts the items of one line side by side, as few runs as their fonts allow.
struct RunComposer {
    var origin: Point
    let tagger: RunTagger
    private var run: GlyphRun?
    private var runLink: String?
    private var runStart = 0.0
    private var x = 0.0
    private var marks: [Mark] = []

    init(origin: Point, tagger: RunTagger) {
        self.origin = origin
        self.tagger = tagger
    }

    /// The right edge of what was added.
    var right: Double { origin.x + x }

    mutating func add(_ item: Item, ratio: Double) {
        switch item {
        case .penalty: break
        case .glue(let glue):
            let width = glue.width + (ratio >= 0 ? glue.stretch : glue.shrink) * ratio
            if let space = glue.space {
                prepare(glue.font, face: run?.font.face ?? space.face, link: glue.link)
                run?.append(space: space, width: width)
            }
            x += width
        case .box(let box):
            switch box.content {
            case .word(let word):
                for piece in word.pieces {
                    prepare(box.font, face: piece.face, link: box.link)
                    run?.append(piece)
                }
            case .symbol(let symbol, let colors):
                flush()
                for path in symbol.paths(colors) {
                    let moved = path.moved(by: Point(origin.x + x, origin.y))
                    marks.append(.path(PathMark(path: moved, tag: .artifact)))
                }
            case .empty: flush()
            }
            x += box.width
        }
    }

    mutating func finish() -> [Mark] {
        flush()
        return marks
    }

    private mutating func prepare(_ font: Font, face: Face, link: String?) {
        var font = font
        font.face = face
        if let run, run.font == font, runLink == link { return }
        flush()
        run = GlyphRun(font: font)
        (runLink, runStart) = (link, x)
    }

    private mutating func flush() {
        guard let run, !run.glyphs.isEmpty else {
            self.run = nil
            return
        }
        self.run = nil
        let start = Point(
            origin.x + runStart, origin.y - run.font.rise * run.font.size)
        var tag = tagger.tag
        if let address = runLink {
            if let link = tagger.link { tag = link(address) }
            let rect = Rect(
                x: start.x, y: origin.y - 0.92 * run.font.size, width: run.width,
                height: 1.14 * run.font.size)
            marks.append(.link(LinkMark(rect: rect, address: address, tag: tag)))
        }
        marks.append(.text(TextMark(run: run, origin: start, tag: tag)))
    }
}
