import Testing
import TrangModel
import TrangReading
import TrangTestSupport

@testable import TrangCongress

/// A comma too many or too few moves the cells of a row under the wrong names: it is never printed without
/// a word.
@Suite struct RowShapeTests {
    static let header = "TT,Nhóm,Chỉ tiêu,Đơn vị,Mục tiêu,Kết quả,Đánh giá,Ghi chú"

    static func found(_ rows: [String], set name: String? = nil) throws -> [Diagnostic] {
        if let name {
            return try CheckTests.findings([], sets: [name: rows.joined(separator: "\n")])
        }
        return try CheckTests.findings(rows)
    }

    @Test(arguments: [
        "1,Kinh tế,Tăng trưởng kinh tế bình quân,%/năm,8 - 10,12,5,vượt,",
        "1,Kinh tế,Tăng trưởng kinh tế bình quân,%/năm,8 - 10,12,đạt,,",
        "1,Kinh tế,Tăng trưởng kinh tế bình quân,%/năm,8 - 10,9,đạt,, ",
    ])
    func `empty fields count: one too many is an error at the row`(row: String) throws {
        let found = try Self.found([Self.header, row])
        #expect(
            found.first?.finding == .csvSyntax(reason: .tooManyFields(found: 9, expected: 8)))
        #expect(found.count == 1 && found.first?.place?.line == 2)
    }

    @Test func `a row may lack its last cells, which is said once a file`() throws {
        let found = try Self.found([
            Self.header, "1,Kinh tế,Thu ngân sách,%/năm,8 - 10,9,đạt",
            "2,Kinh tế,Số hợp tác xã,đơn vị,12,12", "3,Kinh tế,Số chợ,chợ,2,2,đạt,",
        ])
        #expect(found.map(\.finding) == [.shortRows(count: 2, found: 7, expected: 8)])
        #expect(found.first?.severity == .note && found.first?.place?.line == 2)
    }

    @Test(arguments: [
        ("1,Kinh tế Thu ngân sách,%/năm,8 - 10,9,đạt,", "8 - 10"),
        ("1,Kinh tế,Thu ngân sách %/năm,8 - 10,9,đạt,", "8 - 10"),
        ("1,Kinh tế,Thu ngân sách,%/năm 8 - 10,9,đạt,", "đạt"),
        ("1,Kinh tế,Thu ngân sách,%/năm,8 - 10 9,đạt,theo số liệu của thuế", "đạt"),
        ("1,Kinh tế", ""),
    ])
    func `a missing comma is an error at the cell that does not suit`(
        row: String, text: String
    ) throws {
        let found = try Self.found([Self.header, row])
        #expect(found.count { $0.finding.code == "csv-syntax" } == 1)
        guard case .csvSyntax(.tooFewFields(_, 8, text, _)) = found.first?.finding else {
            Issue.record("\(found)")
            return
        }
        #expect(found.first?.place?.line == 2)
    }

    @Test func `what full rows show of a column holds for short ones`() throws {
        let rows = ["Thôn,Loại,Số hộ,Tỷ lệ", "Đông,a,\"1,5\",3", "Tây,b,2,4"]
        #expect(
            try Self.found(rows + ["Nam,c,5"], set: "thon").map(\.finding.code) == ["short-row"])
        let moved = try Self.found(rows + ["Nam c,5,6"], set: "thon")
        #expect(moved.map(\.finding.code) == ["csv-syntax"])
        #expect(moved.first?.place?.cell == "B4")
        #expect(
            try Self.found(["Số,Đơn vị,Nhãn", "12 %,Tăng trưởng"], set: "key-figures")
                .map(\.finding.code) == ["csv-syntax"])
        #expect(
            try Self.found(["Số,Đơn vị,Nhãn", "12,5,%,Tăng trưởng"], set: "key-figures")
                .map(\.finding.code) == ["csv-syntax"])
    }

    @Test(arguments: [
        // The note was left out, and a decimal comma fills its place.
        ("Chỉ tiêu,Mục tiêu,Kết quả,Ghi chú", "Thu ngân sách,10,12,5", "D2"),
        ("Chỉ tiêu,Mục tiêu,Kết quả,Ghi chú", "Tăng trưởng,8 - 10,9,75", "D2"),
        ("Chỉ tiêu,Kết quả,Đơn vị,Ghi chú", "Thu ngân sách,12,5,%", "C2"),
        (header, "1,Kinh tế,Thu ngân sách,%/năm,12,5,13,vượt", "G2"),
        (header, "1,Kinh tế,Thu ngân sách,%/năm,12,5,\"13,2\",đạt và vượt", "G2"),
        (header, "1,Kinh tế,Thu ngân sách,%/năm,8 - 10,12,5,vượt", "G2"),
    ])
    func `a decimal comma in a row as long as the header is an error`(
        header: String, row: String, cell: String
    ) throws {
        let found = try Self.found([header, row]).filter { $0.finding.code == "csv-syntax" }
        #expect(found.count == 1 && found.first?.place?.cell == cell, "\(found)")
    }

    @Test(arguments: [
        ("Chỉ tiêu,Mục tiêu,Kết quả,Ghi chú", "Thu ngân sách,10,\"12\",5"),
        ("Chỉ tiêu;Mục tiêu;Kết quả;Ghi chú", "Thu ngân sách;10;12;5"),
        ("Chỉ tiêu,Mục tiêu,Kết quả,Ghi chú", "Thu ngân sách,10,12,2019"),
        ("Chỉ tiêu,Mục tiêu,Kết quả,Ghi chú", "Thu ngân sách,10,\"12,5\",5 xã"),
        (header, "1,Kinh tế,Thu ngân sách,%/năm,12,13,vượt,đạt sớm"),
    ])
    func `what no decimal comma explains is left alone`(header: String, row: String) throws {
        #expect(try !Self.found([header, row]).contains { $0.finding.code == "csv-syntax" })
    }

    @Test func `a verdict outside the list is printed and warned of`() throws {
        let found = try Self.found([
            Self.header, "1,,Thu ngân sách,%,8,9,tạm được,", "2,,Số chợ,chợ,2,2,5,",
        ])
        #expect(
            found.map(\.finding) == [
                Finding(UnknownVerdictCheck.UnknownVerdict(text: "tạm được")),
                Finding(UnknownVerdictCheck.UnknownVerdict(text: "5")),
            ])
        for word in ["vượt", "đạt", "xấp xỉ đạt", "cơ bản đạt", "chưa đạt", "Đạt và vượt"] {
            #expect(Verdict(stated: word)?.kind != .other)
        }
        #expect(Verdict(stated: "đạt5")?.kind == .other)
    }

    /// A cell of a generated row; a decimal comma is quoted.
    private static func cell(_ column: Int, _ generator: inout Generator) -> String {
        let number = String(Int.random(in: 1...99, using: &generator))
        let decimal = "\"\(number),\(Int.random(in: 1...9, using: &generator))\""
        let word = "từ \(generator.words(1)[0])"
        let choices: [[String]] = [
            [number], ["", word], [word], ["%", "hộ"], [number, decimal, ""], [number, decimal],
            ["vượt", "đạt", "chưa đạt", ""], ["", word],
        ]
        return choices[column].randomElement(using: &generator) ?? ""
    }

    /// The places of commas outside quotation marks.
    private static func commas(in row: String) -> [String.Index] {
        var quoted = false
        return row.indices.filter { index in
            if row[index] == "\"" { quoted.toggle() }
            return row[index] == "," && !quoted
        }
    }

    @Test(arguments: ["indicators", "so-lieu", "key-figures"])
    func `no row with a comma too many or too few goes without a word`(file: String) throws {
        var generator = Generator(seed: 41)
        let header = file == "key-figures" ? "Số,Đơn vị,Nhãn" : Self.header
        let columns = file == "key-figures" ? [4, 3, 2] : Array(0..<8)
        for _ in 0..<150 {
            var rows = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                columns.map { Self.cell($0, &generator) }.joined(separator: ",")
            }
            let index = Int.random(in: rows.indices, using: &generator)
            let places = Self.commas(in: rows[index])
            let isMore = Bool.random(using: &generator)
            if isMore {
                // As in `12,5`, whose quotation marks are gone, or anywhere.
                let bare = rows[index].replacing("\"", with: "")
                if bare != rows[index], Bool.random(using: &generator) {
                    rows[index] = bare
                } else {
                    let place = places.randomElement(using: &generator) ?? rows[index].startIndex
                    rows[index].insert(",", at: place)
                }
            } else if let place = places.randomElement(using: &generator) {
                rows[index].replaceSubrange(place...place, with: " ")
            }
            let found = try Self.found([header] + rows, set: file)
            let isSaid = found.contains { ["csv-syntax", "short-row"].contains($0.finding.code) }
            #expect(isSaid, "\(rows[index])")
            if isMore { #expect(found.contains { $0.finding.code == "csv-syntax" }) }
        }
    }
}
