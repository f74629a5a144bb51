import Testing
import TrangModel
import TrangReading
import TrangTestSupport

@testable import TrangReports

@Suite struct WordingTests {
    @Test(arguments: [
        ("cho 1.868 lao động", "cho 1.868_lao động"), ("khóa XIV, nhiệm", "khóa_XIV, nhiệm"),
        ("lần thứ XV", "lần thứ_XV"), ("Điều 5 khoản 2", "Điều_5 khoản_2"),
        ("từ 8 - 10%", "từ_8_-_10%"), ("hơn 3 tỷ đồng", "hơn_3_tỷ đồng"),
        ("Chi bộ 24, Đảng", "Chi bộ_24, Đảng"), ("Nghị quyết Đại hội", "Nghị quyết Đại hội"),
        ("năm 2016, 2018", "năm_2016, 2018"),
        ("chuẩn TCVN 9001:2008 trong", "chuẩn TCVN_9001:2008 trong"),
        ("T/M ĐẢNG ỦY", "T/M_ĐẢNG ỦY"), ("một", "một"),
        ("nhiệm kỳ “XIV” nói", "nhiệm kỳ_“XIV” nói"),
        ("phần III. Số Vì mục Đ", "phần_III. Số Vì mục Đ"), ("2016 – 2018", "2016_–_2018"),
        ("đạt 5, 6 – và 7 - Tây", "đạt 5, 6_– và 7_- Tây"), ("bộ ĐTM 12", "bộ ĐTM_12"),
        ("12 Và 3,5 ấp 1. xã", "12 Và 3,5_ấp 1. xã"), ("số ½ điểm X-Y", "số ½ điểm X-Y"),
        ("có 1 234 567 hộ", "có 1_234_567_hộ"), ("lớp 12 năm 2016", "lớp 12_năm_2016"),
    ])
    func `what belongs together is bound`(text: String, bound: String) {
        #expect(NoBreak.bound(text).replacing(" \u{2060}", with: "_") == bound)
    }

    @Test(arguments: [
        ("11,74", 2), ("1.868", 5), ("625 hộ", 3), ("11,74%/năm", 2), ("12 - 15", 7),
        ("8–10,5%", 4), ("10 đến 12‰", 9), ("-3,5", 2), ("100", 3),
        ("1 234,5", 5), ("1 200 - 12 000 hộ", 14),
    ])
    func `numbers, units and ranges stand on the comma of their last number`(
        text: String, whole: Int
    ) {
        #expect(DecimalPlace.find(text) == whole)
    }

    @Test(arguments: ["18/23", "như trên", "", "từ 5", "3 trong 5 trường", "–"])
    func `what is no single number does not stand on a comma`(text: String) {
        #expect(DecimalPlace.find(text) == nil)
    }

    @Test func `the last short word of a paragraph is bound to the one before`() {
        let bound = NoBreak.bound("được cải thiện thêm.", endsParagraph: true)
        #expect(bound == "được cải thiện \u{2060}thêm.")
    }

    @Test func `binding changes no word`() {
        var generator = Generator(seed: 2)
        let pool = [
            "khóa", "XIV", "5", "-", "10%", "lao", "động", "ngày", "05/9/2026", "T/M", "A", "và",
        ]
        for _ in 0..<500 {
            let text = (0..<12).compactMap { _ in pool.randomElement(using: &generator) }
                .joined(separator: " ")
            #expect(
                NoBreak.bound(text, endsParagraph: true).replacing("\u{2060}", with: "") == text)
        }
    }

    @Test func `characters from a word processor are mapped and said once a kind`() {
        let (map, findings) = (CharacterMap(), Findings())
        #expect(
            map.mapped("quốc phòng\u{2011}an\u{AD} ninh \u{F0B7} \u{200B}x\u{7}", file: "s.md")
                == "quốc phòng-\u{2060}an ninh • \u{200B}x")
        #expect(map.mapped("bình thường", file: "s.md") == "bình thường")
        map.report(to: findings)
        #expect(findings.all.count == 5)
        #expect(
            findings.all.allSatisfy {
                $0.severity == .note && $0.finding.code == "character-mapped"
            })
    }

    @Test func `signs of Word's fonts keep their meaning in pasted text`() {
        let (map, findings) = (CharacterMap(), Findings())
        #expect(
            map.mapped(
                "\u{F0A7} \u{F0B3} 300, \u{F0A3} 5, \u{F0B1}2, 3\u{F0B4}4 \u{F0FC}", file: "s.md")
                == "• ≥ 300, ≤ 5, ±2, 3×4 •")
        map.report(to: findings)
        #expect(
            findings.all.contains { $0.finding == .characterMapped(what: "U+F0B3 → ≥", count: 1) })
        #expect(findings.all.count == 5)
    }

    @Test(arguments: [
        (0, "không"), (1, "một"), (10, "mười"), (11, "mười một"), (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (44, "bốn mươi bốn"), (99, "chín mươi chín"), (100, "100"),
    ])
    func `numbers in words`(number: Int, words: String) {
        #expect(NumberWords.words(number) == words)
    }

    @Test func `Roman numerals come back`() {
        for number in 2...200 {
            #expect(
                NumberWords.romanBefore(NumberWords.roman(number)) == NumberWords.roman(number - 1))
        }
        #expect(NumberWords.romanBefore("I") == nil)
        #expect(NumberWords.romanBefore("IIX") == nil)
    }

    @Test func `templates have fields, filters and braces`() {
        #expect(
            Template("a {unit|upper} {{b}").parts == [
                .literal("a "), .field(name: "unit", filters: ["upper"]), .literal(" {b}"),
            ])
        #expect(Template("{open").parts == [.literal("{open")])
    }

    @Test func `the words about a chart keep the names that authors gave`() {
        let panels = [
            Change.Panel(
                name: "Hộ đạt chuẩn trở lên trong xã", start: 6, startText: "6", end: 4,
                endText: "4", growth: nil)
        ]
        #expect(
            ChartReading.change(panels, start: "Đầu kỳ, HĐND", end: "Nay")
                == "Hộ đạt chuẩn trở lên trong xã giảm từ 6 (Đầu kỳ, HĐND) xuống 4 (Nay).")
    }
}
