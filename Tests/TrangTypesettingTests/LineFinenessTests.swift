import Testing
import TrangModel
import TrangTestSupport

@testable import TrangTypesetting

/// What stands in margins, between letters and below words.
@Suite struct LineFinenessTests {
    static let font = ReportTests.font

    static func lines(
        _ text: String, measure: Double, underlined: Bool = false,
        _ change: (inout TextStyle) -> Void
    ) -> [SetLine] {
        LineMaker(shaper: GridShaper(), findings: Findings()).lines(
            [.span(Span(text, font: font, underlined: underlined))],
            style: ReportTests.style(change),
            measure: measure, tagger: RunTagger(.artifact))
    }

    static func text(_ line: SetLine) -> (x: Double, run: GlyphRun)? {
        line.marks.lazy.compactMap { mark in mark.run.map { (mark.at.x, $0) } }.first
    }

    @Test func `hanging stops stand beyond the edge and letters end at it`() {
        // Every sign is 5 pt wide; a comma hangs by seven tenths of it.
        let lines = Self.lines("aaaa, bbbb, cccc dd", measure: 55) {
            $0.alignment = .justify
            $0.hangsPunctuation = true
        }
        #expect(lines.count > 1)
        let first = Self.text(lines[0])
        #expect(first?.run.text.hasSuffix(", ") == true)
        #expect(abs((first?.run.width ?? 0) - (55 + 3.5)) < 0.01)
    }

    @Test func `an opening quotation mark at the head of a line stands in the margin`() {
        let lines = Self.lines("“aaaa bbbb”", measure: 200) { $0.hangsPunctuation = true }
        #expect(Self.text(lines[0])?.x == -3)
    }

    @Test func `letters give a little, so that spaces give less`() {
        var generator = Generator(seed: 503)
        var (plain, flexible) = (0.0, 0.0)
        for _ in 0..<40 {
            let words = generator.words(40).joined(separator: " ")
            for flex in [0.0, 0.01] {
                let lines = Self.lines(words, measure: 220) {
                    $0.alignment = .justify
                    $0.letterFlex = flex
                }
                for line in lines.dropLast() {
                    guard let mark = Self.text(line) else { continue }
                    #expect(abs(mark.run.width - 220) < 0.01)
                    for (index, character) in mark.run.text.enumerated() where character == " " {
                        let glyphs = mark.run.glyphs
                        let next = index + 1 < glyphs.count ? Double(glyphs[index + 1].x) : 220
                        let gap = next - Double(glyphs[index].x) - 5
                        if flex == 0 { plain += gap * gap } else { flexible += gap * gap }
                    }
                }
            }
        }
        #expect(flexible < plain * 0.8)
    }

    @Test func `a line below the words leaves out the dot of a letter`() {
        let lines = Self.lines("nhiem nhiệm", measure: 300, underlined: true) { _ in }
        let strokes = lines[0].marks.compactMap { mark -> (Double, Double)? in
            guard case .path(let path) = mark.content, case .move(let from) = path.steps[0],
                case .line(let to) = path.steps[1]
            else { return nil }
            return (mark.at.x + from.x, mark.at.x + to.x)
        }
        // One gap, around the middle of the ninth letter (ệ, from 45 to 50 pt ... counted from 0).
        #expect(strokes.count == 2)
        let dot = 9 * 5 + 2.5 - 5 + 5.0
        #expect(!strokes.contains { $0.0 < dot && dot < $0.1 }, "\(strokes)")
        let covered = strokes.reduce(0) { $0 + $1.1 - $1.0 }
        #expect(covered > 50)
    }

    @Test func `a narrow measure is set ragged where the style says so`() {
        let narrow = Self.lines("aaa bbbb cc ddd", measure: 46) {
            $0.alignment = .justify
            $0.raggedBelow = 60
        }
        #expect(narrow.dropLast().contains { $0.right < 45.9 })
    }

    @Test func `a paragraph gives up a line when it is asked to and can`() {
        var generator = Generator(seed: 509)
        var saved = 0
        for _ in 0..<60 {
            let words = generator.words(70).joined(separator: " ")
            let style = ReportTests.style {
                $0.alignment = .justify
                $0.shrink = 0.3
            }
            func count(_ saves: Bool) -> Int {
                LineMaker(shaper: GridShaper(), findings: Findings(), saves: saves).lines(
                    [.span(Span(words, font: Self.font))], style: style, measure: 240,
                    tagger: RunTagger(.artifact)
                ).count
            }
            #expect(count(true) <= count(false))
            if count(true) < count(false) { saved += 1 }
        }
        #expect(saved > 0)
    }
}
