/// What of a Markdown text begins with a sign and needs another one to end.
package enum MarkdownSign: Hashable, Sendable {
    /// `<!--`: nothing of it is printed.
    case comment
    /// Three backticks or tildes: it is printed as it stands.
    case code
}
