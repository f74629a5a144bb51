package import TrangModel

/// Everything that is looked for in a term before it is set. What is found is said, never mended.
package enum TermCheck {
    /// Checks a term that was read.
    package static func check(_ term: Term, findings: Findings) {
        checkFolder(term, findings: findings)
        VerdictCheck.check(term.indicators, findings: findings)
        let indicators = IndicatorChecks(
            years: term.years, isPartial: term.period != nil, findings: findings)
        indicators.check(term.indicators)
        RatioCheck(findings: findings).check(term.indicators)
        TotalCheck(findings: findings).check(term)
        for set in term.dataSets { DataSetChecks(findings: findings).check(set) }
        SampleText.check(term, findings: findings)
        WritingHabits.check(TermTexts.all(of: term), findings: findings)
    }

    /// The years in `term.yaml` should be those that the folder is called by.
    static func checkFolder(_ term: Term, findings: Findings) {
        guard !isCalledByItsYears(term) else { return }
        findings.add(
            .termFolder(term: term.years.text, folder: folder(of: term) ?? ""),
            at: Place(file: term.place.file))
    }

    /// Whether the folder of a term is called by its years, or by no years at all.
    static func isCalledByItsYears(_ term: Term) -> Bool {
        let parts = folder(of: term)?.split(separator: "-") ?? []
        let years = parts.compactMap { $0.count == 4 ? Int($0) : nil }
        return years.count != 2 || years == [term.years.from, term.years.to]
    }

    private static func folder(of term: Term) -> String? {
        term.place.file.split(separator: "/").dropLast().last.map(String.init)
    }
}

extension Indicator {
    /// The name by which a term accepts a finding on the row's item: `indicators.csv#1`.
    var address: String {
        let file = place.file.split(separator: "/").last.map(String.init) ?? place.file
        return "\(file)#\(item)"
    }
}
