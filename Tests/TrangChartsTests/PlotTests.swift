import Testing
import TrangModel
import TrangTestSupport

@testable import TrangCharts

/// Laws over generated plots of every mark.
@Suite struct PlotTests {
    static let font = Font(Face("Grid"), size: 8)
    static let style = ChartStyle(
        accent: Color(0x8F, 0x1D, 0x21), ink: Color(0x1C, 0x1B, 0x1A),
        secondary: Color(0x5A, 0x58, 0x56), bar: Color(0x8E, 0x8B, 0x88),
        quiet: Color(0xC6, 0xC3, 0xBF), band: Color(0xE6, 0xE4, 0xE0), label: font,
        strong: font.with(bold: true), head: font, tick: font, value: Font(Face("Grid"), size: 15))

    static func draw(_ plot: Plot, width: Double = 480) -> ChartDrawing {
        Charts.draw(.plot(plot), style: style, width: width, shaper: GridShaper())
    }

    static func texts(_ drawing: ChartDrawing) -> [(at: Point, run: GlyphRun)] {
        (drawing.head.map { [$0] } ?? []).flatMap { texts($0.marks) }
            + drawing.strips.flatMap { texts($0.marks) }
    }

    static func texts(_ marks: [Mark]) -> [(at: Point, run: GlyphRun)] {
        marks.compactMap { mark in mark.run.map { (mark.at, $0) } }
    }

    static func plot(_ generator: inout Generator, mark: PlotMark, categories: Int, series: Int)
        -> Plot
    {
        var number = 0
        func value() -> PlotValue {
            number += 1
            switch Int.random(in: 0..<12, using: &generator) {
            case 0: return PlotValue(nil, text: "")
            case 1: return PlotValue(0, text: "0")
            case 2:
                return PlotValue(Double.random(in: -80...0, using: &generator), text: "−\(number)")
            case 3: return PlotValue(1e15, text: "1.000.000.000.000.000")
            default:
                return PlotValue(
                    Double.random(in: 0...100, using: &generator), text: "hơn \(number)")
            }
        }
        return Plot(
            mark: mark,
            arrangement: PlotArrangement.allCases.randomElement(using: &generator) ?? .grouped,
            categories: (0..<categories).map { "Mục thứ \($0)" },
            series: (0..<series).map { index in
                PlotSeries(name: "Chuỗi \(index)", values: (0..<categories).map { _ in value() })
            }, unit: "%", panels: Int.random(in: 0..<5, using: &generator) == 0)
    }

    @Test(arguments: PlotMark.allCases)
    func `whatever the data, marks are finite and stand in their place`(mark: PlotMark) {
        var generator = Generator(seed: 211)
        for _ in 0..<120 {
            let plot = Self.plot(
                &generator, mark: mark, categories: Int.random(in: 1...9, using: &generator),
                series: Int.random(in: 1...5, using: &generator))
            let width = Double.random(in: 240...520, using: &generator)
            let drawing = Self.draw(plot, width: width)
            #expect(!drawing.strips.isEmpty)
            for strip in (drawing.head.map { [$0] } ?? []) + drawing.strips {
                #expect(strip.height.isFinite && strip.height > 0 && strip.height < 2000)
                for text in Self.texts(strip.marks) {
                    #expect(text.at.x.isFinite && text.at.y.isFinite)
                    #expect(text.at.y > -1 && text.at.y < strip.height + 4, "\(plot.mark)")
                }
            }
        }
    }

