import Testing

@testable import TrangCongress

/// Words whose tone could stand on either of two vowels.
@Suite struct ToneMarkTests {
    @Test(arguments: [
        ("Hòa thủy", ["Hòa first", "thủy first"]),
        ("hoà thuỷ; ỦY", ["hoà second", "thuỷ second", "ỦY first"]),
        ("quý toàn khoảng loé", ["loé second"]), ("Quỳ, QUỲ", []),
        ("xòe-tuý", ["xòe first", "tuý second"]),
        ("hoa tuy hoá.", ["hoá second"]), ("òA oÀ", []), ("", []), ("oà", ["oà second"]),
    ])
    func `only words that end so are told`(text: String, expected: [String]) {
        var found: [String] = []
        ToneMarks.each(in: text) { found.append($0 + " " + $1.rawValue) }
        #expect(found == expected)
    }
}
