import TrangModel

/// Makes sure that every stretch between two chances to break fits in a line: bound spaces are
/// released first, then the word itself is cut, which is said in a finding.
struct Overlong {
    let findings: Findings

    func fitted(_ items: [Item], width: Double) -> [Item] {
        guard Self.widestChunk(items) > width + 0.01 else { return items }
        var result: [Item] = []
        var chunk: [Item] = []
        for item in items {
            if item.isBreak {
                result.append(contentsOf: fit(chunk, width: width))
                chunk = []
                result.append(item)
            } else {
                chunk.append(item)
            }
        }
        return result + fit(chunk, width: width)
    }

    /// The widest stretch between two chances to break.
    static func widestChunk(_ items: [Item]) -> Double {
        var (widest, chunk) = (0.0, 0.0)
        for item in items {
            chunk = item.isBreak ? 0 : chunk + item.width
            widest = max(widest, chunk)
        }
        return widest
    }

    private func fit(_ chunk: [Item], width: Double) -> [Item] {
        guard chunk.reduce(0, { $0 + $1.width }) > width + 0.01 else { return chunk }
        var result: [Item] = []
        var run = 0.0
        for item in chunk {
            switch item {
            case .glue(var glue):
                glue.breakable = true
                result.append(.glue(glue))
                run = 0
            case .box(let box):
                // Two boxes without a space (a change of font) may be parted when they must be.
                if run > 0, run + box.width > width {
                    result.append(.penalty(Penalty(cost: 500, forced: false)))
                    run = 0
                }
                run += box.width
                result.append(contentsOf: cut(box, width: width))
            case .penalty: result.append(item)
            }
        }
        return result
    }

    private func cut(_ box: Box, width: Double) -> [Item] {
        guard box.width > width + 0.01, case .word(let word) = box.content else {
            return [.box(box)]
        }
        let parts = Self.parts(word)
        // A unit such as `triệu đồng/người/năm` parts at its strokes, which is no fault.
        let isTorn = parts.contains { self.width($0, box) > width }
        if isTorn {
            findings.add(
                .overlongWord(word: word.pieces.map(\.text).joined()), at: box.place)
        }
        var items: [Item] = []
        var current = box
        current.letters = 0
        (current.hangLeft, current.hangRight, current.note) = (0, 0, nil)
        var pieces: [ShapedPiece] = []
        func flush() {
            guard !pieces.isEmpty else { return }
            if !items.isEmpty { items.append(.penalty(Penalty(cost: 200, forced: false))) }
            let part = ShapedWord(pieces: pieces)
            current.content = .word(part)
            current.width = part.width(in: box.font)
            items.append(.box(current))
            pieces = []
        }
        for part in parts {
            let steps = self.width(part, box) > width ? part.map { [$0] } : [part]
            for step in steps {
                if !pieces.isEmpty, self.width(pieces + step, box) > width { flush() }
                pieces += step
            }
        }
        flush()
        if let note = box.note, case .box(var last)? = items.last {
            last.note = note
            items[items.count - 1] = .box(last)
        }
        return items
    }

    private func width(_ pieces: [ShapedPiece], _ box: Box) -> Double {
        ShapedWord(pieces: pieces).width(in: box.font)
    }

    /// The letters of a word, parted behind its strokes.
    private static func parts(_ word: ShapedWord) -> [[ShapedPiece]] {
        var parts: [[ShapedPiece]] = [[]]
        for cluster in word.pieces.flatMap(\.singleClusters) {
            parts[parts.count - 1].append(cluster)
            if cluster.text == "/" { parts.append([]) }
        }
        return parts.filter { !$0.isEmpty }
    }
}

extension Item {
    var width: Double {
        switch self {
        case .box(let box): box.width
        case .glue(let glue): glue.width
        case .penalty: 0
        }
    }

    /// Whether a line may end at the item.
    var isBreak: Bool {
        switch self {
        case .box: false
        case .glue(let glue): glue.breakable
        case .penalty: true
        }
    }
}

extension ShapedPiece {
    /// The piece as one piece a cluster.
    var singleClusters: [ShapedPiece] {
        var (byte, glyph) = (0, 0)
        return clusters.map { cluster in
            defer { (byte, glyph) = (byte + Int(cluster.bytes), glyph + Int(cluster.glyphs)) }
            return ShapedPiece(
                face: face, utf8: Array(utf8[byte..<(byte + Int(cluster.bytes))]),
                glyphs: Array(glyphs[glyph..<(glyph + Int(cluster.glyphs))]), clusters: [cluster])
        }
    }
}
