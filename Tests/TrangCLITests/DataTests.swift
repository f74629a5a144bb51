import Foundation
import Testing
import TrangTestSupport

/// What tables and charts make of the cells of a data set.
@Suite struct DataTests {
    private static func codes(_ outcome: Outcome) -> [String] {
        BadInputTests.findings(outcome.errors).map(\.code).filter { $0 != "term-folder" }
    }

    @Test(arguments: [" ", "\u{A0}", "\u{202F}"])
    func `numbers with spaces between thousands are drawn and summed`(space: String) throws {
        let data = "Thôn,Số hộ\nĐông,986\nCồn,1\(space)234\nTây,12\(space)000\n"
        let folder = try LimitTests.folder(
            "- {block: data-table, data: so-lieu, total: Cộng, sums: [Số hộ]}\n"
                + "- {block: chart, mark: bars, data: so-lieu}", data: data)
        let outcome = try LimitTests.render(folder)
        #expect(outcome.status == 0 && Self.codes(outcome).isEmpty, "\(outcome.errors)")
        let text = try LimitTests.words(folder).joined(separator: " ")
        #expect(text.contains("Cộng 14 220"), "\(text)")
    }

    @Test(arguments: ["12 căn", "khoảng 12", "một ít", "1.5"])
    func `a named sum that cannot be made is said at its cell`(cell: String) throws {
        let folder = try LimitTests.folder(
            "- {block: data-table, data: so-lieu, total: Cộng, sums: [Số căn]}",
            data: "Việc,Số căn\nXây,8\nSửa,\(cell)\n")
        let outcome = try LimitTests.render(folder)
        let found = BadInputTests.findings(outcome.errors).first { $0.code == "no-total" }
        #expect(found?.severity == "warning" && found?.line == 3, "\(outcome.errors)")
    }

    @Test func `a sum of a column that is not there is an error`() throws {
        let folder = try LimitTests.folder(
            "- {block: data-table, data: so-lieu, total: Cộng, sums: [Số nhà]}",
            data: "Việc,Số căn\nXây,8\n")
        #expect(Self.codes(try LimitTests.render(folder)) == ["missing-column"])
    }

    @Test func `a stated change is compared once, whoever shows it`() throws {
        let folder = try LimitTests.folder(
            "- {block: change-chart, data: so-lieu, growth: Tăng}",
            data: "Tên,Đầu nhiệm kỳ,Hiện nay,Tăng\nSản lượng,\"4,5\",6,2\nHộ,10,12,2\n")
        let outcome = try LimitTests.render(folder)
        #expect(Self.codes(outcome) == ["change-mismatch"], "\(outcome.errors)")
        #expect(outcome.errors.contains("1,5"))
    }

    @Test(arguments: [
        // Words and signs as written; a bare number gets the sign of the figures.
        ("80", "120", "tăng 50%", "tăng 50%"), ("80", "120", "40", "+40 (+50,0%)"),
        ("80", "120", "50 %", "+50 %"), ("120", "80", "40", "−40 (−33,3%)"),
        ("120", "80", "-40", "−40 (−33,3%)"), ("80", "120", "gấp 1,5 lần", "gấp 1,5 lần"),
        ("80", "120", "1,5 lần", "1,5 lần"), ("80", "120", "40 hộ", "40 hộ"),
        ("80", "120", "gấp rưỡi", "gấp rưỡi"), ("0", "7", "7", "+7"),
        ("9", "0", "giảm 100%", "giảm 100%"), ("80", "120", "", "+40 (+50,0%)"),
    ])
    func `a stated change is printed as written`(
        start: String, end: String, stated: String, printed: String
    ) throws {
        let folder = try LimitTests.folder(
            "- {block: change-chart, data: so-lieu, growth: Tăng}",
            data: "Tên,Đầu nhiệm kỳ,Hiện nay,Tăng\nHộ,\(start),\(end),\"\(stated)\"\n")
        let outcome = try LimitTests.render(folder)
        #expect(Self.codes(outcome).isEmpty, "\(outcome.errors)")
        let text = try LimitTests.words(folder).joined(separator: " ")
        #expect((text + " ").contains(" " + printed + " "), "\(text)")
        for sign in ["+", "−"] where !printed.hasPrefix(sign) {
            #expect(!text.contains(sign + printed) && !text.contains(sign), "\(text)")
        }
    }

