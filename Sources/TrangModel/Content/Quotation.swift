/// A set-off quotation with its speaker.
package struct Quotation: Hashable, Sendable {
    package var paragraphs: [Paragraph]
    package var speaker: Paragraph?
    /// The opening mark, set large and hanging in the indent.
    package var mark: Span?
    /// Space above and below, in pt.
    package var space: Double
    /// Up to this many lines the quotation is not broken.
    package var unbrokenLines: Int

    package init(
        paragraphs: [Paragraph], speaker: Paragraph?, mark: Span?, space: Double,
        unbrokenLines: Int
    ) {
        self.paragraphs = paragraphs
        self.speaker = speaker
        self.mark = mark
        self.space = space
        self.unbrokenLines = unbrokenLines
    }
}
