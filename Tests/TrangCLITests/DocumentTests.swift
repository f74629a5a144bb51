import Foundation
import Testing
import TrangTestSupport

/// Official documents, read back from their PDFs and compared with their rule sets.
@Suite struct DocumentTests {
    static let millimetre = 72 / 25.4

    /// A copy of the sample with more facts of its document.
    static func document(
        _ more: String, replacing pairs: [(String, String)] = []
    ) throws -> ScratchFolder {
        let folder = try BadInputTests.term()
        try BadInputTests.edit(folder, "term.yaml", "document:\n", "document:\n" + more)
        for (old, new) in pairs { try BadInputTests.edit(folder, "term.yaml", old, new) }
        return folder
    }

    static func render(_ folder: ScratchFolder, _ arguments: [String]) throws -> String {
        let outcome = try BadInputTests.render(folder, arguments)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return folder.path + "/output/a/2015-2020/"
    }

    static func middle(_ words: [PrintedWord]) -> Double {
        ((words.first?.left ?? 0) + (words.last?.right ?? 0)) / 2
    }

    @Test func `the party's form has the margins, sizes, pitch and rules of its guide`() throws {
        let folder = try Self.document("  date: 2020-06-20\n  number: 5\n")
        let pdf = try Self.render(folder, ["--layout", "report"]) + "report.pdf"
        let words = try PrintedPages.words(pdf)
        let left = 30 * Self.millimetre
        let right = 210 * Self.millimetre - 15 * Self.millimetre
        #expect(words.allSatisfy { $0.left > left - 0.6 && $0.right < right + 0.6 })
        #expect(words.contains { abs($0.left - left) < 0.6 })
        #expect(words.contains { abs($0.right - right) < 0.6 })
        // Components: words, size.
        let components: [(String, Double)] = [
            ("ĐẢNG CỘNG SẢN VIỆT NAM", 15), ("ĐẢNG BỘ QUẬN CẨM LỆ", 14),
            ("ĐẢNG ỦY PHƯỜNG KHUÊ TRUNG", 14), ("Số 05-BC/ĐU", 14),
            ("Khuê Trung, ngày 20 tháng 6 năm 2020", 14), ("BÁO CÁO", 16),
            ("kết quả thực hiện", 14), ("-----", 14), ("Nơi nhận:", 14), ("T/M ĐẢNG ỦY", 14),
            ("BÍ THƯ", 14), ("Vũ Thành Liêm", 14), ("Các chi bộ trực thuộc,", 12),
            ("Lưu Đảng ủy.", 12), ("I- MỘT NHIỆM KỲ KHỞI SẮC", 14), ("1. Kinh tế", 14),
        ]
        for (text, size) in components {
            let found = try #require(words.phrase(text), "\(text)")
            #expect(found.allSatisfy { abs($0.size - size) < 0.1 }, "\(text) \(found[0].size)")
        }
        let emphasis = try PrintedPages.emphasized(pdf)
        for text in [
            "ĐẢNGCỘNGSẢNVIỆTNAM", "ĐẢNGỦYPHƯỜNGKHUÊTRUNG", "BÁOCÁO", "T/MĐẢNGỦY", "VũThànhLiêm",
        ] { #expect(emphasis.bold.contains(text), "\(text)") }
        for text in ["ĐẢNGBỘQUẬN", "BÍTHƯ", "Số05"] { #expect(!emphasis.bold.contains(text)) }
        #expect(emphasis.italic.contains("ngày20tháng6năm2020"))
        // Centre lines of the two halves, number and date on one baseline.
        let title = try #require(words.phrase("ĐẢNG CỘNG SẢN VIỆT NAM"))
        let issuer = try #require(words.phrase("ĐẢNG ỦY PHƯỜNG KHUÊ TRUNG"))
        let number = try #require(words.phrase("Số 05-BC/ĐU"))
        let date = try #require(words.phrase("Khuê Trung, ngày 20 tháng 6 năm 2020"))
        let star = try #require(words.first { $0.text == "*" })
        #expect(abs(Self.middle(issuer) - star.middle) < 0.6)
        #expect(abs(Self.middle(issuer) - Self.middle(number)) < 0.6)
        #expect(abs(Self.middle(title) - Self.middle(date)) < 0.6)
        #expect(abs(number[0].baseline - date[0].baseline) < 0.1)
        // A rule as long as the title, below it.
        let rules = try Self.rectangles(pdf)
        let long = rules.first { abs($0.width - (title[4].right - title[0].left)) < 0.5 }
        let rule = try #require(long, "\(rules)")
        #expect(abs(rule.x - title[0].left) < 0.5)
        #expect(rule.height < 1.2 && (3...12).contains(rule.y - title[0].baseline))
        // Pitch of the body: exactly 19 pt in a paragraph, indent 10 mm.
        let second = words.filter { $0.page == 1 }
        let pitches = Set(second.map { ($0.baseline * 100).rounded() / 100 }).sorted()
        let steps = zip(pitches, pitches.dropFirst()).map { $1 - $0 }.filter { $0 > 1 && $0 < 22 }
        #expect(steps.count > 10 && steps.allSatisfy { abs($0 - 19) < 0.05 }, "\(steps)")
        let indented = try #require(words.phrase("Theo đó, kinh tế"))
        #expect(abs(indented[0].left - left - 10 * Self.millimetre) < 0.6)
        // Page numbers: not on page 1, 14 pt, in the middle of the text, 10 mm from the edge.
        let numbers = words.filter { $0.baseline < 20 * Self.millimetre - 5 }
        #expect(numbers.map(\.text) == ["2", "3", "4", "5"])
        for number in numbers {
            #expect(abs(number.middle - (left + right) / 2) < 0.6)
            #expect(abs(number.size - 14) < 0.1)
            #expect(abs(number.baseline - 0.66 * 14 - 10 * Self.millimetre) < 1)
        }
    }

    /// The filled rectangles of a PDF's A4 pages, y downwards.
    static func rectangles(
        _ pdf: String
    ) throws -> [(x: Double, y: Double, width: Double, height: Double)] {
        try PrintedPages.content(pdf).split(separator: "\n").compactMap { line in
            guard let end = line.range(of: " re f") else { return nil }
            let numbers = line[..<end.lowerBound].split(separator: " ").suffix(4).compactMap {
                Double($0)
            }
            guard numbers.count == 4 else { return nil }
            // Cairo counts from the top of the sheet.
            return (numbers[0], numbers[1], numbers[2], numbers[3])
        }
    }

    @Test func `the rules in force follow from the date`() throws {
        let old = try Self.document("  date: 2020-06-20\n  number: 25\n")
        let new = try Self.document(
            "  date: 2026-08-05\n  number: 25\n",
            replacing: [
                ("superior: quận Cẩm Lệ", "superior: thành phố Đà Nẵng"),
                ("Ban Thường vụ Quận ủy Cẩm Lệ", "Ban Thường vụ Thành ủy"),
            ])
        let texts = try [old, new].map { folder in
            try PrintedPages.words(
                try Self.render(folder, ["--layout", "report"]) + "report.pdf"
            ).map(\.text).joined(separator: " ")
        }
        #expect(texts[0].contains("ngày 20 tháng 6 năm 2020"))
        #expect(texts[1].contains("ngày 05 tháng 8 năm 2026"))
        #expect(texts[0].contains("- Các chi bộ trực thuộc, - Lưu Đảng ủy."))
        #expect(texts[1].contains("- Các chi bộ trực thuộc; - Lưu Đảng ủy."))
        #expect(texts[1].contains("ĐẢNG BỘ THÀNH PHỐ ĐÀ NẴNG"))
    }

    @Test func `a district in a document after July 2025 is warned about`() throws {
        let folder = try Self.document("  date: 2026-08-05\n  number: 25\n")
        let outcome = try BadInputTests.render(folder, ["--layout", "report"])
        let found = BadInputTests.findings(outcome.errors).filter { $0.code == "district-body" }
        #expect(found.count == 2 && found.allSatisfy { $0.hint != nil })
    }

    @Test func `the state's form has its own head, signs and numbers`() throws {
        let folder = try Self.document(
            "  date: 2021-02-03\n  number: 7\n  rules: nd30-2020\n",
            replacing: [("T/M ĐẢNG ỦY, post: BÍ THƯ", "T/M ỦY BAN NHÂN DÂN, post: CHỦ TỊCH")])
        let pdf = try Self.render(folder, ["--layout", "report", "--layout", "appendix"])
        let words = try PrintedPages.words(pdf + "report.pdf")
        for (text, size) in [
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13.0),
            ("Độc lập - Tự do - Hạnh phúc", 14), ("ỦY BAN NHÂN DÂN QUẬN CẨM LỆ", 13),
            ("Số: 07/BC-UBND", 13), ("Khuê Trung, ngày 03 tháng 02 năm 2021", 14),
            ("TM. ỦY BAN NHÂN DÂN", 14), ("CHỦ TỊCH", 14), ("Nơi nhận:", 12),
            ("Lưu Đảng ủy.", 11), ("I. MỘT NHIỆM KỲ KHỞI SẮC", 14),
        ] {
            let found = try #require(words.phrase(text), "\(text)")
            #expect(found.allSatisfy { abs($0.size - size) < 0.1 }, "\(text)")
        }
        let emphasis = try PrintedPages.emphasized(pdf + "report.pdf")
        #expect(emphasis.bold.contains("CHỦTỊCH") && emphasis.italic.contains("Nơinhận:"))
        let motto = try #require(words.phrase("Độc lập - Tự do - Hạnh phúc"))
        let length = (motto.last?.right ?? 0) - motto[0].left
        #expect(try Self.rectangles(pdf + "report.pdf").contains { abs($0.width - length) < 0.5 })
        let appendix = try PrintedPages.words(pdf + "appendix.pdf")
        #expect(appendix.phrase("Phụ lục I") != nil)
    }

    @Test func `a draft prints its blanks and what it is`() throws {
        let folder = try Self.document("  draft: 2\n  urgency: thượng khẩn\n")
        let pdf = try Self.render(folder, ["--layout", "report"]) + "report.pdf"
        let words = try PrintedPages.words(pdf)
        #expect(words.phrase("Dự thảo lần 2") != nil)
        #expect(words.phrase("THƯỢNG KHẨN") != nil)
        let number = try #require(words.phrase("Số -BC/ĐU"))
        #expect(number[1].left - number[0].right > 25)
        let date = try #require(words.phrase("ngày tháng năm 2020"))
        #expect(date[1].left - date[0].right > 12 && date[2].left - date[1].right > 12)
    }

    @Test(arguments: [
        ("  issuer: congress\n  number: 1\n", "LẦN THỨ XV", "Số 01-BC/ĐH"),
        ("  issuer: presidium\n", "ĐOÀN CHỦ TỊCH", "Số -BC/ĐH"),
        ("  issuer: counting\n", "BAN KIỂM PHIẾU", "Số -BC/ĐH"),
    ])
    func `papers of the congress are headed by it`(
        facts: String, issuer: String, number: String
    ) throws {
        let folder = try Self.document(facts)
        let words = try PrintedPages.words(
            try Self.render(folder, ["--layout", "report"]) + "report.pdf")
        #expect(words.phrase(issuer) != nil && words.phrase(number) != nil)
        #expect(words.phrase("ĐẠI HỘI ĐẠI BIỂU") != nil)
    }

    @Test func `a political report says whose it is and for which congress`() throws {
        let folder = try Self.document(
            "  symbol: BC\n",
            replacing: [
                ("type: báo cáo", "type: báo cáo chính trị"),
                (
                    "  subject: kết quả thực hiện Nghị quyết Đại hội Đảng bộ phường Khuê Trung khóa XIV, nhiệm kỳ 2015-2020\n",
                    ""
                ),
            ])
        let words = try PrintedPages.words(
            try Self.render(folder, ["--layout", "report"]) + "report.pdf")
        #expect(words.phrase("BÁO CÁO CHÍNH TRỊ") != nil)
        let text = words.map(\.text).joined(separator: " ")
        #expect(
            text.contains(
                "của Ban Chấp hành Đảng bộ phường Khuê Trung khóa XIV trình Đại hội đại biểu Đảng bộ phường lần thứ XV, nhiệm kỳ 2020-2025"
            ))
    }

