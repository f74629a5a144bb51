import Foundation
import Testing
import TrangTestSupport

/// The number of an indicator is never broken, however narrow its column is in the layout.
@Suite struct NumberColumnTests {
    @Test(arguments: ["summary", "report", "appendix", "handout"])
    func `numbers of indicators stand in one line`(layout: String) throws {
        let folder = try BadInputTests.term()
        let numbers = ["100", "VIII", "10.2", "1.a", "12.10.3", "XXXVIII", "II.2.c", "1/a"]
        let rows = numbers.enumerated().map { index, number in
            "\(number);Kinh tế;Thu ngân sách ở địa bàn phường hằng năm vượt dự toán \(index);tỷ;10;12;vượt"
        }
        try folder.write(
            (["TT;Nhóm;Chỉ tiêu;Đơn vị;Mục tiêu;Kết quả;Đánh giá"] + rows).joined(separator: "\n"),
            BadInputTests.base + "indicators.csv")
        let outcome = try BadInputTests.render(
            folder, ["--format", "dump", "--layout", layout])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let codes = BadInputTests.findings(outcome.errors).map(\.code)
        #expect(!codes.contains("overlong-word"))
        let text = try String(
            contentsOfFile: folder.path + "/output/a/2015-2020/\(layout).txt", encoding: .utf8)
        for number in numbers { #expect(text.contains("\"\(number)\""), "\(number)") }
    }

    @Test func `what is no number may break`() throws {
        let folder = try BadInputTests.term()
        let word = String(repeating: "số", count: 30)
        try folder.write(
            "TT;Chỉ tiêu;Mục tiêu;Kết quả\n\(word);Thu ngân sách ở địa bàn phường;10;12\n",
            BadInputTests.base + "indicators.csv")
        let outcome = try BadInputTests.render(folder, ["--layout", "summary"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(BadInputTests.findings(outcome.errors).map(\.code).contains("overlong-word"))
    }
}
