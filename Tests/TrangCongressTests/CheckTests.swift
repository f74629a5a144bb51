import Testing
import TrangModel
import TrangReading
import TrangTestSupport

@testable import TrangCongress

/// Slips that contradict themselves are found at their cell, and honest figures are left alone.
@Suite struct CheckTests {
    /// The findings for a table of indicators in a term of five years.
    static func findings(
        _ rows: [String], summary: String = "", sets: [String: String] = [:], period: String? = nil
    ) throws -> [Diagnostic] {
        let folder = try ScratchFolder()
        let name = "phuong/2015-2020/"
        try folder.write(
            "unit: phường A\nterm: 2015-2020\n" + (period.map { "period: \($0)\n" } ?? ""),
            name + "term.yaml")
        if !rows.isEmpty {
            try folder.write(rows.joined(separator: "\n"), name + "indicators.csv")
        }
        if !summary.isEmpty { try folder.write(summary, name + "summary.md") }
        for (set, text) in sets { try folder.write(text, name + set + ".csv") }
        let findings = Findings()
        let source = SourceFolder(
            path: folder.path + "/" + name, display: "phuong/2015-2020",
            names: folder.files.map { $0.split(separator: "/").last.map(String.init) ?? $0 })
        let term = try #require(TermReader(source, findings: findings).read())
        CheckCatalogue.check(term, findings: findings)
        return findings.all
    }

    static func codes(_ findings: [Diagnostic]) -> [String] { findings.map(\.finding.code) }

