/// One thing on a page: what it is, where it stands, and what it means.
package struct Mark: Hashable, Sendable {
    /// Where its content has its origin, in pt: glyphs the start of their baseline, areas their top left corner.
    package var at: Point
    /// Of a group, it holds for all that is in it; the tags inside mean nothing.
    package var tag: Tag
    /// Where it was written, when the mark itself has to say so.
    package var source: Place?
    package var content: Content

    /// What can stand on a page. The list is closed: this is all of paper.
    package enum Content: Hashable, Sendable {
        case glyphs(GlyphRun)
        case path(Path)
        /// A picture: where the whole of it goes, and the frame outside of which it is not shown.
        case picture(PictureID, whole: Rect, frame: Size)
        /// An area that leads somewhere.
        case link(LinkTarget, Size)
        /// An area that is not seen, but says where the datum under it was written.
        case spot(Size)
        /// Marks that share a place, a scale and a clip. The clip stands in the group's own coordinates;
        /// without one, all is shown.
        case group([Mark], scale: Double, clip: Path?)
    }
}

/// Where a link leads.
package enum LinkTarget: Hashable, Sendable {
    /// Outside of the report, or `#name` for a place inside that is not found yet.
    case address(String)
    /// A place on a page, once pages are made.
    case place(Destination)

    /// The name of a place inside the report that is not found yet.
    package var name: String? {
        if case .address(let address) = self, address.hasPrefix("#") {
            String(address.dropFirst())
        } else {
            nil
        }
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

extension Mark {
    /// Words, with the start of their baseline.
    package static func glyphs(_ run: GlyphRun, at point: Point, tag: Tag) -> Mark {
        Mark(at: point, tag: tag, content: .glyphs(run))
    }

    /// A drawn shape.
    package static func path(
        _ path: Path, at point: Point = .zero, tag: Tag = .artifact
    ) -> Mark {
        Mark(at: point, tag: tag, content: .path(path))
    }

    /// A picture in its frame; what of the whole lies outside is not shown.
    package static func picture(
        _ picture: PictureID, whole: Rect, frame: Rect, tag: Tag
    ) -> Mark {
        let inside = Rect(
            x: whole.x - frame.x, y: whole.y - frame.y, width: whole.width, height: whole.height)
        return Mark(
            at: frame.origin, tag: tag, content: .picture(picture, whole: inside, frame: frame.size)
        )
    }

    /// A picture that is shown whole.
    package static func picture(_ picture: PictureID, in frame: Rect, tag: Tag) -> Mark {
        .picture(picture, whole: frame, frame: frame, tag: tag)
    }

    /// An area that leads to an address.
    package static func link(
        to address: String, over area: Rect, tag: Tag, source: Place? = nil
    ) -> Mark {
        Mark(
            at: area.origin, tag: tag, source: source, content: .link(.address(address), area.size))
    }

    /// The area where a datum is drawn, with the place where it was written.
    package static func spot(_ area: Rect, source: Place) -> Mark {
        Mark(at: area.origin, tag: .artifact, source: source, content: .spot(area.size))
    }

    /// Marks on a piece of paper of their own.
    package static func group(
        _ marks: [Mark], at point: Point = .zero, scale: Double = 1, clip: Path? = nil,
        tag: Tag = .artifact
    ) -> Mark {
        Mark(at: point, tag: tag, content: .group(marks, scale: scale, clip: clip))
    }
}
