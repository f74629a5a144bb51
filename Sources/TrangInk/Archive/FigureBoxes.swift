import TrangModel

/// Where figures stand: readers show the box when a figure is chosen (ISO 32000-1, 14.8.5.4.3).
enum FigureBoxes {
    /// The box of every figure on its first page, in the coordinates of PDF.
    static func find(_ pages: Pages) -> [Int: Rect] {
        var boxes: [Int: Rect] = [:]
        guard pages.structure.nodes.contains(where: { $0.role == .figure }) else { return boxes }
        for page in pages.pages {
            var own: [Int: Rect] = [:]
            // Most marks are words.
            for mark in page.marks where mark.run == nil {
                guard let node = mark.tag.node, pages.structure[node].role == .figure else {
                    continue
                }
                collect(mark, at: .zero, scale: 1, &own[node.index])
            }
            for (index, box) in own where boxes[index] == nil {
                boxes[index] = Rect(
                    x: box.x, y: page.size.height - box.y - box.height, width: box.width,
                    height: box.height)
            }
        }
        return boxes
    }

    /// Adds the area of a mark to a box.
    private static func collect(
        _ mark: Mark, at offset: Point, scale: Double, _ box: inout Rect?
    ) {
        let area: Rect
        switch mark.content {
        case .path(let path): area = path.bounds.moved(by: mark.at)
        case .picture(_, _, let frame): area = Rect(at: mark.at, frame)
        case .glyphs, .link, .spot: return
        case .group(let marks, let inner, _):
            let origin = Point(offset.x + mark.at.x * scale, offset.y + mark.at.y * scale)
            for mark in marks { collect(mark, at: origin, scale: scale * inner, &box) }
            return
        }
        let placed = Rect(
            x: offset.x + area.x * scale, y: offset.y + area.y * scale,
            width: area.width * scale, height: area.height * scale)
        box = box?.union(placed) ?? placed
    }
}

extension Path {
    /// The least box around all points of the path.
    var bounds: Rect {
        var points: [Point] = []
        for step in steps {
            switch step {
            case .move(let point), .line(let point): points.append(point)
            case .curve(let one, let two, let end): points += [one, two, end]
            case .close: break
            }
        }
        guard let first = points.first else { return Rect(x: 0, y: 0, width: 0, height: 0) }
        var (left, right, top, bottom) = (first.x, first.x, first.y, first.y)
        for point in points {
            (left, right) = (min(left, point.x), max(right, point.x))
            (top, bottom) = (min(top, point.y), max(bottom, point.y))
        }
        return Rect(x: left, y: top, width: right - left, height: bottom - top)
    }
}

extension Rect {
    /// The least box around both.
    func union(_ other: Rect) -> Rect {
        let (left, top) = (min(x, other.x), min(y, other.y))
        return Rect(
            x: left, y: top, width: max(x + width, other.x + other.width) - left,
            height: max(y + height, other.y + other.height) - top)
    }
}
