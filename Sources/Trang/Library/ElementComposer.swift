import TrangModel
import TrangReading
import TrangReports

/// Turns the elements of a document, whose values are allowed, into blocks, and collects their pictures.
struct ElementComposer {
    let look: DocumentLook
    let findings: Findings
    /// The language of the words that charts have of themselves.
    var language = PageLanguage.vietnamese
    /// The pictures so far; those of the elements are added.
    var pictures: [Picture] = []

    init(look: DocumentLook, findings: Findings) {
        self.look = look
        self.findings = findings
    }

    mutating func blocks(_ elements: [any DocumentElement]) -> [Block] {
        var all: [Block] = []
        for element in elements { all += blocks(element) }
        return all
    }

    private mutating func blocks(_ element: any DocumentElement) -> [Block] {
        switch element {
        case let heading as Heading: return [self.heading(heading)]
        case let paragraph as Paragraph:
            return [self.paragraph(paragraph)]
        case let table as TableElement:
            guard !table.rows.isEmpty else { return cells(table.header) }
            return [.table(ElementTable(look: look).table(table)), .gap(.fixed(14))]
        case let chart as ChartElement: return self.chart(chart)
        case let figure as FigureElement: return self.figure(figure)
        case let figures as KeyFigures: return keyFigures(figures)
        case let columns as Columns:
            return [
                .columns(
                    TrangModel.Columns(
                        count: columns.count, gutter: 17,
                        blocks: blocks(columns.elements)))
            ]
        case let row as Row:
            return [self.row(row), .gap(.flexible(least: 14, natural: 14, most: 14))]
        case is PageBreak: return [.pageBreak]
        default:
            // A type that is not of this library has no look; its words may not vanish in silence.
            findings.add(
                .internalFault(what: "\(type(of: element)) is not a DocumentElement"), at: nil)
            return []
        }
    }

    private func paragraph(_ paragraph: Paragraph) -> Block {
        let style = look.style("body")
        let lines = paragraph.text.split(
            separator: Paragraph.lineSeparator, omittingEmptySubsequences: false
        ).map { [look.span(String($0), style)] }
        return .paragraph(
            TrangModel.Paragraph(Array(lines.joined(separator: [.newline])), style: style))
    }

    /// The cells of a table that has only a header: it needs cells below that, but its words are printed.
    private func cells(_ header: [String]) -> [Block] {
        let words = header.map(\.foldedSpaces).filter { !$0.isEmpty }
        guard !words.isEmpty else { return [] }
        findings.add(.tableWithoutRows(header: words.joined(separator: " | ")), at: nil)
        let style = look.style("table-cell")
        return words.map { text in
            .paragraph(TrangModel.Paragraph([look.span(text, style)], style: style))
        } + [.gap(.fixed(14))]
    }

    private func heading(_ heading: Heading) -> Block {
        let style = look.heading(heading.level)
        return .paragraph(
            TrangModel.Paragraph(
                [look.span(heading.text, style)], style: style,
                role: .heading(heading.level)))
    }

    private func chart(_ chart: ChartElement) -> [Block] {
        let plot = chart.plot(in: language)
        let block = Block.plot(plot, style: look.chart, table: chart.table, spaceBefore: 8)
        guard let block else {
            findings.add(
                .noFigures(
                    block: "ChartElement", data: plot.categories.joined(separator: ", ")), at: nil)
            return []
        }
        return [block, .gap(.fixed(14))]
    }

    private mutating func row(_ row: Row) -> Block {
        var cells: [TrangModel.Row.Cell] = []
        for cell in row.cells {
            cells.append(TrangModel.Row.Cell(share: cell.share, blocks: blocks(cell.elements)))
        }
        return .row(TrangModel.Row(cells: cells, gutter: 17))
    }

    private func keyFigures(_ figures: KeyFigures) -> [Block] {
        let numbers = figures.figures.map { figure in
            BigNumber(
                figure.number.foldedSpaces, unit: figure.unit.foldedSpaces,
                label: figure.label.foldedSpaces)
        }
        return KeyFigureRows(look).rows(numbers, most: 4, gutter: 17).flatMap {
            [.row($0), .gap(.fixed(14))]
        }
    }

    private mutating func figure(_ figure: FigureElement) -> [Block] {
        let name = "figure \(pictures.count + 1)"
        let picture: Picture
        do throws(Diagnostic) {
            picture = try ImageHeader.readWhole(figure.bytes, name: name, place: nil)
        } catch {
            findings.add(error)
            return []
        }
        if picture.channels == 4 { findings.add(.inksConverted(path: name), at: nil) }
        let alternative = figure.alternative.foldedSpaces
        if alternative.allSatisfy(\.isWhitespace) {
            findings.add(.missingAlternative(path: name), at: nil)
        }
        pictures.append(picture)
        var made = PhotoFigure(look).figure(
            PictureID(pictures.count - 1), alternative: alternative,
            caption: figure.caption?.foldedSpaces ?? "")
        (made.spaceBefore, made.spaceAfter) = (4, 14)
        let block = Block.figure(made)
        let width = figure.width
        guard width < 1 else { return [block] }
        let margin = TrangModel.Row.Cell(share: (1 - width) / 2, blocks: [])
        return [
            .row(
                TrangModel.Row(
                    cells: [margin, TrangModel.Row.Cell(share: width, blocks: [block]), margin],
                    gutter: 0))
        ]
    }
}
