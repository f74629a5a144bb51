import Testing
import TrangModel
import TrangTestSupport

@testable import TrangTypesetting

@Suite struct LineTests {
    static let font = Font(Face("Grid"), size: 10)

    static func style(_ alignment: Alignment) -> TextStyle {
        var style = TextStyle(font: font, leading: 12)
        style.alignment = alignment
        return style
    }

    static func set(
        _ text: String, _ alignment: Alignment, measure: Double, findings: Findings = Findings()
    ) -> [SetLine] {
        LineMaker(shaper: GridShaper(), findings: findings).lines(
            [.span(Span(text, font: font, place: Place(file: "f", line: 3)))],
            style: style(alignment), measure: measure, tagger: RunTagger(.artifact))
    }

    static func text(_ line: SetLine) -> String {
        line.marks.compactMap(\.run?.text).joined()
    }

    @Test(arguments: Alignment.allCases)
    func `no word is lost, doubled or moved, and no line is too wide`(alignment: Alignment) {
        var generator = Generator(seed: 11)
        for _ in 0..<150 {
            let words = generator.words(Int.random(in: 1...120, using: &generator), lengths: 1...9)
            let measure = Double.random(in: 50...300, using: &generator)
            let lines = Self.set(words.joined(separator: " "), alignment, measure: measure)
            let found = lines.map(Self.text).joined(separator: " ").split(separator: " ").map(
                String.init)
            #expect(found == words)
            #expect(lines.allSatisfy { $0.right <= measure + 0.01 }, "\(measure)")
        }
    }

    /// The words of a line from left to right.
    static func seen(_ line: SetLine) -> String {
        let texts = line.marks.compactMap { mark in mark.run.map { (x: mark.at.x, run: $0) } }
        return texts.sorted { ($0.x, $0.run.width) < ($1.x, $1.run.width) }
            .map(\.run.text).joined()
    }

    @Test(arguments: [
        ("một אב גד hai", "một גד אב hai"), ("אב 12 גד", "גד 12 אב"), ("אב 12 hai", "12 אב hai"),
        ("(אב גד) hai", "(גד אב) hai"), ("một - אב", "một - אב"), ("אב: גד", "גד :אב"),
        ("một אב, גד", "một גד ,אב"),
    ])
    func `words that run from right to left stand so, in the order of the text`(
        text: String, seen: String
    ) {
        for alignment in Alignment.allCases {
            let lines = Self.set(text, alignment, measure: 500)
            #expect(lines.map(Self.text) == [text])
            #expect(lines.map(Self.seen) == [seen], "\(alignment)")
            #expect(abs(lines[0].right - Self.set("x", alignment, measure: 500)[0].right) < 500)
        }
    }

    @Test func `a word of two faces stands in one row`() {
        let shaper = GridShaper()
        shaper.others = ["x": Face("Other")]
        let lines = LineMaker(shaper: shaper, findings: Findings()).lines(
            [.span(Span("một axxbc hai", font: Self.font, place: Place(file: "f", line: 3)))],
            style: Self.style(.left), measure: 500, tagger: RunTagger(.artifact))
        let runs = lines[0].marks.compactMap { mark in mark.run.map { (x: mark.at.x, run: $0) } }
        #expect(runs.map(\.run.text) == ["một a", "xx", "bc hai"])
        for (one, next) in zip(runs, runs.dropFirst()) {
            #expect(abs(one.x + one.run.width - next.x) < 0.01)
        }
    }

