import TrangModel

/// What the parser came upon.
struct YAMLEvent {
    enum Kind { case streamEnd, scalar, list, map, end, alias, other }

    var kind: Kind
    var place: Place
    /// What a scalar says, or an alias names.
    var text = ""
    var anchor: String?
    var tag: String?
    /// Whether a scalar stands without quotes.
    var isPlain = false
    /// Where it ends, counted from 0.
    var end = YAMLDoctor.Spot(line: 0, column: 0)

    /// The place, counted from 0.
    var spot: YAMLDoctor.Spot {
        YAMLDoctor.Spot(line: (place.line ?? 1) - 1, column: (place.column ?? 1) - 1)
    }
}
