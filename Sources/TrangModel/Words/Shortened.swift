/// A text from a file, cut to what a message can hold.
package func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(59) + "…" : text
}
