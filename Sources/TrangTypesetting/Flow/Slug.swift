import TrangModel

/// The unit of vertical setting: a line, a rule, a picture, or several lanes side by side. Breaks
/// fall only between slugs, or inside lanes that are taller than a page.
struct Slug {
    enum Content {
        /// Marks relative to the slug's top left corner.
        case marks([Mark])
        /// Stacks side by side; the slug is as high as the highest.
        case lanes([Lane], padding: Double)
        /// Takes what is left on the page.
        case fill
        /// Reaches down to a distance from the top of the text block, in pt.
        case until(Double)
        /// A space that the page maker chooses.
        case flexible(FlexibleGap)
    }

    /// Whether a page or column may end before the slug.
    enum Break {
        case allowed, forbidden
    }

    var content: Content
    var height: Double
    /// Space above; vanishes at the top of a page or column.
    var spaceBefore = 0.0
    var breakBefore = Break.allowed
    var onGrid = false
    /// What is repeated when a page or column begins with this slug (a table's header).
    var continuation: [Slug] = []
    /// A lane that is added when a page or column begins with this slug (a group's name).
    var continuedLane: Lane?
    var outline: OutlineEntry?
    /// Whether the slug repeats what stood on an earlier page; all its marks are artifacts.
    var isRepeated = false

    init(_ content: Content, height: Double) {
        self.content = content
        self.height = height
    }
}

/// A stack of slugs beside others.
struct Lane {
    /// Distance of the lane from the left edge, in pt.
    var x: Double
    var slugs: [Slug]
}

/// A gap that may grow or shrink in whole grid steps.
struct FlexibleGap: Hashable {
    var number: Int
    var least: Double
    var natural: Double
    var most: Double
}
