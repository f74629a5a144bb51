import Testing

@testable import TrangModel

@Suite struct DecimalsTests {
    @Test(arguments: [
        (0.0, "0"), (1.5, "1.5"), (-0.001, "0"), (12.345, "12.35"), (100, "100"), (-2.5, "-2.5"),
        (0.05, "0.05"), (1e20, "0"), (.nan, "0"),
    ])
    func `plain numbers have no trailing zeros`(value: Double, text: String) {
        #expect(value.plain() == text)
    }

    @Test(arguments: [
        (1868.0, 0, "1.868"), (3366, 0, "3.366"), (11.74, 2, "11,74"),
        (-1234567.5, 1, "-1.234.567,5"),
        (999, 0, "999"), (0.18, 2, "0,18"), (1000, 0, "1.000"),
    ])
    func `Vietnamese numbers have a comma and dots`(value: Double, places: Int, text: String) {
        #expect(value.vietnamese(places) == text)
    }

    @Test(arguments: [
        (0.0, 0, "0"), (7.25, 1, "7.3"), (-3, 2, "-3.00"), (0.004, 2, "0.00"), (12.05, 3, "12.050"),
        (-0.001, 2, "0.00"), (123_456_789, 1, "123456789.0"),
    ])
    func `fixed numbers have all their decimals`(value: Double, places: Int, text: String) {
        #expect(value.fixed(places) == text)
    }

    @Test func `whole numbers have at least so many digits`() {
        var generator = SystemRandomNumberGenerator()
        func written(_ number: Int, _ digits: Int) -> String {
            var bytes = Array("x".utf8)
            number.write(digits: digits, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
        let edges = [0, 1, 9, 10, 99_999_999, 100_000_000, 100_000_001, Int.max]
        let others = (0..<2_000).map { Int.random(in: 0...Int.max, using: &generator) >> ($0 % 60) }
        for number in edges + others {
            let plain = String(number)
            for digits in [1, 2, 7, 8, 9, 16, 17, 25] {
                let zeros = String(repeating: "0", count: max(0, digits - plain.count))
                #expect(written(number, digits) == "x" + zeros + plain)
            }
        }
    }

    /// What the quick way makes of plain texts is what the general way makes of them.
    @Test func `plain texts in small letters`() {
        var plain = ""
        for value in UInt32(1)...0x2FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a\(Character(scalar))b"
            guard let bytes = PlainVietnamese.lowercased(text) else { continue }
            #expect(String(decoding: bytes, as: UTF8.self) == text.lowercased(), "\(value)")
            plain.unicodeScalars.append(scalar)
        }
        #expect(plain.contains("Ư") && plain.contains("ặ") && plain.contains("”"))
        #expect(plain.inSmallLetters == plain.lowercased())
        #expect(PlainVietnamese.lowercased("Ä") == nil)
        #expect("ÄŒ A\u{300} İ".inSmallLetters == "ÄŒ A\u{300} İ".lowercased())
    }

    @Test func `pieces of a line give their text without word joiners`() {
        let font = Font(Face("f"), size: 10)
        let joiner = "\u{2060}"
        let pieces: [Inline] = [
            .span(Span("Á – 12 \(joiner)%", font: font)), .gap(3), .newline,
            .span(Span("“đề”\(joiner)", font: font)),
        ]
        #expect(pieces.plainText == "Á – 12 %\n“đề”")
        #expect([Inline]().plainText == "")
    }

    @Test func `colours are read and written the same`() {
        #expect(Color(hex: "#8F1D21")?.hex == "#8F1D21")
        #expect(Color(hex: "8F1D21") == nil)
        #expect(Color(hex: "#8F1D2") == nil)
        #expect(Color(hex: "#+F1D21") == nil)
    }

    @Test func `the nearest word is near`() {
        #expect(nearest(to: "titel", among: ["title", "term", "unit"]) == "title")
        #expect(nearest(to: "xyzxyz", among: ["title", "term", "unit"]) == nil)
        #expect(nearest(to: "unit", among: []) == nil)
    }

    @Test func `findings of the same thing at the same place are kept once`() {
        let findings = Findings()
        findings.add(.missingKey(key: "unit"), at: Place(file: "a", line: 1))
        findings.add(.missingKey(key: "unit"), at: Place(file: "a", line: 1))
        findings.add(.missingKey(key: "unit"), at: Place(file: "a", line: 2))
        #expect(findings.all.count == 2)
        #expect(findings.hasErrors)
    }

    @Test func `a structure tree keeps the order in which it grew`() {
        var tree = StructureTree()
        let table = tree.add(.table, under: StructureTree.root)
        let row = tree.add(.tableRow, under: table)
        _ = tree.add(.tableCell, under: row)
        _ = tree.add(.paragraph, under: StructureTree.root)
        #expect(
            tree.dump.map { $0.split(separator: " ")[0] } == ["Document", "Table", "TR", "TD", "P"])
    }
}
