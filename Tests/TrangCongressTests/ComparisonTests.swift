import Testing
import TrangModel
import TrangReading
import TrangTestSupport

@testable import TrangCongress

/// Terms side by side: what is the same, what changed, and nothing lost.
@Suite struct ComparisonTests {
    static func term(_ from: Int, _ rows: [String]) -> Term {
        let header = "Chỉ tiêu;Tên ngắn;Mã;Nhóm;Đơn vị;Kết quả"
        let text = ([header] + rows).joined(separator: "\n") + "\n"
        let findings = Findings()
        let table = try? CSVReader.read(text, file: "\(from)/indicators.csv")
        return Term(
            place: Place(file: "\(from)/term.yaml"), unit: "A",
            years: Years(text: "\(from)-\(from + 5)", from: from, to: from + 5), layouts: [],
            layoutsPlace: Place(file: ""), accept: [],
            indicators: table.map { IndicatorReader(findings: findings).read($0) } ?? [])
    }

    static func names(_ items: [Comparison.Item]) -> [String] {
        items.map { $0.entries.map { $0?.name ?? "-" }.joined(separator: "|") }
    }

    @Test func `indicators are matched by identity, then name, then short name`() {
        let comparison = Comparison([
            Self.term(
                2020,
                [
                    "Thu nhập;;;I;tr;5", "Hộ nghèo đa chiều;Hộ nghèo;;II;%;1", "Mới;;;I;tr;1",
                    "Đổi hẳn tên;;x1;II;ha;7",
                ]),
            Self.term(
                2015,
                [
                    "thu  NHẬP;;;I;tr;4", "Hộ nghèo thu nhập;Hộ nghèo;;II;%;2", "Cũ;;;I;tr;1",
                    "Tên trước;;X1;II;ha;6",
                ]),
        ])
        #expect(comparison.years.map(\.from) == [2015, 2020])
        #expect(
            Self.names(comparison.items) == [
                "thu NHẬP|Thu nhập", "-|Mới", "Cũ|-", "Hộ nghèo thu nhập|Hộ nghèo đa chiều",
                "Tên trước|Đổi hẳn tên",
            ])
        #expect(Self.names(comparison.new) == ["-|Mới"])
        #expect(Self.names(comparison.dropped) == ["Cũ|-"])
        #expect(comparison.renamed.count == 2)
    }

    @Test func `two identities that differ are never one indicator`() {
        let comparison = Comparison([
            Self.term(2015, ["A;;m1;;tr;1"]), Self.term(2020, ["A;;m2;;tr;1"]),
        ])
        #expect(comparison.items.count == 2)
    }

    @Test(arguments: 0..<60)
    func `every indicator of every term stands in exactly one item`(seed: UInt64) {
        var generator = Generator(seed: seed)
        let terms = (0..<Int.random(in: 2...4, using: &generator)).map { index in
            Self.term(
                2000 + 5 * index,
                (0..<Int.random(in: 0...9, using: &generator)).map { _ in
                    let name = ["a", "b", "c", "d"].randomElement(using: &generator) ?? "a"
                    let short = ["", "a", "s"].randomElement(using: &generator) ?? ""
                    let identity = ["", "", "1", "2"].randomElement(using: &generator) ?? ""
                    let unit = ["%", "hộ"].randomElement(using: &generator) ?? ""
                    return "\(name);\(short);\(identity);g;\(unit);1"
                })
        }
        let comparison = Comparison(terms.shuffled(using: &generator))
        for (index, term) in terms.enumerated() {
            let there = comparison.items.compactMap { $0.entries[index] }
            #expect(there.count == term.indicators.count)
            #expect(Set(there.map(\.place)) == Set(term.indicators.map(\.place)))
        }
        #expect(comparison.items.allSatisfy { $0.latest != nil })
    }

    @Test(arguments: [
        ("hộ", "500", "625", "tăng 125 (25,0%)"), ("hộ", "625", "500", "giảm 125 (20,0%)"),
        ("%", "1,85", "0,92", "giảm 0,93 điểm %"), ("‰/năm", "11,4", "12", "tăng 0,6 điểm ‰"),
        ("hộ", "5", "5", "không đổi"), ("hộ", "khoảng 5", "7", "tăng khoảng 2 (40,0%)"),
        ("hộ", "đều đặn", "7", "–"), ("trường", "3/4", "4/4", "–"), ("hộ", "", "7", "–"),
        ("tỷ đồng", "67,038", "105,482", "tăng 38,444 (57,3%)"), ("hộ", "0", "7", "tăng 7"),
        ("hộ", "hơn 7", "7", "gần như không đổi"),
    ])
    func `changes have a direction and a size`(
        unit: String, before: String, after: String, words: String
    ) {
        let comparison = Comparison([
            Self.term(2015, ["A;;;;\(unit);\(before)"]), Self.term(2020, ["A;;;;\(unit);\(after)"]),
        ])
        let item = comparison.items.first
        #expect(item.map { Development($0).words(unit: unit) } == words)
    }

    @Test func `another unit is no change`() {
        let comparison = Comparison([
            Self.term(2015, ["A;;;;%;1"]), Self.term(2020, ["A;;;;hộ;2"]),
        ])
        #expect(comparison.items.map { Development($0) } == [.otherUnit])
    }

    @Test func `an unmatched indicator names the one it may be`() {
        let comparison = Comparison([
            Self.term(2015, ["Kết nạp đảng viên;;;;người;1"]),
            Self.term(2020, ["Kết nạp đảng viên mới;;;;người;2"]),
        ])
        let findings = Findings()
        comparison.reportUnmatched(to: findings)
        #expect(findings.all.map(\.finding.code) == ["unmatched-indicator", "unmatched-indicator"])
        #expect(
            findings.all.contains {
                $0.finding
                    == Finding(
                        Comparison.Unmatched(
                            name: "Kết nạp đảng viên", term: "2015-2020",
                            nearest: "Kết nạp đảng viên mới"))
            })
    }
}
