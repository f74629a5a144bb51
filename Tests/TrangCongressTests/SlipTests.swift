import Testing
import TrangModel
import TrangReading

@testable import TrangCongress

/// Slips of the pen in a text.
@Suite struct SlipTests {
    @Test func `slips of the pen are found and years are none`() throws {
        let findings = Findings()
        let text =
            "Giúp đỡ 1 một hộ nghèo, 5 năm liền.\n\nĐạt 93%,vượt chỉ tiêu.\n\nTăng 0,30%0 mỗi năm.\n\nKhông có dấu chấm"
        CheckCatalogue.check(try MarkdownReader.read(text, file: "s.md"), findings: findings)
        #expect(
            findings.all.map(\.finding.code) == [
                "doubled-number", "missing-space", "malformed-permille", "unfinished-paragraph",
            ])
        #expect(findings.all.map(\.severity) == [.warning, .warning, .warning, .note])
    }

    @Test(arguments: [
        ("Giúp đỡ của của dân.", "của của"), ("Của của dân.", "Của của"), ("LÀ là thế.", "LÀ là"),
        ("ĐỂ để dành.", "ĐỂ để"), ("Dần dần khá.", nil), ("Và vào ở.", nil), ("Xã Xã.", nil),
    ])
    func `small words stand once, also behind capitals`(text: String, doubled: String?) {
        let findings = Findings()
        CheckCatalogue.check(text, at: Place(file: "s.md"), findings: findings)
        #expect(
            findings.all.map(\.finding)
                == (doubled.map { [Finding(DoubledWordCheck.DoubledWord(text: $0))] } ?? []))
    }
}
