import Testing
import TrangModel
import TrangTestSupport

@testable import TrangTypesetting

/// Laws of what says where other things stand: contents, references, running lines.
extension PageLawTests {
    @Test func `the list of contents has the right pages and leads to them`() {
        var generator = Generator(seed: 419)
        for _ in 0..<30 {
            var blocks: [Block] = [
                .contents(Contents(styles: [ReportTests.style()], firstLevel: 1)),
                ReportTests.paragraph(["xem"]),
            ]
            let count = Int.random(in: 3...20, using: &generator)
            for index in 0..<count {
                blocks.append(
                    .paragraph(
                        Paragraph(
                            [.span(Span("tựa\(index)", font: Self.font))],
                            style: ReportTests.style { $0.keepWithNext = true }, role: .heading(1),
                            anchor: "t\(index)")))
                blocks.append(
                    ReportTests.paragraph(
                        generator.words(Int.random(in: 10...150, using: &generator))))
            }
            blocks.append(
                .paragraph(
                    Paragraph(
                        [
                            .reference(Reference(target: "t1", shown: .page, font: Self.font)),
                            .span(Span(" ", font: Self.font)),
                            .reference(Reference(target: "t2", shown: .title, font: Self.font)),
                        ], style: ReportTests.style())))
            let findings = Findings()
            let pages = ReportTests.typeset(
                ReportTests.report(blocks, size: Size(300, 240)), findings: findings)
            #expect(findings.all.isEmpty)
            // Every entry: its title, then the number of the page that its heading is on.
            let texts = pages.pages.flatMap { ReportTests.words($0.marks) }
            for index in 0..<count {
                let entry = pages.outline.first { $0.title == "tựa\(index)" }
                let at = texts.firstIndex(of: "tựa\(index)")
                #expect(at != nil && texts[(at ?? 0) + 1] == String((entry?.page ?? -1) + 1))
            }
            let links = pages.pages.flatMap(\.marks).compactMap { mark -> Destination? in
                if case .place(let place) = mark.target { place } else { nil }
            }
            #expect(links.count == count + 2)
            let last = Array(texts.suffix(2))
            let second = pages.outline.first { $0.title == "tựa1" }
            #expect(last == [String((second?.page ?? -1) + 1), "tựa2"])
        }
    }

    @Test func `a reference to nothing is said`() {
        let findings = Findings()
        _ = ReportTests.typeset(
            ReportTests.report([
                .paragraph(
                    Paragraph(
                        [.reference(Reference(target: "x", shown: .page, font: Self.font))],
                        style: ReportTests.style()))
            ]), findings: findings)
        #expect(findings.all.map(\.finding.code).contains("unknown-reference"))
    }

    @Test func `running lines name the section of their page`() {
        let line = RunningLine(
            content: [.field(.section, font: Self.font)], style: ReportTests.style(), top: 185)
        var blocks: [Block] = []
        for index in 0..<3 {
            blocks.append(
                ReportTests.paragraph(
                    ["mục\(index)"], ReportTests.style { $0.keepWithNext = true }, role: .heading(1)
                ))
            blocks.append(ReportTests.paragraph((0..<260).map { "w\($0)" }))
        }
        let pages = ReportTests.typeset(ReportTests.report(blocks, foot: [line]))
        for (index, page) in pages.pages.enumerated() {
            let running = ReportTests.allText(page.marks).filter { $0.1 == .artifact }.map(\.0)
            let begins = pages.outline.first { $0.page == index }
            let expected = begins ?? pages.outline.last { $0.page < index }
            #expect(running == [expected?.title ?? ""])
        }
    }
}