    @Test(arguments: [
        // An average, of figures and of growth; the last year; the sum; and what says nothing of it.
        ("Sản lượng bình quân", "tấn", "12", "10;11;12;13;14", false),
        ("Sản lượng bình quân", "tấn", "13,6", "10;11;12;13;14", true),
        ("Sản lượng bình quân", "tấn", "khoảng 12,5", "10;11;12;13;14", false),
        ("Tăng trưởng bình quân", "%/năm", "9,53", "1,0;5,0;10,0;12,0;20,5", false),
        ("Tăng trưởng bình quân", "%/năm", "9,70", "1,0;5,0;10,0;12,0;20,5", false),
        ("Tăng trưởng bình quân", "%/năm", "9,9", "1,0;5,0;10,0;12,0;20,5", true),
        ("Tỷ lệ hộ nghèo cuối nhiệm kỳ", "%", "1,85", "4;3;2,5;2;1,85", false),
        ("Tỷ lệ hộ nghèo cuối nhiệm kỳ", "%", "2,4", "4;3;2,5;2;1,85", true),
        ("Kết nạp trong nhiệm kỳ", "đảng viên", "60", "10;11;12;13;14", false),
        ("Kết nạp trong nhiệm kỳ", "đảng viên", "61", "10;11;12;13;14", true),
        ("Thu nhập bình quân đầu người", "triệu đồng", "14", "10;11;12;13;14", false),
        ("Sản lượng", "tấn", "99", "10;11;12;13;14", false),
        // Fewer years than the term has prove nothing.
        ("Sản lượng bình quân", "tấn", "13", "10;;12;13;14", false),
    ])
    func `the result of a term follows from its years`(
        name: String, unit: String, result: String, years: String, isFound: Bool
    ) throws {
        let found = try Self.findings([
            "Chỉ tiêu;Đơn vị;Kết quả;2016;2017;2018;2019;2020",
            "\(name);\(unit);\(result);\(years)",
        ])
        #expect(Self.codes(found) == (isFound ? ["years-mismatch"] : []))
        if isFound { #expect(found.first?.place?.cell == "C2") }
    }

    @Test(arguments: [
        ("%", "10", "131 hộ", true), ("hộ", "10 %", "131", true), ("‰", "10", "12 %", true),
        ("hộ", "110 hộ", "131 lao động", true), ("hộ", "từ 110 trở lên", "131 hộ", false),
        ("hộ/năm", "110 hộ/năm", "131", false), ("% chi bộ", "90 %", "93", false),
        ("năm liền", "", "5 năm liền", false), ("hộ", "110 hộ", "131 hộ kinh doanh", false),
        ("", "100%", "100%", false),
    ])
    func `units agree`(unit: String, target: String, result: String, isFound: Bool) throws {
        let found = try Self.findings([
            "Chỉ tiêu;Đơn vị;Mục tiêu;Kết quả", "A;\(unit);\(target);\(result)",
        ])
        #expect(Self.codes(found) == (isFound ? ["unit-mismatch"] : []))
    }

    @Test(arguments: [
        ("70", "1809,5", "đạt 2585%", false), ("75", "1.809,5", "đạt 2413%", false),
        ("35", "36", "“đạt 103%” (36/35)", false), ("35", "36", "đạt 105%", true),
        ("52", "53,5", "tăng 2,9%", false), ("52", "53,5", "tăng 3,9%", true),
        ("10,7", "14,6", "vượt 3,9%", false), ("10 - 12", "11", "bằng 110% cận dưới", false),
        ("100", "98", "đạt 98% kế hoạch", false), ("100", "hơn 98", "đạt 120%", false),
        ("100", "98", "tăng 5%/năm", false),
    ])
    func `percentages follow from result and target`(
        target: String, result: String, note: String, isFound: Bool
    ) throws {
        let found = try Self.findings([
            "Chỉ tiêu;Mục tiêu;Kết quả;Ghi chú", "A;\(target);\(result);\(note)",
        ])
        #expect(Self.codes(found) == (isFound ? ["ratio-mismatch"] : []))
    }

    @Test func `a column of ratios is compared too`() throws {
        let found = try Self.findings([
            "Chỉ tiêu;Mục tiêu;Kết quả;Tỷ lệ hoàn thành (%)", "A;40;42;105", "B;40;42;104",
        ])
        #expect(Self.codes(found) == ["ratio-mismatch"])
        #expect(found.first?.place?.line == 3)
    }

    @Test(arguments: [
        ("Có 18/23 chi bộ, chiếm 78,3%, đạt chuẩn.", false),
        ("Có 18/23 chi bộ, chiếm 79,3%, đạt chuẩn.", true),
        ("Ngày 15/6 họp, tỷ lệ 30% dự.", false), ("Theo số 25/2020 đạt 30% kế hoạch.", false),
        ("Có 4/4 trường. Tỷ lệ 30% là khác.", false),
    ])
    func `fractions in prose give their percentages`(text: String, isFound: Bool) throws {
        let found = try Self.findings([], summary: text)
        #expect(Self.codes(found) == (isFound ? ["ratio-mismatch"] : []))
    }

    @Test func `the total of a term is its years times what was done a year`() throws {
        let rows = [
            "TT;Chỉ tiêu;Đơn vị;Kết quả;Cả nhiệm kỳ", "1;Hộ thoát nghèo bình quân;hộ/năm;131;655",
            "2;Việc làm bình quân;lao động/năm;300;1.600", "3;Kết nạp;đảng viên/năm;12;",
        ]
        #expect(Self.codes(try Self.findings(rows)) == ["total-mismatch"])
        let prose = "Trong 5 năm, có 689 lượt hộ thoát nghèo. Trong 5 năm kết nạp 60 đảng viên."
        let found = try Self.findings(rows, summary: prose)
        #expect(Self.codes(found) == ["total-mismatch", "total-mismatch"])
        #expect(found.last?.place?.file == "phuong/2015-2020/summary.md")
        #expect(found.last?.item == "indicators.csv#1")
    }

    @Test func `items and rows that stand twice are found`() throws {
        let found = try Self.findings(
            ["TT;Nhóm;Chỉ tiêu", "1;I;A", "2;I;B", "2;I;C", "3;I;a", "1;II;A", "4;II;A"],
            sets: ["so-lieu": "Tên,Số\nA,1\nB,2\nA,1\nA,3\n"])
        #expect(
            Self.codes(found) == [
                "duplicate-number", "duplicate-row", "duplicate-row", "duplicate-row",
            ])
        #expect(found.map { $0.place?.line } == [4, 5, 7, 4])
    }

