import Testing
import TrangInk
import TrangModel

/// A script with a font of Debian's that has it.
struct Script: Sendable, CustomTestStringConvertible {
    let name: String
    /// The family, and its file below `/usr/share/fonts`.
    let family: String
    let file: String
    /// Letters and marks; what the font lacks of them is passed over.
    let ranges: [ClosedRange<UInt32>]
    /// Some words of it.
    let sample: String

    init(
        _ name: String, _ ranges: [ClosedRange<UInt32>], family: String? = nil, file: String? = nil,
        _ sample: String
    ) {
        self.name = name
        self.ranges = ranges
        self.family = family ?? "Noto Sans \(name)"
        self.file = file ?? "truetype/noto/NotoSans\(name)-Regular.ttf"
        self.sample = sample
    }

    var testDescription: String { name }
    var face: Face { Face(family) }
    var fontFile: FontFile { FontFile(path: "/usr/share/fonts/" + file, origin: "fonts") }
}

extension Script {
    /// Every script that Debian's `fonts-noto-core` and `fonts-noto-cjk` are tested with.
    static let all: [Script] = [
        latin(
            "Latin", [0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x300...0x345, 0x1E00...0x1EFF],
            "Đảng bộ xã, e\u{301}\u{323} m\u{306}\u{324}x."),
        latin("Greek", [0x386...0x3CE, 0x1F00...0x1FFC, 0x300...0x345], "Ὅλοι οἱ ἄνθρωποι"),
        latin(
            "Cyrillic", [0x400...0x52F, 0x300...0x311, 0x483...0x487],
            "Все люди рождаются а\u{301}"),
        Script("Armenian", [0x531...0x556, 0x561...0x586], "Բոլոր մարդիկ ծնվում են ազատ"),
        Script("Georgian", [0x10D0...0x10FA], "ყველა ადამიანი იბადება"),
        Script("Hebrew", [0x5B0...0x5BD, 0x5C1...0x5C2, 0x5D0...0x5EA], "שָׁלוֹם עֲלֵיכֶם"),
        Script("Arabic", [0x621...0x63A, 0x641...0x652], "السَّلَامُ عَلَيْكُمْ لا إله"),
        Script("Syriac", [0x710...0x72C, 0x730...0x74A], "ܟܠ ܒܪܢܫܐ ܒܪܝܠܗ ܚܐܪܐ"),
        Script("Thaana", [0x780...0x7B1], "ހުރިހާ އިންސާނުން ވެސް"),
        Script("NKo", [0x7CA...0x7F3], family: "Noto Sans NKo", "ߡߐ߱ ߓߍ߯ ߢߊ߬ߣߍ߲"),
        Script("Devanagari", [0x901...0x94D, 0x958...0x963], "हिन्दी कर्म क्षत्रिय"),
        Script("Bengali", [0x981...0x9CD, 0x9D7...0x9E3], "সমস্ত মানুষ স্বাধীনভাবে"),
        Script("Gurmukhi", [0xA01...0xA4D, 0xA59...0xA5E, 0xA70...0xA71], "ਸਾਰਾ ਮਨੁੱਖੀ ਪਰਿਵਾਰ"),
        Script("Gujarati", [0xA81...0xACD], "પ્રતિષ્ઠા અને અધિકારોની"),
        Script("Oriya", [0xB01...0xB4D, 0xB56...0xB5F], "ସମସ୍ତ ମନୁଷ୍ୟ ଜନ୍ମକାଳରୁ"),
        Script("Tamil", [0xB82...0xBCD, 0xBD7...0xBD7], "மனிதப் பிறவியினர் கொடு"),
        Script("Telugu", [0xC01...0xC4D, 0xC55...0xC56], "ప్రతిపత్తిస్వత్వముల విషయమున"),
        Script("Kannada", [0xC82...0xCCD, 0xCD5...0xCD6], "ಎಲ್ಲಾ ಮಾನವರೂ ಸ್ವತಂತ್ರರಾಗಿಯೇ"),
        Script("Malayalam", [0xD02...0xD4D, 0xD57...0xD57, 0xD7A...0xD7F], "മനുഷ്യരെല്ലാവരും തുല്യാവകാശങ്ങളോടും"),
        Script("Sinhala", [0xD82...0xDDF], "සියලු මනුෂ්\u{200D}යයෝ නිදහස්ව"),
        Script("Thai", [0xE01...0xE3A, 0xE40...0xE4E], "มนุษย์ทั้งหลายเกิดมามีอิสระ น้ำ"),
        Script("Lao", [0xE81...0xECD], "ມະນຸດທຸກຄົນເກີດມາມີກຽດສັກສີ ນ້ຳ"),
        Script("Khmer", [0x1780...0x17B3, 0x17B6...0x17D3], "ភ្នំពេញ សួស្តី មនុស្សទាំងអស់"),
        Script("Myanmar", [0x1000...0x103F], "လူတိုင်းသည် တူညီလွတ်လပ်သော င်္ကြ"),
        Script(
            "Tibetan", [0xF40...0xF6C, 0xF71...0xF7E, 0xF90...0xFBC], family: "Noto Serif Tibetan",
            file: "truetype/noto/NotoSerifTibetan-Regular.ttf", "འགྲོ་བ་མིའི་རིགས་རྒྱུད"),
        Script("Ethiopic", [0x1200...0x135A], "የሰው ልጅ ሁሉ ሲወለድ"),
        Script("Cherokee", [0x13A0...0x13F4], "ᏂᎦᏓ ᎠᏂᏴᏫ ᏂᎨᎫᏓᎸᎾ"),
        cjk(
            "Han", [0x3041...0x3096, 0x3099...0x309A, 0x30A1...0x30FA, 0x4E00...0x52FF],
            "人人生而自由 すべての人間は"),
        cjk(
            "Hangul", [0xAC00...0xAEFF, 0x1100...0x1112, 0x1161...0x1175, 0x11A8...0x11C2],
            "모든 인간은 태어날 때부터"),
    ]

    private static func latin(
        _ name: String, _ ranges: [ClosedRange<UInt32>], _ sample: String
    ) -> Script {
        Script(
            name, ranges, family: "Noto Sans", file: "truetype/noto/NotoSans-Regular.ttf", sample)
    }

    private static func cjk(
        _ name: String, _ ranges: [ClosedRange<UInt32>], _ sample: String
    ) -> Script {
        Script(
            name, ranges, family: "Noto Sans CJK SC",
            file: "opentype/noto/NotoSansCJK-Regular.ttc", sample)
    }
}
