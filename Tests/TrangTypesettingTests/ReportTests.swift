import Testing
import TrangModel
import TrangTestSupport

@testable import TrangTypesetting

/// Laws over whole reports, set with a shaper that has no fonts.
@Suite struct ReportTests {
    static let font = Font(Face("Grid"), size: 10)

    static func style(_ change: (inout TextStyle) -> Void = { _ in }) -> TextStyle {
        var style = TextStyle(font: font, leading: 12)
        change(&style)
        return style
    }

    static func report(
        _ blocks: [Block], size: Size = Size(300, 200), grid: Double = 12, foot: [RunningLine] = []
    ) -> Report {
        Report(
            info: DocumentInfo(title: "T", date: 0),
            design: PageDesign(
                size: size, margins: Insets(top: 20, bottom: 20, left: 20, right: 20), grid: grid,
                foot: foot), pictures: [], body: blocks)
    }

    static func typeset(_ report: Report, findings: Findings = Findings()) -> Pages {
        Typesetter(shaper: GridShaper()).typeset(report, findings: findings)
    }

    /// The words of all marks that are content, in painting order.
    static func words(_ marks: [Mark]) -> [String] {
        marks.flatMap { mark -> [String] in
            guard mark.tag != .artifact, let run = mark.run else { return [] }
            return run.text.split(separator: " ").map(String.init)
        }
    }

    static func paragraph(_ words: [String], _ style: TextStyle? = nil, role: Role = .paragraph)
        -> Block
    {
        .paragraph(
            Paragraph(
                [.span(Span(words.joined(separator: " "), font: font))],
                style: style ?? self.style { $0.alignment = .justify }, role: role))
    }

    @Test func `every word of the text is on a page, once and in order`() {
        var generator = Generator(seed: 41)
        for round in 0..<60 {
            let words = generator.words(Int.random(in: 1...900, using: &generator))
            var blocks: [Block] = []
            var rest = words[...]
            while !rest.isEmpty {
                let part = Array(rest.prefix(Int.random(in: 1...90, using: &generator)))
                rest = rest.dropFirst(part.count)
                if Int.random(in: 0..<4, using: &generator) == 0 {
                    blocks.append(
                        Self.paragraph(
                            Array(part.prefix(6)),
                            Self.style {
                                $0.keepWithNext = true; $0.spaceBefore = 12
                            },
                            role: .heading(1)))
                    if part.count > 6 { blocks.append(Self.paragraph(Array(part.dropFirst(6)))) }
                } else {
                    blocks.append(Self.paragraph(part))
                }
            }
            if round % 2 == 0 { blocks = [.columns(Columns(count: 2, gutter: 12, blocks: blocks))] }
            let pages = Self.typeset(Self.report(blocks, grid: round % 3 == 0 ? 0 : 12))
            #expect(pages.pages.flatMap { Self.words($0.marks) } == words)
        }
    }

