import TrangModel

/// The stretches of marks on a page that belong to one node of the structure tree, or to none: Cairo
/// marks each of them, in this order, and the finishing step gives them their numbers.
enum MarkedContent {
    /// A stretch of marks with one tag.
    struct Stretch {
        var tag: Tag
        var marks: ArraySlice<Mark>
    }

    /// Marks in painting order, parted where the tag changes. Links are no marks on paper.
    static func stretches(_ marks: [Mark]) -> [Stretch] {
        var result: [Stretch] = []
        var start = 0
        var current: Tag?
        for (index, mark) in marks.enumerated() {
            guard let tag = mark.paintedTag, tag != current else { continue }
            if let current { result.append(Stretch(tag: current, marks: marks[start..<index])) }
            (start, current) = (index, tag)
        }
        if let current { result.append(Stretch(tag: current, marks: marks[start...])) }
        return result
    }

    /// Gives marked stretches their final form in a page's content: `/Artifact BMC`, or a number that
    /// the structure tree knows. Cairo has written `/Span << /MCID n >> BDC` for every stretch.
    ///
    /// - Returns: nil when the content does not have as many stretches as were painted.
    static func numbered(_ content: [UInt8], _ tags: [Tag]) -> [UInt8]? {
        let begin = Array("/Span << /MCID ".utf8)
        let end = Array(" >> BDC".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(content.count)
        var (index, stretch, number) = (0, 0, 0)
        var copied = 0
        while index < content.count {
            guard content[index] == begin[0], index + begin.count < content.count,
                content[index..<(index + begin.count)].elementsEqual(begin)
            else {
                index += 1
                continue
            }
            var after = index + begin.count
            while after < content.count, (0x30...0x39).contains(content[after]) { after += 1 }
            guard after + end.count <= content.count,
                content[after..<(after + end.count)].elementsEqual(end), stretch < tags.count
            else { return nil }
            result.append(contentsOf: content[copied..<index])
            switch tags[stretch] {
            case .artifact: result.append(contentsOf: "/Artifact BMC".utf8)
            case .content:
                result.append(contentsOf: "/Span << /MCID \(number) >> BDC".utf8)
                number += 1
            }
            stretch += 1
            index = after + end.count
            copied = index
        }
        guard stretch == tags.count else { return nil }
        result.append(contentsOf: content[copied...])
        return result
    }
}

extension Mark {
    /// The tag of what is painted; nil for links.
    var paintedTag: Tag? {
        switch self {
        case .text(let mark): mark.tag
        case .path(let mark): mark.tag
        case .picture(let mark): mark.tag
        case .link: nil
        case .group(let group): group.marks.lazy.compactMap(\.paintedTag).first ?? .artifact
        }
    }
}
