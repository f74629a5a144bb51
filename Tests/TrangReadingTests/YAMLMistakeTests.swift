import Testing
import TrangModel

@testable import TrangReading

/// The mistakes that people make in YAML are named for what they are, at the line where they are.
@Suite struct YAMLMistakeTests {
    private static func fault(_ text: String) -> Diagnostic? {
        do throws(Diagnostic) {
            _ = try YAMLReader.read(text, file: "f")
            return nil
        } catch { return error }
    }

    private func expect(
        _ text: String, _ problem: YAMLProblem, _ line: Int, _ column: Int,
        _ location: SourceLocation = #_sourceLocation
    ) {
        let fault = Self.fault("unit: a\n" + text)
        #expect(
            fault?.finding == .yamlSyntax(reason: problem), "\(text)", sourceLocation: location)
        #expect(
            fault?.place == Place(file: "f", line: line + 1, column: column), "\(text)",
            sourceLocation: location)
    }

    @Test(
        arguments: [
            ("title: Tổ dân phố #3", "#3"), ("title: Tổ #3  # lời ghi", "#3  # lời ghi"),
            ("title: \"Tổ #3\"", nil), ("title: Tổ 3   # lời ghi", nil), ("title: Tổ#3", nil),
            ("title: Tổ ## lời", nil), ("title: Đường\n  phố #3", "#3"),
            ("title: {a: Tổ}  #3", nil),
        ] as [(String, String?)])
    func `what a sharp cuts off a value is known`(text: String, rest: String?) throws {
        let node = try YAMLReader.read("unit: a  # lời\n" + text + "\n", file: "f")
        #expect(node["title"]?.rest == rest)
        let findings = Findings()
        _ = FieldReader(node, name: "f", known: ["unit", "title"], findings: findings).text("title")
        #expect(findings.all.contains { $0.finding.code == "value-cut" } == (rest != nil))
    }

    @Test func `white space`() {
        expect("document:\n\tdate: x\n", .tabIndent, 2, 1)
        expect("document:\n  date: x\n\ttype: y\n", .tabIndent, 3, 1)
        expect("list:\n \t- x\n", .tabIndent, 2, 2)
        expect("document:\n\u{A0}\u{A0}date: x\n", .noBreakSpace, 2, 1)
        expect("document:\n  date: x\n\u{A0}\u{A0}type: y\n", .noBreakSpace, 3, 1)
        expect("title:\u{A0}Dấu ấn\n", .noBreakSpace, 1, 7)
        expect(" title: x\n", .wrongIndent, 1, 2)
        expect("document:\n  date: x\n type: y\n", .wrongIndent, 3, 2)
        expect("document:\n  date: x\n   type: y\n", .wrongIndent, 3, 4)
        expect("list:\n  - x\n - y\n", .wrongIndent, 3, 2)
        let first = Self.fault("\n# lời\n unit: a\nterm: b\n")
        #expect(first?.finding == .yamlSyntax(reason: .wrongIndent))
        #expect(first?.place == Place(file: "f", line: 3, column: 2))
    }

    @Test func `colons`() {
        expect("title: Phần một: Kinh tế\n", .colonInValue(key: "title"), 1, 16)
        expect("# x\n\ntitle: a: b\n", .colonInValue(key: "title"), 3, 9)
        expect("d:\n  subject: a: b\n", .colonInValue(key: "subject"), 2, 13)
        expect("title: “Một: hai”\n", .curlyQuote(key: "title"), 1, 12)
        expect("title:x\nauthor: y\n", .noSpaceAfterColon(key: "title"), 1, 7)
        expect("title: z\nauthor:y\n", .noSpaceAfterColon(key: "author"), 2, 8)
        expect("d:\n  date:x\n  type: y\n", .noSpaceAfterColon(key: "date"), 2, 8)
        expect("title Dấu ấn\nauthor: x\n", .missingColon(text: "title Dấu ấn"), 1, 1)
        let first = Self.fault("unit:a\nterm: b\n")
        #expect(first?.finding == .yamlSyntax(reason: .noSpaceAfterColon(key: "unit")))
        #expect(first?.place == Place(file: "f", line: 1, column: 6))
        let whole = Self.fault("Xin chào\ncác bạn\n")
        #expect(whole?.finding == .yamlSyntax(reason: .missingColon(text: "Xin chào")))
    }

    @Test func `quotation marks and brackets`() {
        expect("title: \"Dấu ấn\nauthor: x\n", .unclosedQuote, 1, 8)
        expect("title: 'Dấu ấn\nauthor: x\n", .unclosedQuote, 1, 8)
        expect("title: \"Dấu ấn\" một\n", .textAfterQuote, 1, 17)
        expect("title: 'it's'\n", .textAfterQuote, 1, 12)
        expect("list: [\"a\" b]\n", .textAfterQuote, 1, 12)
        expect("list: [a] b\n", .textAfterQuote, 1, 11)
        expect("list: [", .unclosedBracket(sign: "["), 1, 7)
        expect("list: [a, b\nauthor: x\n", .unclosedBracket(sign: "["), 1, 7)
        expect("map: {a: b\nauthor: x\n", .unclosedBracket(sign: "{"), 1, 6)
        expect("title: \"C:\\Quận\"\n", .badEscape, 1, 11)
    }

    @Test func `lists`() {
        expect("- x\n", .listAmongKeys, 1, 1)
        expect("list:\n  - x\n  key: y\n", .listAmongKeys, 3, 3)
        expect("list: - x\n", .listAmongKeys, 1, 7)
        for sign in ["–", "—", "•"] {
            expect("list:\n  \(sign) x\n  \(sign) y\n", .dashForHyphen(sign: sign), 2, 3)
            expect("list:\n  \(sign) {code: x}\n", .dashForHyphen(sign: sign), 2, 3)
            expect("list:\n  \(sign) code: x\n    at: y\n", .dashForHyphen(sign: sign), 2, 3)
        }
    }

    @Test(arguments: [
        "%5", "@a", "`a`", "*a*", "* a", "&Co một", "& a", "!quan trọng", "| a", "> 5",
    ])
    func `a sign that begins a value`(value: String) {
        expect("title: \(value)\n", .badStart(sign: String(value.prefix(1))), 1, 8)
    }

    @Test func `marks of documents`() {
        let second = Self.fault("---\nunit: a\n---\nNội dung\n")
        #expect(second?.finding == .yamlSyntax(reason: .secondDocument))
        #expect(second?.place?.line == 3)
        let dots = Self.fault("unit: a\n...\ntitle: x\n")
        #expect(dots?.finding == .yamlSyntax(reason: .secondDocument))
        #expect(dots?.place?.line == 2)
        // What front matter looks like loses nothing.
        for text in ["---\nunit: a\n---\n", "---\nunit: a\n---\n# hết\n", "unit: a\n...\n"] {
            #expect((try? YAMLReader.read(text, file: "f"))?["unit"] != nil)
        }
    }

    @Test func `honest files are read`() throws {
        let text = """
            a: &x {b: c}
            d: *x
            e: "– f: g"
            h: |
              – i
              k: l
            m: 'n – o'
            p: q – r
            s:
              "– t"
            u: giá 5% @ * & !
            """
        #expect(Self.fault(text) == nil)
    }

    @Test func `lines are counted as editors count them`() {
        for sign in ["\u{2028}", "\u{2029}", "\u{85}"] {
            expect("title: a\(sign)b\nauthor: c: d\n", .colonInValue(key: "author"), 2, 10)
        }
        expect("title: |\n  một\n  hai\nauthor: c: d\n", .colonInValue(key: "author"), 4, 10)
        expect("title: \"một\n  hai\"\nauthor: c: d\n", .colonInValue(key: "author"), 3, 10)
    }
}
