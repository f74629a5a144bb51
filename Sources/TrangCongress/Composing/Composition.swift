import TrangModel
import TrangReading

/// One run of composing: the term, the layout, and what was used of them so far.
final class Composition {
    let term: Term
    let layout: Layout
    let findings: Findings
    let values: FieldValues
    let characters = CharacterMap()
    let notes: NoteLetters
    /// The footnotes of the text being composed, by number.
    var footnotes: [Int: [Paragraph]] = [:]
    /// The row of the data set that blocks are repeated over.
    var row: [String: CSVField] = [:]
    /// The numbers of sections, where they are counted.
    var sections = SectionNumbers()
    /// The number of the report among the appendices of a document.
    var appendixNumber = 1
    /// The years whose results a table shows.
    var usedYears: Set<Int> = []
    /// The terms side by side, in a layout that compares them.
    let comparison: Comparison?
    var usedLead = false
    var usedPhoto = false
    var usedNarrative = false
    var usedFigures = false
    var usedIndicators = false
    var usedNotes = false
    var usesHandout = false
    var partDepth = 0
    var usedData: Set<String> = []

    init(term: Term, layout: Layout, findings: Findings) {
        self.term = term
        self.layout = layout
        self.findings = findings
        values = FieldValues(term)
        let terms = term.earlier + [term]
        comparison = layout.comparesTerms ? Comparison(terms) : nil
        // Lettered in the order in which their marks stand.
        notes = NoteLetters(
            comparison.map { $0.items.flatMap { $0.entries.compactMap { $0 } } }
                ?? term.indicators)
    }

    /// Composes blocks in order; one whose data is absent is left out with a note.
    func compose(_ blocks: [LayoutBlock]) -> [Block] { blocks.flatMap(compose) }

    func compose(_ block: LayoutBlock) -> [Block] {
        switch block.kind {
        case .text: return text(block)
        case .rule:
            let color = block.text("color").flatMap { layout.colors[$0] ?? Color(hex: $0) }
            return [
                .rule(
                    Rule(
                        thickness: block.length("thickness") ?? 0.6, color: color ?? ink,
                        hanging: block.flag("hanging") ?? false))
            ]
        case .space: return [.gap(gap(block))]
        case .row:
            let cells = block.cells.map { Row.Cell(share: $0.share, blocks: compose($0.blocks)) }
            let filled = cells.filter { $0.blocks.contains(where: \.hasContent) }
            guard !filled.isEmpty else { return [] }
            if filled.count == 1, cells.count == 2 {
                // A text without its picture gets two thirds of the measure, not one half.
                return [
                    .row(
                        Row(
                            cells: [
                                Row.Cell(share: 2, blocks: filled[0].blocks),
                                Row.Cell(share: 1, blocks: []),
                            ], gutter: block.length("gutter") ?? 0))
                ]
            }
            return [.row(Row(cells: cells, gutter: block.length("gutter") ?? 0))]
        case .group: return group(block)
        case .columns:
            let blocks = compose(block.blocks("blocks"))
            guard !blocks.isEmpty else { return [] }
            return [
                .columns(
                    Columns(
                        count: Int(block.number("count") ?? 2),
                        gutter: block.length("gutter") ?? 0, blocks: blocks))
            ]
        case .pageBreak: return [.pageBreak]
        case .lead, .photo, .narrative, .keyFigures: return content(block)
        case .verdictCount, .indicatorTable, .targetChart, .targetLegend, .notes:
            return indicators(block)
        case .shareChart, .changeChart, .dataTable, .chart: return data(block)
        case .documentHead: return DocumentComposer(composition: self, block: block).head()
        case .signature: return DocumentComposer(composition: self, block: block).signature()
        case .appendixHead: return DocumentComposer(composition: self, block: block).appendix()
        case .sentences: return sentences(block)
        case .comparisonTable, .comparisonChart, .comparisonList: return comparing(block)
        case .contents: return [.contents(contents(block))]
        case .box: return box(block)
        case .sideNote:
            let blocks = compose(block.blocks("blocks"))
            guard blocks.contains(where: \.hasContent) else { return [] }
            return [
                .sideNote(
                    SideNote(
                        blocks, width: block.length("width") ?? 80, gap: block.length("gap") ?? 12,
                        isLeft: block.text("side") == "left"))
            ]
        case .float:
            let blocks = compose(block.blocks("blocks"))
            guard blocks.contains(where: \.hasContent) else { return [] }
            let place = FloatPlace(rawValue: block.text("place") ?? "here") ?? .here
            return [.float(blocks, place: place)]
        case .landscape:
            let blocks = compose(block.blocks("blocks"))
            return blocks.contains(where: \.hasContent) ? [.turned(blocks)] : []
        case .each: return each(block)
        case .when: return compose(block.blocks(isMet(block) ? "blocks" : "else"))
        case .part:
            let name = block.text("name") ?? ""
            guard let blocks = layout.parts[name] else {
                findings.add(
                    .unknownBlock(
                        name: name, nearest: nearest(to: name, among: layout.parts.keys.sorted())),
                    at: block.place)
                return []
            }
            guard partDepth < 8 else {
                findings.add(.tooDeep(what: name), at: block.place)
                return []
            }
            partDepth += 1
            defer { partDepth -= 1 }
            return compose(blocks)
        }
    }

