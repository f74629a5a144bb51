import Testing
import TrangModel
import TrangTestSupport

@testable import TrangReading

@Suite struct NumberTests {
    @Test(arguments: [
        ("11,74", 11.74), ("3.366", 3366), ("67,038", 67.038), ("3.010", 3010),
        ("1.868,25", 1868.25),
        ("0,18", 0.18), ("625", 625), ("-0,5", -0.5), ("1.234.567", 1_234_567), ("05", 5),
        ("1 234", 1234), ("1\u{A0}234\u{202F}567,5", 1_234_567.5), ("-12 000", -12_000),
    ])
    func `numbers are read as written in Vietnamese`(text: String, value: Double) {
        #expect(VietnameseNumber(text)?.value == value)
    }

    @Test(arguments: [
        "1.5", "12,5,5", "1,", ",5", "1.23.456", "1.2345", "0.123", "", "-", "1 5", "١٢", "12a",
        "12345678901234567890", "1.868,25,1", "1.234 567", "1 23", "1234 567", "1,5 000", "1  234",
        " 234", "234 ",
    ])
    func `what is no Vietnamese number is refused`(text: String) {
        #expect(VietnameseNumber(text) == nil)
    }

    @Test func `every number that is written is read back`() {
        var generator = Generator(seed: 1)
        for _ in 0..<2000 {
            let digits = Int.random(in: 0...999_999_999, using: &generator)
            let places = Int.random(in: 0...3, using: &generator)
            let number = VietnameseNumber(digits: digits, decimals: places)
            let text = number.value.vietnamese(places)
            #expect(VietnameseNumber(text)?.value == number.value, "\(text)")
        }
    }

    @Test(arguments: [
        ("11,74", "", "11,74", ""), ("hơn 625", "hơn", "625", ""), ("trên 93", "trên", "93", ""),
        ("khoảng 11,35", "khoảng", "11,35", ""), ("100%", "", "100", "%"),
        ("625 hộ", "", "625", " hộ"), ("5 năm liền", "", "5", " năm liền"),
        ("Hơn  7,5 %", "Hơn", "7,5", " %"), ("hơn 1 234", "hơn", "1 234", ""),
        ("1 234 hộ", "", "1 234", " hộ"), ("12 000,5%", "", "12 000,5", "%"),
        ("hơn\u{A0}625\u{A0}hộ", "hơn", "625", "\u{A0}hộ"), ("5 hộ", "", "5", " hộ"),
    ])
    func `results keep qualifier, number and what follows`(
        cell: String, qualifier: String, digits: String, suffix: String
    ) throws {
        let quantity = try #require(try Quantity.read(cell))
        #expect(quantity.qualifier == qualifier)
        #expect(quantity.digits == digits)
        #expect(quantity.suffix == suffix)
        #expect(quantity.value == VietnameseNumber(digits)?.value)
    }

    @Test(arguments: [
        ("18/23", Quantity.Kind.ratio), ("4/4 trường", .ratio), ("hoàn thành", .words),
        ("12 - 15", .range), ("12–15%", .range), ("16 tỷ 434 triệu đồng", .mixed),
        ("xếp thứ 3", .mixed), ("1 200 - 1 500", .range), ("1 200/1 500", .ratio),
        ("0912 345 678", .mixed), ("5 năm 100 hộ", .mixed),
    ])
    func `what is not one number is printed and not charted`(cell: String, kind: Quantity.Kind)
        throws
    {
        let quantity = try #require(try Quantity.read(cell))
        #expect(quantity.kind == kind)
        #expect(quantity.value == nil)
        #expect(quantity.printed == cell)
    }

    @Test func `an empty cell is nothing`() throws {
        #expect(try Quantity.read("  ") == nil)
        #expect(try Target.read("") == nil)
        #expect(try Target.read("–") == nil)
    }

    @Test(arguments: ["1.5", "12,5,5", "1.23", "3.3666 hộ"])
    func `a cell that starts like a number and is none is a fault`(cell: String) {
        #expect(throws: QuantityFault.malformedNumber(cell)) { try Quantity.read(cell) }
        #expect(throws: QuantityFault.self) { try Target.read(cell) }
    }

