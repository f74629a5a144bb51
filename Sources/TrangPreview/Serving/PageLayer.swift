import TrangModel

/// What lies over the picture of a page: its words, to select and to search, and where they and the
/// bars of charts were written. As JSON: `texts` are x, baseline, width, size, serif, words and place;
/// `spots` are x, y, width, height and place; a place is a number in `places`, or -1.
struct PageLayer: Encodable {
    /// A row of `texts` or `spots`: numbers, words, numbers.
    private struct Row: Encodable {
        var lengths: [Double]
        var isSerif: Bool?
        var words: String?
        var place: Int

        func encode(to encoder: any Encoder) throws {
            var row = encoder.unkeyedContainer()
            for length in lengths { try row.encode(length.hundredths) }
            if let isSerif { try row.encode(isSerif ? 1 : 0) }
            if let words { try row.encode(words) }
            try row.encode(place)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case texts, spots, places
    }

    private let pages: Pages
    private var numbers: [Place: Int] = [:]
    private var places: [Place] = []
    private var texts: [Row] = []
    private var spots: [Row] = []

    init(_ pages: Pages, page: Int) {
        self.pages = pages
        for mark in pages.pages[page].marks { add(mark, mark.tag, Placement()) }
    }

    /// - Parameter tag: the mark's own or, in a group, the group's.
    private mutating func add(_ mark: Mark, _ tag: Tag, _ placement: Placement) {
        switch mark.content {
        case .glyphs(let run): add(run, at: placement.point(mark.at), tag, placement.scale)
        case .picture(_, _, let frame): add(Rect(at: mark.at, frame), place(tag), placement)
        case .spot(let size): add(Rect(at: mark.at, size), number(mark.source), placement)
        case .path, .link: break
        case .group(let marks, let scale, _):
            let inner = Placement(
                offset: placement.point(mark.at), scale: placement.scale * scale)
            for mark in marks { add(mark, tag, inner) }
        }
    }

    private mutating func add(_ run: GlyphRun, at point: Point, _ tag: Tag, _ scale: Double) {
        texts.append(
            Row(
                lengths: [point.x, point.y, run.width * scale, run.font.size * scale],
                isSerif: run.font.face.family.contains("Serif"), words: run.text,
                place: place(tag)))
    }

    private mutating func add(_ rect: Rect, _ place: Int, _ placement: Placement) {
        guard place >= 0 else { return }
        let point = placement.point(Point(rect.x, rect.y))
        let lengths = [
            point.x, point.y, rect.width * placement.scale, rect.height * placement.scale,
        ]
        spots.append(Row(lengths: lengths, place: place))
    }

    /// The place of the nearest node around a mark that has one.
    private mutating func place(_ tag: Tag) -> Int {
        guard case .content(var node) = tag else { return -1 }
        while true {
            if let place = pages.places[node] { return number(place) }
            guard let parent = pages.structure[node].parent else { return -1 }
            node = parent
        }
    }

    private mutating func number(_ place: Place?) -> Int {
        guard let place else { return -1 }
        if let known = numbers[place] { return known }
        numbers[place] = places.count
        places.append(place)
        return places.count - 1
    }
}

/// How a group lies on the page: its content is scaled, then moved.
private struct Placement {
    var offset = Point.zero
    var scale = 1.0

    /// Where a point of a group lies on the page.
    func point(_ point: Point) -> Point {
        Point(offset.x + point.x * scale, offset.y + point.y * scale)
    }
}
