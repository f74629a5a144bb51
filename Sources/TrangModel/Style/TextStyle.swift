/// How the lines of a paragraph lie in their measure.
package enum Alignment: String, Hashable, Sendable, CaseIterable {
    case justify, left, right, center
    /// Ragged right, with lines of nearly equal length.
    case balanced
}

/// A headline that is set in one line, its size chosen so that the line fills the measure.
package struct Fit: Hashable, Sendable {
    /// The largest size, in pt.
    package var largest: Double
    /// Below this size, in pt, the headline breaks into balanced lines.
    package var smallest: Double
    /// The leading, in em of the size found.
    package var leading: Double

    package init(largest: Double, smallest: Double, leading: Double) {
        self.largest = largest
        self.smallest = smallest
        self.leading = leading
    }
}

/// A rule below the last line of a paragraph, as long as a share of that line, in its middle.
package struct UnderRule: Hashable, Sendable {
    package var share: Double
    /// In pt.
    package var thickness: Double
    /// From the line's box to the rule, in pt, so that dots below letters stay clear.
    package var gap: Double

    package init(share: Double, thickness: Double, gap: Double) {
        self.share = share
        self.thickness = thickness
        self.gap = gap
    }
}

/// Everything that decides how a paragraph is set.
package struct TextStyle: Hashable, Sendable {
    package var font: Font
    /// The distance of two baselines, in pt.
    package var leading: Double
    package var alignment: Alignment = .left
    /// Indent of the first line, in pt.
    package var firstIndent = 0.0
    /// Indent of all lines from the left, in pt.
    package var indent = 0.0
    package var spaceBefore = 0.0
    package var spaceAfter = 0.0
    /// Whether lines stand on the page's baseline grid.
    package var onGrid = false
    /// Whether the paragraph stays with what follows it.
    package var keepWithNext = false
    /// Whether the paragraph stays in one piece.
    package var keepTogether = false
    /// Fewest lines on either side of a break.
    package var fewestLines = 2
    package var fit: Fit?
    /// Whether the text shrinks until it stands in one line.
    package var fitsOneLine = false
    /// Moves the first glyph's side bearing into the margin, in pt.
    package var hang = 0.0
    /// How far a space between words may grow and shrink in a justified line, as a share of its
    /// own width; the largest growth that is sought is 2.4 times `stretch`.
    package var stretch = 0.5
    package var shrink = 0.2
    /// How far letters may move apart or together in a justified line at the same ratio, in em.
    package var letterFlex = 0.0
    /// The shortest last line of a justified paragraph, in pt; nil for two em.
    package var shortestLast: Double?
    /// Whether stops and quotation marks stand partly in the margin, so that edges look straight.
    package var hangsPunctuation = false
    /// Below this measure, in pt, justified text is set ragged.
    package var raggedBelow = 0.0
    package var underlined = false
    /// Whether lines that are not justified are of like length.
    package var isBalanced = false
    package var underRule: UnderRule?

    package init(font: Font, leading: Double) {
        self.font = font
        self.leading = leading
    }
}
