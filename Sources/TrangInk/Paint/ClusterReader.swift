import TrangModel

/// How the glyphs of a cluster are drawn, so that readers of PDFs find its text: those that take the glyphs in the
/// order in which they are drawn, and those that go by their places on the page.
struct ClusterReader {
    /// A glyph and what it stands for.
    struct Step: Equatable {
        var glyph: Glyph
        var text: String
    }

    /// What is drawn, in this order.
    struct Setting: Equatable {
        var steps: [Step]
        /// The text, where the places of the glyphs do not tell it.
        var actualText: String?
    }

    /// Of the font, in pt.
    let size: Double
    /// The width of a glyph, in em.
    let width: (UInt32) -> Double
    /// The glyph of a character by the font's own table.
    let nominal: (Unicode.Scalar) -> UInt32?

    /// What adds nothing to the text: marks of direction, which nobody sees.
    private static let (leftMark, rightMark) = ("\u{200E}", "\u{200F}")

    /// How a cluster is drawn.
    ///
    /// - Parameters:
    ///   - before: what the cluster before says, where both are from right to left.
    ///   - end: where what follows begins, in pt: at the right of a text from left to right, else at the left; nil when
    ///   it is not known.
    func settings(
        _ cluster: GlyphRun.Characters, _ glyphs: [Glyph], after before: [Step], end: Double?
    ) -> [Setting] {
        cluster.isFromRight
            ? fromRight(cluster.text, glyphs, after: before, end: end)
            : [fromLeft(cluster.text, glyphs, end: end)]
    }

    /// What settings say, without marks of direction.
    func said(_ settings: [Setting]) -> [Step] {
        settings.first?.steps.filter { $0.text != Self.rightMark } ?? []
    }

    /// Where glyphs begin and end, in pt; accents that have no width of their own do not count.
    func edges(_ glyphs: [Glyph]) -> (left: Double, right: Double) {
        let wide = glyphs.filter { width($0.id) > 0 }
        let counted = wide.isEmpty ? glyphs : wide
        return (
            counted.map { Double($0.x) }.min() ?? 0,
            counted.map { Double($0.x) + width($0.id) * size }.max() ?? 0
        )
    }

    /// From left to right. Readers that go by places take each glyph for a box from its origin to its advance, and
    /// boxes one behind the other for a word. Where they do not stand so, the text is said beside the glyphs; readers
    /// take it to stand from the first of them to the end of the last, so blanks are drawn at both ends.
    private func fromLeft(_ text: String, _ glyphs: [Glyph], end: Double?) -> Setting {
        let parts = ClusterMeaning.parts(
            text, glyphs: glyphs.map(\.id), mark: Self.leftMark, nominal: nominal)
        var steps = parts.map { Step(glyph: glyphs[$0.glyph], text: $0.text) }
        if steps.count == 1 || isWord(steps.map(\.glyph)) { return Setting(steps: steps) }
        if let blank = nominal(" ") {
            let (left, right) = edges(glyphs)
            func step(_ x: Double) -> Step {
                Step(glyph: Glyph(id: blank, x: x, y: 0), text: Self.leftMark)
            }
            steps.insert(step(left), at: 0)
            steps.append(step(max(right, end ?? right) - width(blank) * size))
        }
        return Setting(steps: steps, actualText: text)
    }

    /// Whether each glyph begins where the one before ends. What is narrower than any letter is taken for the shadow
    /// of its neighbour.
    private func isWord(_ glyphs: [Glyph]) -> Bool {
        glyphs.allSatisfy { width($0.id) > Self.shadow && $0.y == 0 }
            && zip(glyphs, glyphs.dropFirst()).allSatisfy { glyph, next in
                abs(Double(next.x - glyph.x) / size - width(glyph.id)) < Self.tolerance
            }
    }

    /// From right to left. Readers that go by places sort characters by where they begin and turn the row around, but
    /// lay out a text of several characters from left to right. So every character has a glyph for itself on the
    /// baseline, each begins to the left of the one before: the first character has the first glyph, if that stands so,
    /// all others have blanks. What else is drawn is said to have no text.
    private func fromRight(
        _ text: String, _ glyphs: [Glyph], after before: [Step], end: Double?
    ) -> [Setting] {
        guard let blank = nominal(" ") else { return [fromLeft(text, glyphs, end: nil)] }
        func step(_ x: Double, _ text: String) -> Step {
            Step(glyph: Glyph(id: blank, x: x, y: 0), text: text)
        }
        var steps = before
        var rest = glyphs[...]
        var x = max(Double(glyphs[0].x), edges(glyphs).right - width(blank) * size)
        for (index, scalar) in text.unicodeScalars.enumerated() {
            let text = String(Character(scalar))
            let last = steps.last.map { Double($0.glyph.x) } ?? .infinity
            if index == 0, glyphs[0].y == 0, Double(glyphs[0].x) < last {
                rest.removeFirst()
                steps.append(Step(glyph: glyphs[0], text: text))
                continue
            }
            x = min(index == 0 ? x : last, last - Self.step * size)
            // The same text close by is taken for a shadow.
            if let like = steps.last(where: { $0.text == text }) {
                x = min(x, Double(like.glyph.x) - Self.shadow * size)
            }
            steps.append(step(x, text))
        }
        steps.removeFirst(before.count)
        x = steps.last.map { Double($0.glyph.x) } ?? x
        // A gap to what follows would be read as a space; and where nothing in a row overlaps, every little gap.
        let left = end ?? x - Self.step * size
        while end == nil ? x > left : x - left > Self.tolerance * size {
            x = max(left, x - width(blank) * size)
            steps.append(step(x, Self.rightMark))
        }
        let unsaid = rest.map { Step(glyph: $0, text: Self.rightMark) }
        return [Setting(steps: steps)]
            + (unsaid.isEmpty ? [] : [Setting(steps: unsaid, actualText: "")])
    }

    /// How far apart the characters of a cluster begin, in em: all of them together less than the narrowest letter.
    private static let step = 0.015
    /// How near to its like a text is taken for its shadow, in em, with a little more.
    private static let shadow = 0.12
    /// The largest gap in a word, in em.
    private static let tolerance = 0.02
}
