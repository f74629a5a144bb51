import TrangModel

extension LineMaker {
    func compose(
        _ items: [Item], _ sums: Sums, ends: [Int], style: TextStyle, width: Double,
        tagger: RunTagger
    ) -> [SetLine] {
        let metrics = shaper.metrics(of: style.font.face)
        let baseline = style.baseline(metrics)
        let isJustified = style.alignment == .justify
        let direction = ReadingDirection(items, shaper: shaper)
        var lines: [SetLine] = []
        var previous = -1
        for (number, end) in ends.enumerated() {
            let start = sums.lineStart(after: previous, before: end)
            let indent = style.indent + (number == 0 ? style.firstIndent : 0)
            let room = width - (number == 0 ? style.firstIndent : 0)
            let (first, last) = (sums.rows[start], sums.rows[end])
            let natural = last.width - first.width
            var composer = RunComposer(
                origin: Point(indent - (number == 0 ? style.hang : 0), baseline), tagger: tagger,
                shaper: shaper)
            composer.glyphs = last.glyphs - first.glyphs + 1
            let hang = sums.hang(at: start)
            composer.origin.x -= hang
            var free = room - natural + (isJustified ? sums.hang(from: start, to: end) : hang)
            let isLast = end == items.count || items[end].isForced
            var ratio = 0.0
            switch style.alignment {
            case .justify:
                let letters = last.letters - first.letters
                if style.letterFlex > 0, letters > 0, free < 0 || !isLast {
                    let share = LetterFlex.share(
                        of: free, letters: letters, most: style.letterFlex)
                    composer.tracking = share / letters
                    free -= share
                }
                let stretch = last.stretch - first.stretch
                let shrink = last.shrink - first.shrink
                if free < 0, shrink > 0 {
                    ratio = max(-1, free / shrink)
                } else if !isLast, stretch > 0 {
                    ratio = free / stretch
                }
            case .right: composer.origin.x += free
            case .center: composer.origin.x += free / 2
            case .left, .balanced: break
            }
            if let direction {
                direction.add(start..<max(start, end), to: &composer, ratio: ratio)
            } else {
                for index in start..<max(start, end) { composer.add(items[index], ratio: ratio) }
            }
            if end < items.count { composer.end(at: items[end]) }
            lines.append(
                SetLine(
                    marks: composer.finish(), height: style.leading, right: composer.right,
                    notes: composer.notes))
            previous = end
        }
        return lines
    }
}

extension TextStyle {
    /// The baseline of a line from its top: the face stands in the middle of its leading.
    func baseline(_ metrics: FaceMetrics) -> Double {
        let height = (metrics.ascent + metrics.descent) * font.size
        return (leading - height) / 2 + metrics.ascent * font.size
    }
}
