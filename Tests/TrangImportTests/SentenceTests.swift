import Testing
import TrangReading
import TrangTestSupport

@testable import TrangImport

/// What sentences on indicators say.
@Suite struct SentenceTests {
    typealias Row = (
        name: String, unit: String, target: String, result: String, verdict: String
    )

    static func read(_ sentence: String) -> SentenceReader.Reading {
        SentenceReader.read(sentence, lines: 1...1)
    }

    /// Facts of seven units, in the words in which such pages print them.
    static let facts: [(sentence: String, rows: [Row])] = [
        // Thị trấn Đình Cả: what the target is follows from the excess only, so it stays empty.
        (
            "Giá trị sản xuất các ngành kinh tế chủ yếu tăng bình quân 10%/năm, vượt 4% so với nghị quyết.",
            [
                (
                    "Giá trị sản xuất các ngành kinh tế chủ yếu tăng bình quân", "%/năm", "", "10",
                    "vượt"
                )
            ]
        ),
        (
            "Cơ cấu kinh tế: dịch vụ, thương mại 45,1%; tiểu thủ công nghiệp, xây dựng 30,5%; nông, lâm nghiệp 24,4%, đạt 100%.",
            [
                ("Cơ cấu kinh tế: dịch vụ, thương mại", "%", "", "45,1", "đạt"),
                ("Cơ cấu kinh tế: tiểu thủ công nghiệp, xây dựng", "%", "", "30,5", ""),
                ("Cơ cấu kinh tế: nông, lâm nghiệp", "%", "", "24,4", ""),
            ]
        ),
        (
            "Giá trị trên 1 ha đất canh tác đạt 80 triệu đồng, đạt 100% so với nghị quyết.",
            [("Giá trị trên 1 ha đất canh tác", "triệu đồng", "", "80", "đạt")]
        ),
        (
            "Thu cân đối ngân sách tăng bình quân 14,3%/năm, vượt 4,3%;",
            [("Thu cân đối ngân sách tăng bình quân", "%/năm", "", "14,3", "vượt")]
        ),
        (
            "Giải quyết việc làm bình quân 104 người/năm, bằng 104% chỉ tiêu.",
            [("Giải quyết việc làm bình quân", "người/năm", "", "104", "")]
        ),
        (
            "Giảm tỷ lệ hộ nghèo bình quân mỗi năm 3%, đạt 100% nghị quyết.",
            [("Giảm tỷ lệ hộ nghèo bình quân mỗi năm", "%", "", "3", "đạt")]
        ),
        (
            "Chi bộ đạt trong sạch vững mạnh đạt 86,2%, vượt 6,2%.",
            [("Chi bộ đạt trong sạch vững mạnh", "%", "", "86,2", "vượt")]
        ),
        // Xã Tam Hợp: pairs of result and target.
        (
            "Diện tích lúa ruộng 53,5/52ha, tăng 2,9%.",
            [("Diện tích lúa ruộng", "ha", "52", "53,5", "")]
        ),
        ("Diện tích ngô 73/70 ha, tăng 4,3%;", [("Diện tích ngô", "ha", "70", "73", "")]),
        ("Diện tích sắn 80/54ha, tăng 48,1%", [("Diện tích sắn", "ha", "54", "80", "")]),
        ("Diện tích nghệ đỏ: 18/15ha, tăng 20%.", [("Diện tích nghệ đỏ", "ha", "15", "18", "")]),
        ("Diện tích gừng 8/8ha, đạt 100%.", [("Diện tích gừng", "ha", "8", "8", "")]),
        (
            "Thu nhập bình quân đầu người 22/23 triệu đồng, đạt 96%.",
            [("Thu nhập bình quân đầu người", "triệu đồng", "23", "22", "")]
        ),
        (
            "Thu ngân sách trên địa bàn 1.809,5/75 triệu đồng, đạt 2413%.",
            [("Thu ngân sách trên địa bàn", "triệu đồng", "75", "1.809,5", "")]
        ),
        // Phường Hưng Đạo: a target in words.
        (
            "Tốc độ phát triển kinh tế bình quân 5 năm đạt 14,6%, tăng 3,9% so với mục tiêu (mục tiêu 10,7%).",
            [("Tốc độ phát triển kinh tế bình quân 5 năm", "%", "10,7", "14,6", "")]
        ),
        // Thị trấn Trần Văn Thời: one sign with two meanings.
        (
            "Tổng sản lượng thủy sản 1.492,2/850 tấn, đạt 175,55%.",
            [("Tổng sản lượng thủy sản", "tấn", "850", "1.492,2", "")]
        ),
        (
            "Có 3/4 trường đạt chuẩn quốc gia mức độ I.",
            [("Trường đạt chuẩn quốc gia mức độ I", "trường", "", "3/4", "")]
        ),
        (
            "3/4 trường đạt chuẩn quốc gia mức độ I.",
            [("Trường đạt chuẩn quốc gia mức độ I", "trường", "", "3/4", "")]
        ),
        (
            "Thu nhập bình quân đầu người trên 49 triệu đồng.",
            [("Thu nhập bình quân đầu người", "triệu đồng", "", "trên 49", "")]
        ),
        (
            "Diện tích nuôi trồng thủy sản 92,87 ha.",
            [("Diện tích nuôi trồng thủy sản", "ha", "", "92,87", "")]
        ),
        // Phường Hội Phú: an excess that can be read in two ways gives no target.
        (
            "Tổng thu ngân sách nhà nước trên địa bàn đạt 188,9 tỷ đồng, vượt 468,9% dự toán giao.",
            [("Tổng thu ngân sách nhà nước trên địa bàn", "tỷ đồng", "", "188,9", "vượt")]
        ),
        (
            "Kim ngạch xuất khẩu đạt 133,25 tỷ đồng, bằng 108% kế hoạch.",
            [("Kim ngạch xuất khẩu", "tỷ đồng", "", "133,25", "")]
        ),
        (
            "Doanh thu bán lẻ hàng hóa và dịch vụ đạt trên 4.550 tỷ đồng, vượt trên 100% kế hoạch.",
            [("Doanh thu bán lẻ hàng hóa và dịch vụ", "tỷ đồng", "", "trên 4.550", "vượt")]
        ),
        // Xã Nhơn Sơn.
        (
            "Kết nạp đảng viên mới đạt 103% (36/35 đảng viên mới).",
            [("Kết nạp đảng viên mới", "đảng viên mới", "35", "36", "")]
        ),
        (
            "Trong nhiệm kỳ kết nạp 36/35 đảng viên mới, đạt 103%.",
            [("Trong nhiệm kỳ kết nạp đảng viên mới", "đảng viên mới", "35", "36", "")]
        ),
        // Xã Sơn Lang: what is planned.
        (
            "Tỷ lệ người dân tham gia bảo hiểm y tế hằng năm 90%.",
            [("Tỷ lệ người dân tham gia bảo hiểm y tế hằng năm", "%", "", "90", "")]
        ),
        // Other ways to say the same.
        (
            "Thu ngân sách đạt 105% kế hoạch.", [("Thu ngân sách", "% kế hoạch", "100", "105", "")]
        ),
        (
            "Tỷ lệ hộ dân dùng nước sạch đạt 98,5% và tỷ lệ hộ thu gom rác đạt 95%, vượt chỉ tiêu Nghị quyết (98%; 95%).",
            [
                ("Tỷ lệ hộ dân dùng nước sạch", "%", "98", "98,5", "vượt"),
                ("Tỷ lệ hộ thu gom rác", "%", "95", "95", ""),
            ]
        ),
        (
            "Tỷ lệ hộ nghèo còn 1,85%, vượt chỉ tiêu đề ra (dưới 2%).",
            [("Tỷ lệ hộ nghèo", "%", "dưới 2", "1,85", "vượt")]
        ),
        (
            "Trồng mới 46,5 ha rau an toàn (Nghị quyết đề ra 50 ha), chưa đạt chỉ tiêu.",
            [("Trồng mới rau an toàn", "ha", "50", "46,5", "chưa đạt")]
        ),
        (
            "Kết nạp được 58 đảng viên, cơ bản đạt chỉ tiêu (60 đảng viên).",
            [("Kết nạp đảng viên", "đảng viên", "60", "58", "cơ bản đạt")]
        ),
        (
            "Tổng vốn đầu tư 16 tỷ 434 triệu đồng, vượt kế hoạch.",
            [("Tổng vốn đầu tư", "", "", "16 tỷ 434 triệu đồng", "vượt")]
        ),
        (
            "Năm 2020, thoát nghèo 131 hộ, vượt 21 hộ so với Nghị quyết (110 hộ/năm).",
            [("Năm 2020, thoát nghèo", "hộ/năm", "110", "131", "vượt")]
        ),
    ]

