/// The sheet, its margins, and what stands on every page.
package struct PageDesign: Hashable, Sendable {
    /// The sheet, in pt.
    package var size: Size
    package var margins: Insets
    /// The pitch of the baseline grid, in pt; 0 when there is none.
    package var grid: Double
    package var foot: [RunningLine]
    /// Whether left and right margins change places on every second page.
    package var isMirrored = false

    package init(size: Size, margins: Insets, grid: Double, foot: [RunningLine] = []) {
        self.size = size
        self.margins = margins
        self.grid = grid
        self.foot = foot
    }

    /// The left margin of a page, counted from 0, in pt.
    package func left(ofPage index: Int) -> Double {
        isMirrored && index % 2 == 1 ? margins.right : margins.left
    }

    /// The width between the margins, in pt.
    package var measure: Double { size.width - margins.left - margins.right }
    /// The height between the margins, in pt.
    package var depth: Double { size.height - margins.top - margins.bottom }

    /// The sheet turned by a quarter: its head is the left edge of the upright sheet, where it is
    /// bound, and lines at the foot keep their distance from the lower edge.
    package var turned: PageDesign {
        var design = self
        design.size = Size(size.height, size.width)
        design.margins = Insets(
            top: margins.left, bottom: max(margins.right, min(margins.bottom, 60)),
            left: margins.bottom, right: margins.top)
        design.grid = 0
        design.foot = foot.map { line in
            var line = line
            if line.top > size.height / 2 { line.top += size.width - size.height }
            return line
        }
        return design
    }
}

/// A line of text that stands at the same place on every page.
package struct RunningLine: Hashable, Sendable {
    package var content: [Inline]
    package var style: TextStyle
    /// The top of the line from the top of the sheet, in pt.
    package var top: Double
    /// Whether the line also stands on the first page.
    package var onFirstPage: Bool

    package init(content: [Inline], style: TextStyle, top: Double, onFirstPage: Bool = true) {
        self.content = content
        self.style = style
        self.top = top
        self.onFirstPage = onFirstPage
    }
}