    @Test func `no heading ends a column and no line of a paragraph stands alone`() {
        var generator = Generator(seed: 43)
        for _ in 0..<60 {
            var blocks: [Block] = []
            for index in 0..<14 {
                let heading = "h\(index)"
                blocks.append(
                    Self.paragraph(
                        [heading],
                        Self.style {
                            $0.keepWithNext = true; $0.spaceBefore = 12
                        },
                        role: .heading(2)))
                blocks.append(
                    Self.paragraph(generator.words(Int.random(in: 5...120, using: &generator))))
            }
            let pages = Self.typeset(Self.report(blocks, size: Size(300, 240)))
            let roles = pages.structure.nodes.map(\.role)
            for page in pages.pages.dropLast() {
                let lines = Self.lines(page.marks)
                guard let last = lines.last, let beforeLast = lines.dropLast().last else {
                    continue
                }
                #expect(!roles[last].isHeading)
                let spill = pages.pages.contains {
                    $0 != page && Self.lines($0.marks).contains(last)
                }
                if spill { #expect(beforeLast == last, "one line alone at the foot") }
            }
        }
    }

    /// The nodes of the lines of a page, from top to bottom.
    static func lines(_ marks: [Mark]) -> [Int] {
        marks.compactMap { mark in mark.run == nil ? nil : mark.tag.node?.index }
    }

    @Test func `columns end within two lines of each other`() {
        var generator = Generator(seed: 47)
        for _ in 0..<40 {
            let text = (0..<8).map { _ in
                Self.paragraph(generator.words(Int.random(in: 30...60, using: &generator)))
            }
            let pages = Self.typeset(
                Self.report(
                    [.columns(Columns(count: 2, gutter: 12, blocks: text))], size: Size(400, 600)))
            #expect(pages.pages.count == 1)
            let baselines = pages.pages[0].marks.filter { $0.run != nil }.map(\.at)
            let left = baselines.filter { $0.x < 200 }.map(\.y).max() ?? 0
            let right = baselines.filter { $0.x >= 200 }.map(\.y).max() ?? 0
            // Two lines at least on either side of a break may cost one more line.
            #expect(abs(left - right) <= 24.01)
        }
    }

    @Test func `running lines count the pages and are artifacts`() {
        var generator = Generator(seed: 67)
        let line = RunningLine(
            content: [
                .span(Span("Trang ", font: Self.font)), .field(.page, font: Self.font),
                .span(Span("/", font: Self.font)), .field(.pages, font: Self.font),
            ], style: Self.style(), top: 185)
        let pages = Self.typeset(
            Self.report([Self.paragraph(generator.words(400))], foot: [line]))
        #expect(pages.pages.count > 2)
        for (index, page) in pages.pages.enumerated() {
            let text = Self.allText(page.marks).filter { $0.1 == .artifact }.map(\.0).joined()
            #expect(text.filter { $0 != " " } == "Trang\(index + 1)/\(pages.pages.count)")
        }
    }

    @Test func `every mark belongs to a node of the tree or is an artifact`() {
        var generator = Generator(seed: 71)
        let (table, _) = Self.table(rows: 5, columns: 3, generator: &generator, longest: 5)
        let pages = Self.typeset(
            Self.report([Self.paragraph(["a"], role: .heading(1)), .table(table)]))
        for (_, tag) in pages.pages.flatMap({ Self.allText($0.marks) }) {
            if case .content(let node) = tag { #expect(node.index < pages.structure.nodes.count) }
        }
        #expect(pages.outline.map(\.title) == ["a"])
    }

    @Test func `an empty report is one empty page`() {
        #expect(Self.typeset(Self.report([])).pages.count == 1)
    }

    @Test func `a small page is set as expected to the point`() {
        let quotation = Quotation(
            paragraphs: [
                Paragraph(
                    [
                        .span(
                            Span("Điều đó chứng tỏ nghị quyết", font: Self.font.with(italic: true)))
                    ],
                    style: Self.style {
                        $0.indent = 17; $0.onGrid = true
                    })
            ],
            speaker: Paragraph(
                [.span(Span("Vũ Chí Đồng", font: Self.font.with(bold: true)))],
                style: Self.style { $0.indent = 17 }),
            mark: Span("“", font: Self.font), space: 12, unbrokenLines: 12)
        let row = Row(
            cells: [
                .init(share: 1, blocks: [Self.paragraph(["trái"])]),
                .init(share: 1, blocks: [Self.paragraph(["phải"])]),
            ], gutter: 10)
        let pages = Self.typeset(
            Self.report([
                .rule(Rule(thickness: 3, color: Color(0x8F, 0x1D, 0x21), hanging: true)),
                Self.paragraph(
                    ["Dấu", "ấn"], Self.style { $0.keepWithNext = true }, role: .heading(1)),
                Self.paragraph([
                    "Nhiệm", "kỳ", "2015-2020,", "Đảng", "bộ", "phường", "Khuê", "Trung", "tiếp",
                    "tục", "lãnh", "đạo", "hệ", "thống", "chính", "trị",
                ]),
                .quotation(quotation), .row(row),
            ]))
        let difference = Golden.difference(pages.dump, "small-page.txt")
        #expect(difference == nil, "\(difference ?? "")")
    }
}