    @Test(arguments: facts.indices)
    func `a sentence gives what it prints`(index: Int) {
        let (sentence, expected) = Self.facts[index]
        let rows = Self.read(sentence).rows
        #expect(rows.count == expected.count, "\(sentence)")
        for (row, wanted) in zip(rows, expected) {
            let found = (row.name, row.unit, row.target, row.result, row.verdict)
            #expect(
                found == (wanted.name, wanted.unit, wanted.target, wanted.result, wanted.verdict))
        }
    }

    @Test func `numbers that are none leave their cells empty`() {
        for sentence in [
            "Tăng trưởng đạt 1.5%, vượt chỉ tiêu.", "Tỷ suất sinh đạt 0,30%0, đạt chỉ tiêu.",
            "Thu ngân sách đạt 12,5,5 tỷ đồng, đạt kế hoạch.",
        ] {
            let reading = Self.read(sentence)
            #expect(reading.rows[0].result == "")
            #expect(
                reading.doubts.contains { if case .malformedNumber = $0 { true } else { false } })
        }
    }

    @Test func `a ratio that its pair does not give is said`() {
        let doubts = Self.read("Kết nạp 36/35 đảng viên mới, đạt 150%.").doubts
        #expect(doubts.contains(.pairDisagrees(pair: "36/35", ratio: "150%")))
    }

    /// Parts of sentences, put together at random.
    static let parts: [[String]] = [
        ["Thu ngân sách ", "Tỷ lệ hộ nghèo ", "", "100% hộ ", "Kết nạp ", "Cơ cấu: ", "(", "1-"],
        ["đạt ", "còn ", "khoảng ", "trên ", "từ ", "", "vượt ", "tăng bình quân "],
        ["#", "#%", "#/# ha", "# - #%/năm", "#-#‰", "# hộ", "# tỷ # triệu đồng", "", "năm #"],
        [", ", " ", "; ", " (", ".", " và "],
        [
            "đạt chỉ tiêu", "vượt chỉ tiêu Nghị quyết đề ra", "đạt #%", "bằng #% kế hoạch",
            "vượt #%", "",
        ],
        [
            " (#%/năm).", " (từ # - #).", " là # hộ", ".", "", "))",
            " so với nghị quyết (# trở lên)",
        ],
    ]

    @Test(arguments: 0..<400)
    func `every number of a cell stands in the sentence`(seed: Int) throws {
        var generator = Generator(seed: UInt64(seed))
        var sentence = ""
        for choices in Self.parts { sentence += choices.randomElement(using: &generator) ?? "" }
        while let hole = sentence.firstIndex(of: "#") {
            let number =
                ["11,74", "3.366", "0", "93", "1.5", "12,5,5", "2016", "100"]
                .randomElement(using: &generator) ?? ""
            sentence.replaceSubrange(hole...hole, with: number)
        }
        let reading = Self.read(sentence)
        let numbers = SentenceTokens(sentence).numbers
        for row in reading.rows {
            #expect(CellForm.isResult(row.result) && CellForm.isTarget(row.target))
            for number in SentenceTokens(row.result + " " + row.target).numbers {
                #expect(
                    numbers.contains(number) || number == "100" && sentence.contains("%"),
                    "\(number): \(sentence)")
            }
        }
        #expect(!reading.rows.isEmpty)
    }
}

extension SentenceTokens {
    fileprivate var numbers: [String] {
        (0..<count).filter { self[$0].kind == .number }.map { self[$0].text }
    }
}
