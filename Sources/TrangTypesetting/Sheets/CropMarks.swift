package import TrangModel

/// Room around pages for what is cut off, and marks that say where.
package enum CropMarks {
    /// Room for the marks themselves, in pt.
    private static let room = 8 * Length.millimetre

    /// Pages with room around them; nothing on them changes its place on the paper that stays.
    package static func added(to pages: Pages, bleed: Double, marks hasMarks: Bool) -> Pages {
        guard bleed > 0 || hasMarks else { return pages }
        let border = bleed + (hasMarks ? room : 0)
        var result = pages
        for index in pages.pages.indices {
            let page = pages.pages[index]
            var wider = page
            wider.size = Size(page.size.width + 2 * border, page.size.height + 2 * border)
            wider.trim = Rect(
                x: border, y: border, width: page.size.width, height: page.size.height)
            wider.bleed = bleed
            wider.marks = page.marks.map { mark in
                mark.moved(by: Point(border, border)).leading { $0.top += border }
            }
            if hasMarks { wider.marks += corners(wider, border: border, bleed: bleed) }
            result.pages[index] = wider
        }
        for index in result.outline.indices { result.outline[index].top += border }
        return result
    }

    /// Two hair lines at every corner, outside of what bleeds.
    private static func corners(_ page: Page, border: Double, bleed: Double) -> [Mark] {
        let stroke = Stroke(.black, width: 0.25)
        var marks: [Mark] = []
        for x in [border, page.size.width - border] {
            for y in [border, page.size.height - border] {
                let (left, top) = (x < page.size.width / 2, y < page.size.height / 2)
                let (toX, toY) = (left ? -1.0 : 1.0, top ? -1.0 : 1.0)
                let (near, far) = (bleed + 4, bleed + room - 4)
                for path in [
                    Path.line(
                        Point(x + toX * near, y), Point(x + toX * far, y), stroke: stroke),
                    Path.line(
                        Point(x, y + toY * near), Point(x, y + toY * far), stroke: stroke),
                ] { marks.append(.path(path)) }
            }
        }
        return marks
    }
}
