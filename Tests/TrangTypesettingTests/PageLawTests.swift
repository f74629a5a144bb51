import Testing
import TrangModel
import TrangTestSupport

@testable import TrangTypesetting

/// Laws of page making: footnotes, floats, contents, references, short last pages.
@Suite struct PageLawTests {
    static let font = ReportTests.font

    static func page(of word: String, in pages: Pages) -> Int? {
        pages.pages.firstIndex { ReportTests.words($0.marks).contains(word) }
    }

    @Test func `a footnote stands on the page of its mark, and no word is lost`() {
        var generator = Generator(seed: 401)
        for round in 0..<80 {
            var blocks: [Block] = []
            var wanted: [String] = []
            var pairs: [(String, String)] = []
            for index in 0..<Int.random(in: 3...14, using: &generator) {
                let words = (0..<Int.random(in: 5...60, using: &generator)).map {
                    "p\(index)w\($0)"
                }
                wanted += words
                let cut = Int.random(in: 1..<words.count, using: &generator)
                var content: [Inline] = [
                    .span(Span(words[..<cut].joined(separator: " "), font: Self.font))
                ]
                if Int.random(in: 0..<2, using: &generator) == 0 {
                    let note = (0..<Int.random(in: 1...30, using: &generator)).map {
                        "n\(index)w\($0)"
                    }
                    wanted += note
                    let mark = "m\(index)"
                    // The mark stands in the text and again before its note.
                    wanted += [mark]
                    content.append(
                        .footnote(
                            Footnote(
                                mark: Span(mark, font: Self.font.noteMark),
                                paragraphs: [
                                    Paragraph(
                                        [.span(Span(note.joined(separator: " "), font: Self.font))],
                                        style: ReportTests.style(), role: .note)
                                ])))
                    pairs.append((words[cut - 1], note[0]))
                }
                content.append(
                    .span(Span(" " + words[cut...].joined(separator: " "), font: Self.font)))
                blocks.append(.paragraph(Paragraph(content, style: ReportTests.style())))
            }
            if round % 2 == 0 { blocks = [.columns(Columns(count: 2, gutter: 12, blocks: blocks))] }
            let pages = ReportTests.typeset(ReportTests.report(blocks, size: Size(460, 300)))
            let found = pages.pages.flatMap { ReportTests.words($0.marks) }
            for word in wanted where !word.hasPrefix("m") {
                #expect(
                    found.count { $0 == word || $0.hasPrefix(word + "m") } == 1, "\(round) \(word)")
            }
            for (word, note) in pairs {
                let own = pages.pages.firstIndex {
                    ReportTests.words($0.marks).contains { $0 == word || $0.hasPrefix(word + "m") }
                }
                #expect(own == Self.page(of: note, in: pages), "\(round) \(word)")
            }
        }
    }

    @Test func `floats keep all words, and text fills the place that they leave`() {
        var generator = Generator(seed: 409)
        for round in 0..<120 {
            var blocks: [Block] = []
            var wanted: [String] = []
            for index in 0..<Int.random(in: 4...16, using: &generator) {
                if Int.random(in: 0..<4, using: &generator) == 0 {
                    let words = (0..<Int.random(in: 10...60, using: &generator)).map {
                        "f\(index)w\($0)"
                    }
                    wanted += words
                    blocks.append(
                        .float(
                            [
                                ReportTests.paragraph(
                                    words, ReportTests.style { $0.keepTogether = true })
                            ],
                            place: FloatPlace.allCases.randomElement(using: &generator) ?? .here))
                } else {
                    let words = (0..<Int.random(in: 5...80, using: &generator)).map {
                        "p\(index)w\($0)"
                    }
                    wanted += words
                    blocks.append(ReportTests.paragraph(words))
                }
            }
            if round % 2 == 0 { blocks = [.columns(Columns(count: 2, gutter: 12, blocks: blocks))] }
            let pages = ReportTests.typeset(
                ReportTests.report(blocks, size: Size(420, 260), grid: round % 3 == 0 ? 0 : 12))
            let found = pages.pages.flatMap { ReportTests.words($0.marks) }
            #expect(found.count == wanted.count && Set(found) == Set(wanted), "round \(round)")
            // Text keeps its order, and so do floats of one place.
            #expect(found.filter { $0.hasPrefix("p") } == wanted.filter { $0.hasPrefix("p") })
            #expect(pages.pages.count < 100)
        }
    }

    @Test func `a float that does not fit lets the text pass`() {
        let blocks: [Block] = [
            ReportTests.paragraph((0..<60).map { "a\($0)" }),
            .float(
                [
                    ReportTests.paragraph(
                        (0..<60).map { "f\($0)" }, ReportTests.style { $0.keepTogether = true })
                ],
                place: .here),
            ReportTests.paragraph((0..<40).map { "b\($0)" }),
        ]
        let pages = ReportTests.typeset(ReportTests.report(blocks, size: Size(240, 170)))
        #expect(Self.page(of: "f0", in: pages) == 1)
        #expect(Self.page(of: "b0", in: pages) == 0)
    }

    @Test func `a last page is not left with three lines`() {
        // 12 lines a page; every paragraph has 5 lines of 12 words.
        var short = 0
        for extra in 1...11 {
            let lines = 36 + extra
            let words = (0..<lines).flatMap { line in (0..<4).map { "l\(line)w\($0)" } }
            let blocks: [Block] = stride(from: 0, to: words.count, by: 16).map { start in
                ReportTests.paragraph(Array(words[start..<min(start + 16, words.count)]))
            }
            let pages = ReportTests.typeset(ReportTests.report(blocks, size: Size(160, 184)))
            let last = Set(
                pages.pages.last?.marks.filter { $0.run != nil }.map(\.at.y) ?? [])
            if pages.pages.count > 1, last.count <= 3 { short += 1 }
            #expect(pages.pages.flatMap { ReportTests.words($0.marks) } == words)
        }
        #expect(short == 0)
    }

    @Test func `a box is painted at the height of its part on every page`() {
        var generator = Generator(seed: 431)
        for _ in 0..<40 {
            let words = generator.words(Int.random(in: 5...400, using: &generator))
            let pages = ReportTests.typeset(
                ReportTests.report(
                    [
                        ReportTests.paragraph(["trên"]),
                        .box(Frame([ReportTests.paragraph(words)], ground: .white, padding: 6)),
                    ], size: Size(260, 220)))
            #expect(pages.pages.flatMap { ReportTests.words($0.marks) } == ["trên"] + words)
            for page in pages.pages {
                let grounds = page.marks.compactMap { mark -> (Double, Double)? in
                    guard case .path(let path) = mark.content, path.fill == .white,
                        case .move(let top) = path.steps[0], case .line(let bottom) = path.steps[2]
                    else { return nil }
                    return (mark.at.y + top.y, mark.at.y + bottom.y)
                }
                #expect(grounds.count <= 1)
                guard let ground = grounds.first else { continue }
                #expect(ground.1 <= 200.1)
                for mark in page.marks where mark.run != nil && mark.run?.text != "trên" {
                    #expect(mark.at.y > ground.0 && mark.at.y < ground.1)
                }
            }
        }
    }

    @Test func `pages turned by a quarter stand between upright ones`() {
        let blocks: [Block] = [
            ReportTests.paragraph(["một"]), .turned([ReportTests.paragraph(["hai"])]),
            ReportTests.paragraph(["ba"]),
        ]
        let pages = ReportTests.typeset(ReportTests.report(blocks, size: Size(300, 200)))
        #expect(pages.pages.map(\.size) == [Size(300, 200), Size(200, 300), Size(300, 200)])
    }

    @Test func `a side note stands beside its paragraph and takes no height`() {
        let pages = ReportTests.typeset(
            ReportTests.report([
                ReportTests.paragraph(["trước"]),
                .sideNote(
                    SideNote([ReportTests.paragraph(["bên"])], width: 60, gap: 10, isLeft: false)),
                ReportTests.paragraph(["chính"]),
            ]))
        var places: [String: Point] = [:]
        for mark in pages.pages[0].marks { places[mark.run?.text ?? ""] = mark.at }
        #expect(places["bên"]?.y == places["chính"]?.y)
        #expect((places["bên"]?.x ?? 0) > 280)
        #expect((places["chính"]?.y ?? 0) - (places["trước"]?.y ?? 0) == 12)
    }

    @Test func `a block that stays whole makes no hole that other pages could share`() {
        // Twenty lines a page; the last ten of forty-four belong together, so page 2 would end six
        // lines short.
        func style(_ keep: Bool) -> TextStyle {
            var style = ReportTests.style()
            style.keepTogether = keep
            return style
        }
        let leading = style(false).leading
        var blocks: [Block] = (0..<34).map { index in
            .paragraph(
                Paragraph([.span(Span("w\(index)", font: ReportTests.font))], style: style(false)))
        }
        let lines = (0..<10).flatMap { index -> [Inline] in
            [.span(Span("k\(index)", font: ReportTests.font)), .newline]
        }
        blocks.append(.paragraph(Paragraph(Array(lines.dropLast()), style: style(true))))
        blocks += (0..<15).map { index in
            .paragraph(
                Paragraph([.span(Span("z\(index)", font: ReportTests.font))], style: style(false)))
        }
        let design = PageDesign(
            size: Size(220, 20 * leading + 20),
            margins: Insets(top: 10, bottom: 10, left: 10, right: 10), grid: 0)
        let report = Report(
            info: DocumentInfo(title: "t", date: 0), design: design, pictures: [], body: blocks)
        let pages = Typesetter(shaper: GridShaper()).typeset(report, findings: Findings())
        let counts = pages.pages.map { page in page.marks.count { $0.run != nil } }
        #expect(counts.reduce(0, +) == 59)
        #expect(counts[0] < 20 && counts[1] > 14, "\(counts)")
        #expect(abs(counts[0] - counts[1]) <= 1, "\(counts)")
    }
}
