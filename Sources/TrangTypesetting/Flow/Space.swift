import TrangModel

/// The space that a stack of slugs is to fill.
struct Space {
    var height: Double
    /// Distance of the space's top from the top of the text block, in pt.
    var top: Double
    /// Whether space before the first slug vanishes.
    var atTop: Bool
    /// Whether something must be placed even if it does not fit well, because no larger space will
    /// come: the law of progress.
    var mustPlace: Bool
}

/// What was placed in a space, and what is left for the next.
struct Filled {
    var marks: [Mark] = []
    /// Marks of floats, to be painted between paragraphs.
    var floated: [Mark] = []
    var outline: [OutlineEntry] = []
    var anchors: [Anchor] = []
    var height = 0.0
    /// Footnotes and floats for the foot, top to bottom, and their height.
    var foot: [Slug] = []
    var footHeight = 0.0
    var rest: ArraySlice<Slug> = []
}

/// A place that references lead to, once its page is known.
struct Anchor: Hashable {
    var name: String
    /// Counted from 0.
    var page: Int
    var top: Double
}
