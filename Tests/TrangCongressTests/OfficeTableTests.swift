import Testing
import TrangModel
import TrangReading
import TrangTestSupport

@testable import TrangCongress

/// Tables of indicators as offices write them: names of columns, groups in rows of their own.
@Suite struct OfficeTableTests {
    /// The indicators of a table, with their groups, and the codes of what is said.
    static func read(_ text: String) throws -> (rows: [String], codes: [String]) {
        let folder = try ScratchFolder()
        try folder.write("unit: phường A\nterm: 2015-2020\n", "a/2015-2020/term.yaml")
        try folder.write(text, "a/2015-2020/indicators.csv")
        let findings = Findings()
        let source = SourceFolder(
            path: folder.path + "/a/2015-2020", display: "a",
            names: ["term.yaml", "indicators.csv"])
        let term = try #require(TermReader(source, findings: findings).read())
        let rows = term.indicators.map {
            [
                $0.group, $0.number, $0.name, $0.unit, $0.target?.printed ?? "",
                $0.result?.printed ?? "",
            ]
            .joined(separator: "|")
        }
        return (rows, findings.all.map(\.finding.code))
    }

    @Test(arguments: [
        "Kết quả thực hiện", "Kết quả thực hiện 2020", "TH 2020", "Thực hiện đến 31/12/2019",
        "KẾT QUẢ ĐẠT ĐƯỢC", "Kết quả (nhiệm kỳ 2015 - 2020)", "Ước thực hiện năm 2020", "KQTH",
    ])
    func `results are found by what their column is called`(name: String) throws {
        let read = try Self.read("Chỉ tiêu;Mục tiêu;\(name)\nThu;10,5;12\n")
        #expect(read.rows == ["||Thu||10,5|12"])
        #expect(read.codes == ["column-meant"])
    }

    @Test(arguments: [
        ("STT;Nội dung;ĐVT;Mục tiêu đến 2020;Thực hiện", "1;Thu;tỷ;10;12"),
        ("TT;Tên chỉ tiêu;Đơn vị;Nghị quyết Đại hội XV;Kết quả", "1;Thu;tỷ;10;12"),
        ("TT;Nội dung;ĐVT;Chỉ tiêu đến năm 2020;Kết quả", "1;Thu;tỷ;10;12"),
        ("Số TT;Chỉ tiêu chủ yếu;Đơn vị tính;Chỉ tiêu NQ;TH 2020", "1;Thu;tỷ;10;12"),
    ])
    func `names of offices stand for the known columns`(header: String, row: String) throws {
        #expect(try Self.read(header + "\n" + row + "\n").rows == ["|1|Thu|tỷ|10|12"])
    }