    @Test func `a verdict on figures needs a result`() throws {
        let found = try Self.findings([
            "TT;Chỉ tiêu;Mục tiêu;Kết quả;Kết quả suy ra;Đánh giá", "1;A;300;;;vượt",
            "2;B;300;;301;vượt", "3;C;;;;đạt", "4;D;300;;;", "5;E;100;;;đạt", ";F;100;100;;",
        ])
        #expect(Self.codes(found) == ["verdict-without-result"])
        #expect(found.first?.place?.line == 2)
    }

    @Test func `sums in data sets come out`() throws {
        let found = try Self.findings(
            [],
            sets: [
                "doanh-nghiep":
                    "Tên,Đầu nhiệm kỳ,Hiện nay,Tăng\nA,500,625,125\nB,10,20,11\nC,9,7,-2\n",
                "co-cau": "Ngành,Tỷ trọng (%)\nA,50\nB,49\n",
                "phan": "Ngành,Tỷ trọng (%)\nA,30\nB,12\n",
                "du": "Ngành,Tỷ trọng (%)\nA,\"33,3\"\nB,\"33,3\"\nC,\"33,3\"\nTổng,100\n",
            ])
        #expect(Self.codes(found) == ["sum-not-100", "change-mismatch"])
        #expect(found.last?.place?.cell == "D3")
    }

    @Test(arguments: [
        // Direction, share, multiple and what is said to be rough.
        ("100", "150", "giảm 50%", true), ("100", "150", "−50", true), ("100", "150", "+50", false),
        ("100", "150", "tăng 50%", false), ("100", "150", "150%", true),
        ("4,5", "6", "33,3%", false),
        ("4,5", "6", "33%", false), ("4,5", "6", "35%", true), ("100", "150", "gấp 1,5 lần", false),
        ("100", "150", "1,6 lần", true), ("100", "150", "gấp 2 lần", true),
        ("10", "0", "giảm 100%", false),
        ("hơn 86", "hơn 141", "trên 60%", false), ("hơn 86", "hơn 141", "trên 80%", true),
        ("5", "4,2", "giảm 0,8 điểm %", false), ("5", "4,2", "tăng 0,8", true),
        ("100", "151", "hơn 50", false), ("100", "149", "hơn 50", true),
        ("100", "150", "gấp rưỡi", false),
        ("8%", "5%", "giảm 3%", false), ("120", "40", "giảm 3 lần", false),
        ("120", "40", "giảm còn 40", false),
    ])
    func `a stated change is compared as it is meant`(
        start: String, end: String, stated: String, isFound: Bool
    ) throws {
        let found = try Self.findings(
            [],
            sets: [
                "so-lieu":
                    "Tên,Đầu nhiệm kỳ,Hiện nay,Tăng\nA,\"\(start)\",\"\(end)\",\"\(stated)\"\n"
            ])
        #expect(Self.codes(found) == (isFound ? ["change-mismatch"] : []), "\(found)")
    }

