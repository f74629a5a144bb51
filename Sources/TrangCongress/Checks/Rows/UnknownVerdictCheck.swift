import TrangModel

/// A verdict in words that nobody reads as one.
enum UnknownVerdictCheck: RowCheck {
    struct UnknownVerdict: CheckFinding {
        static let code = "unknown-verdict"
        static let about =
            "A verdict that is none of those known (a dash is none at all), in no wording that means one (*đạt và vượt*, *hoàn thành*, *vượt 12%*). What is stated is printed."
        let text: String

        var english: MessageWords {
            MessageWords(
                "'\(shortened(text))' is no verdict",
                hint:
                    "write vượt, đạt, xấp xỉ đạt, cơ bản đạt or chưa đạt; what is stated is printed"
            )
        }
        var vietnamese: MessageWords {
            MessageWords(
                "'\(shortened(text))' không phải là một mức đánh giá",
                hint:
                    "ghi vượt, đạt, xấp xỉ đạt, cơ bản đạt hoặc chưa đạt; báo cáo vẫn in như đã ghi"
            )
        }
    }

    static let findings: [any CheckFinding.Type] = [UnknownVerdict.self]

    static func check(_ row: Indicator, findings: Findings) {
        guard let verdict = row.verdict, !verdict.isKnown else { return }
        findings.add(
            UnknownVerdict(text: verdict.text), at: row.verdictPlace, item: row.address)
    }
}
