import Testing
import TrangModel
import TrangReading
import TrangTestSupport

@testable import TrangCongress

@Suite struct VerdictTests {
    static func indicator(
        target: String, result: String, direction: Direction = .higher, verdict: String = "",
        number: String = "1"
    ) throws -> Indicator {
        Indicator(
            number: number, item: "1", group: "", name: "n", short: "", unit: "",
            target: try Target.read(target), direction: direction,
            result: try Quantity.read(result), derived: nil, verdict: Verdict(stated: verdict),
            note: "", sentence: "", years: [:], extra: [:],
            place: Place(file: "indicators.csv", line: 2),
            verdictPlace: Place(file: "a/indicators.csv", line: 2, column: 9))
    }

    @Test(arguments: [
        ("từ 300 trở lên", "300", Direction.higher, VerdictKind.met),
        ("từ 300 trở lên", "301", .higher, .exceeded), ("300", "299", .higher, .missed),
        ("trên 90", "90", .higher, .missed), ("trên 90", "trên 93", .higher, .exceeded),
        ("90", "trên 90", .higher, .exceeded),
        ("dưới 5", "4,9", .lower, .exceeded), ("≤ 5", "5", .lower, .met),
        ("≤ 5", "5,1", .lower, .missed),
        ("5", "4", .lower, .exceeded), ("5", "6", .lower, .missed),
        ("12 - 15", "11,74", .higher, .missed), ("12 - 15", "12", .higher, .met),
        ("12 - 15", "15", .higher, .met), ("8 - 10", "35,47", .higher, .exceeded),
        ("10-12", "khoảng 11,35", .within, .met), ("10-12", "9", .within, .missed),
        ("10-12", "12,1", .within, .missed), ("100%", "100%", .higher, .met),
    ])
    func `verdicts follow from figures`(
        target: String, result: String, direction: Direction, verdict: VerdictKind
    ) throws {
        let indicator = try Self.indicator(target: target, result: result, direction: direction)
        #expect(VerdictRule.computed(indicator) == verdict)
    }

    @Test(arguments: [
        ("", "5"), ("100", ""), ("đạt chuẩn", "5"), ("100", "hoàn thành"), ("100", "18/23"),
    ])
    func `without two numbers there is no verdict`(target: String, result: String) throws {
        #expect(VerdictRule.computed(try Self.indicator(target: target, result: result)) == nil)
    }

    @Test func `an item is missed if any part is and exceeded if one is and all are met`() {
        #expect(VerdictRule.combined([.met, .exceeded]) == .exceeded)
        #expect(VerdictRule.combined([.met, .met]) == .met)
        #expect(VerdictRule.combined([.exceeded, .missed]) == .missed)
        #expect(VerdictRule.combined([.exceeded, nil]) == nil)
        #expect(VerdictRule.combined([]) == nil)
    }

    @Test func `a stated verdict that differs is a warning at its cell`() throws {
        let findings = Findings()
        VerdictCheck.check(
            [
                try Self.indicator(target: "12 - 15", result: "11,74", verdict: "đạt"),
                try Self.indicator(target: "10", result: "11", verdict: "vượt"),
                try Self.indicator(target: "10", result: "9", verdict: "xấp xỉ đạt"),
            ], findings: findings)
        #expect(findings.all.count == 1)
        #expect(findings.all[0].finding.code == "verdict-mismatch")
        #expect(findings.all[0].place?.column == 9)
        #expect(findings.all[0].item == "indicators.csv#1")
        let place = Place(file: "term.yaml")
        Acceptances.apply(
            [
                Acceptance(
                    code: "verdict-mismatch", at: "indicators.csv#1", reason: "r", place: place),
                Acceptance(code: "missing-alt", at: nil, reason: "r", place: place),
            ], to: findings)
        #expect(findings.all.map(\.severity) == [.note, .warning])
        #expect(findings.all[1].finding.code == "accept-unused")
    }

    @Test(arguments: [
        ("vượt", VerdictKind.exceeded), ("Vượt chỉ tiêu", .exceeded), ("đạt", .met), ("Đạt", .met),
        ("xấp xỉ đạt", .nearly), ("cơ bản đạt", .mostly), ("chưa đạt", .missed),
        ("đang chờ", .other),
    ])
    func `verdict words are known`(text: String, kind: VerdictKind) {
        #expect(Verdict(stated: text)?.kind == kind)
        #expect(Verdict(stated: text)?.text == text)
    }
}