    @Test func `a unit in the name of a column is that of rows without one`() throws {
        #expect(
            try Self.read("Chỉ tiêu;Mục tiêu;Kết quả (%)\nThu;10;12\n").rows == ["||Thu|%|10|12"])
        #expect(
            try Self.read("Chỉ tiêu;ĐVT;Mục tiêu;Kết quả (%)\nThu;tỷ;10;12\n").rows
                == ["||Thu|tỷ|10|12"])
        #expect(
            try Self.read("Chỉ tiêu;Mục tiêu;Kết quả (ước)\nThu;10;12\n").rows == ["||Thu||10|12"])
    }

    @Test(arguments: [
        ("Chỉ tiêu;Mục tiêu;TH 2019;TH 2020", ["TH 2019", "TH 2020"]),
        (
            "Chỉ tiêu;Mục tiêu;Kết quả thực hiện;Kết quả đạt được",
            ["Kết quả thực hiện", "Kết quả đạt được"]
        ),
        ("Nội dung;Chỉ tiêu;Kết quả;Ghi chú", ["Chỉ tiêu", "Nội dung"]),
        ("Chỉ tiêu;Nghị quyết;Mục tiêu;Kết quả", ["Nghị quyết", "Mục tiêu"]),
    ])
    func `two columns that may be one are an error that names both`(
        header: String, names: [String]
    ) throws {
        let found = try CheckTests.findings([header, "Thu;10;11;12"])
        let errors = found.filter { $0.severity == .error }
        #expect(errors.map(\.finding.code) == ["missing-column"])
        for name in names { #expect("\(errors)".contains("\"\(name)\"")) }
    }

    @Test func `a column beside the known one stays what it is`() throws {
        let read = try Self.read("Chỉ tiêu;Mục tiêu;Kết quả;TH 2019;TH 2018\nThu;10;12;11;9\n")
        #expect(read.rows == ["||Thu||10|12"])
        #expect(!read.codes.contains("missing-column") && !read.codes.contains("column-meant"))
    }

    @Test func `numbers under an unknown name are warned of where results are missing`() throws {
        #expect(
            try Self.read("Chỉ tiêu;Mục tiêu;Số liệu cuối kỳ\nThu;10;12\n").codes == [
                "unknown-column"
            ])
        #expect(try Self.read("Chỉ tiêu;Mục tiêu;Cơ quan\nThu;10;Thuế\n").codes == [])
    }

    static let grouped: [(rows: String, read: [String])] = [
        (
            "I;KINH TẾ;;\n1;Thu;10;12\nII;Xã hội;;\n2;Hộ mới;5;6",
            ["I. KINH TẾ|1|Thu||10|12", "II. Xã hội|2|Hộ mới||5|6"]
        ),
        (";I. KINH TẾ;;\n1;Thu;10;12", ["I. KINH TẾ|1|Thu||10|12"]),
        ("I. KINH TẾ;;;\n1;Thu;10;12", ["I. KINH TẾ|1|Thu||10|12"]),
        ("I;KINH TẾ;-;…\n1;Thu;10;12", ["I. KINH TẾ|1|Thu||10|12"]),
        ("I;I. KINH TẾ;;\n1;Thu;10;12", ["I. KINH TẾ|1|Thu||10|12"]),
        ("I. KINH TẾ\n1;Thu;10;12", ["I. KINH TẾ|1|Thu||10|12"]),
        ("Về kinh tế;;;\n1;Thu;10;12", ["Về kinh tế|1|Thu||10|12"]),
        ("KINH TẾ;KINH TẾ;KINH TẾ;KINH TẾ\n1;Thu;10;12", ["KINH TẾ|1|Thu||10|12"]),
        (
            ";CHỈ TIÊU KINH TẾ;;\n1;Thu;10;12\n;Trong đó thuế;5;6",
            ["CHỈ TIÊU KINH TẾ|1|Thu||10|12", "CHỈ TIÊU KINH TẾ||Trong đó thuế||5|6"]
        ),
        (
            "A;KINH TẾ;;\nI;Nông nghiệp;;\n1;Lúa;10;12\nII;Công nghiệp;;\n2;Điện;5;6",
            ["A. KINH TẾ – I. Nông nghiệp|1|Lúa||10|12", "II. Công nghiệp|2|Điện||5|6"]
        ),
        // Rows of indicators: numbered as the others are, in capitals as the others are, with no others.
        ("I;Thu;10;12\nII;Chi;;", ["|I|Thu||10|12", "|II|Chi|||"]),
        (
            ";THU NGÂN SÁCH;10;12\n;CHI NGÂN SÁCH;;",
            ["||THU NGÂN SÁCH||10|12", "||CHI NGÂN SÁCH|||"]
        ),
        ("A;Thu;;\nB;Chi;;", ["|A|Thu|||", "|B|Chi|||"]),
        ("1;Thu;;\n;Thuế;5;6\n;Phí;7;8", ["|1|Thu|||", "||Thuế||5|6", "||Phí||7|8"]),
    ]

    @Test(arguments: grouped)
    func `a row that only names a group heads those below it`(rows: String, read: [String]) throws {
        #expect(try Self.read("TT;Chỉ tiêu;Mục tiêu;Kết quả\n\(rows)\n").rows == read)
    }

    @Test func `a group without indicators is named`() throws {
        let found = try CheckTests.findings([
            "TT;Chỉ tiêu;Mục tiêu;Kết quả", "I;KINH TẾ;;", "II;XÃ HỘI;;", "1;Thu;10;12",
            "III;KHÁC;;",
        ]).filter { $0.finding.code == "group-without-rows" }
        #expect(found.map { $0.place?.line } == [2, 5])
        #expect(found.allSatisfy { $0.severity == .note })
    }

    @Test func `titles and numbers of columns are said once each and are no indicators`() throws {
        let read = try Self.read(
            "BÁO CÁO;;;\n(Kèm theo);;;\nTT;Chỉ tiêu;Mục tiêu;Kết quả\n(1);(2);(3);(4)\nI;KINH TẾ;;\n1;Thu;10;12\n"
        )
        #expect(read.rows == ["I. KINH TẾ|1|Thu||10|12"])
        #expect(read.codes.filter { $0 != "short-row" } == ["title-above", "column-numbers"])
        let letterhead = try Self.read(
            "ĐẢNG ỦY PHƯỜNG A;;ĐẢNG CỘNG SẢN VIỆT NAM;\n;;;\nTT;Nội dung;Mục tiêu;Kết quả\nA;B;1;2\n1;Thu;10;12\n"
        )
        #expect(letterhead.rows == ["|1|Thu||10|12"])
        // A name that is a letter, and figures that count.
        #expect(
            try Self.read("Chỉ tiêu;Mục tiêu;Kết quả\nA;1;2\nB;3;4\n").rows
                == ["||A||1|2", "||B||3|4"])
    }
}
