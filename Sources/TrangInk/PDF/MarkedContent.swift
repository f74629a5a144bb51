import TrangModel

/// The stretches of marks on a page that belong to one node of the structure tree, or to none: a marker
/// is painted before each of them, and the finishing step puts marked content in its place.
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

    /// The rectangle that stands for the beginning of a stretch in Cairo's content. Its sides are whole
    /// parts of Cairo's grid, so they come back as they are.
    static let marker = Rect(x: 0.25, y: 0.5, width: 0.125, height: 0.75)
    private static let sign = Array("0.25 0.5 0.125 0.75 re f\n".utf8)

    /// Puts marked content where markers stand: `/Artifact BMC`, or a number that the structure tree
    /// knows.
    ///
    /// - Returns: nil when the content does not have as many markers as were painted.
    static func numbered(_ content: [UInt8], _ tags: [Tag]) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(content.count)
        var (index, stretch, number, copied) = (0, 0, 0, 0)
        let (first, count) = (sign[0], sign.count)
        while index + count <= content.count {
            guard content[index] == first, content[index + 1] == sign[1],
                content[index..<(index + count)].elementsEqual(sign)
            else {
                index += 1
                continue
            }
            guard stretch < tags.count else { return nil }
            result.append(contentsOf: content[copied..<index])
            if stretch > 0 { result.append(contentsOf: "EMC\n".utf8) }
            switch tags[stretch] {
            case .artifact: result.append(contentsOf: "/Artifact BMC\n".utf8)
            case .content:
                result.append(contentsOf: "/Span <</MCID \(number)>> BDC\n".utf8)
                number += 1
            }
            stretch += 1
            index += count
            copied = index
        }
        guard stretch == tags.count else { return nil }
        result.append(contentsOf: content[copied...])
        if stretch > 0 { result.append(contentsOf: "\nEMC\n".utf8) }
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
