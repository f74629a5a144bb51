/// The marks of a plot.
package enum PlotMark: String, Hashable, Sendable, CaseIterable {
    /// Lying bars, one row a category.
    case bars
    /// Upright bars; they lie down where their labels find no room.
    case columns
    case lines, areas
    /// Start and end of every category on one row.
    case dumbbell
    /// Start and end as two upright axes.
    case slope
    /// One row a series: a small bar for every category, each row with its own scale.
    case strip
    /// A hundred squares for one share.
    case waffle
    /// A ring for one share.
    case ring
}

/// How several series share a place.
package enum PlotArrangement: String, Hashable, Sendable, CaseIterable {
    case grouped, stacked
    /// Stacked, each place as a whole of 100 %.
    case filled
}

/// A number to draw, as it is printed; missing where there is none.
package struct PlotValue: Hashable, Sendable {
    package var value: Double?
    /// What is printed, with qualifier and sign.
    package var text: String
    /// Where it was written.
    package var place: Place?

    package init(_ value: Double?, text: String, place: Place? = nil) {
        self.value = value
        self.text = text
        self.place = place
    }
}

/// One row of numbers, as many as there are categories.
package struct PlotSeries: Hashable, Sendable {
    package var name: String
    package var values: [PlotValue]

    package init(name: String, values: [PlotValue]) {
        self.name = name
        self.values = values
    }
}

/// What a category was to reach.
package enum PlotTarget: Hashable, Sendable {
    case minimum(Double, text: String)
    case maximum(Double, text: String)
    case range(ClosedRange<Double>, text: String)

    /// What is printed.
    package var text: String {
        switch self {
        case .minimum(_, let text), .maximum(_, let text), .range(_, let text): text
        }
    }

    /// The numbers that a scale must reach.
    package var numbers: [Double] {
        switch self {
        case .minimum(let value, _), .maximum(let value, _): [value]
        case .range(let range, _): [range.lowerBound, range.upperBound]
        }
    }
}

/// A chart in terms of its parts: data (categories and series), marks, scales and guides.
package struct Plot: Hashable, Sendable {
    package var mark: PlotMark
    package var arrangement: PlotArrangement
    package var categories: [String]
    package var series: [PlotSeries]
    /// One a category, or none at all.
    package var targets: [PlotTarget?]
    /// The unit, said once.
    package var unit: String
    /// Whether every series stands in a panel of its own, with its own scale.
    package var panels: Bool
    /// Whether every row of a dumbbell has its own scale.
    package var ownScales: Bool
    /// Height of the drawing of upright charts, in pt.
    package var height: Double
    /// The language of the words that the chart has of itself.
    package var language: PageLanguage
    /// The words for a missing number.
    package var missing: String
    /// The category that the reader should see first; the others stand back. Nil for none.
    package var highlight: Int?
    /// The word in the legend for a target; empty for none.
    package var targetName: String
    /// Where the data stand in the chart's table.
    package var cells = PlotCells()

    package init(
        mark: PlotMark, arrangement: PlotArrangement = .grouped, categories: [String],
        series: [PlotSeries], targets: [PlotTarget?] = [], unit: String = "",
        panels: Bool = false, ownScales: Bool = false, height: Double = 150,
        language: PageLanguage = .vietnamese
    ) {
        self.mark = mark
        self.arrangement = arrangement
        self.categories = categories
        self.series = series
        self.targets = targets
        self.unit = unit
        self.panels = panels
        self.ownScales = ownScales
        self.height = height
        self.language = language
        missing = language.words.noData
        targetName = language.words.target
    }

    /// The value of a series at a category.
    package func value(_ series: Int, _ category: Int) -> PlotValue {
        let values = self.series[series].values
        return values.indices.contains(category) ? values[category] : PlotValue(nil, text: "")
    }

    /// The target of a category.
    package func target(_ category: Int) -> PlotTarget? {
        targets.indices.contains(category) ? targets[category] : nil
    }
}
