extension Mark {
    /// The mark moved by an offset.
    package func moved(by offset: Point) -> Mark { changed { $0.at = at.moved(by: offset) } }

    /// The mark with another tag.
    package func tagged(_ tag: Tag) -> Mark { changed { $0.tag = tag } }

    /// The mark with its node in another tree.
    package func renumbered(_ node: (NodeID) -> NodeID) -> Mark {
        tag.node.map { tagged(.content(node($0))) } ?? self
    }

    /// The words of a run of glyphs; nil for all else.
    package var run: GlyphRun? {
        if case .glyphs(let run) = content { run } else { nil }
    }

    /// Where the mark leads, if it is a link.
    package var target: LinkTarget? {
        if case .link(let target, _) = content { target } else { nil }
    }

    /// The link, with the place that it leads to.
    package func leading(to place: Destination) -> Mark {
        guard case .link(_, let size) = content else { return self }
        return changed { $0.content = .link(.place(place), size) }
    }

    /// The mark; if it is a link to a page, with another place on it.
    package func leading(_ change: (inout Destination) -> Void) -> Mark {
        guard case .place(var place) = target else { return self }
        change(&place)
        return leading(to: place)
    }

    /// The mark with its colours and pictures changed, also inside of groups.
    package func mapped(
        color: (Color) -> Color = { $0 }, picture: (PictureID) -> PictureID = { $0 }
    ) -> Mark {
        changed { mark in
            switch content {
            case .glyphs(var run):
                run.font.color = color(run.font.color)
                mark.content = .glyphs(run)
            case .path(var path):
                path.fill = path.fill.map(color)
                if let stroke = path.stroke { path.stroke?.color = color(stroke.color) }
                mark.content = .path(path)
            case .picture(let id, let whole, let frame):
                mark.content = .picture(picture(id), whole: whole, frame: frame)
            case .group(let marks, let scale, let clip):
                let inner = marks.map { $0.mapped(color: color, picture: picture) }
                mark.content = .group(inner, scale: scale, clip: clip)
            case .link, .spot: break
            }
        }
    }

    private func changed(_ change: (inout Mark) -> Void) -> Mark {
        var mark = self
        change(&mark)
        return mark
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
