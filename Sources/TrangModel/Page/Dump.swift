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
        switch self {
        case .text(let mark):
            let font = mark.run.font
            lines.append(
                "\(indent)text \(mark.origin.dump) \(mark.tag.dump) \(font.face.name) "
                    + "\(font.size.plain()) \(font.color.hex) w=\(mark.run.width.plain()) "
                    + "\"\(mark.run.text)\"")
        case .path(let mark):
            let fill = mark.path.fill.map { " fill \($0.hex)" } ?? ""
            let stroke = mark.path.stroke.map { " stroke \($0.color.hex) \($0.width.plain())" }
            lines.append(
                "\(indent)path \(mark.tag.dump)\(fill)\(stroke ?? "") "
                    + mark.path.steps.map(\.dump).joined(separator: " "))
        case .picture(let mark):
            lines.append(
                "\(indent)picture \(mark.picture.index) \(mark.tag.dump) \(mark.rect.dump) "
                    + "frame \(mark.frame.dump)")
        case .link(let mark):
            let target = mark.destination.map { "page \($0.page + 1)" } ?? mark.address
            lines.append("\(indent)link \(mark.tag.dump) \(mark.rect.dump) \(target)")
        case .group(let mark):
            let clip = mark.clip == nil ? "" : " clipped"
            lines.append(
                "\(indent)group \(mark.placement.offset.dump) x\(mark.placement.scale.plain())"
                    + clip)
            for inner in mark.marks { inner.dump(into: &lines, indent: indent + "  ") }
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
