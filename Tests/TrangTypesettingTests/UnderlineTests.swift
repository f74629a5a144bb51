import Testing
import TrangModel

@testable import TrangTypesetting

@Suite struct UnderlineTests {
    /// The lines below a run of letters that are 10 pt wide, as their left and right ends.
    static func lines(_ text: String, isFromRight: Bool) -> [[Double]] {
        let letters = Array(text)
        let width = 10 * Double(letters.count)
        let glyphs = letters.indices.map { index in
            Glyph(
                id: 1, x: isFromRight ? width - 10 * Double(index + 1) : 10 * Double(index), y: 0)
        }
        let run = GlyphRun(
            font: Font(Face("F"), size: 10), text: text, glyphs: glyphs,
            clusters: letters.map { Cluster(bytes: $0.utf8.count, glyphs: 1) }, width: width)
        return Underline.marks(run, at: Point(0, 0)).compactMap { mark in
            guard case .path(let path) = mark.content else { return nil }
            let places = path.steps.compactMap { step -> Double? in
                switch step {
                case .move(let point), .line(let point): ((mark.at.x + point.x) * 10).rounded() / 10
                default: nil
                }
            }
            return [places.min() ?? 0, places.max() ?? 0]
        }
    }

    @Test func `what reaches below the line is left out of it, in either direction`() {
        #expect(Self.lines("agạbc", isFromRight: false) == [[0, 9.7], [20.3, 23.7], [26.3, 50]])
        #expect(Self.lines("א,בב,", isFromRight: true) == [[10.3, 29.7], [40.3, 50]])
        #expect(Self.lines(",א", isFromRight: true) == [[0, 9.7]])
    }
}
