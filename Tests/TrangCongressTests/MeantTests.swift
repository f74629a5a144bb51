import Testing

@testable import TrangCongress

/// Hints name what was probably meant.
@Suite struct MeantTests {
    @Test(arguments: [
        ("2025-2020", "2020-2025"), ("2015–2020", "2015-2020"), ("2010 đến 2015", "2010-2015"),
        ("nhiệm kỳ 2020/2025", "2020-2025"), ("2025", "2025-2030"), ("XV", nil), ("20-25", nil),
    ])
    func `years`(text: String, meant: String?) {
        #expect(Meant.years(text) == meant)
    }

    @Test(arguments: [
        ("20/6/2020", "2020-06-20"), ("ngày 05 tháng 3 năm 2020", "2020-03-05"),
        ("2020/6/1", "2020-06-01"), ("20.06.2020", "2020-06-20"), ("6/2020", nil),
        ("31/13/2020", nil), ("30/2/2020", "2020-02-29"), ("2021-06-31", "2021-06-30"),
    ])
    func `days`(text: String, meant: String?) {
        #expect(Meant.date(text) == meant)
    }
}
