/// Cells side by side.
package struct Row: Hashable, Sendable {
    /// One cell: its share of the width, and its blocks.
    package struct Cell: Hashable, Sendable {
        package var share: Double
        package var blocks: [Block]

        package init(share: Double, blocks: [Block]) {
            self.share = share
            self.blocks = blocks
        }
    }

    package var cells: [Cell]
    /// Space between cells, in pt.
    package var gutter: Double
    /// Whether the row stays in one piece.
    package var isWhole = false
    /// Whether the row stays with the lines above it.
    package var keepsWithPrevious = false

    package init(cells: [Cell], gutter: Double) {
        self.cells = cells
        self.gutter = gutter
    }
}

/// Newspaper columns, balanced where they end.
package struct Columns: Hashable, Sendable {
    package var count: Int
    package var gutter: Double
    package var blocks: [Block]

    package init(count: Int, gutter: Double, blocks: [Block]) {
        self.count = count
        self.gutter = gutter
        self.blocks = blocks
    }
}