    /// The indicators as sentences; what stands instead when one of them has none.
    func sentences(_ block: LayoutBlock) -> [Block] {
        let indicators = term.indicators
        guard !indicators.isEmpty else {
            return missing(block, data: term.tableFile("indicators"), part: .rows)
        }
        // A further part of an item is in the item's sentence.
        guard indicators.allSatisfy({ $0.isPart || !$0.sentence.isEmpty }) else {
            return compose(block.blocks("else"))
        }
        usedIndicators = true
        let style = style(block, "style", usual: "document-body")
        return indicators.filter { !$0.sentence.isEmpty }.map { indicator in
            .paragraph(
                Paragraph(
                    [
                        span(
                            indicator.sentence, style.font, at: indicator.place(of: .sentence),
                            endsParagraph: true)
                    ], style: style))
        }
    }

    func comparing(_ block: LayoutBlock) -> [Block] {
        guard let comparison, !comparison.items.isEmpty else {
            return missing(block, data: term.tableFile("indicators"), part: .rows)
        }
        switch block.kind {
        case .comparisonTable:
            usedIndicators = true
            comparison.reportUnmatched(to: findings)
            return [
                ComparisonTableComposer(
                    composition: self, block: block, comparison: comparison
                ).table
            ]
        case .comparisonChart:
            return ComparisonChartComposer(
                composition: self, block: block, comparison: comparison
            ).blocks
        default:
            return ComparisonListComposer(
                composition: self, block: block, comparison: comparison
            ).blocks
        }
    }

    /// The label of the next section, as the rules want it, and whether its title goes in capitals.
    func sectionLabel(_ depth: Int) -> (label: String, isUpper: Bool)? {
        guard let pattern = layout.rules?.words("heading-\(min(depth, 3))") else { return nil }
        return SectionNumbers.label(pattern, number: sections.next(depth))
    }

    func contents(_ block: LayoutBlock) -> Contents {
        let names = block.texts("styles") ?? ["body"]
        return Contents(
            styles: names.map { style($0, at: block.place) },
            firstLevel: Int(block.number("from-level") ?? 1), leader: block.text("leader") ?? ".")
    }

    func box(_ block: LayoutBlock) -> [Block] {
        let blocks = compose(block.blocks("blocks"))
        guard blocks.contains(where: \.hasContent) else { return [] }
        let thickness = block.length("thickness") ?? 0.6
        func rule(_ key: String) -> Rule? {
            namedColor(block, key).map { Rule(thickness: thickness, color: $0) }
        }
        return [
            .box(
                Frame(
                    blocks, ground: namedColor(block, "ground"), border: rule("border"),
                    edge: rule("edge"), padding: block.length("padding") ?? 8))
        ]
    }

    func gap(_ block: LayoutBlock) -> Gap {
        if block.flag("fill") == true { return .fill }
        if let depth = block.length("until") { return .until(depth) }
        let natural = block.length("height") ?? block.length("least") ?? layout.grid
        if let least = block.length("least") {
            let most = max(block.length("most") ?? natural, least)
            return .flexible(
                least: least, natural: min(max(natural, least), most), most: most)
        }
        return .fixed(natural)
    }

    func group(_ block: LayoutBlock) -> [Block] {
        let inner = block.blocks("blocks")
        let blocks = compose(inner)
        guard blocks.contains(where: \.hasContent) else { return [] }
        // A title without the chart or table that it announces is left out with it.
        if inner.contains(where: \.kind.isData), !blocks.contains(where: \.isData) { return [] }
        return block.text("place") == "next-top" ? [.nextTop(blocks)] : blocks
    }

