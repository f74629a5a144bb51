package import TrangModel

/// What a block of any field builds with: the run that it belongs to, and where the layout has it.
package struct BuildContext: BuildingContext {
    package let composition: Composition
    package let placed: PlacedBlock
}

/// What blocks build with, in general and in a field of their own.
package protocol BuildingContext: WordSetting {
    var composition: Composition { get }
    var placed: PlacedBlock { get }
}

extension BuildingContext {
    package var subject: any ReportSubject { composition.subject }
    package var layout: Layout { composition.layout }
    package var findings: Findings { composition.findings }
    /// Fonts and colours of charts.
    package var chartStyle: ChartStyle { composition.chartStyle }
    /// The pictures that the report draws; a block may add to them.
    package var pictures: [Picture] {
        get { composition.pictures }
        nonmutating set { composition.pictures = newValue }
    }
    package var ink: Color { composition.ink }
    package var hairline: Color { composition.color("bar", ink) }
    package var place: Place { placed.place }
    /// What the layout calls the block.
    package var name: String { placed.name }

    /// A finding at the block's place in the layout, or at another place.
    package func add(_ finding: Finding, at place: Place? = nil) {
        findings.add(finding, at: place ?? self.place)
    }

    /// A style of the layout; an unknown name is an error in the layout.
    package func style(_ name: StyleName) -> TextStyle { composition.style(name.name, at: place) }

    /// A text as a span: characters mapped, no-break places marked.
    package func span(_ text: String, _ font: Font, at place: Place? = nil) -> Inline {
        composition.span(text, font, at: place ?? self.place)
    }

    /// The parts of a text with their fields filled; nil, with a note, when the subject does not say one of them.
    package func inlines(_ parts: [TextPart], _ style: TextStyle) -> [Inline]? {
        composition.inlines(parts, style: style, block: name)
    }

    /// A text with its fields filled; nil, with a note, when the subject does not say one of them.
    package func filled(_ template: String) -> String? {
        var text = ""
        for piece in Template(template).parts {
            switch piece {
            case .literal(let literal): text += literal
            case .field(let field, let filters):
                guard let value = composition.fieldValue(field, filters, at: place) else {
                    add(.blockLeftOut(block: name, data: field))
                    return nil
                }
                text += value
            }
        }
        return text
    }

    /// Says that the block is left out because a file is not there.
    package func leftOut(for data: String) { _ = missing(data, part: .wholeFile) }

    /// What blocks inside this one put on the page.
    package func build(_ blocks: [PlacedBlock]) -> [Block] { composition.compose(blocks) }

    /// The same, but nothing when there is only space and rules.
    package func content(_ blocks: [PlacedBlock]) -> [Block]? {
        let built = build(blocks)
        return built.contains(where: \.hasContent) ? built : nil
    }

    /// Says that a part of the subject stands on a page, so that it is not reported as left out.
    package func use(_ part: SubjectPart) { composition.used.insert(part) }

    /// What happens when a block's data is absent: the file, or, where it is there, a part of it.
    package func missing(_ data: String, part: AbsentPart) -> [Block] {
        let part = subject.hasFile(data) ? part : .wholeFile
        add(
            placed.isRequired
                ? .missingData(block: name, data: data, part: part)
                : .blockLeftOut(block: name, data: data, part: part))
        return []
    }

    /// Nothing, for what is there holds nothing that can be drawn.
    package func noFigures(_ data: String) -> [Block] {
        add(.noFigures(block: name, data: data))
        return []
    }
}
