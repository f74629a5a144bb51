import TrangModel

/// Which way the parts of a paragraph run (Unicode Standard Annex 9). Words were shaped one by one; what stands between
/// words that run from right to left, and numbers behind them, runs along.
struct ReadingDirection {
    /// The parts of each item that run one way, with their levels.
    private let parts: [[(item: Item, level: UInt8)]]

    /// Nil when all runs from left to right, as nearly every paragraph does.
    init?(_ items: [Item], shaper: any Shaper) {
        guard items.contains(where: \.hasRightToLeft) else { return nil }
        let split = items.map(\.parts)
        let levels = shaper.levels(of: split.joined().map(\.text).joined())
        var place = 0
        parts = split.map { parts in
            parts.map { part in
                let level = levels.indices.contains(place) ? levels[place] : 0
                place += part.text.unicodeScalars.count
                return (part.running(level, shaper: shaper), level)
            }
        }
    }

    /// Puts items of a line into a composer, in the order of the text, each where it stands on the page.
    func add(_ range: Range<Int>, to composer: inout RunComposer, ratio: Double) {
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
        for (item, level) in parts[range].joined() {
            if level == 0 {
                place()
                composer.add(item, ratio: ratio)
            } else {
                waiting.append((item, level))
            }
        }
        place()
    }
}

extension Item {
    fileprivate var hasRightToLeft: Bool { word?.hasRightToLeft ?? false }

    private var word: ShapedWord? {
        if case .box(let box) = self, case .word(let word) = box.content { return word }
        return nil
    }

    /// What the item is to the algorithm: its text, or a sign for what is none.
    fileprivate var text: String {
        switch self {
        case .penalty: ""
        case .glue: " "
        case .box: word.map { $0.pieces.map(\.text).joined() } ?? "\u{FFFC}"
        }
    }

    /// A word as an item a piece; anything else as it is.
    fileprivate var parts: [Item] {
        guard case .box(let box) = self, let word, word.pieces.count > 1 else { return [self] }
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

    /// The item as it looks at a level: signs that were shaped alone are mirrored from right to left.
    fileprivate func running(_ level: UInt8, shaper: any Shaper) -> Item {
        guard level & 1 == 1, case .box(var box) = self, let piece = word?.only,
            !piece.isRightToLeft
        else { return self }
        let mirrored = shaper.shape(Mirroring.mirrored(piece.text), in: piece.face).only ?? piece
        let part = ShapedWord(pieces: [
            ShapedPiece(
                face: mirrored.face, utf8: piece.utf8, glyphs: mirrored.glyphs,
                clusters: piece.clusters, level: level)
        ])
        guard part.glyphCount == piece.glyphs.count else { return self }
        box.content = .word(part)
        box.width = part.width(in: box.font)
        return .box(box)
    }
}

/// Signs that look the other way round from right to left (Unicode, BidiMirroring.txt): those that Vietnamese text knows.
enum Mirroring {
    private static let pairs: [Character: Character] = {
        var pairs: [Character: Character] = [:]
        for (one, other) in ["()", "[]", "{}", "<>", "«»", "‹›", "≤≥"].map({ ($0.first, $0.last) })
        {
            guard let one, let other else { continue }
            (pairs[one], pairs[other]) = (other, one)
        }
        return pairs
    }()

    static func mirrored(_ text: String) -> String { String(text.map { pairs[$0] ?? $0 }) }
}