    func text(_ block: LayoutBlock) -> [Block] {
        let name = block.text("style") ?? ""
        let style = style(name, at: block.place)
        guard var content = inlines(block.parts("text"), style: style, block: "text") else {
            return []
        }
        if let depth = block.number("section"), let label = sectionLabel(Int(depth)) {
            if label.isUpper { content = content.uppercased }
            content.insert(span(label.label, style.font, at: block.place), at: 0)
        }
        let role: Role = block.number("level").map { .heading(Int($0)) } ?? .paragraph
        return [.paragraph(Paragraph(content, style: style, role: role))]
    }

    func content(_ block: LayoutBlock) -> [Block] {
        let text = NarrativeComposer(composition: self, block: block)
        // A layout for the handout takes its text from there, and its lead and photo too where the
        // handout has its own.
        let fromHandout = block.text("from") == "handout"
        let file = fromHandout ? "handout.md" : "summary.md"
        usesHandout = usesHandout || fromHandout
        let source = fromHandout ? term.handout : term.summary
        let headFile = source == nil ? "summary.md" : file
        switch block.kind {
        case .lead:
            usedLead = true
            var lead = source?.lead ?? []
            if lead.isEmpty { lead = term.summary?.lead ?? [] }
            return lead.isEmpty
                ? missing(block, data: headFile, part: .lead) : text.lead(lead)
        case .photo:
            usedPhoto = true
            guard let photo = source?.photo ?? term.summary?.photo else {
                return missing(block, data: headFile, part: .photo)
            }
            return [text.figure(photo)]
        case .narrative:
            usedNarrative = true
            guard let body = source?.body, !body.isEmpty else {
                return missing(block, data: file, part: .body)
            }
            return text.narrative(body)
        default:
            usedFigures = true
            guard !term.keyFigures.isEmpty else {
                return missing(block, data: term.tableFile("key-figures"), part: .rows)
            }
            return KeyFiguresComposer(composition: self, block: block).blocks
        }
    }

    func indicators(_ block: LayoutBlock) -> [Block] {
        let file = term.tableFile("indicators")
        guard !term.indicators.isEmpty else {
            usedIndicators = true
            return missing(block, data: file, part: .rows)
        }
        switch block.kind {
        case .indicatorTable:
            usedIndicators = true
            if block.flag("notes-below") == true { usedNotes = true }
            return [IndicatorTableComposer(composition: self, block: block).table]
        case .targetChart:
            if block.flag("table") == true { usedIndicators = true }
            let chart = TargetChartComposer(composition: self, block: block).block
            if chart == nil {
                findings.add(.noFigures(block: block.kind.rawValue, data: file), at: block.place)
            }
            return chart.map { [$0] } ?? []
        case .targetLegend:
            return TargetChartComposer(composition: self, block: block).legend
        case .verdictCount: return VerdictCountComposer(composition: self, block: block).blocks
        default:
            usedNotes = true
            return notes.blocks(composition: self, block: block)
        }
    }

    func data(_ block: LayoutBlock) -> [Block] {
        let name = block.text("data") ?? ""
        let file = term.tableFile(name)
        guard let set = dataSet(name) else { return missing(block, data: file, part: .rows) }
        // A header without rows is no table: PDF/UA wants cells below every header.
        if block.kind == .dataTable, set.table.rows.isEmpty {
            return missing(block, data: file, part: .rows)
        }
        let composer = DataComposer(composition: self, block: block, set: set)
        switch block.kind {
        case .shareChart: return composer.shares
        case .changeChart: return composer.change
        case .chart: return PlotComposer(data: composer).blocks
        default: return DataTableComposer(data: composer).blocks
        }
    }

    /// What happens when a block's data is absent: the file, or, where it is there, a part of it.
    func missing(_ block: LayoutBlock, data: String, part: AbsentPart) -> [Block] {
        let part = term.sources.contains { $0.name == data } ? part : .wholeFile
        let kind = block.kind.rawValue
        findings.add(
            block.flag("required") == true
                ? .missingData(block: kind, data: data, part: part)
                : .blockLeftOut(block: kind, data: data, part: part), at: block.place)
        return []
    }
}
