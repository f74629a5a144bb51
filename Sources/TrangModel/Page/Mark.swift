/// What a mark is for: part of the content, or decoration that a screen reader passes over.
package enum Tag: Hashable, Sendable {
    case content(NodeID)
    case artifact
}

/// One thing on a page. The list is closed: this is all of paper.
package enum Mark: Hashable, Sendable {
    case text(TextMark)
    case path(PathMark)
    case picture(PictureMark)
    case link(LinkMark)
    case group(GroupMark)
}

/// A run of glyphs at a place.
package struct TextMark: Hashable, Sendable {
    package var run: GlyphRun
    /// The start of the baseline.
    package var origin: Point
    package var tag: Tag

    package init(run: GlyphRun, origin: Point, tag: Tag) {
        self.run = run
        self.origin = origin
        self.tag = tag
    }
}

/// A drawn shape.
package struct PathMark: Hashable, Sendable {
    package var path: Path
    package var tag: Tag

    package init(path: Path, tag: Tag) {
        self.path = path
        self.tag = tag
    }
}

/// A picture in its frame; what of it lies outside `frame` is not shown.
package struct PictureMark: Hashable, Sendable {
    package var picture: PictureID
    /// Where the whole picture goes.
    package var rect: Rect
    /// What of it is shown.
    package var frame: Rect
    package var tag: Tag

    package init(picture: PictureID, rect: Rect, frame: Rect, tag: Tag) {
        self.picture = picture
        self.rect = rect
        self.frame = frame
        self.tag = tag
    }
}

/// An area that leads to an address.
package struct LinkMark: Hashable, Sendable {
    package var rect: Rect
    package var address: String
    /// Where an address such as `#name` leads, once pages are made.
    package var destination: Destination?
    package var tag: Tag
    package var place: Place?

    package init(rect: Rect, address: String, tag: Tag, place: Place? = nil) {
        self.rect = rect
        self.address = address
        self.tag = tag
        self.place = place
    }
}

/// A place on a page.
package struct Destination: Hashable, Sendable {
    /// Counted from 0.
    package var page: Int
    /// From the top of the sheet, in pt.
    package var top: Double

    package init(page: Int, top: Double) {
        self.page = page
        self.top = top
    }
}

/// Marks that share a placement or a clip.
package struct GroupMark: Hashable, Sendable {
    package var marks: [Mark]
    package var placement: Placement
    /// What is shown, in the group's own coordinates; nil shows all.
    package var clip: Path?

    package init(_ marks: [Mark], placement: Placement = Placement(), clip: Path? = nil) {
        self.marks = marks
        self.placement = placement
        self.clip = clip
    }
}

extension Mark {
    /// The mark moved by an offset.
    package func moved(by offset: Point) -> Mark {
        func move(_ rect: Rect) -> Rect {
            Rect(
                x: rect.x + offset.x, y: rect.y + offset.y, width: rect.width,
                height: rect.height)
        }
        switch self {
        case .text(var mark):
            mark.origin = Point(mark.origin.x + offset.x, mark.origin.y + offset.y)
            return .text(mark)
        case .path(var mark):
            mark.path = mark.path.moved(by: offset)
            return .path(mark)
        case .picture(var mark):
            mark.rect = move(mark.rect)
            mark.frame = move(mark.frame)
            return .picture(mark)
        case .link(var mark):
            mark.rect = move(mark.rect)
            return .link(mark)
        case .group(var mark):
            mark.placement.offset = Point(
                mark.placement.offset.x + offset.x, mark.placement.offset.y + offset.y)
            return .group(mark)
        }
    }

    /// The mark with another tag; a group passes it to all its marks.
    package func tagged(_ tag: Tag) -> Mark {
        switch self {
        case .text(var mark):
            mark.tag = tag
            return .text(mark)
        case .path(var mark):
            mark.tag = tag
            return .path(mark)
        case .picture(var mark):
            mark.tag = tag
            return .picture(mark)
        case .link(var mark):
            mark.tag = tag
            return .link(mark)
        case .group(var mark):
            mark.marks = mark.marks.map { $0.tagged(tag) }
            return .group(mark)
        }
    }
}