    @Test(arguments: [
        ("Tỷ lệ hộ cận nghèo", "3", "2,4", "", true), ("Tỷ lệ hộ tái nghèo", "1", "0,4", "", true),
        ("Tỷ lệ trẻ suy dinh dưỡng", "8", "9", "", true),
        ("Tỷ lệ hộ cận nghèo", "3", "2,4", "thấp hơn", false),
        ("Tỷ lệ hộ cận nghèo", "dưới 3", "2,4", "", false),
        ("Tỷ lệ hộ cận nghèo", "3", "3", "", false),
        ("Tỷ suất sinh", "10 - 12", "11", "", false), ("Tỷ suất sinh", "10 - 12", "9", "", true),
        ("Hộ thoát nghèo", "30", "24", "", false), ("Tỷ lệ hộ cận nghèo", "3", "", "", false),
    ])
    func `where only the name says that less is better, the direction is asked for`(
        name: String, target: String, result: String, direction: String, isFound: Bool
    ) throws {
        let found = try Self.findings([
            "Chỉ tiêu;Đơn vị;Mục tiêu;Chiều;Kết quả", "\(name);%;\(target);\(direction);\(result)",
        ])
        #expect(Self.codes(found) == (isFound ? ["direction-unstated"] : []), "\(found)")
        if isFound { #expect(found.first?.place?.cell == "D2") }
    }

    @Test(arguments: [
        ("Số vụ", "giảm 14", "20", true), ("Giảm số vụ", "giảm 14", "20", false),
        ("Số vụ", "giảm 14", "giảm 20", false), ("Số vụ", "giảm 14", "", false),
        ("Thu ngân sách", "tăng 14", "20", false),
    ])
    func `a decrease is no result of another target`(
        name: String, result: String, target: String, isFound: Bool
    ) throws {
        let found = try Self.findings([
            "Chỉ tiêu;Đơn vị;Mục tiêu;Kết quả", "\(name);;\(target);\(result)",
        ])
        #expect(Self.codes(found) == (isFound ? ["unit-mismatch"] : []), "\(found)")
    }

    @Test func `tone marks and ranges are written one way`() throws {
        #expect(
            Self.codes(try Self.findings([], summary: "Hòa, khóa, ủy, quý, quỹ, toán, hoài."))
                == [])
        let mixed = try Self.findings([], summary: "Đảng ủy khóa mới.\n\nThủy, uỷ và khoá, HOÀ.")
        #expect(Self.codes(mixed) == ["mixed-tone-marks"])
        #expect(Self.codes(try Self.findings([], summary: "Từ 8 - 10 và 12 - 15 hộ.")) == [])
        let ranges = try Self.findings(
            [],
            summary: "Từ 8 - 10% và 12 - 15 hộ.\n\nCó 10-12 hộ trong 2015-2020, ngày 5-7, 05-CT/TW."
        )
        #expect(Self.codes(ranges) == ["mixed-ranges"])
        #expect(ranges.first?.place?.line == 3)
        guard case .check(let found) = ranges.first?.finding else { return }
        let habits = try #require(found.value as? RangeCheck.Mixed).habits
        #expect(habits.common.count == 2)
        #expect(habits.rare.example == "10-12" && habits.rare.count == 1)
    }

    @Test func `repeats are found, reduplication is language`() throws {
        let sentence =
            "Đảng bộ tiếp tục lãnh đạo hệ thống chính trị địa phương thực hiện đạt và vượt các chỉ tiêu đề ra."
        let found = try Self.findings(
            [], summary: "Của của dân, dần dần, ngày ngày.\n\n\(sentence)\n\nKhác.\n\n\(sentence)")
        #expect(Self.codes(found) == ["doubled-word", "repeated-text"])
        #expect(found.last?.place?.line == 7)
    }

    @Test func `letters in parts are composed and said, stray marks warn`() throws {
        let found = try Self.findings(
            [], summary: "Đảng bộ phường.\n\nĐa\u{309}ng bo\u{323}\u{302}.")
        #expect(Self.codes(found) == ["mixed-unicode"])
        #expect(found.first?.place?.line == 3 && found.first?.severity == .note)
        #expect(Self.codes(try Self.findings([], summary: "Đa\u{309}ng.")) == [])
        #expect(Self.codes(try Self.findings([], summary: "Kê\u{302}\u{301} b.")) == ["stray-mark"])
    }

    @Test func `the folder is called by the years of the term`() throws {
        let folder = try ScratchFolder()
        try folder.write("unit: A\nterm: 2015-2020\n", "a/2020-2025/term.yaml")
        let findings = Findings()
        let source = SourceFolder(
            path: folder.path + "/a/2020-2025", display: "a/2020-2025", names: ["term.yaml"])
        let term = try #require(TermReader(source, findings: findings).read())
        CheckCatalogue.check(term, findings: findings)
        #expect(Self.codes(findings.all) == ["term-folder"])
    }

    @Test func `every check can be accepted at its item`() throws {
        let found = try Self.findings([
            "TT;Chỉ tiêu;Đơn vị;Mục tiêu;Kết quả;Đánh giá", "7;A;%;10;131 hộ;vượt",
        ])
        #expect(Self.codes(found) == ["unit-mismatch"])
        let findings = Findings()
        found.forEach(findings.add)
        Acceptances.apply(
            [
                Acceptance(
                    code: "unit-mismatch", at: "indicators.csv#7", reason: "r",
                    place: Place(file: "term.yaml"))
            ], to: findings)
        #expect(findings.all.map(\.severity) == [.note])
    }
}
