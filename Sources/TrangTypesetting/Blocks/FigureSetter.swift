import TrangModel

extension Setter {
    /// Sets a picture and its caption, which stay together.
    func set(_ figure: Figure, measure: Double, under parent: NodeID) -> [Slug] {
        let picture = pictures[figure.picture.index]
        let node = structure.add(.figure, under: parent)
        structure[node].alternative = figure.alternative
        if places != nil { places?[node] = figure.caption?.content.firstPlace ?? picture.place }
        let natural = measure * Double(picture.height) / Double(picture.width)
        let height = figure.frameHeight ?? natural
        let frame = Rect(x: 0, y: 0, width: measure, height: height)
        var rect = Rect(x: 0, y: 0, width: measure, height: natural)
        if natural < height {
            rect.width = measure * height / natural
            rect.height = height
        }
        rect.x = (measure - rect.width) / 2
        rect.y = (height - rect.height) / 2
        var slug = Slug(
            .marks([
                .picture(figure.picture, whole: rect, frame: frame, tag: .content(node))
            ]), height: height)
        slug.spaceBefore = 0
        var slugs = joined(
            [slug], before: figure.spaceBefore, after: figure.captionGap,
            keepNext: figure.caption != nil)
        // Space above a picture holds even at the top of its cell.
        if figure.spaceBefore > 0 {
            slugs.insert(Slug(.marks([]), height: figure.spaceBefore), at: 0)
            slugs[1].spaceBefore = 0
            slugs[1].breakBefore = .forbidden
        }
        if let caption = figure.caption {
            slugs += set(caption, measure: measure, under: parent)
        }
        spaceAfter = figure.spaceAfter
        return slugs
    }
}