    @Test func `every part of a mixed line has its place, and none another's`() {
        var generator = Generator(seed: 31)
        for _ in 0..<200 {
            let words = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                ["một", "אב", "12", "-", "אב1", "גדה", "x:"].randomElement(using: &generator) ?? ""
            }
            let text = words.joined(separator: " ")
            let lines = Self.set(text, .justify, measure: 70)
            #expect(
                lines.map(Self.text).joined(separator: " ").split(separator: " ").map(String.init)
                    == words)
            for line in lines {
                let runs = line.marks.compactMap { mark in
                    mark.run.map { (x: mark.at.x, width: $0.width) }
                }.filter { $0.width > 0 }.sorted { $0.x < $1.x }
                for (one, next) in zip(runs, runs.dropFirst()) {
                    #expect(one.x + one.width < next.x + 0.01, "\(text)")
                }
                #expect((runs.last.map { $0.x + $0.width } ?? 0) < line.right + 0.01)
            }
        }
    }

    @Test func `justified lines fill the measure, but for the last`() {
        var generator = Generator(seed: 5)
        for _ in 0..<60 {
            let text = generator.words(80).joined(separator: " ")
            let lines = Self.set(text, .justify, measure: 240)
            #expect(lines.dropLast().allSatisfy { abs($0.right - 240) < 0.01 })
        }
    }

    @Test func `all lines together are no looser than a greedy breaker's`() {
        var generator = Generator(seed: 23)
        var (ours, greedy) = (0.0, 0.0)
        for _ in 0..<80 {
            let words = generator.words(90)
            let measure = 180.0
            let lines = Self.set(words.joined(separator: " "), .justify, measure: measure)
            ours += lines.dropLast().map { Self.badness(Self.text($0), measure) }.reduce(0, +)
            var line = ""
            for word in words {
                let next = line.isEmpty ? word : line + " " + word
                if Double(next.count) * 5 > measure {
                    greedy += Self.badness(line, measure)
                    line = word
                } else {
                    line = next
                }
            }
        }
        #expect(ours < greedy * 0.8)
    }

    /// The squared stretch of a line's spaces.
    static func badness(_ line: String, _ measure: Double) -> Double {
        let gaps = Double(line.count { $0 == " " })
        let free = (measure - Double(line.count) * 5) / max(gaps, 0.5)
        return free * free
    }

    @Test func `bound words stay together`() {
        var generator = Generator(seed: 8)
        for _ in 0..<200 {
            var words = generator.words(40)
            words.insert("khóa \u{2060}XIV", at: Int.random(in: 0...40, using: &generator))
            let lines = Self.set(words.joined(separator: " "), .justify, measure: 150)
            #expect(lines.contains { Self.text($0).contains("khóa XIV") })
            #expect(!lines.contains { Self.text($0).contains("\u{2060}") })
        }
    }

    @Test func `compounds may be parted after a hyphen, numbers and signs may not`() {
        #expect(BreakRules.mayBreak(before: "ế", sign: "-", next: "x"))
        #expect(!BreakRules.mayBreak(before: "5", sign: "-", next: "2"))
        #expect(!BreakRules.mayBreak(before: "2", sign: "-", next: "B"))
        #expect(!BreakRules.mayBreak(before: "C", sign: "-", next: "U"))
        #expect(!BreakRules.mayBreak(before: "x", sign: "/", next: "y"))
        let lines = Self.set("aaaa tế-xã bb", .left, measure: 40)
        #expect(lines.map(Self.text) == ["aaaa tế-", "xã bb"])
    }

    @Test func `a word wider than its column is cut, whole in the text, and said`() {
        let findings = Findings()
        let word = String(repeating: "đ", count: 95)
        let lines = Self.set("ab \(word) cd", .justify, measure: 100, findings: findings)
        #expect(lines.map(Self.text).joined().replacing(" ", with: "") == "ab\(word)cd")
        #expect(lines.allSatisfy { $0.right <= 100.01 })
        #expect(findings.all.map(\.finding) == [.overlongWord(word: word)])
        #expect(findings.all[0].place?.line == 3)
    }

    @Test func `a unit parts at its strokes, and only a part too wide is said`() {
        let findings = Findings()
        let lines = Self.set("triệu đồng/người/năm", .left, measure: 50, findings: findings)
        #expect(
            lines.map(Self.text).map { $0.replacing(" ", with: "") } == [
                "triệu", "đồng/", "người/năm",
            ])
        #expect(findings.all.isEmpty)
        _ = Self.set(
            "đồng/" + String(repeating: "n", count: 40), .left, measure: 50, findings: findings)
        #expect(findings.all.map(\.finding.code) == ["overlong-word"])
    }

    @Test func `bound words that do not fit are parted before any word is cut`() {
        let findings = Findings()
        let lines = Self.set("1234567 \u{2060}aaaaaaa", .left, measure: 50, findings: findings)
        #expect(lines.map(Self.text) == ["1234567 ", "aaaaaaa"])
        #expect(findings.all.isEmpty)
    }

    @Test func `a character that no font has is named with its number`() {
        let (shaper, findings) = (GridShaper(), Findings())
        shaper.lacking = ["😀"]
        _ = LineMaker(shaper: shaper, findings: findings).lines(
            [.span(Span("a 😀", font: Self.font, place: Place(file: "f", line: 9)))],
            style: Self.style(.left), measure: 100, tagger: RunTagger(.artifact))
        #expect(findings.all.map(\.finding) == [.missingGlyph(character: "😀", code: "U+1F600")])
        #expect(findings.all[0].place?.line == 9)
    }

    @Test func `balanced lines are of like length`() {
        let lines = Self.set("aaaa bbbb cccc dddd eeee ffff", .balanced, measure: 120)
        #expect(lines.count == 2)
        #expect(lines.map(Self.text) == ["aaaa bbbb cccc ", "dddd eeee ffff"])
    }

    @Test func `a headline's size fills the measure`() {
        var style = Self.style(.left)
        style.fit = Fit(largest: 60, smallest: 20, leading: 1.2)
        let maker = LineMaker(shaper: GridShaper(), findings: Findings())
        func right(_ text: String) -> (Int, Double) {
            let lines = maker.lines(
                [.span(Span(text, font: style.font))], style: style, measure: 200,
                tagger: RunTagger(.artifact))
            return (lines.count, lines[0].right)
        }
        #expect(right("abcdefghij") == (1, 200))
        #expect(right("abc").1 == 90)
        #expect(right("aaaa bbbb cccc dddd eeee ffff gggg").0 == 2)
    }
}
