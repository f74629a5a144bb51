import TrangModel

/// Which way the parts of a paragraph run. Words were shaped one by one; what stands between words that run from right to
/// left, and numbers behind them, runs along (Unicode Standard Annex 9, rules W7, N1, N2 and I1, in a paragraph that
/// runs from left to right).
struct ReadingDirection {
    /// The levels of the pieces of each item: one for glue, a level a piece for a word.
    private let levels: [[UInt8]]

    private enum Kind {
        case left, right, number, neutral
    }

    /// Nil when all runs from left to right, as nearly every paragraph does.
    init?(_ items: [Item]) {
        guard items.contains(where: \.hasRightToLeft) else { return nil }
        var levels = items.map { [UInt8](repeating: 0, count: $0.partCount) }
        var behindRight = false
        /// What waits to hear what comes behind it.
        var neutrals: [(item: Int, part: Int)] = []
        var isBeforeRight = false
        for (index, item) in items.enumerated() {
            for part in levels[index].indices {
                let piece = item.piece(part)
                switch Self.kind(piece) {
                case .neutral:
                    neutrals.append((index, part))
                    continue
                case .left: behindRight = false
                case .right:
                    levels[index][part] = piece?.level ?? 1
                    behindRight = true
                case .number: if behindRight { levels[index][part] = 2 }
                }
                let isRight = levels[index][part] > 0
                if isRight, isBeforeRight {
                    for place in neutrals { levels[place.item][place.part] = 1 }
                }
                neutrals = []
                isBeforeRight = isRight
            }
        }
        self.levels = levels
    }

    private static func kind(_ piece: ShapedPiece?) -> Kind {
        guard let piece else { return .neutral }
        if piece.level > 0 { return .right }
        let scalars = piece.text.unicodeScalars
        if scalars.contains(where: \.properties.isAlphabetic) { return .left }
        return scalars.contains { $0.properties.numericType == .decimal } ? .number : .neutral
    }

    /// Puts items of a line into a composer, in the order of the text, each where it stands on the page.
    func add(_ items: [Item], _ range: Range<Int>, to composer: inout RunComposer, ratio: Double) {
        var waiting: [(item: Item, level: UInt8)] = []
        func place() {
            guard !waiting.isEmpty else { return }
            let start = composer.offset
            var x = start
            var places = [Double](repeating: 0, count: waiting.count)
            for part in VisualOrder.sorted(Array(waiting.indices), level: { waiting[$0].level }) {
                places[part] = x
                x += composer.width(of: waiting[part].item, ratio: ratio)
            }
            for (part, place) in zip(waiting, places) {
                composer.move(to: place)
                composer.add(part.item, ratio: ratio)
            }
            composer.move(to: x)
            waiting = []
        }
        for index in range {
            for (part, item) in items[index].parts.enumerated() {
                let level = levels[index].indices.contains(part) ? levels[index][part] : 0
                if level == 0 {
                    place()
                    composer.add(item, ratio: ratio)
                } else {
                    waiting.append((item, level))
                }
            }
        }
        place()
    }
}

extension Item {
    fileprivate var hasRightToLeft: Bool {
        if case .box(let box) = self, case .word(let word) = box.content {
            return word.hasRightToLeft
        }
        return false
    }

    /// How many parts may run different ways.
    fileprivate var partCount: Int {
        if case .box(let box) = self, case .word(let word) = box.content {
            return word.pieces.count
        }
        return 1
    }

    /// A piece of a word; nil for anything else.
    fileprivate func piece(_ part: Int) -> ShapedPiece? {
        guard case .box(let box) = self, case .word(let word) = box.content,
            word.pieces.indices.contains(part)
        else { return nil }
        return word.pieces[part]
    }

    /// A word as an item a piece; anything else as it is.
    fileprivate var parts: [Item] {
        guard case .box(let box) = self, case .word(let word) = box.content, word.pieces.count > 1
        else { return [self] }
        return word.pieces.enumerated().map { index, piece in
            let part = ShapedWord(pieces: [piece])
            var own = box
            own.content = .word(part)
            own.width = part.width(in: box.font)
            own.letters = box.letters * Double(part.glyphCount) / Double(max(1, word.glyphCount))
            if index < word.pieces.count - 1 { own.note = nil }
            return .box(own)
        }
    }
}
