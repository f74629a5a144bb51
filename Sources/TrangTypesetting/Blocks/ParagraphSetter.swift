import TrangModel

extension Setter {
    /// Sets a paragraph: one slug a line, bound so that no line is left alone.
    func set(_ paragraph: Paragraph, measure: Double, under parent: NodeID) -> [Slug] {
        let node = structure.add(paragraph.role, under: parent)
        note(paragraph.content, of: node)
        let style = paragraph.style
        noteMeasure = measure
        let content = resolved(paragraph.content)
        var lines =
            memory?.lines(content, style: style, measure: measure, saves: saves, at: node) ?? []
        if lines.isEmpty {
            lines = lineMaker.lines(
                content, style: style, measure: measure, tagger: tagger(node))
            memory?.keep(
                lines, of: content, style: style, measure: measure, saves: saves, at: node)
        }
        guard !lines.isEmpty else { return [] }
        addTail(paragraph, to: &lines, measure: measure, node: node)
        var slugs = lines.map { line in
            var slug = Slug(.marks(line.marks), height: line.height)
            slug.onGrid = style.onGrid
            slug.footnotes = line.notes.isEmpty ? [] : footnotes(line.notes)
            return slug
        }
        if let anchor = paragraph.anchor {
            slugs[0].anchors.append(anchor)
            titles[anchor] = titles[anchor] ?? content.plainText.foldedSpaces
        }
        if let rule = style.underRule { add(rule, below: &slugs[slugs.count - 1], style) }
        bind(&slugs, fewest: style.fewestLines, whole: style.keepTogether)
        var before = style.spaceBefore
        let isHeading = paragraph.role.isHeading
        if isHeading {
            slugs[0].outline = OutlineEntry(
                title: content.plainText.foldedSpaces,
                level: paragraph.role.headingLevel, page: 0, top: 0)
            if afterHeading { before = 0 }
            if !style.onGrid {
                let height = slugs.reduce(style.spaceAfter) { $0 + $1.height }
                before = padded(before, height: height)
            }
        }
        defer { afterHeading = isHeading }
        return joined(
            slugs, before: before, after: style.spaceAfter, keepNext: style.keepWithNext)
    }

    /// Draws a rule below a line, in the middle of its words.
    private func add(_ rule: UnderRule, below slug: inout Slug, _ style: TextStyle) {
        guard case .marks(let marks) = slug.content else { return }
        var (left, right) = (Double.infinity, -Double.infinity)
        for mark in marks {
            guard let run = mark.run else { continue }
            left = min(left, mark.at.x)
            right = max(right, mark.at.x + run.width)
        }
        guard left < right else { return }
        let length = (right - left) * rule.share
        let path = Path.rectangle(
            Rect(
                x: (left + right - length) / 2, y: slug.height + rule.gap, width: length,
                height: rule.thickness), fill: style.font.color)
        slug.content = .marks(marks + [.path(path)])
    }

    /// A heading and its spaces take whole lines of the grid, so that the text after it stands on
    /// the grid again; the difference goes above the heading.
    private func padded(_ before: Double, height: Double) -> Double {
        guard grid > 0, before > 0 else { return before }
        return ((before + height) / grid - 0.001).rounded(.up) * grid - height
    }

    func tagger(_ node: NodeID) -> RunTagger {
        var links: [String: NodeID] = [:]
        return RunTagger(
            .content(node),
            link: { [self] address in
                let link = links[address] ?? structure.add(.link, under: node)
                links[address] = link
                return .content(link)
            }, reference: { [self] in .content(structure.add(.reference, under: node)) },
            foreign: { [self] language in
                // Words that go over a line are one element.
                if let last = structure[node].children.last, structure[last].role == .span,
                    structure[last].language == language
                {
                    return .content(last)
                }
                let span = structure.add(.span, under: node)
                structure[span].language = language
                return .content(span)
            })
    }

    /// Forbids breaks that would leave fewer than `fewest` lines on either side.
    func bind(_ slugs: inout [Slug], fewest: Int, whole: Bool) {
        for index in slugs.indices.dropFirst() {
            let above = index
            let below = slugs.count - index
            if whole || above < fewest || below < fewest {
                slugs[index].breakBefore = .forbidden
            }
        }
    }

    /// Sets the tail flush right on the last line, or on a line of its own.
    private func addTail(
        _ paragraph: Paragraph, to lines: inout [SetLine], measure: Double, node: NodeID
    ) {
        guard !paragraph.tail.isEmpty, var last = lines.last else { return }
        var style = paragraph.style
        (style.alignment, style.firstIndent) = (.right, 0)
        let tail = lineMaker.lines(
            paragraph.tail, style: style, measure: measure, tagger: tagger(node))
        let width = lineMaker.widths(paragraph.tail).natural
        if tail.count == 1, last.right + 12 + width <= measure {
            last.marks += tail[0].marks
            lines[lines.count - 1] = last
        } else {
            lines += tail
        }
    }
}

extension Role {
    /// Whether the role is a heading.
    var isHeading: Bool {
        if case .heading = self { true } else { false }
    }

    /// The level of a heading, from 1.
    var headingLevel: Int {
        if case .heading(let level) = self { level } else { 1 }
    }
}

extension String {
    /// The text with runs of white space as one space.
    var foldedSpaces: String {
        isSingleSpaced ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether the text is plain, with single spaces between words and none at its ends.
    private var isSingleSpaced: Bool {
        let bytes = utf8Span.span
        var last: UInt8 = 0x20
        for index in bytes.indices {
            let byte = bytes[index]
            if byte < 0x20 || (byte == 0x20 && last == 0x20) { return false }
            last = byte
        }
        return last != 0x20 && PlainVietnamese.isPlain(bytes)
    }
}
