/// A kind of block of your own, which layouts may then use by its name.
///
/// ```swift
/// struct Greeting: CustomBlock {
///     static let name = "greeting"
///     static let about = "Greets somebody, so many times."
///
///     @Key("Whom to greet.", required: true) var whom = ""
///     @Key("How often.", in: 1...9) var times = 1
///
///     func elements(_ context: BlockContext) -> [any DocumentElement] {
///         (0..<times).map { _ in Paragraph("Kính chào \(whom)!") }
///     }
/// }
/// ```
///
/// A layout then says `- {block: greeting, whom: đại biểu}`; what it writes wrongly is a message with its line, as with
/// the shipped blocks. Name the kinds in ``TermReport/blocks`` or ``RenderOptions/blocks``.
public protocol CustomBlock: Sendable {
    /// What layouts call it: lower case, hyphens between words. A shipped block of the same name goes before it.
    static var name: String { get }
    /// What it puts on the page, in one sentence.
    static var about: String { get }
    /// A block that says nothing of its keys.
    init()
    /// What it puts on the page, in the styles of the layout.
    func elements(_ context: BlockContext) -> [any DocumentElement]
}
