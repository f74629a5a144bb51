import Foundation
import Testing
import TrangReading
import TrangTestSupport

/// Words, spaces and signs, found scalar by scalar, are those that people see.
@Suite struct VietnameseTextTests {
    private static let letters = Array("aĐđưỰặê .,-–—−%\t\n\u{A0}\u{202F}12½×日😀\u{2060}")

    private static func texts(_ count: Int) -> [String] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in
            String(
                (0..<Int.random(in: 0...14)).compactMap { _ in
                    letters.randomElement(using: &generator)
                })
        }
    }

    @Test func `searching and replacing is what the standard library does by characters`() {
        for text in Self.texts(2000) {
            for pattern in ["a", "Đ", "đ ", "1–", "–", "ặê", "½", "  "] {
                #expect(text.holds(pattern) == text.contains(pattern), "\(text) \(pattern)")
                #expect(text.with(pattern, as: "đến") == text.replacing(pattern, with: "đến"))
            }
            #expect(text.holds(""))
        }
    }

    @Test
    func `words stand between spaces, tabs and line ends, and nothing else of a text is lost`() {
        for text in Self.texts(2000) {
            let words = text.split { " \t\n".contains($0) }.map(String.init)
            #expect(text.words == words, "\(text)")
            #expect(text.foldedSpaces == words.joined(separator: " "), "\(text)")
            #expect(text.foldedSpaces.foldedSpaces == text.foldedSpaces)
            #expect(String(scalars: text.scalars[...]) == text)
        }
        #expect("a\r\nb\u{B}c".words == ["a", "b", "c"])
    }

    @Test func `signs are told apart`() {
        let scalars = Self.letters.flatMap(\.unicodeScalars)
        func found(_ isWanted: (Unicode.Scalar) -> Bool) -> String {
            scalars.filter(isWanted).map(String.init).joined()
        }
        #expect(found(\.isDash) == "-–—−")
        #expect(found(\.isPlainDigit) == "12")
        #expect(found(\.isGap) == " \u{A0}\u{202F}")
        #expect(found(\.partsWords) == " \t\n")
        #expect(found(\.isLatin).hasPrefix("aĐđưỰặê"))
        #expect(found(\.isComposedLatin).hasPrefix("ưỰặê"))
    }

    @Test func `days are those of the calendar`() throws {
        var next = try #require(CalendarDate(iso: "1900-01-01")).daysSince1970
        for year in 1900...2100 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = CalendarDate(year: year, month: month, day: day) else {
                        #expect(day > 28)
                        continue
                    }
                    #expect(date.daysSince1970 == next && CalendarDate(daysSince1970: next) == date)
                    next += 1
                }
            }
        }
        #expect(CalendarDate(iso: "2020-06-20")?.secondsSince1970 == 1_592_611_200)
        for text in [
            "2020-02-30", "1900-02-29", "2020-13-01", "2020-00-10", "2020-01-00", "1899-12-31",
            "2020-+6-20", "2020-6-20", "20200620", "", "+020-06-20", "２０２０-06-20",
        ] {
            #expect(CalendarDate(iso: text) == nil, "\(text)")
        }
    }
}
