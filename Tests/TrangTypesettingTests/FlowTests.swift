import Testing
import TrangModel
import TrangTestSupport

@testable import TrangTypesetting

@Suite struct FlowTests {
    /// Slugs with a numbered mark each, of random heights, bound at random.
    static func slugs(_ generator: inout Generator, count: Int, tallest: Double) -> [Slug] {
        (0..<count).map { index in
            var slug = Slug(
                .marks([mark(index)]), height: .random(in: 1...tallest, using: &generator))
            slug.spaceBefore = .random(in: 0...10, using: &generator)
            if Int.random(in: 0..<3, using: &generator) == 0 { slug.breakBefore = .forbidden }
            slug.onGrid = Bool.random(using: &generator)
            return slug
        }
    }

    static func mark(_ index: Int) -> Mark {
        .link(to: String(index), over: Rect(x: 0, y: 0, width: 1, height: 1), tag: .artifact)
    }

    static func numbers(_ marks: [Mark]) -> [String] {
        marks.compactMap { if case .address(let address) = $0.target { address } else { nil } }
    }

    static func filler(_ grid: Double = 0) -> Filler {
        Filler(grid: grid, findings: Findings(), layout: nil)
    }

    @Test func `what goes in comes out once and in order, and every page takes something`() {
        var generator = Generator(seed: 17)
        for round in 0..<400 {
            let count = Int.random(in: 1...40, using: &generator)
            var rest = Self.slugs(
                &generator, count: count, tallest: round % 5 == 0 ? 300 : 40)[...]
            let filler = Self.filler(round % 2 == 0 ? 12 : 0)
            var out: [String] = []
            var pages = 0
            while !rest.isEmpty, pages < 200 {
                let space = Space(
                    height: .random(in: 20...120, using: &generator), top: 0, atTop: true,
                    mustPlace: true)
                let filled = filler.fill(rest, space)
                #expect(filled.rest.count < rest.count, "no progress")
                out += Self.numbers(filled.marks)
                rest = filled.rest
                pages += 1
            }
            #expect(out == (0..<count).map(String.init))
        }
    }

    @Test func `a space that need not be used is not overfilled`() {
        var generator = Generator(seed: 29)
        for _ in 0..<300 {
            let slugs = Self.slugs(&generator, count: 12, tallest: 60)
            let height = Double.random(in: 10...100, using: &generator)
            let space = Space(height: height, top: 30, atTop: false, mustPlace: false)
            let filled = Self.filler().fill(slugs[...], space)
            #expect(filled.height <= height + 0.02)
            #expect(Self.numbers(filled.marks).count + filled.rest.count == slugs.count)
        }
    }

    @Test func `breaks fall only where they are allowed`() {
        var slugs = (0..<10).map { Slug(.marks([Self.mark($0)]), height: 10) }
        for index in [4, 5, 6] { slugs[index].breakBefore = .forbidden }
        let space = Space(height: 55, top: 0, atTop: true, mustPlace: true)
        #expect(Self.filler().fill(slugs[...], space).rest.count == 7)
    }

    @Test func `lanes taller than a page are split and nothing is lost`() {
        var generator = Generator(seed: 31)
        for _ in 0..<200 {
            var next = 0
            var lanes: [Lane] = []
            for lane in 0..<3 {
                let count = Int.random(in: 0...25, using: &generator)
                let slugs = (next..<(next + count)).map {
                    Slug(.marks([Self.mark($0)]), height: 10)
                }
                lanes.append(Lane(x: Double(lane) * 50, slugs: slugs))
                next += count
            }
            let filler = Self.filler()
            var slug = Slug(.lanes(lanes, padding: 3), height: 0)
            slug.height = filler.laneHeight(lanes, padding: 3)
            var rest = [slug][...]
            var out: [String] = []
            var pages = 0
            while !rest.isEmpty, pages < 50 {
                let filled = filler.fill(
                    rest, Space(height: 47, top: 0, atTop: true, mustPlace: true))
                #expect(filled.height <= 47.01)
                out += Self.numbers(filled.marks)
                rest = filled.rest
                pages += 1
            }
            #expect(pages < 50)
            #expect(Set(out).count == next && out.count == next)
        }
    }

    @Test func `what follows a fill stands at the foot`() {
        let slugs = [
            Slug(.marks([Self.mark(0)]), height: 10), Slug(.fill, height: 0),
            Slug(.marks([Self.mark(1)]), height: 15),
        ]
        let filled = Self.filler().fill(
            slugs[...], Space(height: 100, top: 0, atTop: true, mustPlace: true))
        #expect(filled.marks.map(\.at.y) == [0, 85])
    }

    @Test func `a page too small for a line says so and still loses nothing`() {
        let findings = Findings()
        let filler = Filler(grid: 0, findings: findings, layout: Place(file: "l.yaml", line: 2))
        let filled = filler.fill(
            [Slug(.marks([Self.mark(0)]), height: 50)],
            Space(height: 20, top: 0, atTop: true, mustPlace: true))
        #expect(Self.numbers(filled.marks) == ["0"])
        #expect(findings.all.map(\.finding.code) == ["page-too-small"])
        #expect(findings.all[0].place?.line == 2)
    }
}
