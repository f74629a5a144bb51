import Testing
import TrangModel
import TrangTestSupport

@testable import TrangTypesetting

/// Laws over generated tables: spans, several header rows, groups, totals, notes, tiny pages.
@Suite struct TableLawTests {
    static let font = ReportTests.font

    struct Made {
        var table: Table
        /// Words that must stand once as content.
        var words: [String]
        var notes: [String]
    }

    static func make(_ generator: inout Generator, longest: Int) -> Made {
        let style = ReportTests.style()
        var next = 0
        var (words, notes) = ([String](), [String]())
        func text(_ count: Int, _ sign: String) -> [Inline] {
            let part = (next..<(next + count)).map { "\(sign)\($0)" }
            next += count
            words += part
            return [.span(Span(part.joined(separator: " "), font: font))]
        }
        let columns = Int.random(in: 2...6, using: &generator)
        let labels = GroupLabels.allCases.randomElement(using: &generator) ?? .none
        let body = labels == .column ? columns - 1 : columns
        func rows(_ count: Int, _ width: Int, _ sign: String, spans: Bool) -> [[TableCell]] {
            var covered = [Int](repeating: 0, count: width)
            return (0..<count).map { row in
                var cells: [TableCell] = []
                var column = 0
                while column < width {
                    if covered[column] > 0 {
                        covered[column] -= 1
                        column += 1
                        continue
                    }
                    var cell = TableCell(
                        text(Int.random(in: 1...longest, using: &generator), sign), style: style)
                    var wide = 1
                    if spans, Int.random(in: 0..<5, using: &generator) == 0 {
                        while wide < 3, column + wide < width, covered[column + wide] == 0 {
                            wide += 1
                        }
                        cell.columnSpan = wide
                    }
                    if spans, Int.random(in: 0..<6, using: &generator) == 0 {
                        cell.rowSpan = min(Int.random(in: 2...3, using: &generator), count - row)
                        for index in column..<(column + wide) { covered[index] = cell.rowSpan - 1 }
                    }
                    if sign == "c", Int.random(in: 0..<12, using: &generator) == 0 {
                        let word = "n\(next)"
                        next += 1
                        notes.append(word)
                        cell.notes = [
                            Paragraph([.span(Span(word, font: font))], style: style, role: .note)
                        ]
                    }
                    cells.append(cell)
                    column += wide
                }
                return cells
            }
        }
        let header = rows(Int.random(in: 0...3, using: &generator), columns, "h", spans: true)
        var groups: [TableGroup] = []
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let label = labels == .none ? nil : TableCell(text(2, "g"), style: style)
            groups.append(
                TableGroup(
                    label: label, continuedLabel: label,
                    rows: rows(Int.random(in: 1...6, using: &generator), body, "c", spans: true)))
        }
        let footer = rows(Int.random(in: 0...1, using: &generator), columns, "f", spans: false)
        let rule = Rule(thickness: 0.5, color: .black)
        let table = Table(
            columns: (0..<columns).map { _ in
                TableColumn(
                    width: Bool.random(using: &generator) ? .natural : .fraction(1),
                    alignment: CellAlignment.allCases.randomElement(using: &generator) ?? .left)
            }, header: header, groups: groups, labels: labels, footer: footer,
            design: TableDesign(
                padding: .random(in: 0...5, using: &generator), gutter: 6, headRule: rule,
                groupRule: rule,
                rules: TableRules.allCases.randomElement(using: &generator) ?? .groups,
                zebra: Bool.random(using: &generator) ? .white : nil,
                splitsRows: Bool.random(using: &generator)), summary: "")
        return Made(table: table, words: words, notes: notes)
    }

    @Test(arguments: 0..<4)
    func `every word of every cell is on a page once, whatever the table`(part: Int) {
        var generator = Generator(seed: UInt64(300 + part))
        for round in 0..<700 {
            let made = Self.make(&generator, longest: round % 5 == 0 ? 40 : 5)
            let size = Size(
                .random(in: 420...560, using: &generator), .random(in: 90...420, using: &generator))
            let findings = Findings()
            let pages = ReportTests.typeset(
                ReportTests.report([.table(made.table)], size: size), findings: findings)
            let found = pages.pages.flatMap { ReportTests.words($0.marks) }
            let wanted = made.words + made.notes
            #expect(found.count == wanted.count && Set(found) == Set(wanted), "round \(round)")
            #expect(pages.pages.count < 400)
        }
    }

    @Test func `nothing lies below the text's end but what no page could hold`() {
        var generator = Generator(seed: 311)
        for _ in 0..<400 {
            let made = Self.make(&generator, longest: 6)
            let findings = Findings()
            let report = ReportTests.report([.table(made.table)], size: Size(500, 300))
            let pages = ReportTests.typeset(report, findings: findings)
            guard findings.all.isEmpty else { continue }
            for page in pages.pages {
                for mark in page.marks where mark.run != nil {
                    #expect(mark.at.y <= 280.1, "\(mark.run?.text ?? "")")
                }
            }
        }
    }

    @Test func `a note stands on the page of its row, below the table's part`() {
        var generator = Generator(seed: 313)
        var seen = 0
        for _ in 0..<200 {
            let made = Self.make(&generator, longest: 4)
            let pages = ReportTests.typeset(
                ReportTests.report([.table(made.table)], size: Size(500, 260)))
            for row in made.table.groups.flatMap(\.rows) {
                for cell in row {
                    guard let note = cell.notes.first, cell.rowSpan == 1,
                        let word = cell.plainText.split(separator: " ").first
                    else { continue }
                    let own = pages.pages.firstIndex {
                        ReportTests.words($0.marks).contains(String(word))
                    }
                    let its = pages.pages.firstIndex {
                        ReportTests.words($0.marks).contains(note.content.plainText)
                    }
                    #expect(own == its)
                    seen += 1
                }
            }
        }
        #expect(seen > 50)
    }

    @Test func `the structure of a table is regular`() {
        var generator = Generator(seed: 317)
        for _ in 0..<100 {
            let made = Self.make(&generator, longest: 3)
            let tree = ReportTests.typeset(
                ReportTests.report([.table(made.table)], size: Size(500, 400))
            ).structure
            for (index, node) in tree.nodes.enumerated() where node.role == .table {
                for section in node.children.map({ tree[$0] }) {
                    let rows = section.children.map { tree[$0] }
                    #expect(rows.allSatisfy { $0.role == .tableRow }, "\(index)")
                    var carried = [Int](repeating: 0, count: made.table.columns.count)
                    for row in rows {
                        var width = carried.count { $0 > 0 }
                        carried = carried.map { max(0, $0 - 1) }
                        for cell in row.children.map({ tree[$0] }) {
                            width += cell.columnSpan
                            for _ in 0..<cell.columnSpan where cell.rowSpan > 1 {
                                if let free = carried.firstIndex(of: 0) {
                                    carried[free] = cell.rowSpan - 1
                                }
                            }
                        }
                        #expect(width == made.table.columns.count)
                    }
                }
            }
        }
    }

    @Test func `a table too wide for the page is set in panels with its first column`() {
        let style = ReportTests.style()
        func cell(_ text: String) -> TableCell {
            TableCell([.span(Span(text, font: Self.font))], style: style)
        }
        let rule = Rule(thickness: 0.5, color: .black)
        let table = Table(
            columns: (0..<40).map { _ in TableColumn(width: .natural, alignment: .left) },
            header: [(0..<40).map { cell("head\($0)") }],
            groups: [
                TableGroup(
                    label: nil, continuedLabel: nil,
                    rows: (0..<10).map { row in (0..<40).map { cell("r\(row)c\($0)") } })
            ], design: TableDesign(padding: 2, gutter: 6, headRule: rule, groupRule: rule),
            summary: "")
        let findings = Findings()
        let pages = ReportTests.typeset(
            ReportTests.report([.table(table)], size: Size(400, 400)), findings: findings)
        let words = pages.pages.flatMap { ReportTests.words($0.marks) }
        let panels = words.count { $0 == "head0" }
        #expect(panels > 3)
        #expect(words.count { $0 == "r3c0" } == panels)
        #expect(words.count { $0 == "r3c17" } == 1)
        #expect(Set(words).count == 40 * 11)
        #expect(findings.all.isEmpty)
    }

    @Test func `a group's name stands again where the group goes on`() {
        let style = ReportTests.style()
        func cell(_ text: String) -> TableCell {
            TableCell([.span(Span(text, font: Self.font))], style: style)
        }
        let rule = Rule(thickness: 0.5, color: .black)
        for labels in [GroupLabels.row, .column] {
            let table = Table(
                columns: (0..<3).map { _ in TableColumn(width: .fraction(1), alignment: .left) },
                header: [[cell("a"), cell("b"), cell("c")]],
                groups: [
                    TableGroup(
                        label: cell("Nhóm"), continuedLabel: cell("tiếp"),
                        rows: (0..<40).map { row in
                            (0..<(labels == .column ? 2 : 3)).map { cell("r\(row)c\($0)") }
                        })
                ], labels: labels,
                design: TableDesign(padding: 2, gutter: 6, headRule: rule, groupRule: rule),
                summary: "")
            let pages = ReportTests.typeset(
                ReportTests.report([.table(table)], size: Size(300, 240)))
            #expect(pages.pages.count > 2)
            for (number, page) in pages.pages.enumerated() {
                let texts = ReportTests.allText(page.marks)
                #expect(texts.contains { $0.0 == (number == 0 ? "Nhóm" : "tiếp") }, "\(labels)")
            }
        }
    }
}
