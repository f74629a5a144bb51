import TrangModel

/// Writes the marks of one page as PDF content: every stretch of marks with one tag is marked content,
/// which the structure tree refers to. What stands already (a colour, a font) is not said again.
struct PageContent {
    /// The tags of the stretches, in the order of their marked content.
    private(set) var tags: [Tag] = []
    /// The fonts of the page, by their number in the document.
    var fonts: Set<Int> = []
    /// The pictures of the page.
    var pictures: [PictureID] = []

    var out: ContentBytes
    let height: Double
    let isTagged: Bool
    let faces: EmbeddedFonts
    let turns: [Int]

    var stretch: Tag?
    var number = 0
    var isInText = false
    /// Where the current line of text begins, in hundredths of a point.
    var line = (x: 0, y: 0)
    var paint = PaintState()
    /// Where the marks of a group lie on the page.
    var placement = Placement()

    /// What the graphics state holds, as far as we set it. Its beginnings are those of a page.
    struct PaintState {
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

    mutating func write(_ mark: Mark) throws(InkError) {
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
    mutating func write(_ group: GroupMark) throws(InkError) {
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

    mutating func begin(_ tag: Tag) {
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

    mutating func endStretch() {
        endText()
        guard stretch != nil else { return }
        out.write("EMC\n")
        stretch = nil
    }

    mutating func endText() {
        guard isInText else { return }
        out.write("ET\n")
        isInText = false
    }

    func x(_ value: Double) -> Int {
        ContentBytes.hundredths(placement.offset.x + value * placement.scale)
    }

    func y(_ value: Double) -> Int {
        ContentBytes.hundredths(height - placement.offset.y - value * placement.scale)
    }

    mutating func write(_ point: Point) {
        out.write(hundredths: x(point.x))
        out.write(hundredths: y(point.y))
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
