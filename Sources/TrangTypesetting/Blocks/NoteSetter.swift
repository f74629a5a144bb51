import TrangModel

extension Setter {
    /// Sets footnotes as lines for the foot of their page: mark, then text.
    func footnotes(_ notes: [Footnote]) -> [Slug] {
        notes.flatMap { note -> [Slug] in
            var paragraphs = note.paragraphs
            if !paragraphs.isEmpty {
                var mark = note.mark
                mark.font.size *= paragraphs[0].style.font.size / max(1, mark.font.size / 0.7)
                paragraphs[0].content.insert(.span(mark), at: 0)
                paragraphs[0].content.insert(.gap(2), at: 1)
            }
            let node = structure.add(.note, under: StructureTree.root)
            let slugs = setApart(
                paragraphs.map { .paragraph($0) }, measure: noteMeasure, under: node)
            return slugs.enumerated().map { index, slug in
                var slug = slug
                if index == 0 { slug.spaceBefore = 0 }
                slug.onGrid = false
                return slug
            }
        }
    }

    /// Fills in what the pass before has found out.
    func resolved(_ inlines: [Inline]) -> [Inline] {
        inlines.map { inline in
            guard case .reference(let reference) = inline else { return inline }
            refersToPages = true
            let text: String
            switch reference.shown {
            case .page: text = known.page(of: reference.target).map(String.init) ?? "?"
            case .title: text = known.title(of: reference.target) ?? "?"
            }
            if known.isFilled, !known.has(reference.target) {
                // A hundred hints say enough: each compares the name with all that are known.
                let near =
                    findings.all.count < 100
                    ? nearest(to: reference.target, among: known.names) : nil
                findings.add(
                    .unknownReference(name: reference.target, nearest: near), at: reference.place)
            }
            return .span(
                Span(
                    text, font: reference.font, link: "#" + reference.target,
                    underlined: reference.underlined, language: reference.language,
                    place: reference.place))
        }
    }
}
