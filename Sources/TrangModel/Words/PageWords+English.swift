extension PageWords {
    /// Pages in English.
    package static let english = PageWords(
        unit: { "Unit: \($0)" },
        noData: "no data",
        target: "target",
        picture: "Picture",
        toPage: { "To page \($0)" },
        onlyShare: { "\($0) makes \($1)" },
        shares: {
            "\($0.name) has the largest share, \($0.text); \($1.name) the smallest, \($1.text)"
        },
        course: { name, from, to, way in
            let verb =
                switch way {
                case .up: "rises"
                case .down: "falls"
                case .level: "stays"
                }
            return "\(name) \(verb) from \(from.text) (\(from.name)) to \(to.text) (\(to.name))"
        },
        unchanged: { "\($0) does not change, \($1)" },
        moreSeries: { "and \($0) more series" },
        noPairs: "No pair of figures to compare",
        mostChanged: { "The greatest change: \($0), from \($1) to \($2)" },
        extremes: { "Highest: \($0.name), \($0.text); lowest: \($1.name), \($1.text)" },
        continued: "(continued)",
        imposed: "(for printing: pages laid out on sheets)")
}