    @Test func `a sign that contradicts the figures stays, without a percentage of them`() throws {
        let folder = try LimitTests.folder(
            "- {block: change-chart, data: so-lieu, growth: Tăng}",
            data: "Tên,Đầu nhiệm kỳ,Hiện nay,Tăng\nHộ,80,120,−40\n")
        let outcome = try LimitTests.render(folder)
        #expect(Self.codes(outcome) == ["change-mismatch"] && outcome.errors.contains("+40"))
        let text = try LimitTests.words(folder).joined(separator: " ")
        #expect(text.contains("−40") && !text.contains("%"), "\(text)")
    }

    @Test(arguments: ["12 34", "nhiều", "khoảng chục hộ", "1 2345"])
    func `a cell of a chart that holds no number is said at its place`(cell: String) throws {
        let folder = try LimitTests.folder(
            "- {block: chart, mark: bars, data: so-lieu, values: [Số hộ]}",
            data: "Thôn,Số hộ\nĐông,986\nCồn,\(cell)\nTây,\n")
        let outcome = try LimitTests.render(folder)
        let found = BadInputTests.findings(outcome.errors).filter { $0.code == "not-charted" }
        #expect(found.map(\.line) == [3], "\(outcome.errors)")
        #expect(try LimitTests.words(folder).joined(separator: " ").contains(cell))
    }

    @Test(arguments: ["waffle", "ring"], ["130%", "-5%", "100,5%"])
    func `a part that is more than the whole is printed and not drawn`(
        mark: String, value: String
    ) throws {
        func drawn(_ value: String) throws -> (Outcome, Int, String) {
            let folder = try LimitTests.folder(
                "- {block: chart, data: so-lieu, mark: \(mark)}",
                data: "Tên,Tỷ lệ\nHộ A,\"\(value)\"\nHộ B,40%\n")
            let outcome = try BadInputTests.render(
                folder, ["--layout", "l/thu.yaml", "--format", "dump"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            let dump = try String(
                contentsOfFile: folder.path + "/output/a/2015-2020/thu.txt", encoding: .utf8)
            return (outcome, dump.split(separator: "\n").count { $0.contains(" path ") }, dump)
        }
        let (outcome, marks, dump) = try drawn(value)
        let found = BadInputTests.findings(outcome.errors).filter { $0.code == "beyond-whole" }
        #expect(found.count == 1 && found.first?.line == 2 && found.first?.severity == "warning")
        #expect(dump.contains("\"\(value)\"") && dump.contains("40%"), "\(dump)")
        let (honest, more, _) = try drawn("100%")
        #expect(!honest.errors.contains("beyond-whole") && marks < more)
    }

    @Test(arguments: ["", "thấp hơn"])
    func `no bar is drawn against the sense of a name`(direction: String) throws {
        let folder = try LimitTests.folder("- {block: target-chart}")
        try folder.write(
            "TT,Chỉ tiêu,Đơn vị,Mục tiêu,Chiều,Kết quả\n"
                + "1,Tỷ lệ hộ cận nghèo,%,3,\(direction),\"2,4\"\n2,Thu ngân sách,%,10,,11\n",
            BadInputTests.base + "indicators.csv")
        let outcome = try LimitTests.render(folder)
        let text = try LimitTests.words(folder).joined(separator: " ")
        #expect(!text.contains("80,0") && text.contains("110,0"), "\(text)")
        #expect(text.contains("125,0") == !direction.isEmpty, "\(text)")
        let codes = Self.codes(outcome).filter { $0 != "data-unused" && $0 != "content-left-out" }
        #expect(codes == (direction.isEmpty ? ["direction-unstated"] : []), "\(outcome.errors)")
    }
}
