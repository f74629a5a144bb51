import TrangModel

/// The lines of paragraphs as an earlier pass set them. A list of contents needs a second pass to know its page
/// numbers; all other paragraphs come out as before.
final class ParagraphMemory {
    private struct Known {
        var content: [Inline]
        var style: TextStyle
        var measure: Double
        var saves: Bool
        var lines: [SetLine]
    }

    private var known: [NodeID: Known] = [:]

    /// The lines of the same paragraph at the same node, if they were set before.
    func lines(
        _ content: [Inline], style: TextStyle, measure: Double, saves: Bool, at node: NodeID
    ) -> [SetLine]? {
        guard let found = known[node], found.measure == measure, found.saves == saves,
            found.style == style, found.content == content
        else { return nil }
        return found.lines
    }

    /// Keeps the lines of a paragraph that made no nodes of its own.
    func keep(
        _ lines: [SetLine], of content: [Inline], style: TextStyle, measure: Double, saves: Bool,
        at node: NodeID
    ) {
        let isPlain = content.allSatisfy { inline in
            if case .span(let span) = inline {
                span.link == nil && span.language == nil
            } else {
                false
            }
        }
        guard isPlain else { return }
        known[node] = Known(
            content: content, style: style, measure: measure, saves: saves, lines: lines)
    }
}
