import TrangModel
import TrangReports

/// A chart in terms of its parts: categories and series of numbers, the mark that stands for a number,
/// targets and the unit. The same grammar as the block `chart` of a layout.
public struct ChartElement: Hashable, Sendable {
    /// What is drawn.
    public enum Mark: String, Hashable, Sendable, CaseIterable {
        /// Lying bars, upright bars, courses over years, the same with grounds below.
        case bars, columns, lines, areas
        /// Start and end on one row, and as two upright axes.
        case dumbbell, slope
        /// A row of small bars a series.
        case strip
        /// One share as a hundred squares, and as a ring.
        case waffle, ring
    }

    /// How several series share a place.
    public enum Arrangement: String, Hashable, Sendable, CaseIterable {
        /// Side by side, on each other, and on each other as a whole of 100 %.
        case grouped, stacked, filled
    }

    /// What a category was to reach: finite numbers of at most 15 digits before the comma.
    public enum Target: Hashable, Sendable {
        /// No less than a number.
        case atLeast(Double)
        /// No more than a number.
        case atMost(Double)
        /// Between two numbers.
        case within(ClosedRange<Double>)
    }

    /// A number to draw.
    public struct Value: Hashable, Sendable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
        ExpressibleByNilLiteral
    {
        /// The number; nil where it is missing, which is said and never drawn as zero. It is finite and has at most 15
        /// digits before the comma; of waffles and rings it is from 0 to 100.
        public var number: Double?
        /// What is printed; the number in Vietnamese form if left out.
        public var text: String?

        /// A number, printed as given.
        public init(_ number: Double?, text: String? = nil) {
            self.number = number
            self.text = text
        }

        /// A number written as it is.
        public init(floatLiteral value: Double) { self.init(value) }
        /// A whole number written as it is.
        public init(integerLiteral value: Int) { self.init(Double(value)) }
        /// A missing number.
        public init(nilLiteral: ()) { self.init(nil) }
    }

    /// Numbers with a name, as many as there are categories.
    public struct Series: Hashable, Sendable {
        /// What the numbers are of.
        public var name: String
        /// One a category: as many as there are categories.
        public var values: [Value]

        /// Numbers with a name.
        public init(_ name: String, _ values: [Value]) {
            self.name = name
            self.values = values
        }
    }

    /// What is drawn.
    public var mark: Mark
    /// The names of the places where numbers stand, one at least.
    public var categories: [String]
    /// The numbers: one series at least, and for waffles and rings no more.
    public var series: [Series]
    /// How several series share a place.
    public var arrangement = Arrangement.grouped
    /// One a category, or none at all.
    public var targets: [Target?] = []
    /// The unit, said once.
    public var unit = ""
    /// Whether every series stands in a panel with its own scale.
    public var panels = false
    /// Whether every row of a dumbbell has its own scale.
    public var ownScales = false
    /// Height of upright charts, in pt: from 10 to 4000.
    public var height = 150.0

    /// A chart of some series over categories.
    public init(_ mark: Mark, categories: [String], series: [Series]) {
        self.mark = mark
        self.categories = categories
        self.series = series
    }

    /// A chart of one series.
    public init(_ mark: Mark, categories: [String], values: [Value], unit: String = "") {
        self.init(mark, categories: categories, series: [Series("", values)])
        self.unit = unit
    }

    /// The chart with words of its own in a language.
    func plot(in language: PageLanguage = .vietnamese) -> Plot {
        func text(_ number: Double) -> String {
            let plain = number.plain(2)
            let places = plain.split(separator: ".").dropFirst().first?.count ?? 0
            return number.vietnamese(places)
        }
        let targets = targets.map { target -> PlotTarget? in
            switch target {
            case .atLeast(let value): .minimum(value, text: "≥ " + text(value))
            case .atMost(let value): .maximum(value, text: "≤ " + text(value))
            case .within(let range):
                .range(
                    range, text: text(range.lowerBound) + "–" + text(range.upperBound))
            case nil: nil
            }
        }
        return Plot(
            mark: PlotMark(rawValue: mark.rawValue) ?? .bars,
            arrangement: PlotArrangement(rawValue: arrangement.rawValue) ?? .grouped,
            categories: categories,
            series: series.map { series in
                PlotSeries(
                    name: series.name,
                    values: series.values.map { value in
                        PlotValue(value.number, text: value.text ?? value.number.map(text) ?? "")
                    })
            }, targets: targets, unit: unit, panels: panels, ownScales: ownScales,
            height: height, language: language)
    }

    /// The numbers as a table, for those who cannot see the chart.
    var table: ChartTable {
        let plot = plot()
        return ChartTable(
            header: [""] + plot.series.map(\.name),
            rows: plot.categories.enumerated().map { index, name in
                [name] + plot.series.indices.map { plot.value($0, index).text }
            })
    }
}
