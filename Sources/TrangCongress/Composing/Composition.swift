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
    /// Whether a table shows results of single years.
    var usedYears = false
    /// The terms side by side, in a layout that compares them.
    let comparison: Comparison?
    private var usedLead = false
    private var usedPhoto = false
    private var usedNarrative = false
    private var usedFigures = false
    private var usedIndicators = false
    private var usedNotes = false
    private var usesHandout = false
    private var partDepth = 0
    private var usedData: Set<String> = []

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

    private func compose(_ block: LayoutBlock) -> [Block] {
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
    private func sentences(_ block: LayoutBlock) -> [Block] {
        let indicators = term.indicators
        guard !indicators.isEmpty else { return missing(block, data: "indicators.csv") }
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

    private func comparing(_ block: LayoutBlock) -> [Block] {
        guard let comparison, !comparison.items.isEmpty else {
            return missing(block, data: term.tableFile("indicators"))
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

    private func contents(_ block: LayoutBlock) -> Contents {
        let names = block.texts("styles") ?? ["body"]
        return Contents(
            styles: names.map { style($0, at: block.place) },
            firstLevel: Int(block.number("from-level") ?? 1), leader: block.text("leader") ?? ".")
    }

    private func box(_ block: LayoutBlock) -> [Block] {
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

    /// The blocks once for every row of a data set.
    private func each(_ block: LayoutBlock) -> [Block] {
        let name = block.text("data") ?? ""
        guard let set = dataSet(name) else { return missing(block, data: term.tableFile(name)) }
        let outer = row
        defer { row = outer }
        return set.table.rows.flatMap { fields -> [Block] in
            row = [:]
            for (head, field) in zip(set.table.header, fields) {
                row[ColumnName.key(head.text)] = field
            }
            return compose(block.blocks("blocks"))
        }
    }

    /// Whether the term has what a condition asks for.
    private func isMet(_ block: LayoutBlock) -> Bool {
        var met = true
        if let name = block.text("data") {
            let isThere =
                switch name {
                case "summary": term.summary != nil
                case "handout": term.handout != nil
                case "photo": term.summary?.photo != nil
                case "key-figures": !term.keyFigures.isEmpty
                case "indicators": !term.indicators.isEmpty
                default: term.dataSets.contains { $0.name == name }
                }
            met = met && isThere
        }
        if let name = block.text("field") {
            met = met && fieldValue(name, [], at: block.place)?.isEmpty == false
        }
        return met != (block.flag("not") ?? false)
    }

    /// A data set by name; `indicators` is the table of the indicators.
    private func dataSet(_ name: String) -> DataSet? {
        if name == "indicators", let table = term.indicatorTable, !table.rows.isEmpty {
            usedIndicators = true
            let names = IndicatorColumn.name.names.map(ColumnName.key)
            let column = table.header.firstIndex { names.contains(ColumnName.key($0.text)) }
            return DataSet(name: name, table: table, nameColumn: column ?? 0)
        }
        guard let set = term.dataSets.first(where: { $0.name == name }) else { return nil }
        usedData.insert(name)
        return set
    }

    private func gap(_ block: LayoutBlock) -> Gap {
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

    private func group(_ block: LayoutBlock) -> [Block] {
        let inner = block.blocks("blocks")
        let blocks = compose(inner)
        guard blocks.contains(where: \.hasContent) else { return [] }
        // A title without the chart or table that it announces is left out with it.
        if inner.contains(where: \.kind.isData), !blocks.contains(where: \.isData) { return [] }
        return block.text("place") == "next-top" ? [.nextTop(blocks)] : blocks
    }

    private func text(_ block: LayoutBlock) -> [Block] {
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

    private func content(_ block: LayoutBlock) -> [Block] {
        let text = NarrativeComposer(composition: self, block: block)
        // A layout for the handout takes its text from there, and its lead and photo too where the
        // handout has its own.
        let fromHandout = block.text("from") == "handout"
        let file = fromHandout ? "handout.md" : "summary.md"
        usesHandout = usesHandout || fromHandout
        let source = fromHandout ? term.handout : term.summary
        switch block.kind {
        case .lead:
            usedLead = true
            var lead = source?.lead ?? []
            if lead.isEmpty { lead = term.summary?.lead ?? [] }
            return lead.isEmpty ? missing(block, data: file) : text.lead(lead)
        case .photo:
            usedPhoto = true
            guard let photo = source?.photo ?? term.summary?.photo else {
                return missing(block, data: "photos/")
            }
            return [text.figure(photo)]
        case .narrative:
            usedNarrative = true
            guard let body = source?.body, !body.isEmpty else {
                return missing(block, data: file)
            }
            return text.narrative(body)
        default:
            usedFigures = true
            guard !term.keyFigures.isEmpty else {
                return missing(block, data: term.tableFile("key-figures"))
            }
            return KeyFiguresComposer(composition: self, block: block).blocks
        }
    }

    private func indicators(_ block: LayoutBlock) -> [Block] {
        let file = term.tableFile("indicators")
        guard !term.indicators.isEmpty else {
            usedIndicators = true
            return missing(block, data: file)
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

    private func data(_ block: LayoutBlock) -> [Block] {
        let name = block.text("data") ?? ""
        guard let set = dataSet(name) else { return missing(block, data: term.tableFile(name)) }
        let composer = DataComposer(composition: self, block: block, set: set)
        switch block.kind {
        case .shareChart: return composer.shares
        case .changeChart: return composer.change
        case .chart: return PlotComposer(data: composer).blocks
        default: return DataTableComposer(data: composer).blocks
        }
    }

    /// What happens when a block's data is absent.
    func missing(_ block: LayoutBlock, data: String) -> [Block] {
        if block.flag("required") == true {
            findings.add(
                .missingData(block: block.kind.rawValue, data: data), at: block.place)
        } else {
            findings.add(
                .blockLeftOut(block: block.kind.rawValue, data: data), at: block.place)
        }
        return []
    }

    /// Says what the layout has no block for.
    func reportLeftOut() {
        let folder = term.place.file.split(separator: "/").dropLast().joined(separator: "/")
        func leftOut(_ isThere: Bool, _ used: Bool, _ file: String, _ what: String) {
            guard isThere, !used else { return }
            if layout.leavesOut.contains(what) {
                findings.add(
                    .dataUnused(name: what, layout: layout.name),
                    at: Place(file: folder.isEmpty ? file : folder + "/" + file))
                return
            }
            findings.add(
                .contentLeftOut(what: what, layout: layout.name),
                at: Place(file: folder.isEmpty ? file : folder + "/" + file))
        }
        if layout.comparesTerms {
            // What a term says besides its indicators stands in its own reports.
            leftOut(!term.indicators.isEmpty, usedIndicators, "indicators.csv", "indicator-table")
            leftOut(!notes.isEmpty, usedNotes, "indicators.csv", "notes")
            return
        }
        let summary = term.summary
        leftOut(!(summary?.lead.isEmpty ?? true), usedLead, "summary.md", "lead")
        leftOut(summary?.photo != nil, usedPhoto, "summary.md", "photo")
        leftOut(!(summary?.body.isEmpty ?? true), usedNarrative, "summary.md", "narrative")
        let (figures, indicators) = (term.tableFile("key-figures"), term.tableFile("indicators"))
        leftOut(!term.keyFigures.isEmpty, usedFigures, figures, "key-figures")
        leftOut(!term.indicators.isEmpty, usedIndicators, indicators, "indicator-table")
        leftOut(!notes.isEmpty, usedNotes, indicators, "notes")
        let columns = Set(
            term.indicators.flatMap {
                Array($0.extra.keys) + (usedYears ? [] : $0.years.keys.map(String.init))
            })
        for name in columns.sorted() {
            findings.add(
                .dataUnused(name: "indicators: " + name, layout: layout.name),
                at: term.indicators.first.map { first in
                    Place(
                        file: first.place.file, line: first.place.sheet == nil ? 1 : nil,
                        sheet: first.place.sheet)
                })
        }
        for set in term.dataSets where !usedData.contains(set.name) {
            findings.add(
                .dataUnused(name: set.name, layout: layout.name),
                at: Place(file: set.table.file))
        }
    }
}

extension [Inline] {
    /// The same words in capitals.
    var uppercased: [Inline] {
        map { inline in
            guard case .span(var span) = inline else { return inline }
            span.text = span.text.uppercased()
            return .span(span)
        }
    }
}

extension BlockKind {
    /// Whether the block shows data, so that a title above it depends on it.
    var isData: Bool {
        switch self {
        case .indicatorTable, .targetChart, .shareChart, .changeChart, .dataTable, .chart,
            .comparisonTable, .comparisonChart, .comparisonList:
            true
        default: false
        }
    }
}

extension Block {
    /// Whether the block is a table or a chart, or holds one.
    var isData: Bool {
        switch self {
        case .table, .chart: true
        case .group(let blocks, _), .nextTop(let blocks), .float(let blocks, _),
            .turned(let blocks):
            blocks.contains(where: \.isData)
        case .box(let frame): frame.blocks.contains(where: \.isData)
        case .row(let row): row.cells.contains { $0.blocks.contains(where: \.isData) }
        default: false
        }
    }

    /// Whether the block is more than space and rules.
    var hasContent: Bool {
        switch self {
        case .gap, .rule, .pageBreak: false
        case .row(let row): row.cells.contains { $0.blocks.contains(where: \.hasContent) }
        case .group(let blocks, _), .nextTop(let blocks), .float(let blocks, _),
            .turned(let blocks):
            blocks.contains(where: \.hasContent)
        case .box(let frame): frame.blocks.contains(where: \.hasContent)
        case .columns(let columns): columns.blocks.contains(where: \.hasContent)
        case .paragraph, .quotation, .list, .figure, .table, .chart, .sideNote, .contents: true
        }
    }
}
