extension Pages {
    /// Pages and structure as text that a person can read in a diff: the first kind of golden.
    package var dump: String {
        var lines = ["document \"\(info.title)\" language \(info.language) pages \(pages.count)"]
        for entry in outline {
            lines.append(
                "outline \(entry.level) page \(entry.page + 1) top \(entry.top.plain()) "
                    + "\"\(entry.title)\"")
        }
        for (index, page) in pages.enumerated() {
            lines.append(
                "page \(index + 1) \(page.size.width.plain()) x \(page.size.height.plain())")
            for mark in page.marks { mark.dump(into: &lines, indent: "  ") }
        }
        lines.append("structure")
        lines.append(contentsOf: structure.dump)
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Mark {
    /// Appends the mark's description, one line a mark.
    func dump(into lines: inout [String], indent: String) {
        func add(_ line: String) { lines.append(indent + line) }
        switch content {
        case .glyphs(let run):
            let font = run.font
            add(
                "text \(at.dump) \(tag.dump) \(font.face.name) \(font.size.plain()) "
                    + "\(font.color.hex) w=\(run.width.plain()) \"\(run.text)\"")
        case .path(let path):
            let fill = path.fill.map { " fill \($0.hex)" } ?? ""
            let stroke = path.stroke.map { " stroke \($0.color.hex) \($0.width.plain())" } ?? ""
            let steps = path.moved(by: at).steps.map(\.dump).joined(separator: " ")
            add("path \(tag.dump)\(fill)\(stroke) \(steps)")
        case .picture(let picture, let whole, let frame):
            add(
                "picture \(picture.index) \(tag.dump) \(whole.moved(by: at).dump) "
                    + "frame \(Rect(at: at, frame).dump)")
        case .link(let target, let size):
            add("link \(tag.dump) \(Rect(at: at, size).dump) \(target.dump)")
        case .spot(let size): add("spot \(tag.dump) \(Rect(at: at, size).dump)")
        case .group(let marks, let scale, let clip):
            add("group \(at.dump) x\(scale.plain())" + (clip == nil ? "" : " clipped"))
            for mark in marks { mark.tagged(tag).dump(into: &lines, indent: indent + "  ") }
        }
    }
}

extension LinkTarget {
    var dump: String {
        switch self {
        case .address(let address): address
        case .place(let place): "page \(place.page + 1)"
        }
    }
}

extension Tag {
    var dump: String {
        switch self {
        case .content(let node): "#\(node.index)"
        case .artifact: "artifact"
        }
    }
}

extension Point {
    var dump: String { "(\(x.plain()) \(y.plain()))" }
}

extension Rect {
    var dump: String { "[\(x.plain()) \(y.plain()) \(width.plain()) \(height.plain())]" }
}

extension PathStep {
    var dump: String {
        switch self {
        case .move(let point): "M\(point.dump)"
        case .line(let point): "L\(point.dump)"
        case .curve(let one, let two, let end): "C\(one.dump)\(two.dump)\(end.dump)"
        case .close: "Z"
        }
    }
}
