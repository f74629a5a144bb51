package import TrangModel

/// Everything in greys, for printers without colour.
package enum Greys {
    package static func applied(to pages: Pages) -> Pages {
        var result = pages
        result.isGrey = true
        for index in result.pages.indices {
            result.pages[index].marks = result.pages[index].marks.map {
                $0.mapped(color: \.grey)
            }
        }
        return result
    }
}
