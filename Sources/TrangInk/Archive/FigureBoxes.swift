import TrangModel

/// Where figures stand: readers show the box when a figure is chosen (ISO 32000-1, 14.8.5.4.3).
enum FigureBoxes {
    /// The box of every figure on its first page, in the coordinates of PDF.
    static func find(_ pages: Pages) -> [Int: Rect] {
        var boxes: [Int: Rect] = [:]
        guard pages.structure.nodes.contains(where: { $0.role == .figure }) else { return boxes }
        for page in pages.pages {
            var own: [Int: Rect] = [:]
            for index in page.marks.indices {
                // Most marks are words.
                if case .text = page.marks[index] { continue }
                collect(page.marks[index], pages.structure, at: .zero, scale: 1, &own)
            }
            for (index, box) in own where boxes[index] == nil {
                boxes[index] = Rect(
                    x: box.x, y: page.size.height - box.y - box.height, width: box.width,
                    height: box.height)
            }
        }
        return boxes
    }

    private static func collect(
        _ mark: Mark, _ structure: StructureTree, at offset: Point, scale: Double,
        _ boxes: inout [Int: Rect]
    ) {
        func index(_ tag: Tag) -> Int? {
            guard case .content(let node) = tag, structure[node].role == .figure else { return nil }
            return node.index
        }
        let (figure, rect): (Int, Rect)
        switch mark {
        case .path(let mark):
            guard let index = index(mark.tag) else { return }
            (figure, rect) = (index, mark.path.bounds)
        case .picture(let mark):
            guard let index = index(mark.tag) else { return }
            (figure, rect) = (index, mark.frame)
        case .text, .link: return
        case .group(let group):
            let inner = group.placement
            for mark in group.marks {
                collect(
                    mark, structure,
                    at: Point(
                        offset.x + inner.offset.x * scale, offset.y + inner.offset.y * scale),
                    scale: scale * inner.scale, &boxes)
            }
            return
        }
        let placed = Rect(
            x: offset.x + rect.x * scale, y: offset.y + rect.y * scale,
            width: rect.width * scale, height: rect.height * scale)
        boxes[figure] = boxes[figure].map { $0.union(placed) } ?? placed
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
