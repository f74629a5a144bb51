import TrangModel

/// Where headings and named places stood in the pass before.
struct KnownPlaces: Hashable {
    var outline: [OutlineEntry] = []
    var anchors: [Anchor] = []
    /// Titles of named places.
    var titles: [String: String] = [:]
    /// Whether there was a pass before.
    var isFilled = false

    func has(_ name: String) -> Bool { anchors.contains { $0.name == name } }

    /// The number of a place's page, from 1.
    func page(of name: String) -> Int? { anchors.first { $0.name == name }.map { $0.page + 1 } }

    func title(of name: String) -> String? { titles[name] }

    var names: [String] { anchors.map(\.name) }

    /// The pages of everything: when they stay the same, all that refers to them is right.
    var pages: [Int] { outline.map(\.page) + anchors.map(\.page) }
}
