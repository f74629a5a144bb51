package import TrangModel

/// What sets words: styles by name, and texts as spans. The blocks of a layout have it, and so has a document that is
/// built in Swift, so that what composes big numbers, tables and pictures stands once.
package protocol WordSetting {
    /// The colour of text and rules.
    var ink: Color { get }
    /// The colour of thin rules.
    var hairline: Color { get }
    func style(_ name: StyleName) -> TextStyle
    /// A text as a span; without a place of its own it is at that of the block, if there is one.
    func span(_ text: String, _ font: Font, at place: Place?) -> Inline
}
