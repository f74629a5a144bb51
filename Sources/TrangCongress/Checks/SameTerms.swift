package import TrangModel
import TrangReading

/// Looks for terms that are compared with themselves: last term's folder copied, and not yet written anew.
package enum SameTerms {
    /// Checks the terms of a comparison.
    package static func check(_ terms: [Term], findings: Findings) {
        var said: Set<Place> = []
        for (index, one) in terms.enumerated() {
            for other in terms[(index + 1)...] {
                let file = checkYears(one, other, findings: findings)
                if let file { said.insert(file) }
                checkResults(one, other, findings: findings)
            }
        }
        for term in terms where !said.contains(Place(file: term.place.file)) {
            TermFolderCheck.check(term, findings: findings)
        }
    }

    /// Says that two terms have the same years, at the one whose folder is called otherwise.
    ///
    /// - Returns: the place where it was said; nil when the years differ.
    private static func checkYears(_ one: Term, _ other: Term, findings: Findings) -> Place? {
        guard one.years.from == other.years.from, one.years.to == other.years.to else { return nil }
        let isFirstWrong = !TermFolderCheck.isCalledByItsYears(one)
        let (wrong, right) = isFirstWrong ? (one, other) : (other, one)
        let place = Place(file: wrong.place.file)
        findings.add(.sameYears(years: wrong.years.text, file: right.place.file), at: place)
        return place
    }

    /// Says that two terms have the same results. One or two may well be the same; nine of ten are not, and of less
    /// than five all must be.
    private static func checkResults(_ one: Term, _ other: Term, findings: Findings) {
        let pairs = Comparison([one, other]).items.filter { item in
            item.entries.contains { $0?.effective != nil }
        }
        let same = pairs.count { item in
            guard item.entries.count == 2, let first = item.entries[0], let last = item.entries[1]
            else { return false }
            return said(first) == said(last)
        }
        let isAlike = pairs.count < 5 ? same == pairs.count : same * 10 >= pairs.count * 9
        guard same > 2, isAlike, let file = one.indicators.first?.place.file,
            let place = other.indicators.first?.place
        else { return }
        findings.add(
            .sameResults(
                one: one.years.text, other: other.years.text, same: same, of: pairs.count,
                file: file), at: Place(file: place.file, sheet: place.sheet))
    }

    /// What a term says of an indicator.
    private static func said(_ indicator: Indicator) -> [String] {
        func words(_ quantity: Quantity?) -> String {
            quantity.map { $0.qualifier + " " + $0.digits + $0.suffix } ?? ""
        }
        return [
            words(indicator.result), words(indicator.derived), indicator.target?.printed ?? "",
            indicator.verdict?.text ?? "",
        ]
    }
}
