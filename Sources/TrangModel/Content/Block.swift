/// A part of a report, ready to be set: what it says, in which style. The typesetter knows these
/// and nothing of congresses.
package indirect enum Block: Hashable, Sendable {
    case paragraph(Paragraph)
    case quotation(Quotation)
    case list(List)
    case figure(Figure)
    case rule(Rule)
    case gap(Gap)
    case row(Row)
    case columns(Columns)
    case table(Table)
    case chart(ChartBlock)
    /// Blocks that belong together under one node of the structure tree.
    case group([Block], role: Role)
    /// Blocks that go to the top of the next page, or of this one when nothing stands there yet.
    case nextTop([Block])
    case pageBreak
    /// Blocks that may leave their place for the head or foot of a page or column.
    case float([Block], place: FloatPlace)
    case box(Frame)
    case sideNote(SideNote)
    case contents(Contents)
    /// Blocks on pages turned by a quarter (a wide table).
    case turned([Block])
}

/// Where a float may go: at the head or foot of its page or column, or of the next.
package enum FloatPlace: String, Hashable, Sendable, CaseIterable {
    /// Where it stands in the text, else at the head of the next page or column.
    case here
    case top, bottom
}

/// Blocks in a box with a ground or a border.
package struct Frame: Hashable, Sendable {
    package var blocks: [Block]
    package var ground: Color?
    package var border: Rule?
    /// A rule along the left edge only.
    package var edge: Rule?
    /// Between the box and what stands in it, in pt.
    package var padding: Double

    package init(
        _ blocks: [Block], ground: Color? = nil, border: Rule? = nil, edge: Rule? = nil,
        padding: Double
    ) {
        self.blocks = blocks
        self.ground = ground
        self.border = border
        self.edge = edge
        self.padding = padding
    }
}

/// Blocks in the margin, beside what follows.
package struct SideNote: Hashable, Sendable {
    package var blocks: [Block]
    /// In pt.
    package var width: Double
    /// Between the text and the note, in pt.
    package var gap: Double
    /// Whether the note stands left of the text.
    package var isLeft: Bool

    package init(_ blocks: [Block], width: Double, gap: Double, isLeft: Bool) {
        self.blocks = blocks
        self.width = width
        self.gap = gap
        self.isLeft = isLeft
    }
}

/// The list of headings with their pages.
package struct Contents: Hashable, Sendable {
    /// The styles of the levels, from the first; deeper headings are not listed.
    package var styles: [TextStyle]
    /// The level of the first style.
    package var firstLevel: Int
    /// The sign that leads to the page number; empty for none.
    package var leader: String

    package init(styles: [TextStyle], firstLevel: Int, leader: String = ".") {
        self.styles = styles
        self.firstLevel = firstLevel
        self.leader = leader
    }
}

/// A paragraph, heading, caption or note.
package struct Paragraph: Hashable, Sendable {
    package var content: [Inline]
    package var style: TextStyle
    package var role: Role
    /// A line that goes flush right onto the last line when it fits there (an author's name).
    package var tail: [Inline]
    /// The name that references lead to.
    package var anchor: String?

    package init(
        _ content: [Inline], style: TextStyle, role: Role = .paragraph, tail: [Inline] = [],
        anchor: String? = nil
    ) {
        self.anchor = anchor
        self.content = content
        self.style = style
        self.role = role
        self.tail = tail
    }
}

/// A picture with its caption.
package struct Figure: Hashable, Sendable {
    package var picture: PictureID
    /// Words for those who cannot see the picture.
    package var alternative: String
    /// Height of the picture's frame, in pt; nil keeps the picture's own proportion. A frame of
    /// another proportion crops the picture evenly.
    package var frameHeight: Double?
    package var caption: Paragraph?
    /// Space above the picture, in pt.
    package var spaceBefore: Double
    /// Space between picture and caption, in pt.
    package var captionGap: Double
    package var spaceAfter: Double

    package init(
        picture: PictureID, alternative: String, frameHeight: Double? = nil,
        caption: Paragraph? = nil, spaceBefore: Double = 0, captionGap: Double = 4.5,
        spaceAfter: Double = 0
    ) {
        self.picture = picture
        self.alternative = alternative
        self.frameHeight = frameHeight
        self.caption = caption
        self.spaceBefore = spaceBefore
        self.captionGap = captionGap
        self.spaceAfter = spaceAfter
    }
}

/// A horizontal rule over the measure.
package struct Rule: Hashable, Sendable {
    /// Thickness, in pt.
    package var thickness: Double
    package var color: Color
    /// Whether the rule hangs above its place and takes no height.
    package var hanging: Bool

    package init(thickness: Double, color: Color, hanging: Bool = false) {
        self.thickness = thickness
        self.color = color
        self.hanging = hanging
    }
}

/// Vertical space.
package enum Gap: Hashable, Sendable {
    /// A fixed height, in pt; vanishes at the top of a page or column.
    case fixed(Double)
    /// Space up to a distance from the top of the text block, in pt, if it is not passed yet.
    case until(Double)
    /// All that is left on the page: what follows stands at its foot.
    case fill
    /// A height that the page maker may choose between two bounds, in pt, in whole grid steps.
    case flexible(least: Double, natural: Double, most: Double)
}
