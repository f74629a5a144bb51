import Testing
import TrangModel
import TrangTestSupport

@testable import TrangTypesetting

/// Work on long texts stays in proportion to their length.
@Suite(.timeLimit(.minutes(5))) struct LongTextTests {
    @Test func `of what goes over to further pages only a page is measured`() throws {
        let filler = FlowTests.filler()
        let lines = (0..<60_000).map { Slug(.marks([FlowTests.mark($0)]), height: 10) }
        let lanes = [Lane(x: 0, slugs: lines), Lane(x: 50, slugs: Array(lines[..<3]))]
        var slug = Slug(.lanes(lanes, padding: 2), height: filler.laneHeight(lanes, padding: 2))
        #expect(slug.height == 600_004)
        slug.splits = true
        let (head, tail) = try #require(filler.split(slug, room: 104))
        #expect(head.height == 104)
        // Higher than any page, and far from all of it.
        #expect(tail.height > 14_400 && tail.height < 30_000)
        // What is less than a page is measured exactly.
        let short = [Lane(x: 0, slugs: Array(lines[..<30]))]
        var small = Slug(.lanes(short, padding: 0), height: 300)
        small.splits = true
        #expect(try #require(filler.split(small, room: 100)).1.height == 200)
    }

    @Test func `a row over many pages loses no line`() throws {
        let filler = FlowTests.filler()
        let lines = (0..<5_000).map { Slug(.marks([FlowTests.mark($0)]), height: 10) }
        var slug = Slug(.lanes([Lane(x: 0, slugs: lines)], padding: 0), height: 50_000)
        slug.splits = true
        var (rest, out, pages): (ArraySlice<Slug>, [String], Int) = ([slug], [], 0)
        while !rest.isEmpty, pages < 200 {
            let space = Space(height: 500, top: 0, atTop: true, mustPlace: true)
            let filled = filler.fill(rest, space)
            out += FlowTests.numbers(filled.marks)
            (rest, pages) = (filled.rest, pages + 1)
        }
        #expect(pages == 100)
        #expect(out == (0..<5_000).map(String.init))
    }

    static func link(_ name: String) -> Mark {
        .link(to: "#" + name, over: Rect(x: 0, y: 0, width: 1, height: 1), tag: .artifact)
    }

    @Test func `as many links as places find theirs, and of two of a name the first`() {
        let anchors = (0..<20_000).map { Anchor(name: "a\($0 % 19_999)", page: $0, top: 5) }
        let outline = [OutlineEntry(title: "x", level: 1, page: 3, top: 7)]
        let places = KnownPlaces(outline: outline, anchors: anchors)
        #expect(places.page(of: "a0") == 1 && places.page(of: "a19998") == 19_999)
        #expect(places.has("a7") && !places.has("b"))
        let findings = Findings()
        var links = InnerLinks(places: places, findings: findings)
        for number in 0..<19_999 {
            let target = links.linked(Self.link("a\(number)"))?.target
            #expect(target == .place(Destination(page: number, top: 5)))
        }
        let heading = links.linked(Self.link(Setter.target(outline[0])))?.target
        #expect(heading == .place(Destination(page: 3, top: 7)))
        #expect(findings.all.isEmpty)
    }

    @Test func `links to nowhere are all said, and the first hundred with a hint`() {
        let places = KnownPlaces(anchors: [Anchor(name: "kinh-tế", page: 0, top: 0)])
        let findings = Findings()
        var links = InnerLinks(places: places, findings: findings)
        for number in 0..<300 {
            let name = "kinh-t" + String(repeating: "x", count: number % 2) + "\(number % 10)"
            var link = Self.link(name)
            link.source = Place(file: "f", line: number)
            #expect(links.linked(link) == nil)
        }
        let hints = findings.all.count { diagnostic in
            if case .unknownReference(_, "kinh-tế") = diagnostic.finding { true } else { false }
        }
        #expect(findings.all.count == 300 && hints == 100)
    }
}
