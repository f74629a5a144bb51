import Testing
import TrangModel
import TrangReading
import TrangReports
import TrangTestSupport

@testable import TrangCongress

/// Terms that are compared with themselves are told.
@Suite struct SameTermsTests {
    static func term(_ folder: String, _ years: (Int, Int), _ results: [String]) -> Term {
        let rows = results.enumerated().map { "Chỉ tiêu \($0);Ngắn \($0);;I;%;\($1)" }
        var term = ComparisonTests.term(years.0, rows)
        term.place = Place(file: "Terms/a/\(folder)/term.yaml")
        term.years = Years(text: "\(years.0)-\(years.1)", from: years.0, to: years.1)
        for index in term.indicators.indices {
            term.indicators[index].place.file = "Terms/a/\(folder)/indicators.csv"
        }
        return term
    }

    static func said(_ terms: [Term]) -> [Diagnostic] {
        let findings = Findings()
        SameTerms.check(terms, findings: findings)
        return findings.all
    }

    static let numbers = (1...10).map { "\($0),5" }

    @Test func `a copied folder is said with both places`() {
        let found = Self.said([
            Self.term("2010-2015", (2010, 2015), Self.numbers),
            Self.term("2015-2020", (2015, 2020), Self.numbers),
        ])
        #expect(
            found.map(\.finding) == [
                Finding(
                    SameTerms.SameParts(
                        kind: .figures, one: "2010-2015", other: "2015-2020", same: 10, all: 10,
                        file: "Terms/a/2010-2015/indicators.csv"))
            ])
        #expect(found.first?.place == Place(file: "Terms/a/2015-2020/indicators.csv"))
        #expect(found.first?.severity == .warning)
    }

    @Test(arguments: [(1, true), (2, true), (3, false), (5, false)])
    func `eight of ten results make a copy`(changed: Int, isCopy: Bool) {
        var other = Self.numbers
        for index in 0..<changed { other[index] = "77" }
        let found = Self.said([
            Self.term("2010-2015", (2010, 2015), Self.numbers),
            Self.term("2015-2020", (2015, 2020), other),
        ])
        #expect(found.isEmpty == !isCopy, "\(found)")
    }

    @Test func `few results may be the same, and none are no copy`() {
        let cases: [([String], [String], Bool)] = [
            (["100"], ["100"], false), (["100", "5"], ["100", "5"], false),
            (["100", "5"], ["100", "6"], false),
            (["100", "5", "3"], ["100", "5", "3"], true), (["", "", ""], ["", "", ""], false),
            (Self.numbers, Self.numbers.map { _ in "" }, false),
            (Self.numbers, Self.numbers + Self.numbers.map { $0 + "1" }, false),
        ]
        for (one, other, isCopy) in cases {
            let found = Self.said([
                Self.term("2010-2015", (2010, 2015), one),
                Self.term("2015-2020", (2015, 2020), other),
            ])
            #expect(found.isEmpty == !isCopy, "\(one) \(other)")
        }
    }

    /// A term of five indicators with targets; the results that are named are written anew.
    static func aimed(_ folder: String, _ results: [String], text: [String] = []) -> Term {
        var term = Self.term(folder, (2010, 2015), results)
        for index in term.indicators.indices {
            term.indicators[index].target = try? Target.read("\(index + 2),25")
        }
        let blocks = try? MarkdownReader.read(text.joined(separator: "\n\n"), file: "summary.md")
        if !text.isEmpty { term.summary = NarrativeText(lead: blocks ?? [], body: []) }
        return term
    }

    @Test(arguments: [
        (["7,5", "8,5", "9,5", "1,5", "2,5"], true), (["7,5", "8,5", "9,5", "1,5", "33"], true),
        (["7,5", "8,5", "9,5", "31", "33"], true), (["7,5", "8,5", "32", "31", "33"], false),
        (["", "", "", "", ""], false),
    ])
    func `targets count, but no copy is without results`(results: [String], isCopy: Bool) {
        let found = SameTerms.findings(
            TermContent(Self.aimed("a", ["7,5", "8,5", "9,5", "1,5", "2,5"])), "a",
            TermContent(Self.aimed("b", results)), "b")
        #expect(found.isEmpty == !isCopy, "\(found)")
    }

    @Test func `what is always the same makes no copy`() {
        let one = ["100%", "100", "100%", "0", "100", "12,5", "31", "44"]
        let other = ["100%", "100", "100%", "0", "100", "13,5", "32", "45"]
        let found = SameTerms.findings(
            TermContent(Self.term("a", (2010, 2015), one)), "a",
            TermContent(Self.term("b", (2015, 2020), other)), "b")
        #expect(found.isEmpty, "\(found)")
    }

    @Test(arguments: [(0, true), (1, true), (2, false)])
    func `a text of which nearly all paragraphs are another's is said`(anew: Int, isCopy: Bool) {
        let paragraphs = (0..<5).map { number in
            "Đoạn văn thứ \(number) nói về một việc đã làm trong nhiệm kỳ, với đủ chi tiết để nhận ra."
        }
        let other = paragraphs.enumerated().map { $0 < anew ? $1 + " Viết lại." : $1 }
        let found = SameTerms.findings(
            TermContent(Self.aimed("a", ["1", "2"], text: paragraphs)), "a",
            TermContent(Self.aimed("b", ["3", "4"], text: other)), "b")
        #expect(found.map(\.finding.code) == (isCopy ? ["same-terms"] : []), "\(found)")
        if isCopy { #expect(found.first?.place?.file == "Terms/a/b/summary.md") }
    }

    @Test func `years that stand twice are said once, at the folder of another name`() {
        let found = Self.said([
            Self.term("2010-2015", (2010, 2015), ["1", "2"]),
            Self.term("2015-2020", (2010, 2015), ["3", "4"]),
        ])
        #expect(
            found.map(\.finding) == [
                Finding(
                    SameTerms.SameYears(
                        years: "2010-2015", file: "Terms/a/2010-2015/term.yaml"))
            ])
        #expect(found.first?.place == Place(file: "Terms/a/2015-2020/term.yaml"))
    }

    @Test func `a term that is not called by its folder's years is said in a comparison, too`() {
        let found = Self.said([
            Self.term("2005-2010", (2010, 2015), ["1", "2"]),
            Self.term("2015-2020", (2015, 2020), ["3", "4"]),
        ])
        #expect(
            found.map(\.finding) == [
                Finding(TermFolderCheck.OtherFolder(term: "2010-2015", folder: "2005-2010"))
            ])
    }
}
