import TrangModel

/// The unit of vertical setting: a line, a rule, a picture, or several lanes side by side. Breaks
/// fall only between slugs, or inside lanes that may split. Its fields are shared by its copies: page making
/// tries many ways, and each takes the same slugs.
@dynamicMemberLookup
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
        /// The end of a table: its part notes stand here.
        case partEnd
    }

    /// Whether a page or column may end before the slug.
    enum Break {
        case allowed
        /// Only where nothing else is left.
        case forbidden
        /// A line stands across the place.
        case never
    }

    /// What is known of a slug.
    struct Fields {
        var content: Content
        var height: Double
        /// Space above; vanishes at the top of a page or column.
        var spaceBefore = 0.0
        var breakBefore = Break.allowed
        var onGrid = false
        /// Whether a slug of lanes may be parted where a page or column ends.
        var splits = false
        /// Ink that hangs below a slug of no height (a side note), in pt; it must fit as well.
        var hangingHeight = 0.0
        /// What is painted behind and around the slug, at the height that it gets.
        var decor: Decor?
        /// What is repeated when a page or column begins with this slug (a table's header).
        var continuation: [Slug] = []
        /// Lanes that are added when a page or column begins with this slug (a group's name).
        var continuedLanes: [Lane] = []
        /// Footnotes of this slug: they stand at the foot of its page or column.
        var footnotes: [Slug] = []
        /// Notes of a table's row: they stand below the part of the table on the same page.
        var partNotes: [Slug] = []
        /// The float that the slug belongs to.
        var float: Float?
        var outline: OutlineEntry?
        /// The names of places that references lead to.
        var anchors: [String] = []
        /// Whether the slug repeats what stood on an earlier page; all its marks are artifacts.
        var isRepeated = false
    }

    private final class Storage {
        /// Read far more often than set. What cannot change needs no check at every look, a tenth of a batch.
        let fields: Fields
        init(_ fields: Fields) { self.fields = fields }
    }

    private var storage: Storage

    init(_ content: Content, height: Double) {
        storage = Storage(Fields(content: content, height: height))
    }

    subscript<Value>(dynamicMember path: WritableKeyPath<Fields, Value>) -> Value {
        get { storage.fields[keyPath: path] }
        set {
            var fields = storage.fields
            fields[keyPath: path] = newValue
            storage = Storage(fields)
        }
    }
}

/// A block that may leave its place for the head or foot of its page or column, or of the next.
struct Float: Hashable {
    var number: Int
    var place: FloatPlace
}

/// A stack of slugs beside others.
struct Lane {
    /// Distance of the lane from the left edge, in pt.
    var x: Double
    /// A slice, so that what goes over to the next page is not copied on every page.
    var slugs: ArraySlice<Slug>

    init(x: Double, slugs: ArraySlice<Slug>) { (self.x, self.slugs) = (x, slugs) }

    init(x: Double, slugs: [Slug]) { self.init(x: x, slugs: slugs[...]) }
}

/// A gap that may grow or shrink in whole grid steps.
struct FlexibleGap: Hashable {
    var number: Int
    var least: Double
    var natural: Double
    var most: Double
}

/// Ground and rules of a slug, painted when its height is known.
struct Decor {
    var x = 0.0
    var width: Double
    var fill: Color?
    /// A rule along the top and along the bottom, over the given stretches.
    var top: Rule?
    var topStretches: [(Double, Double)] = []
    var bottom: Rule?
    var bottomStretches: [(Double, Double)] = []
    /// Upright rules at these distances from the left.
    var uprights: [Double] = []
    var upright: Rule?

    /// The marks for a height.
    func marks(height: Double) -> [Mark] {
        var marks: [Mark] = []
        func fill(_ rect: Rect, _ color: Color) {
            marks.append(.path(.rectangle(rect, fill: color)))
        }
        if let ground = self.fill {
            fill(Rect(x: x, y: 0, width: width, height: height), ground)
        }
        if let top {
            for (from, to) in topStretches {
                fill(
                    Rect(
                        x: from, y: -top.thickness / 2, width: to - from, height: top.thickness),
                    top.color)
            }
        }
        if let bottom {
            for (from, to) in bottomStretches {
                fill(
                    Rect(
                        x: from, y: height - bottom.thickness / 2, width: to - from,
                        height: bottom.thickness), bottom.color)
            }
        }
        if let upright {
            let half = upright.thickness / 2
            for x in uprights {
                fill(
                    Rect(
                        x: x - half, y: -half, width: upright.thickness, height: height + 2 * half),
                    upright.color)
            }
        }
        return marks
    }
}