    @Test func `the signature stays whole, with two lines of text above it`() throws {
        for count in stride(from: 1, through: 36, by: 5) {
            let folder = try Self.document("")
            let lines = (1...count).map { "Đoạn \($0) của báo cáo." }.joined(separator: "\n\n")
            try folder.write("# Phần\n\n" + lines, BadInputTests.base + "summary.md")
            try FileManager.default.removeItem(
                atPath: folder.path + "/" + BadInputTests.base + "indicators.csv")
            let words = try PrintedPages.words(
                try Self.render(folder, ["--layout", "report"]) + "report.pdf")
            let authority = try #require(words.phrase("T/M ĐẢNG ỦY"))[0]
            let name = try #require(words.phrase("Vũ Thành Liêm"))[0]
            #expect(authority.page == name.page)
            #expect(name.baseline - authority.baseline > 4 * 17)
            let above = words.filter {
                $0.page == authority.page && $0.text == "Đoạn" && $0.baseline < authority.baseline
            }
            #expect(above.count >= 1, "\(count)")
        }
    }

    @Test func `page 1 of an appendix leaves the signing text its place`() throws {
        let folder = try Self.document("  issue: electronic\n  number: 25\n  date: 2020-06-20\n")
        let pdf = try Self.render(folder, ["--layout", "appendix"]) + "appendix.pdf"
        let words = try PrintedPages.words(pdf)
        let zone = (
            left: 222 * Self.millimetre, top: 10 * Self.millimetre, bottom: 25 * Self.millimetre
        )
        let inside = words.filter {
            $0.page == 0 && $0.right > zone.left && $0.baseline > zone.top
                && $0.baseline - 0.7 * $0.size < zone.bottom
        }
        #expect(inside.isEmpty, "\(inside.map(\.text))")
        // The blanks of an electronic issue are not filled.
        #expect(words.phrase("số -BC/ĐU,") != nil)
        #expect(words.contains { $0.page == 1 && $0.text == "2" && $0.baseline < 45 })
    }

