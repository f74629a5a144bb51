package import TrangModel

/// How far text may shrink so that a report has no more than so many pages; shares of what the layout
/// says.
package struct FitLimits: Hashable, Sendable {
    package var pages: Int
    package var size: Double
    package var leading: Double
    package var spacing: Double
    package var place: Place

    /// Whether shrinking can help a report of so many pages. Lines hold more letters by the share of the size, pages more
    /// lines by that of the leading, and space between them is a good part of a page at most; four times is generous.
    package func mayHelp(pages count: Int) -> Bool {
        Double(count) <= Double(pages) * 4 / (size * leading)
    }

    /// The steps by which text shrinks: type first, then leading, then space.
    package var steps: [(size: Double, leading: Double, spacing: Double)] {
        func shares(_ least: Double) -> [Double] {
            least < 1 ? [1, 2, 3, 4].map { 1 - (1 - least) * $0 / 4 } : []
        }
        return shares(size).map { ($0, 1, 1) } + shares(leading).map { (size, $0, 1) }
            + shares(spacing).map { (size, leading, $0) }
    }
}

extension Layout {
    /// The layout with its text shrunk by shares.
    package func shrunk(size: Double, leading: Double, spacing: Double) -> Layout {
        var layout = self
        // Lines on a grid shrink with it.
        layout.grid *= leading
        for (name, style) in styles {
            var style = style
            style.font.size *= size
            style.leading *= leading
            style.spaceBefore *= spacing
            style.spaceAfter *= spacing
            layout.styles[name] = style
        }
        return layout
    }
}
