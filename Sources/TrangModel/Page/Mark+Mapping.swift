extension Mark {
    /// The mark with its colours, pictures and tags changed.
    package func mapped(
        color: (Color) -> Color = { $0 }, picture: (PictureID) -> PictureID = { $0 },
        node: (NodeID) -> NodeID = { $0 }
    ) -> Mark {
        func tag(_ tag: Tag) -> Tag {
            if case .content(let id) = tag { .content(node(id)) } else { tag }
        }
        switch self {
        case .text(var mark):
            mark.run.font.color = color(mark.run.font.color)
            mark.tag = tag(mark.tag)
            return .text(mark)
        case .path(var mark):
            mark.path.fill = mark.path.fill.map(color)
            if let stroke = mark.path.stroke { mark.path.stroke?.color = color(stroke.color) }
            mark.tag = tag(mark.tag)
            return .path(mark)
        case .picture(var mark):
            mark.picture = picture(mark.picture)
            mark.tag = tag(mark.tag)
            return .picture(mark)
        case .link(var mark):
            mark.tag = tag(mark.tag)
            return .link(mark)
        case .group(var mark):
            mark.marks = mark.marks.map { $0.mapped(color: color, picture: picture, node: node) }
            return .group(mark)
        }
    }
}

extension Color {
    /// The grey of the same luma (ITU-R BT.601), as a copier sees it.
    package var grey: Color {
        let luma = 0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue)
        let level = UInt8(max(0, min(255, luma.rounded())))
        return Color(level, level, level)
    }
}
