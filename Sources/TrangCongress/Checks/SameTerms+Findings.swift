import TrangModel

extension SameTerms {
    static let findings: [any CheckFinding.Type] = [
        SameParts.self, SameYears.self,
    ]
    static let code = "same-terms"
    static let about =
        "Two terms of a run, or of one unit, have eight in ten of their figures in common (targets and results, five at least, six in ten of the results among them; of fewer figures all), or eight in ten of their paragraphs (three at least); or two that are compared have the same years in `term.yaml`. One may be a copy of the other. The places of both are named."

    /// Figures or paragraphs that two terms have in common.
    struct SameParts: CheckFinding {
        enum Kind: Hashable { case figures, paragraphs }

        static let code = SameTerms.code
        static let about = SameTerms.about
        let kind: Kind
        let one: String
        let other: String
        let same: Int
        let all: Int
        let file: String

        var english: MessageWords {
            let (parts, copy) =
                switch kind {
                case .figures: ("figures (targets and results)", "one may be a copy")
                case .paragraphs: ("paragraphs", "one text may be a copy")
                }
            return MessageWords(
                "\(one) and \(other) have \(same) of \(all) \(parts) in common: \(copy) of the other that is not yet written anew",
                hint: "compare with \(file); if both are right, accept same-terms in term.yaml")
        }
        var vietnamese: MessageWords {
            let (parts, copy) =
                switch kind {
                case .figures:
                    (
                        "số (mục tiêu, kết quả)",
                        "có thể thư mục này chép từ thư mục kia mà chưa sửa hết"
                    )
                case .paragraphs:
                    ("đoạn văn", "có thể bài này chép từ bài kia mà chưa viết lại")
                }
            return MessageWords(
                "\(one) và \(other) có \(same) trên \(all) \(parts) giống hệt nhau: \(copy)",
                hint:
                    "đối chiếu với \(file); nếu đúng là giống thì ghi same-terms vào accept trong term.yaml"
            )
        }
    }

    struct SameYears: CheckFinding {
        static let code = SameTerms.code
        static let about = SameTerms.about
        let years: String
        let file: String

        var english: MessageWords {
            MessageWords(
                "the term calls itself \(years), and so does another that it is compared with",
                hint: "see \(file); write each term's own years under 'term'")
        }
        var vietnamese: MessageWords {
            MessageWords(
                "nhiệm kỳ này ghi là \(years), trùng với một nhiệm kỳ khác đang được so sánh",
                hint: "xem \(file); ghi đúng các năm của từng nhiệm kỳ ở 'term'")
        }
    }
}
