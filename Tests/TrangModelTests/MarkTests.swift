import Testing

@testable import TrangModel

/// What can be done with a mark without knowing what it is.
@Suite struct MarkTests {
    typealias Tag = TrangModel.Tag

    static let area = Rect(x: 3, y: 5, width: 40, height: 20)
    static let run = GlyphRun(
        font: Font(Face("F"), size: 10, color: Color(200, 0, 0)), text: "chữ", glyphs: [],
        clusters: [], width: 30)
    static let path = Path.rectangle(
        area, fill: Color(200, 0, 0), stroke: Stroke(Color(0, 0, 250), width: 1))
    static let place = Place(file: "indicators.csv", line: 4)

    /// One of every kind.
    static let marks: [Mark] = [
        .glyphs(run, at: Point(3, 25), tag: .artifact), .path(path),
        .picture(
            PictureID(1), whole: Rect(x: 3, y: -5, width: 40, height: 40), frame: area,
            tag: .artifact),
        .link(to: "#cuối", over: area, tag: .artifact, source: place),
        .spot(area, source: place),
        .group([.path(path), .glyphs(run, at: .zero, tag: .artifact)], scale: 0.5, clip: path),
    ]

    static func dump(_ mark: Mark) -> [String] {
        var lines: [String] = []
        mark.dump(into: &lines, indent: "")
        return lines
    }

    @Test func `a mark of every kind moves, and only moves`() {
        for mark in Self.marks {
            let moved = mark.moved(by: Point(10, 0)).moved(by: Point(-3, 7))
            #expect(moved.at == Point(mark.at.x + 7, mark.at.y + 7))
            #expect(moved.moved(by: Point(-7, -7)) == mark)
            #expect(moved.content == mark.content && moved.source == mark.source)
        }
        let texts = Self.marks.flatMap { Self.dump($0.moved(by: Point(7, 7))) }
        #expect(
            texts == [
                "text (10 32) artifact F 10 #C80000 w=30 \"chữ\"",
                "path artifact fill #C80000 stroke #0000FA 1 M(10 12) L(50 12) L(50 32) L(10 32) Z",
                "picture 1 artifact [10 2 40 40] frame [10 12 40 20]",
                "link artifact [10 12 40 20] #cuối", "spot artifact [10 12 40 20]",
                "group (7 7) x0.5 clipped",
                "  path artifact fill #C80000 stroke #0000FA 1 M(3 5) L(43 5) L(43 25) L(3 25) Z",
                "  text (0 0) artifact F 10 #C80000 w=30 \"chữ\"",
            ])
    }

    @Test func `a mark of every kind takes a tag, a group for all in it`() {
        for mark in Self.marks {
            let tagged = mark.tagged(.content(NodeID(3)))
            #expect(tagged.tag.node == NodeID(3) && mark.tag.node == nil)
            #expect(tagged.renumbered { NodeID($0.index + 4) }.tag == .content(NodeID(7)))
            #expect(mark.renumbered { NodeID($0.index + 4) } == mark)
            let lines = Self.dump(tagged).filter { !$0.hasPrefix("group") }
            #expect(lines.allSatisfy { $0.contains(" #3 ") }, "\(lines)")
        }
    }

    @Test func `colours and pictures change inside of groups as well`() {
        let group = Mark.group(Self.marks)
        let grey = Self.dump(group.mapped(color: \.grey)).joined(separator: "\n")
        #expect(!grey.contains("C80000") && !grey.contains("0000FA"))
        let other = Self.dump(group.mapped(picture: { PictureID($0.index + 8) }))
        #expect(other.contains { $0.contains("picture 9 ") })
        #expect(group.mapped() == group)
    }

    @Test func `a link inside the report has a name until it has a place`() {
        #expect(Self.marks.compactMap(\.target?.name) == ["cuối"])
        let place = Destination(page: 2, top: 30)
        for mark in Self.marks {
            let leading = mark.leading(to: place).leading { $0.page += 1 }
            let isLink = mark.target != nil
            #expect(leading.target == (isLink ? .place(Destination(page: 3, top: 30)) : nil))
            #expect(isLink || leading == mark)
            #expect(leading.target?.name == nil && leading.source == mark.source)
        }
        let outside = Mark.link(to: "https://vi.example", over: Self.area, tag: .artifact)
        #expect(outside.target?.name == nil && outside.leading { $0.page += 1 } == outside)
    }
}
