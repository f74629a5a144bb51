/// Sizes, colours and fonts of a chart.
package struct ChartStyle: Hashable, Sendable {
    package var accent: Color
    package var ink: Color
    package var secondary: Color
    package var bar: Color
    package var quiet: Color
    package var band: Color
    package var label: Font
    package var strong: Font
    package var head: Font
    package var tick: Font
    package var value: Font

    package init(
        accent: Color, ink: Color, secondary: Color, bar: Color, quiet: Color, band: Color,
        label: Font, strong: Font, head: Font, tick: Font, value: Font
    ) {
        self.accent = accent
        self.ink = ink
        self.secondary = secondary
        self.bar = bar
        self.quiet = quiet
        self.band = band
        self.label = label
        self.strong = strong
        self.head = head
        self.tick = tick
        self.value = value
    }
}

/// A chart with its title and the words for those who cannot see it.
package struct ChartBlock: Hashable, Sendable {
    package var chart: Chart
    package var style: ChartStyle
    /// One sentence that says what the chart shows.
    package var alternative: String
    package var table: ChartTable
    package var spaceBefore: Double

    package init(
        chart: Chart, style: ChartStyle, alternative: String,
        table: ChartTable = ChartTable(header: [], rows: []), spaceBefore: Double = 0
    ) {
        self.table = table
        self.chart = chart
        self.style = style
        self.alternative = alternative
        self.spaceBefore = spaceBefore
    }
}

/// The kinds of chart.
package enum Chart: Hashable, Sendable {
    case targetBars(TargetBars)
    case shares(Shares)
    case change(Change)
    case plot(Plot)
}

/// Results as percentages of their targets, one row an indicator.
package struct TargetBars: Hashable, Sendable {
    /// How a bar looks, by its verdict.
    package enum Tone: Hashable, Sendable {
        case exceeded, met, nearly, missed, none
    }

    /// What is drawn in a row.
    package enum Shape: Hashable, Sendable {
        /// A bar of so many percent of the target.
        case bar(percent: Double)
        /// A disc within a range to stay in, at so many percent of the base.
        case within(percent: Double)
        /// A sign outside a range to stay in.
        case outside(percent: Double)
        /// No target to compare with.
        case nothing
    }

    /// One indicator.
    package struct Row: Hashable, Sendable {
        package var number: String
        package var name: String
        package var noteMark: String?
        /// What stands before the number (`trên`, `khoảng`).
        package var qualifier: String
        package var result: String
        package var wholeLength: Int
        package var target: String
        package var tone: Tone
        package var derived: Bool
        package var shape: Shape
        /// The target's range in percent of the base.
        package var band: ClosedRange<Double>?
        package var percentText: String
        package var symbol: Symbol?
        /// In a chart that is a table as well: the unit below the name, the verdict's words, and
        /// whether a group begins with the row.
        package var unit = ""
        /// The full name, if it stands in one line.
        package var fullName = ""
        package var verdict = ""
        package var beginsGroup = false
        /// Where the result was written.
        package var place: Place?

        package init(
            number: String, name: String, noteMark: String?, qualifier: String, result: String,
            wholeLength: Int, target: String, tone: Tone, derived: Bool, shape: Shape,
            band: ClosedRange<Double>?,
            percentText: String, symbol: Symbol?
        ) {
            self.number = number
            self.name = name
            self.noteMark = noteMark
            self.qualifier = qualifier
            self.result = result
            self.wholeLength = wholeLength
            self.target = target
            self.tone = tone
            self.derived = derived
            self.shape = shape
            self.band = band
            self.percentText = percentText
            self.symbol = symbol
        }
    }

    package var rows: [Row]
    /// The column heads: number, name, result, target, target line, percent, verdict.
    package var heads: [String]
    /// Whether the chart is the table as well: all indicators, with units and verdicts.
    package var isTable: Bool

    package init(rows: [Row], heads: [String], isTable: Bool = false) {
        self.isTable = isTable
        self.rows = rows
        self.heads = heads
    }
}

/// Parts of a whole in one 100 % bar.
package struct Shares: Hashable, Sendable {
    /// One part.
    package struct Part: Hashable, Sendable {
        package var name: String
        package var value: Double
        package var text: String
        /// Where the value was written.
        package var place: Place?

        package init(name: String, value: Double, text: String, place: Place? = nil) {
            self.name = name
            self.value = value
            self.text = text
            self.place = place
        }
    }

    package var parts: [Part]
    /// Height of the bar, in pt.
    package var height: Double
    /// What the whole bar stands for, where the parts are not all of it; nil for their sum.
    package var whole: Double?

    package init(parts: [Part], height: Double = 40, whole: Double? = nil) {
        self.parts = parts
        self.height = height
        self.whole = whole
    }
}

/// Start and end of the term, one panel a quantity, each with its own scale.
package struct Change: Hashable, Sendable {
    /// One quantity.
    package struct Panel: Hashable, Sendable {
        package var name: String
        package var start: Double
        package var startText: String
        package var end: Double
        package var endText: String
        /// The growth as stated; nil to compute it.
        package var growth: Growth?
        /// Where the two values were written.
        package var startPlace: Place?
        package var endPlace: Place?

        package init(
            name: String, start: Double, startText: String, end: Double, endText: String,
            growth: Growth? = nil
        ) {
            self.name = name
            self.start = start
            self.startText = startText
            self.end = end
            self.endText = endText
            self.growth = growth
        }
    }

    /// A stated change as it is printed.
    package struct Growth: Hashable, Sendable {
        package var text: String
        /// Whether it is a number and nothing else, so that its percentage may follow.
        package var isAmount: Bool

        package init(text: String, isAmount: Bool) {
            self.text = text
            self.isAmount = isAmount
        }
    }

    package var panels: [Panel]
    package var startName: String
    package var endName: String
    package var gutter: Double
    /// Whether bars are low and every panel has a row of its own.
    package var isCompact: Bool

    package init(
        panels: [Panel], startName: String, endName: String, gutter: Double,
        isCompact: Bool = false
    ) {
        self.isCompact = isCompact
        self.panels = panels
        self.startName = startName
        self.endName = endName
        self.gutter = gutter
    }
}
