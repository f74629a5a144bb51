import TrangModel

/// Where headings and named places stood in the pass before.
struct KnownPlaces: Hashable {
    private(set) var outline: [OutlineEntry]
    private(set) var anchors: [Anchor]
    /// Titles of named places.
    private(set) var titles: [String: String]
    /// Whether there was a pass before.
    var isFilled = false
    /// The pages of anchors from 0; of two with one name the first counts. A text may have as many references as places.
    private let pagesByName: [String: Int]

    init(
        outline: [OutlineEntry] = [], anchors: [Anchor] = [], titles: [String: String] = [:]
    ) {
        (self.outline, self.anchors, self.titles) = (outline, anchors, titles)
        pagesByName = Dictionary(anchors.map { ($0.name, $0.page) }) { first, _ in first }
    }

    func has(_ name: String) -> Bool { pagesByName[name] != nil }

    /// The number of a place's page, from 1.
    func page(of name: String) -> Int? { pagesByName[name].map { $0 + 1 } }

    func title(of name: String) -> String? { titles[name] }

    var names: [String] { anchors.map(\.name) }

    /// The pages of everything: when they stay the same, all that refers to them is right.
    var pages: [Int] { outline.map(\.page) + anchors.map(\.page) }

    /// Where links lead, by the names that they have: headings of the list of contents, then places.
    var destinations: [String: Destination] {
        let headings = outline.map {
            (Setter.target($0), Destination(page: $0.page, top: $0.top))
        }
        let named = anchors.map { ($0.name, Destination(page: $0.page, top: $0.top)) }
        return Dictionary(headings + named) { first, _ in first }
    }
}
