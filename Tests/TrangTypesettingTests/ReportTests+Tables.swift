import Testing
import TrangModel
import TrangTestSupport

@testable import TrangTypesetting

/// Laws over tables in whole reports.
extension ReportTests {
    static func table(rows: Int, columns: Int, generator: inout Generator, longest: Int) -> (
        Table, [String]
    ) {
        let style = style()
        var words: [String] = []
        var next = 0
        func cell() -> TableCell {
            let count = Int.random(in: 1...longest, using: &generator)
            let text = (next..<(next + count)).map { "c\($0)" }
            next += count
            words += text
            return TableCell([.span(Span(text.joined(separator: " "), font: font))], style: style)
        }
        let header = (0..<columns).map { _ in cell() }
        var groups: [TableGroup] = []
        var left = rows
        while left > 0 {
            let count = min(left, Int.random(in: 1...5, using: &generator))
            let label = cell()
            groups.append(
                TableGroup(
                    label: label, continuedLabel: label,
                    rows: (0..<count).map { _ in (1..<columns).map { _ in cell() } }))
            left -= count
        }
        let rule = Rule(thickness: 0.5, color: .black)
        let table = Table(
            columns: (0..<columns).map { _ in TableColumn(width: .natural, alignment: .left) },
            header: [header], groups: groups, labels: .column,
            design: TableDesign(padding: 3, gutter: 6, headRule: rule, groupRule: rule), summary: ""
        )
        return (table, words)
    }

    @Test func `every cell of a table is on a page once, also in tiny pages`() {
        var generator = Generator(seed: 53)
        for round in 0..<1000 {
            let columns = Int.random(in: 2...5, using: &generator)
            let (table, words) = Self.table(
                rows: Int.random(in: 1...12, using: &generator), columns: columns,
                generator: &generator, longest: round % 4 == 0 ? 40 : 6)
            let size = Size(
                .random(in: 260...400, using: &generator), .random(in: 90...300, using: &generator))
            let pages = Self.typeset(Self.report([.table(table)], size: size))
            let found = pages.pages.flatMap { Self.words($0.marks) }
            #expect(found.count == words.count && Set(found) == Set(words), "round \(round)")
        }
    }

    @Test func `a table's header stands on every page and is content once`() {
        var generator = Generator(seed: 59)
        let (table, _) = Self.table(rows: 60, columns: 3, generator: &generator, longest: 3)
        let pages = Self.typeset(Self.report([.table(table)], size: Size(300, 220)))
        #expect(pages.pages.count > 3)
        let header = table.header[0][0].plainText
        var asContent = 0
        for page in pages.pages {
            let tags = Self.allText(page.marks).filter { $0.0 == header }.map(\.1)
            #expect(tags.count == 1)
            if case .content = tags.first { asContent += 1 }
        }
        #expect(asContent == 1)
    }

    static func allText(_ marks: [Mark]) -> [(String, TrangModel.Tag)] {
        marks.compactMap { mark in mark.run.map { ($0.text, mark.tag) } }
    }

    @Test func `rows that fit a page are not torn`() {
        var generator = Generator(seed: 61)
        let (table, _) = Self.table(rows: 40, columns: 3, generator: &generator, longest: 8)
        let pages = Self.typeset(Self.report([.table(table)], size: Size(240, 260)))
        var pageOfNode: [Int: Int] = [:]
        for (number, page) in pages.pages.enumerated() {
            for node in Self.lines(page.marks) {
                #expect(pageOfNode[node] ?? number == number)
                pageOfNode[node] = number
            }
        }
    }

    @Test func `commas of a decimal column stand in one line`() {
        let style = Self.style()
        let numbers = ["11,74", "35,47", "373,6", "131", "5", "3.366,125"]
        let rows = numbers.map { text in
            [
                TableCell(
                    [.span(Span(text, font: Self.font))], style: style,
                    wholeLength: text.prefix { $0 != "," }.count)
            ]
        }
        let rule = Rule(thickness: 0.5, color: .black)
        let table = Table(
            columns: [TableColumn(width: .natural, alignment: .decimal)],
            header: [[TableCell([.span(Span("Kết quả", font: Self.font))], style: style)]],
            groups: rows.map { TableGroup(label: nil, continuedLabel: nil, rows: [$0]) },
            design: TableDesign(padding: 3, gutter: 6, headRule: rule, groupRule: rule), summary: ""
        )
        let pages = Self.typeset(Self.report([.table(table)]))
        var commas: Set<Double> = []
        for mark in pages.pages[0].marks {
            guard let text = mark.run?.text, numbers.contains(text) || text.hasPrefix(",") else {
                continue
            }
            let whole = text.prefix { $0 != "," }.count
            commas.insert(((mark.at.x + Double(whole) * 5) * 100).rounded() / 100)
        }
        #expect(commas.count == 1)
    }

    @Test func `a range stands on the comma of its last number, though no line may end in it`() {
        let style = Self.style()
        let rows = ["8,5", "12 - 15,5", "3 - 4"].map { text in
            [
                TableCell(
                    [.span(Span(text.replacing(" ", with: " \u{2060}"), font: Self.font))],
                    style: style, wholeLength: text.prefix { $0 != "," }.count)
            ]
        }
        let rule = Rule(thickness: 0.5, color: .black)
        let table = Table(
            columns: [TableColumn(width: .natural, alignment: .decimal)],
            header: [[TableCell([.span(Span("Kết quả", font: Self.font))], style: style)]],
            groups: [TableGroup(label: nil, continuedLabel: nil, rows: rows)],
            design: TableDesign(padding: 3, gutter: 6, headRule: rule, groupRule: rule), summary: ""
        )
        let pages = Self.typeset(Self.report([.table(table)]))
        let commas = pages.pages[0].marks.compactMap { mark -> Double? in
            guard let text = mark.run?.text, text.contains(where: \.isNumber) else { return nil }
            return mark.at.x + 5 * Double(text.prefix { $0 != "," }.count)
        }
        #expect(commas.count == 3 && Set(commas.map { ($0 * 100).rounded() }).count == 1)
    }
}
