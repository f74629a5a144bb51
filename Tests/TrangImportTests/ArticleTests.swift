import Foundation
import Testing
import TrangReading
import TrangTestSupport

@testable import TrangImport

/// What the article of the sample is made of.
@Suite struct ArticleTests {
    static func article() throws -> ImportDraft {
        let path = Command.root + "/Tests/TrangImportTests/Fixtures/khue-trung-2015-2020.txt"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return read(text, unit: "phường Khuê Trung")
    }

    static func read(
        _ text: String, unit: String = "phường A", years: String = "2015-2020"
    ) -> ImportDraft {
        ArticleReader.read(
            TextManuscript.read(text, file: "a.txt"), unit: UnitName(unit), years: years)
    }

    @Test func `the ten indicators have the targets, results and verdicts of the article`() throws {
        let rows = try Self.article().indicators
        let found = rows.map {
            [$0.number, $0.target, $0.direction, $0.result, $0.verdict, $0.unit]
        }
        #expect(
            found == [
                ["1", "12 - 15", "", "11,74", "đạt", "%/năm"],
                ["2", "8 - 10", "", "35,47", "vượt", "%/năm"],
                ["3", "từ 300 trở lên", "", "", "vượt", "lao động"],
                ["4", "10-12", "trong khoảng", "khoảng 11,35", "đạt", "‰/năm"],
                ["5", "110", "", "131", "vượt", "hộ/năm"],
                ["6", "100", "", "100", "đạt", "% chỉ tiêu trên giao"],
                ["7", "", "", "100", "đạt", "%"],
                ["", "", "", "100", "", "%"],
                ["8", "10", "", "11", "vượt", "đảng viên/năm"],
                ["9", "90", "", "trên 93", "vượt", "% chi bộ/năm"],
                ["10", "", "", "5", "", "năm liền"],
            ])
        #expect(rows.map(\.lines.lowerBound) == [65, 67, 69, 71, 73, 75, 77, 77, 79, 81, 83])
        #expect(rows[0].name == "Tổng giá trị sản xuất tăng bình quân")
        #expect(rows[7].name == "Hộ gia đình thực hiện hợp đồng thu gom rác thải")
    }

    @Test func `head, author and unit are found with their lines`() throws {
        let draft = try Self.article()
        #expect(draft.congressLine?.lines == 1...1)
        #expect(draft.ordinal == "XV" && draft.congressTerm == "2020-2025")
        #expect(draft.title == ImportText(text: "Dấu ấn một nhiệm kỳ", lines: 3...3))
        #expect(draft.author == ImportText(text: "ĐẶNG NỞ", lines: 85...85))
        #expect(draft.superior == "quận Cẩm Lệ" && draft.province == nil)
        #expect(draft.indicatorHeadings.map(\.lines) == [63...63])
        #expect(draft.residue.map(\.lines.lowerBound) == [5, 10, 86, 88, 89, 90, 91, 92, 93, 94])
    }

    @Test func `three quotations have their speakers, words in quotation marks are none`() throws {
        let quotations = try Self.article().blocks.compactMap { block in
            if case .quotation(let texts, let speaker) = block.content {
                return (block.lines, texts.count, speaker)
            }
            return nil
        }
        #expect(quotations.map(\.0) == [27...27, 41...41, 47...49])
        #expect(quotations.map(\.1) == [1, 1, 2])
        #expect(
            quotations.map(\.2) == [
                "Vũ Chí Đồng, Bí thư Chi bộ 24",
                "Vũ Thành Liêm, Bí thư Đảng ủy phường Khuê Trung",
                "Lê Hồng Khánh, Phó Bí thư Thường trực Đảng ủy, Chủ tịch HĐND phường",
            ])
    }

    @Test func `headings and the caption stand where they stood`() throws {
        let draft = try Self.article()
        let headings = draft.blocks.filter { if case .heading = $0.content { true } else { false } }
        #expect(headings.map(\.lines) == [12...12, 51...51])
        guard case .caption(let caption) = draft.blocks[1].content else {
            Issue.record("\(draft.blocks[1])")
            return
        }
        #expect(caption.credit == "Ảnh: ĐẶNG NỞ" && caption.caption.hasSuffix("Cẩm Lệ hôm nay."))
    }

    @Test func `what is planned for the next term is no indicator`() {
        let draft = Self.read(
            """
            Kết quả

            Một câu dài hơn đề mục ở trên và có dấu chấm ở cuối câu.

            PHƯƠNG HƯỚNG NHIỆM KỲ 2020-2025

            Các chỉ tiêu chủ yếu

            1. Thu ngân sách tăng bình quân 10%/năm, vượt chỉ tiêu (8%).
            2. Kết nạp 60 đảng viên.
            """)
        #expect(draft.indicators.isEmpty)
    }

    @Test func `groups inside a list go to their rows`() {
        let draft = Self.read(
            """
            Các chỉ tiêu chủ yếu:
            * Về kinh tế:
            1. Thu ngân sách đạt 120 tỷ đồng, vượt chỉ tiêu (100 tỷ đồng).
            * Về xã hội:
            2. Thoát nghèo 131 hộ, vượt chỉ tiêu Nghị quyết (110 hộ).
            """)
        #expect(draft.indicators.map(\.group) == ["Về kinh tế", "Về xã hội"])
        #expect(draft.indicators.map(\.target) == ["100", "110"])
    }

    @Test func `units are found by their folder's name, and folders by their names`() {
        #expect(UnitName("phường Khuê Trung").slug == "khue-trung")
        #expect(UnitName("Thị trấn Đình Cả").slug == "dinh-ca")
        #expect(UnitName("phường 1").slug == "phuong-1")
        #expect(UnitName("khue-trung").isSlug && !UnitName("xã Tam Hợp").isSlug)
        #expect(
            UnitName("khue-trung").printed(in: ["Ở (phường Khuê Trung), nay"])
                == "phường Khuê Trung")
    }

    @Test func `head and signature of a document are told from its text`() {
        let draft = Self.read(
            """
            ĐẢNG BỘ QUẬN LIÊN CHIỂU
            ĐẢNG ỦY PHƯỜNG HÒA MINH
            *
            Số 25-BC/ĐU
            Hòa Minh, ngày 20 tháng 02 năm 2020

            BÁO CÁO CHÍNH TRỊ
            trình Đại hội đại biểu Đảng bộ phường lần thứ VII, nhiệm kỳ 2020-2025

            I- ĐẶC ĐIỂM, TÌNH HÌNH
            Phường Hòa Minh có nhiều thuận lợi.

            T/M ĐẢNG ỦY
            BÍ THƯ
            Nguyễn Văn A
            """)
        #expect(draft.letterhead.map(\.lines.lowerBound) == [1, 2, 4, 5, 13, 14, 15])
        #expect(draft.title?.text == "BÁO CÁO CHÍNH TRỊ" && draft.author == nil)
        #expect(draft.ordinal == "VII" && draft.congressTerm == "2020-2025")
        #expect(draft.blocks.map(\.lines) == [8...8, 10...10, 11...11])
    }

    // MARK: The law

    /// Lines of every kind; `#` becomes a running number, so that no two are alike by chance.
    static let kinds = [
        "Đoạn văn số # nói về kinh tế, xã hội của phường trong cả nhiệm kỳ vừa qua.",
        "Đề mục #", "I- PHẦN THỨ #", "1. Mục #", "- Điểm # của danh sách;", ".", ";", "-----",
        "1- Thu ngân sách # đạt 12,5%, vượt chỉ tiêu Nghị quyết đề ra (10%/năm).",
        "2- Thoát nghèo # hộ, đạt chỉ tiêu.", "3- Không có gì để so sánh ở mục số #",
        "Một góc phường số #. Ảnh: VĂN AN", "Ảnh: LÊ B", "ĐẶNG NỞ", "Các chỉ tiêu chủ yếu #",
        "“Lời nói rất dài của ông về kết quả của cả nhiệm kỳ #”, ông Đồng nói.",
        "Ông Vũ Chí Đồng, Bí thư Chi bộ #, cho biết: “Chúng tôi đã làm được rất nhiều việc trong # năm.",
        "Và còn làm nữa trong nhiệm kỳ sau”, ông Đồng nhấn mạnh.",
        "ĐẠI HỘI ĐẢNG BỘ PHƯỜNG A LẦN THỨ XV, NHIỆM KỲ 2020-2025", "“Mở mà không đóng số #",
        "ĐẢNG BỘ QUẬN SỐ #", "Số #-BC/ĐU", "T/M ĐẢNG ỦY #", "BÍ THƯ", "Nơi nhận: #",
        "PHƯƠNG HƯỚNG NHIỆM KỲ 2020-2025", "a) Điểm nhỏ #", "+ Gạch # nữa", "2016, 2018, #",
        "* Về kinh tế:", "5 * 3 [a](b) <c> _d_ `e` #",
    ]

    @Test(arguments: 0..<300)
    func `every line stands in exactly one place, whole`(seed: Int) {
        var generator = Generator(seed: UInt64(seed))
        var lines: [String] = []
        for index in 0..<Int.random(in: 1...40, using: &generator) {
            if Int.random(in: 0..<3, using: &generator) == 0 { lines.append("") }
            let kind = Self.kinds.randomElement(using: &generator) ?? ""
            lines.append(kind.replacing("#", with: "\(index + 100)"))
            if Int.random(in: 0..<12, using: &generator) == 0 {
                lines.append(lines[lines.count - 1])
            }
        }
        let text = lines.joined(separator: "\n")
        let manuscript = TextManuscript.read(text, file: "a.txt")
        let draft = ArticleReader.read(manuscript, unit: UnitName("phường A"), years: "2015-2020")
        // What a passage should say, and what each place says of its lines.
        var places: [Int: Set<String>] = [:]
        var texts: [Int: [String]] = [:]
        func put(_ place: String, _ lines: ClosedRange<Int>, _ text: String) {
            for line in lines { places[line, default: []].insert(place) }
            texts[lines.lowerBound, default: []].append(text)
        }
        for field in [draft.congressLine, draft.title, draft.author].compactMap({ $0 })
            + draft.letterhead + draft.indicatorHeadings
        {
            put("term.yaml", field.lines, field.text)
        }
        for row in draft.indicators { put("indicators.csv", row.lines, row.sentence) }
        for residue in draft.residue { put("residue", residue.lines, residue.text) }
        for block in draft.blocks { put("summary.md", block.lines, Self.text(block.content)) }
        var seen = 0
        for passage in manuscript.passages {
            for line in passage.lines {
                #expect(places[line]?.count == 1, "\(line): \(passage.text) \(places[line] ?? [])")
            }
            seen += 1
        }
        #expect(seen == manuscript.passages.count)
        let written = texts.keys.sorted().flatMap { texts[$0] ?? [] }.flatMap(Self.words).sorted()
        let given = manuscript.passages.flatMap { Self.words($0.text) }.sorted()
        #expect(written == given, "\(text)")
    }

    private static func words(_ text: String) -> [String] {
        text.words.filter { $0.contains { $0.isLetter || $0.isNumber } }
    }

    /// The words of a block as its source has them.
    static func text(_ content: ImportBlock.Content) -> String {
        switch content {
        case .heading(_, let text), .paragraph(let text), .listItem(let text),
            .footnote(_, let text):
            text
        case .quotation(let texts, _): texts.joined(separator: " ")
        case .caption(let caption): caption.caption + " " + caption.credit
        case .table(let rows): rows.flatMap { $0 }.joined(separator: " ")
        }
    }
}