    @Test(arguments: [0, 1, 400])
    func `no category, one and four hundred all come out`(count: Int) {
        for mark in PlotMark.allCases {
            let values = (0..<count).map { PlotValue(Double($0), text: "\($0)") }
            let plot = Plot(
                mark: mark, categories: (0..<count).map { "c\($0)" },
                series: [
                    PlotSeries(name: "s", values: values), PlotSeries(name: "t", values: values),
                ])
            let drawing = Self.draw(plot)
            if count == 0 { #expect(drawing.strips.isEmpty) }
            if count == 400, mark == .bars || mark == .columns || mark == .dumbbell {
                #expect(drawing.strips.count == 400)
                #expect(drawing.head != nil)
            }
        }
    }

    @Test func `zeros, nothing and one value of a thousand million million are no trouble`() {
        for mark in PlotMark.allCases {
            for value in [
                PlotValue(0, text: "0"), PlotValue(nil, text: ""), PlotValue(1e15, text: "1e15"),
            ] {
                let plot = Plot(
                    mark: mark, categories: ["a", "b", "c"],
                    series: [PlotSeries(name: "s", values: [value, value, value])])
                #expect(!Self.draw(plot).strips.isEmpty)
            }
        }
    }

    @Test func `bars are as long as their numbers, to either side of zero`() {
        let numbers = [10.0, 25, -5, 40, 0]
        let plot = Plot(
            mark: .bars, categories: ["a", "b", "c", "d", "e"],
            series: [
                PlotSeries(name: "s", values: numbers.map { PlotValue($0, text: "\(Int($0))") })
            ])
        let bars = Self.draw(plot).strips.map {
            ChartTests.rects($0.marks, Self.style.accent).first
        }
        let unit = (bars[0]?.width ?? 0) / 10
        #expect(unit > 0)
        for (bar, number) in zip(bars, numbers) where number != 0 {
            #expect(abs((bar?.width ?? 0) - abs(number) * unit) < 1e-6)
        }
        // Positive bars begin where the negative one ends.
        let zero = bars[0]?.x ?? 0
        #expect(abs((bars[2]?.x ?? 0) + (bars[2]?.width ?? 0) - zero) < 1e-6)
    }

    @Test func `an outlier is cut and the others keep their differences`() {
        let numbers = [10.0, 12, 15, 900]
        let plot = Plot(
            mark: .bars, categories: ["a", "b", "c", "d"],
            series: [
                PlotSeries(name: "s", values: numbers.map { PlotValue($0, text: "\(Int($0))") })
            ])
        let strips = Self.draw(plot).strips
        let bars = strips.map { ChartTests.rects($0.marks, Self.style.accent)[0].width }
        #expect(bars[2] > bars[1] && bars[3] > bars[2] && bars[3] < 2 * bars[2])
        // The sign of the cut: two ink lines that no other bar has.
        func edges(_ marks: [Mark]) -> Int {
            marks.count { mark in
                if case .path(let path) = mark.content {
                    path.stroke?.color == Self.style.ink
                } else {
                    false
                }
            }
        }
        #expect(edges(strips[3].marks) == edges(strips[2].marks) + 2)
    }

    @Test func `a line is broken where a number is missing`() {
        let values = [1.0, 2, nil, 4, 5].map { PlotValue($0, text: "x") }
        let plot = Plot(
            mark: .lines, categories: ["1", "2", "3", "4", "5"],
            series: [PlotSeries(name: "s", values: values)])
        var moves = 0
        for case .path(let path) in Self.draw(plot).strips[0].marks.map(\.content)
        where path.fill == nil && path.stroke?.color == Self.style.accent {
            moves += path.steps.count { if case .move = $0 { true } else { false } }
        }
        #expect(moves == 2)
    }

    @Test func `names at the ends of lines and slopes never meet`() {
        var generator = Generator(seed: 223)
        for mark in [PlotMark.lines, .slope] {
            for _ in 0..<100 {
                let count = Int.random(in: 2...12, using: &generator)
                let near = Double.random(in: 0...3, using: &generator)
                let columns = (0..<count).map { _ in
                    (0..<2).map { _ in
                        PlotValue(50 + .random(in: -near...near, using: &generator), text: "50")
                    }
                }
                let plot =
                    mark == .lines
                    ? Plot(
                        mark: mark, categories: ["1", "2"],
                        series: columns.enumerated().map { PlotSeries(name: "n\($0)", values: $1) })
                    : Plot(
                        mark: mark, categories: columns.indices.map { "n\($0)" },
                        series: (0..<2).map { side in
                            PlotSeries(name: "s\(side)", values: columns.map { $0[side] })
                        })
                let names = Self.texts(Self.draw(plot)).filter { $0.run.text.hasPrefix("n") }
                    .map(\.at.y).sorted()
                #expect(names.count == count)
                for (one, other) in zip(names, names.dropFirst()) {
                    #expect(other - one > 8, "\(mark) \(names)")
                }
            }
        }
    }

    @Test func `spread labels keep their order, their distance and their bounds`() {
        var generator = Generator(seed: 227)
        for _ in 0..<500 {
            let count = Int.random(in: 1...20, using: &generator)
            let wishes = (0..<count).map { _ in Double.random(in: 0...200, using: &generator) }
            let places = Spread.apart(wishes, gap: 9, in: 0...200)
            let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
            for (one, other) in zip(order, order.dropFirst()) {
                #expect(places[other] - places[one] > 9 - 1e-6)
            }
            #expect(places.allSatisfy { $0 >= -1e-6 && $0 <= 200 + 1e-6 })
            if count == 1 { #expect(places == wishes) }
        }
    }

    @Test func `missing numbers are said, not drawn as zero`() {
        let plot = Plot(
            mark: .bars, categories: ["a", "b"],
            series: [
                PlotSeries(name: "s", values: [PlotValue(4, text: "4"), PlotValue(nil, text: "")])
            ])
        let drawing = Self.draw(plot)
        #expect(Self.texts(drawing.strips[1].marks).contains { $0.run.text == plot.missing })
        #expect(ChartTests.rects(drawing.strips[1].marks, Self.style.accent).isEmpty)
    }

    @Test func `columns that find no room for their names lie down`() {
        let names = (0..<14).map { "Mộtcáitênrấtdài\($0)" }
        let plot = Plot(
            mark: .columns, categories: names,
            series: [PlotSeries(name: "s", values: names.map { _ in PlotValue(1, text: "1") })])
        #expect(Self.draw(plot).strips.count == 14)
    }

    @Test func `a ring and a waffle fill in proportion`() {
        let plot = Plot(
            mark: .waffle, categories: ["a"],
            series: [PlotSeries(name: "s", values: [PlotValue(37, text: "37%")])])
        let squares = ChartTests.rects(Self.draw(plot).strips[0].marks, Self.style.accent)
        #expect(squares.count == 37)
    }

    @Test func `ticks are round, rising and within any scale`() {
        var generator = Generator(seed: 229)
        for _ in 0..<500 {
            let low = Double.random(in: -1000...0, using: &generator)
            let high = Double.random(in: 0.01...1000, using: &generator)
            let scale = NumberScale([low, high], length: 100)
            let ticks = scale.ticks(5)
            #expect((2...12).contains(ticks.count))
            #expect(ticks.contains(0))
            #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
            #expect(ticks.allSatisfy { $0 >= low - 1e-6 && $0 <= high + 1e-6 })
            #expect(Set(NumberScale.labels(ticks)).count == ticks.count)
        }
    }

    /// Colours as the three common colour blindnesses see them (Viénot, Brettel and Mollon 1999, for
    /// dichromats, in linear light; tritan after Brettel 1997 in its one-plane form).
    static func seen(_ color: Color, _ matrix: [[Double]]) -> [Double] {
        let linear = [color.red, color.green, color.blue].map { byte -> Double in
            let value = Double(byte) / 255
            return value * value
        }
        return matrix.map { row in zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    static let sights: [(String, [[Double]])] = [
        ("usual", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
        ("protan", [[0.1124, 0.8876, 0], [0.1124, 0.8876, 0], [0.004, -0.004, 1]]),
        ("deutan", [[0.2927, 0.7073, 0], [0.2927, 0.7073, 0], [-0.0223, 0.0223, 1]]),
        ("tritan", [[1, 0.1446, -0.1446], [0, 0.8592, 0.1408], [0, 0.8592, 0.1408]]),
        ("copier", [[0.21, 0.72, 0.07], [0.21, 0.72, 0.07], [0.21, 0.72, 0.07]]),
    ]

    @Test func `no two of the first eight grounds look alike, whatever colours one sees`() {
        for (name, sight) in Self.sights {
            for one in 0..<8 {
                for other in (one + 1)..<8 {
                    let (a, b) = (Ground.series(one, Self.style), Ground.series(other, Self.style))
                    guard case .solid(let first) = a, case .solid(let second) = b else {
                        // Textures differ from each other and from any solid ground.
                        #expect(a.texture != b.texture, "\(name) \(one) \(other)")
                        continue
                    }
                    let (x, y) = (Self.seen(first, sight), Self.seen(second, sight))
                    let light = { (c: [Double]) in
                        (0.21 * c[0] + 0.72 * c[1] + 0.07 * c[2]).squareRoot()
                    }
                    // Steps of at least 12 % in lightness, as the design asks of neighbours.
                    #expect(abs(light(x) - light(y)) >= 0.12, "\(name): \(one) and \(other)")
                }
            }
        }
    }

    @Test func `the tones of verdicts stay apart for every eye`() {
        let tones = [Self.style.accent, Self.style.bar, Self.style.quiet]
        for (name, sight) in Self.sights {
            for (one, other) in zip(tones, tones.dropFirst()) {
                let (x, y) = (Self.seen(one, sight), Self.seen(other, sight))
                let light = { (c: [Double]) in
                    (0.21 * c[0] + 0.72 * c[1] + 0.07 * c[2]).squareRoot()
                }
                #expect(abs(light(x) - light(y)) >= 0.12, "\(name)")
            }
        }
    }

    @Test func `sine and cosine are those of the circle`() {
        for step in 0...100 {
            let turn = Double(step) / 100
            let (sine, cosine) = Circle.at(turn)
            #expect(abs(sine * sine + cosine * cosine - 1) < 1e-9)
        }
        #expect(abs(Circle.at(0.25).sine - 1) < 1e-9)
        #expect(abs(Circle.at(0.5).cosine + 1) < 1e-9)
    }
}

extension Ground {
    /// What kind of ground it is.
    var texture: String {
        switch self {
        case .solid(let color): "solid \(color.hex)"
        case .hatched(_, let down): "hatched \(down)"
        case .dotted: "dotted"
        case .lined: "lined"
        case .hollow: "hollow"
        case .crossed: "crossed"
        }
    }
}