    @Test func `margins are mirrored for printing on both sides`() throws {
        let folder = try Self.document("")
        let words = try PrintedPages.words(
            try Self.render(folder, ["--layout", "report", "--duplex"]) + "report.pdf")
        func left(_ page: Int) -> Double {
            words.filter { $0.page == page }.map(\.left).min() ?? 0
        }
        #expect(abs(left(0) - 30 * Self.millimetre) < 0.6)
        #expect(abs(left(1) - 15 * Self.millimetre) < 0.6)
        #expect(abs(left(2) - 30 * Self.millimetre) < 0.6)
    }

    @Test func `a packet holds a document and its numbered appendices`() throws {
        let folder = try Self.document("")
        let layout = try String(
            contentsOfFile: Command.root + "/Layouts/appendix.yaml", encoding: .utf8)
        try folder.write(layout, "phu-luc-hai.yaml")
        let base = ["--layout", "report", "--layout", "appendix", "--layout", "phu-luc-hai.yaml"]
        let output = try Self.render(folder, base + ["--attach", "combined", "--duplex"])
        let words = try PrintedPages.words(output + "report-packet.pdf")
        let pages = try (1...2).map { try #require(words.phrase("Phụ lục \($0)"))[0].page }
        #expect(pages[0] % 2 == 0 && pages[1] % 2 == 0 && pages[0] < pages[1])
        let content = try PrintedPages.content(output + "report-packet.pdf")
        #expect(content.contains("/P (PL1-)") && content.contains("/P (PL2-)"))
        #expect(content.contains("/Part") && content.contains("/PageLabels"))
        let apart = try Self.render(folder, base)
        #expect(try PrintedPages.words(apart + "phu-luc-hai.pdf").phrase("Phụ lục 2") != nil)
    }

    @Test(arguments: [("hd05-2026", "V/v kết"), ("nd30-2020", "V/v kết")])
    func `letters have addressees, bases, a drafter and a contact line`(
        rules: String, summary: String
    ) throws {
        let folder = try Self.document(
            "  rules: \(rules)\n  addressees: [Ban Tổ chức, Ban Kiểm tra]\n"
                + "  bases: [Căn cứ thứ nhất, Căn cứ thứ hai]\n  drafter: VT, 5 bản\n"
                + "  contact: \"Số 1 đường A, điện thoại 0236\"\n",
            replacing: [("type: báo cáo", "type: công văn")])
        let words = try PrintedPages.words(
            try Self.render(folder, ["--layout", "report"]) + "report.pdf")
        let text = words.map(\.text).joined(separator: " ")
        #expect(text.contains("Kính gửi: - Ban Tổ chức; - Ban Kiểm tra."))
        #expect(text.contains("Căn cứ thứ nhất;") && text.contains("Căn cứ thứ hai."))
        #expect(!text.contains("CÔNG VĂN") && text.contains("VT, 5 bản"))
        let about = try #require(words.phrase(summary))
        #expect(about[0].right < 300 && about[0].page == 0)
        let contact = try #require(words.phrase("Số 1 đường A,"))
        #expect(contact[0].page == 0 && contact[0].baseline > 760)
    }

    // MARK: Bad input

    @Test(arguments: [
        ("number: 0", "invalid-value"), ("number: hai lăm", "invalid-value"),
        ("date: 2020-06-31", "invalid-value"), ("rules: hd99", "unknown-rules"),
        ("urgency: gấp", "invalid-value"), ("issuer: chi bộ", "invalid-value"),
    ])
    func `faults of a document are placed and hinted`(line: String, code: String) throws {
        let folder = try Self.document("  \(line)\n")
        let outcome = try BadInputTests.render(folder, ["--layout", "report"])
        #expect(outcome.status == 1)
        let found = BadInputTests.findings(outcome.errors).first { $0.code == code }
        #expect(found?.file == BadInputTests.base + "term.yaml" && found?.hint != nil)
        #expect(folder.files.allSatisfy { !$0.hasSuffix(".pdf") || !$0.hasPrefix("output") })
    }

    @Test func `a layout of documents says, part by part, what the term must say`() throws {
        let folder = try BadInputTests.term()
        try folder.write("unit: phường A\nterm: 2015-2020\n", BadInputTests.base + "term.yaml")
        let outcome = try BadInputTests.render(folder, ["--layout", "report"])
        #expect(outcome.status == 1)
        let parts = BadInputTests.findings(outcome.errors).filter { $0.code == "missing-document" }
        #expect(parts.count == 5)
    }

    @Test func `long names, many recipients and a missing signer give pages`() throws {
        let name = String(repeating: "phường rất dài ", count: 14) + "Cuối"
        let many = (1...60).map { "Chi bộ số \($0)" }.joined(separator: ", ")
        let folder = try Self.document(
            "",
            replacing: [
                ("unit: phường Khuê Trung", "unit: \(name)"), (", name: Vũ Thành Liêm", ""),
                ("Ban Thường vụ Quận ủy Cẩm Lệ", many),
            ])
        let outcome = try BadInputTests.render(folder, ["--layout", "report"])
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("signature-without-name"))
        let words = try PrintedPages.words(folder.path + "/output/a/2015-2020/report.pdf")
        #expect(words.filter { $0.text == "CUỐI" }.count == 1)
        for number in 1...60 { #expect(words.phrase("Chi bộ số \(number),") != nil) }
    }
}
