package import TrangModel

/// All checks, in the order in which they are made.
package enum CheckCatalogue {
    /// Checks of a term, of its names and its indicators together.
    private static let ofTerms: [any TermCheck.Type] = [
        TermFolderCheck.self, RepeatedIndicatorCheck.self, VerdictCheck.self,
        MissingResultCheck.self, YearsCheck.self, TotalCheck.self, SampleText.self,
    ]

    private static let ofRows: [any RowCheck.Type] = [
        UnitCheck.self, UnknownVerdictCheck.self, DirectionCheck.self, RatioCheck.self,
    ]

    private static let ofDataSets: [any DataSetCheck.Type] = [
        StatedChangeCheck.self, RepeatedDataCheck.self, ShareSumCheck.self,
    ]

    /// Checks of all texts of a term together.
    private static let ofAllTexts: [any AllTextsCheck.Type] = [
        ToneMarkCheck.self, RangeCheck.self, RepeatedTextCheck.self,
    ]

    /// Checks of every text while it is read.
    private static let ofTexts: [any TextCheck.Type] = [
        PermilleCheck.self, DoubledWordCheck.self, MissingSpaceCheck.self, FractionCheck.self,
        UnfinishedParagraphCheck.self,
    ]

    /// Checks of terms beside each other, and of what a term accepts.
    private static let others: [any Check.Type] = [
        SameTerms.self, Comparison.self, Acceptances.self,
    ]

    /// The kinds of all that checks may find.
    package static var findings: [any CheckFinding.Type] {
        let checks: [any Check.Type] = ofTerms + ofRows + ofDataSets + ofAllTexts + ofTexts + others
        return checks.flatMap { $0.findings }
    }

    /// Checks a term that was read.
    package static func check(_ term: Term, findings: Findings) {
        for check in ofTerms { check.check(term, findings: findings) }
        for row in term.indicators {
            for check in ofRows { check.check(row, findings: findings) }
        }
        for set in term.dataSets {
            for check in ofDataSets { check.check(set, findings: findings) }
        }
        let texts = TermTexts.all(of: term)
        for check in ofAllTexts { check.check(texts, findings: findings) }
    }

    /// Checks a text.
    static func check(
        _ text: String, at place: Place, isParagraph: Bool = false, findings: Findings
    ) {
        for check in ofTexts {
            check.check(text, at: place, isParagraph: isParagraph, findings: findings)
        }
    }
}
