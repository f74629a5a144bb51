import Testing
import TrangModel
import TrangTestSupport

@testable import TrangCharts

@Suite struct ChartTests {
    static let font = Font(Face("Grid"), size: 8)
    static let style = ChartStyle(
        accent: Color(1, 0, 0), ink: .black, secondary: Color(2, 2, 2), bar: Color(3, 3, 3),
        quiet: Color(4, 4, 4), band: Color(5, 5, 5), label: font, strong: font.with(bold: true),
        head: font, tick: font, value: Font(Face("Grid"), size: 15))

    static func row(
        _ number: String, _ shape: TargetBars.Shape, tone: TargetBars.Tone = .exceeded,
        derived: Bool = false, band: ClosedRange<Double>? = nil
    ) -> TargetBars.Row {
        TargetBars.Row(
            number: number, name: "N\(number)", noteMark: nil, qualifier: "", result: "11,7",
            wholeLength: 2,
            target: "10", tone: tone, derived: derived, shape: shape, band: band,
            percentText: "100,0", symbol: .met)
    }

    static func drawing(_ rows: [TargetBars.Row], width: Double = 482) -> ChartDrawing {
        Charts.draw(
            .targetBars(TargetBars(rows: rows, heads: ["TT", "C", "K", "M", "100", "%"])),
            style: style, width: width, shaper: GridShaper())
    }

    static func rects(_ marks: [Mark], _ color: Color) -> [(x: Double, width: Double)] {
        marks.compactMap { mark in
            guard case .path(let path) = mark.content, path.fill == color,
                case .move(let start) = path.steps.first,
                case .line(let end) = path.steps.dropFirst().first
            else { return nil }
            return (mark.at.x + start.x, end.x - start.x)
        }
    }

    @Test func `bars start at zero and are as long as their percentages`() {
        let percents = [10.0, 50, 97.8, 100, 119.1, 138]
        let drawing = Self.drawing(percents.map { Self.row("1", .bar(percent: $0)) })
        let bars = drawing.strips.compactMap { Self.rects($0.marks, Self.style.accent).first }
        #expect(bars.count == percents.count)
        #expect(Set(bars.map(\.x)).count == 1)
        for (bar, percent) in zip(bars, percents) {
            #expect(abs(bar.width / bars[3].width - percent / 100) < 1e-9)
        }
    }

    @Test func `a bar beyond the scale ends with it and is cut`() {
        let drawing = Self.drawing([
            Self.row("1", .bar(percent: 354.7)), Self.row("2", .bar(percent: 2413)),
            Self.row("3", .bar(percent: 100)),
        ])
        let bars = drawing.strips.map { Self.rects($0.marks, Self.style.accent)[0].width }
        #expect(bars[0] == bars[1])
        #expect(abs(bars[0] / bars[2] - 1.4) < 1e-9)
        let white = drawing.strips.map { Self.rects($0.marks, .white).count }
        #expect(white == [1, 1, 0])
    }

    @Test func `a derived value is hatched and clipped to its bar`() {
        let drawing = Self.drawing([Self.row("1", .bar(percent: 90), derived: true)])
        let groups = drawing.strips[0].marks.filter {
            if case .group(_, _, let clip) = $0.content { clip != nil } else { false }
        }
        #expect(groups.count == 1)
        #expect(Self.rects(drawing.strips[0].marks, Self.style.accent).isEmpty)
    }

    @Test func `a row is a strip, so that a long chart can go on another page`() {
        let drawing = Self.drawing((1...60).map { Self.row("\($0)", .bar(percent: 100)) })
        #expect(drawing.strips.count == 60)
        #expect(drawing.head != nil)
        #expect(drawing.strips.allSatisfy { $0.height == 27.5 })
    }

    @Test func `ticks are round, rising and within the scale`() {
        var generator = Generator(seed: 3)
        for _ in 0..<500 {
            let upper = Double.random(in: 0.001...1_000_000, using: &generator)
            let ticks = LinearScale.ticks(upTo: upper, count: 4)
            #expect(ticks.first == 0)
            #expect((2...9).contains(ticks.count), "\(upper): \(ticks)")
            #expect(ticks.allSatisfy { $0 <= upper * 1.000001 })
            #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
        }
        #expect(LinearScale.ticks(upTo: 625, count: 4) == [0, 200, 400, 600])
        #expect(LinearScale.ticks(upTo: 0, count: 4) == [0])
    }

    @Test func `parts that are not all of the whole leave the rest of the bar empty`() {
        let shares = Shares(
            parts: [
                .init(name: "A", value: 30, text: "30%"), .init(name: "B", value: 20, text: "20%"),
            ], whole: 100)
        let drawing = Charts.draw(
            .shares(shares), style: Self.style, width: 400, shaper: GridShaper())
        let marks = drawing.strips[0].marks
        let red = Self.rects(marks, Self.style.accent)[0]
        let rest = Self.rects(marks, .white).last
        #expect(abs(red.width - 120) < 1e-9)
        #expect(abs((rest?.x ?? 0) - 200) < 1e-9 && abs((rest?.width ?? 0) - 200) < 1)
    }

    @Test func `shares fill the bar and a tiny one is named outside`() {
        let shares = Shares(parts: [
            .init(name: "A", value: 54.87, text: "54,87%"),
            .init(name: "B", value: 44.95, text: "44,95%"),
            .init(name: "C", value: 0.18, text: "0,18%"),
        ])
        let drawing = Charts.draw(
            .shares(shares), style: Self.style, width: 482, shaper: GridShaper())
        let marks = drawing.strips[0].marks
        let red = Self.rects(marks, Self.style.accent)[0]
        let grey = Self.rects(marks, Self.style.quiet)[0]
        #expect(red.x == 0)
        #expect(abs(grey.x - red.width) < 1e-9)
        #expect(abs(red.width / grey.width - 54.87 / 44.95) < 1e-9)
        let outside = marks.filter { $0.run?.text == "0,18%" }.map(\.at.x)
        #expect(outside.count == 1)
        #expect(outside[0] > grey.x + grey.width)
    }

    @Test func `each panel has its own scale and its larger value fills it`() {
        let panels = [(500.0, 625.0), (2653, 3366)].map {
            Change.Panel(
                name: "P", start: $0, startText: "s", end: $1, endText: "e")
        }
        let drawing = Charts.draw(
            .change(Change(panels: panels, startName: "Đầu", endName: "Cuối", gutter: 17)),
            style: Self.style, width: 482, shaper: GridShaper())
        let ends = Self.rects(drawing.strips[0].marks, Self.style.accent)
        let starts = Self.rects(drawing.strips[0].marks, Self.style.quiet)
        #expect(ends.count == 2 && starts.count == 2)
        #expect(abs(ends[0].width - ends[1].width) < 1e-9)
        #expect(abs(starts[0].width / ends[0].width - 500 / 625) < 1e-9)
    }
}