    @Test(arguments: ["34O", "1O5", "l7", "hơn 2I", "4l8", ",75", ".5", "O,5 hộ"])
    func `a letter for a digit, or a number that begins with its comma, is a fault`(cell: String) {
        #expect(throws: QuantityFault.malformedNumber(cell)) { try Quantity.read(cell) }
        #expect(throws: QuantityFault.malformedNumber(cell)) { try Target.read(cell) }
    }

    @Test(arguments: ["34ha", "12l", "5km", "7 ô", "3OCOP", "OCOP 4"])
    func `letters that are units are left alone`(cell: String) throws {
        #expect(try Quantity.read(cell)?.printed == cell)
    }

    @Test(arguments: ["8 - 10 - 12", "5-11-2019", "31 - 27", "từ 9 đến 7", "10 - 12/2020"])
    func `what is no range of two numbers, the smaller first, is a fault`(cell: String) {
        #expect(throws: QuantityFault.malformedNumber(cell)) { try Target.read(cell) }
    }

    @Test(arguments: [
        "75%; 20%; 05%", "75; 20; 5", "60% - 30% - 10%", "70%, 25%, 5%", "12,5%; 8,25%",
        "3 trường; 2 trạm; 14 km đường", "80%;15%;5%;", "trên 60%; trên 30%", "5 ha, 3 hộ",
        "60 - 30 - 10", "60,5–30,2–9,3", "41-38-21",
    ])
    func `a list of numbers is words, as a target and as a result`(cell: String) throws {
        let target = try #require(try Target.read(cell))
        #expect(target.bound == .words && target.digits.isEmpty)
        #expect(target.printed == cell)
        #expect(try Quantity.read(cell)?.value == nil)
        #expect(try Quantity.read(cell)?.printed == cell)
    }

    @Test(arguments: [
        "7.5; 20", "75%; 2O%", "12, 5", "75; ; 5", "75%, 1.5%", "20-6-2020", "60 - 30 - 9",
    ])
    func `a list with a slip in it is none`(cell: String) {
        #expect(throws: QuantityFault.self) { try Target.read(cell) }
    }

    @Test(arguments: [
        ("-", true), ("–", true), ("…", true), ("...", true), ("- -", true), ("N/A", true),
        ("n/a", true), ("x", false), ("-5", false), ("nam", false), ("", false), (".5", false),
    ])
    func `dashes and dots stand for nothing`(text: String, isBlank: Bool) {
        #expect(BlankMark.holds(text) == isBlank)
        #expect(BlankMark.holdsAmongNumbers(text) == (isBlank || text == "x"))
    }

    @Test func `a broken per-mille sign is a fault`() {
        #expect(throws: QuantityFault.malformedPermille("0,30%0")) { try Quantity.read("0,30%0") }
        #expect(Quantity.brokenPermille(in: "tăng 10%05") == nil)
        #expect(Quantity.brokenPermille(in: "giảm 0,2%0 mỗi năm") == "0,2%0")
    }

    enum Shape: Sendable { case least, most, range, words }

    @Test(arguments: [
        ("12 - 15", Shape.range, false), ("12–15", .range, false), ("10-12", .range, false),
        ("≥ 300", .least, false), ("từ 300 trở lên", .least, false), ("trên 300", .least, true),
        ("≤ 5", .most, false), ("dưới 5", .most, true), ("100", .least, false),
        ("100%", .least, false), ("từ 8 - 10%", .range, false), ("12% - 15%", .range, false),
        ("không quá 3", .most, false), ("đạt chuẩn", .words, false), ("04/09", .words, false),
        ("10 đến 12", .range, false),
    ])
    func `targets say their bounds`(cell: String, shape: Shape, strict: Bool) throws {
        let target = try #require(try Target.read(cell))
        let found: Shape =
            switch target.bound {
            case .least: .least
            case .most: .most
            case .range: .range
            case .words: .words
            }
        #expect(found == shape)
        #expect(target.strict == strict)
        #expect(target.printed == cell)
    }
}
