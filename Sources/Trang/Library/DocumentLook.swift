import TrangCongress
import TrangModel
import TrangReading

/// The styles of a document built in Swift: those of the shipped layouts.
struct DocumentLook {
    private let serif: String
    private let sans: String
    private let ink = Color(0x1C, 0x1B, 0x1A)
    private let accent = Color(0x8F, 0x1D, 0x21)
    private let quiet = Color(0x5A, 0x58, 0x56)

    init(families: Set<String>) {
        func first(_ names: [String]) -> String {
            names.first(where: families.contains) ?? families.sorted().first ?? ""
        }
        serif = first(["Liberation Serif", "Tinos", "Times New Roman"])
        sans = first(["Liberation Sans", "Arimo", "Arial"])
    }

    private func font(
        _ family: String, _ size: Double, bold: Bool = false, _ color: Color? = nil
    ) -> Font {
        Font(Face(family, bold: bold), size: size, color: color ?? ink)
    }

    private var body: TextStyle {
        var style = TextStyle(font: font(serif, 10.5), leading: 14)
        style.alignment = .justify
        style.onGrid = true
        style.spaceAfter = 7
        style.hangsPunctuation = true
        style.letterFlex = 0.01
        return style
    }

    private var cell: TextStyle { TextStyle(font: font(sans, 8.6), leading: 10.5) }
    private var head: TextStyle { TextStyle(font: font(sans, 7.4, quiet), leading: 10.5) }

    private func font(_ family: String, _ size: Double, _ color: Color) -> Font {
        font(family, size, bold: false, color)
    }

    func title(_ text: String) -> TrangModel.Paragraph {
        var style = TextStyle(font: font(serif, 28), leading: 34)
        style.alignment = .balanced
        style.spaceAfter = 14
        style.keepWithNext = true
        return TrangModel.Paragraph([span(text, style)], style: style, role: .heading(1))
    }

    func foot(_ title: String) -> RunningLine {
        let style = head
        return RunningLine(
            content: [
                .span(Span(title + " · ", font: style.font)), .field(.page, font: style.font),
                .span(Span("/", font: style.font)), .field(.pages, font: style.font),
            ], style: style, top: 793)
    }

    private func span(_ text: String, _ style: TextStyle) -> Inline {
        .span(Span(text.foldedSpaces, font: style.font))
    }

    func blocks(_ element: any DocumentElement) -> [Block] {
        switch element {
        case let heading as Heading:
            var style = TextStyle(font: font(serif, 16, bold: true), leading: 19)
            style.alignment = .balanced
            (style.spaceBefore, style.spaceAfter) = (16, 5)
            (style.keepWithNext, style.keepTogether) = (true, true)
            if heading.level > 2 { style.font = font(sans, 9, bold: true, accent) }
            return [
                .paragraph(
                    TrangModel.Paragraph(
                        [span(heading.text, style)], style: style,
                        role: .heading(max(1, min(6, heading.level)))))
            ]
        case let paragraph as Paragraph:
            return [
                .paragraph(TrangModel.Paragraph([span(paragraph.text, body)], style: body))
            ]
        case let table as TableElement: return [.table(self.table(table)), .gap(.fixed(14))]
        case let chart as ChartElement:
            let plot = chart.plot
            return [
                .chart(
                    ChartBlock(
                        chart: .plot(plot), style: chartStyle,
                        alternative: ChartReading.plot(plot), table: chart.table,
                        spaceBefore: 8)), .gap(.fixed(14)),
            ]
        case let columns as Columns:
            return [
                .columns(
                    TrangModel.Columns(
                        count: max(1, min(6, columns.count)), gutter: 17,
                        blocks: columns.elements.flatMap(blocks)))
            ]
        case is PageBreak: return [.pageBreak]
        default: return []
        }
    }

    private func table(_ table: TableElement) -> Table {
        let width = max(table.header.count, table.rows.map(\.count).max() ?? 0)
        func text(_ row: [String], _ column: Int) -> String {
            row.indices.contains(column) ? row[column].foldedSpaces : ""
        }
        let columns = (0..<width).map { column in
            let cells = table.rows.map { text($0, column) }.filter { !$0.isEmpty }
            let isNumeric =
                !cells.isEmpty && cells.allSatisfy { DecimalPlace.find($0) != nil }
            return TableColumn(width: .natural, alignment: isNumeric ? .decimal : .left)
        }
        let rows = table.rows.map { row in
            (0..<width).map { column in
                TableCell(
                    [span(text(row, column), cell)], style: cell,
                    wholeLength: columns[column].alignment == .decimal
                        ? DecimalPlace.find(text(row, column)) : nil)
            }
        }
        return Table(
            columns: columns,
            header: [
                (0..<width).map { TableCell([span(text(table.header, $0), head)], style: head) }
            ],
            groups: [TableGroup(label: nil, continuedLabel: nil, rows: rows)],
            design: TableDesign(
                padding: 4.6, gutter: 10, headRule: Rule(thickness: 0.9, color: ink),
                groupRule: Rule(thickness: 0.4, color: Color(0x8E, 0x8B, 0x88)), rules: .rows),
            summary: table.header.joined(separator: ", "))
    }

    private var chartStyle: ChartStyle {
        ChartStyle(
            accent: accent, ink: ink, secondary: quiet, bar: Color(0x8E, 0x8B, 0x88),
            quiet: Color(0xC6, 0xC3, 0xBF), band: Color(0xE6, 0xE4, 0xE0),
            label: font(sans, 8.2), strong: font(sans, 8.2, bold: true),
            head: font(sans, 7.2, quiet), tick: font(sans, 7, quiet), value: font(serif, 15))
    }
}
