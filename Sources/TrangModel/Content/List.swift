/// A list; every item has a label and blocks.
package struct List: Hashable, Sendable {
    /// One item of a list.
    package struct Item: Hashable, Sendable {
        package var label: [Inline]
        package var blocks: [Block]

        package init(label: [Inline], blocks: [Block]) {
            self.label = label
            self.blocks = blocks
        }
    }

    package var items: [Item]
    /// The style of the labels.
    package var style: TextStyle
    /// The width of the label's column, in pt.
    package var indent: Double

    package init(items: [Item], style: TextStyle, indent: Double) {
        self.items = items
        self.style = style
        self.indent = indent
    }
}
