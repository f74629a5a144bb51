import Testing
import TrangModel

@testable import Trang

/// Messages are of one language.
@Suite struct WordsTests {
    private static let yaml: [YAMLProblem] = [
        .tabIndent, .noBreakSpace, .colonInValue(key: "k"), .curlyQuote(key: "k"), .unclosedQuote,
        .textAfterQuote, .badEscape, .noSpaceAfterColon(key: "k"), .missingColon(text: "k"),
        .wrongIndent, .listAmongKeys, .badStart(sign: "%"), .dashForHyphen(sign: "–"),
        .unclosedBracket(sign: "["), .unclosedBracket(sign: "{"), .secondDocument,
        .controlCharacter, .other,
    ]
    private static let losses: [LetterLoss] = [
        .questionMarks, .replacementSigns, .mistaken(was: "k"),
    ]
    private static let texts: [TextProblem] = [
        .brokenUTF8, .brokenUTF16, .brokenUTF32, .unmarkedUTF16, .unmarkedUTF32, .binary,
    ]

    private static var findings: [Finding] {
        yaml.map { .yamlSyntax(reason: $0) } + texts.map { .notText(reason: $0) }
            + losses.map { .lettersLost(sample: "k", how: $0) }
            + [
                .pictureElsewhere(address: "https://a.vn/b.jpg"), .missingFile(path: ""),
                .missingFile(path: "k", nearest: "b"), .linkIgnored(address: ""),
                .unknownField(name: "k", nearest: nil), .beyondWhole(name: "k", value: "7"),
                .unknownKey(key: "k:b", nearest: "k: b"),
            ]
            + [
                UnshownPart.part("lead"), .part("photo"), .part("narrative"), .part("key-figures"),
                .part("indicator-table"), .part("notes"), .html("<b>"), .html("<p>k</p>"),
                .rows("5 k", data: "key-figures"), .rows("5 k", data: "k"),
                .column("2016", data: "indicators"), .column("b", data: "k"), .dataSet("k"),
            ].map { .contentLeftOut($0, layout: "k") }
    }

    @Test(arguments: findings)
    func `a mistake has words and a hint in both languages`(finding: Finding) {
        let (vietnamese, hint) = Vietnamese.words(finding)
        let (english, advice) = English.words(finding)
        #expect(hint != nil && advice != nil && vietnamese != english)
        // Vietnamese shows by its letters, and English by its small words.
        #expect(vietnamese.unicodeScalars.contains { $0.value > 0x1EA0 && $0.value < 0x1EFA })
        let small: Set<Substring> = [
            "the", "of", "is", "that", "with", "not", "found", "expected",
        ]
        #expect(small.isDisjoint(with: vietnamese.split(separator: " ")), "\(vietnamese)")
        #expect(!english.unicodeScalars.contains { $0.value > 0x1EA0 && $0.value < 0x1EFA })
    }

    @Test(arguments: [
        (UnshownPart.part("lead"), "đoạn mở đầu", "the lead"),
        (.html("<b>"), "thẻ HTML '<b>'", "HTML tag '<b>'"),
        (.html("<p>k</p>"), "cả chữ bên trong", "nor is the text inside"),
        (.column("2016", data: "indicators"), "cột '2016'", "column '2016'"),
        (.rows("7 chợ", data: "key-figures"), "con số lớn", "key figures"),
        (.rows("7 chợ", data: "so"), "hàng sau đây của bảng 'so'", "rows of the data set 'so'"),
    ])
    func `what is not shown is called as clerks call it`(
        what: UnshownPart, vietnamese: String, english: String
    ) {
        for finding in [
            Finding.contentLeftOut(what, layout: "l"), .dataUnused(what, layout: "l"),
        ] {
            #expect(Vietnamese.words(finding).0.contains(vietnamese))
            #expect(English.words(finding).0.contains(english))
        }
    }

    @Test func `a unit and its years have one name in Vietnamese`() {
        for finding in [
            Finding.invalidValue(key: "UNIT", value: "A", expected: "a"),
            .invalidValue(key: "FROM-TO", value: "A", expected: "a"),
            .missingTermFile(folder: "a"), .missingFile(path: "Terms"), .noTerms(folder: "a"),
        ] {
            let (text, hint) = Vietnamese.words(finding)
            let all = text + (hint ?? "")
            #expect(all.contains("<đơn-vị>") || all.contains("<từ-đến>"), "\(all)")
            #expect(!all.contains("UNIT") && !all.contains("FROM") && !all.contains("ĐƠN"))
        }
    }

    @Test(arguments: ["Permission denied", "No space left on device", "Read-only file system"])
    func `the system speaks Vietnamese, too`(reason: String) {
        let place = Place(file: "a")
        for finding in [
            Finding.unreadable(path: "a", reason: .system(reason)),
            .outputUnwritable(path: "a", reason: reason),
        ] {
            let diagnostic = Diagnostic(finding, at: place)
            #expect(!Message(diagnostic, language: .vietnamese).text.contains(reason))
            #expect(Message(diagnostic, language: .english).text.contains(reason))
        }
    }

    @Test(arguments: [
        "not a folder", "a symbolic link is in the way", "something else is in the way",
        "exists with another content",
    ])
    func `reasons of our own are Vietnamese, too, and keep the path behind them`(reason: String) {
        let finding = Finding.outputUnwritable(path: "a", reason: reason + ": b/c")
        let text = Message(Diagnostic(finding, at: Place(file: "a")), language: .vietnamese).text
        #expect(!text.contains(reason) && text.contains(": b/c"), "\(text)")
    }

    @Test func `the name of a picture is kept where it is one`() {
        #expect(PictureName.suggested("https://a.vn/anh/b-1.JPG?w=3") == "b-1.JPG")
        #expect(PictureName.suggested("C:\\anh\\a.png") == "a.png")
        #expect(PictureName.suggested("data:image/png;base64,AA/a.png;x") == "anh.jpg")
        #expect(PictureName.suggested("https://a.vn/xem?id=3") == "anh.jpg")
    }
}
