import TrangModel

extension Typesetter {
    func runningLines(
        _ design: PageDesign, page: Int, of pages: Int, section: String, findings: Findings
    ) -> [Mark] {
        var marks: [Mark] = []
        for line in design.foot where page > 1 || line.onFirstPage {
            let content = line.content.map { inline -> Inline in
                guard case .field(let field, let font) = inline else { return inline }
                switch field {
                case .page: return .span(Span(String(page), font: font))
                case .pages: return .span(Span(String(pages), font: font))
                case .section: return .span(Span(section, font: font))
                }
            }
            let lines = LineMaker(shaper: shaper, findings: findings).lines(
                content, style: line.style, measure: design.measure,
                tagger: RunTagger(.artifact))
            for (index, set) in lines.enumerated() {
                let offset = Point(
                    design.left(ofPage: page - 1),
                    line.top + Double(index) * line.style.leading)
                marks += set.marks.map { $0.tagged(.artifact).moved(by: offset) }
            }
        }
        return marks
    }
}
