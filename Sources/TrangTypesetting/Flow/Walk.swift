import TrangModel

/// A walk down a space: where each slug stands, and what is owed below it (the notes of a table's
/// part, footnotes, floats at the foot).
struct Walk {
    let filler: Filler
    let space: Space
    var y = 0.0
    private(set) var part: [Slug] = []
    private(set) var partHeight = 0.0
    private(set) var foot: [Slug] = []
    private var floatHeight = 0.0
    private var noteHeight = 0.0
    private var isFirst = true
    private var hanging = 0.0

    init(filler: Filler, space: Space) {
        self.filler = filler
        self.space = space
    }

    /// What is owed below the text, in pt.
    var reserved: Double { partHeight + footHeight }

    /// The height of the foot with its gaps, in pt.
    var footHeight: Double {
        (floatHeight > 0 ? floatHeight + filler.footRule.gap : 0)
            + (noteHeight > 0 ? noteHeight + filler.footRule.gap : 0)
    }

    /// The lower edge of all that was taken.
    var bottom: Double { max(y, hanging) + reserved }

    /// Where a slug would stand.
    func top(of slug: Slug) -> Double {
        var top = y + (isFirst && space.atTop ? 0 : slug.spaceBefore)
        if slug.onGrid, filler.grid > 0 {
            top = ((space.top + top) / filler.grid - 0.001).rounded(.up) * filler.grid - space.top
        }
        return top
    }

    /// Takes a slug and says where it stands.
    @discardableResult
    mutating func take(_ slug: Slug) -> Double {
        let top = top(of: slug)
        isFirst = false
        if case .partEnd = slug.content {
            y = top + partHeight
            (part, partHeight) = ([], 0)
            return top
        }
        y = top + height(of: slug, at: top)
        if slug.hangingHeight > 0 { hanging = max(hanging, top + slug.hangingHeight) }
        if !slug.partNotes.isEmpty {
            part += slug.partNotes
            partHeight += slug.partNotes.reduce(0) { $0 + $1.height }
        }
        if !slug.footnotes.isEmpty { addFoot(slug.footnotes, isNote: true) }
        return top
    }

    /// Adds slugs to the foot of the space.
    mutating func addFoot(_ slugs: [Slug], isNote: Bool) {
        foot += slugs
        let height = slugs.reduce(0) { $0 + $1.height + (isNote ? 0 : $1.spaceBefore) }
        if isNote { noteHeight += height } else { floatHeight += height }
    }

    private func height(of slug: Slug, at y: Double) -> Double {
        switch slug.content {
        case .marks, .lanes: slug.height
        case .fill, .partEnd: 0
        case .until(let depth): max(0, depth - space.top - y)
        case .flexible(let gap): filler.flexible[gap.number] ?? gap.natural
        }
    }
}
