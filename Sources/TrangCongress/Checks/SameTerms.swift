package import TrangModel

/// Looks for terms that are copies of others: a folder copied, and not yet written anew.
package enum SameTerms: Check {
    /// Checks the terms of a comparison.
    package static func check(_ terms: [Term], findings: Findings) {
        var said: Set<Place> = []
        let contents = terms.map(TermContent.init)
        for (index, one) in terms.enumerated() {
            for next in terms.indices.dropFirst(index + 1) {
                let other = terms[next]
                let file = checkYears(one, other, findings: findings)
                if let file { said.insert(file) }
                Self.findings(contents[index], one.years.text, contents[next], other.years.text)
                    .forEach(findings.add)
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
        findings.add(SameYears(years: wrong.years.text, file: right.place.file), at: place)
        return place
    }

    /// What is to be said of two terms of which one may be a copy of the other: said at the other.
    ///
    /// Figures are the results and targets of all indicators. Of five or more of them eight in ten must be the same,
    /// with three results and six in ten of the results among them; of fewer all must be, and three results. Of the
    /// paragraphs of both texts, three at least, eight in ten must be the same.
    ///
    /// - Parameters:
    ///   - name: what the one is called.
    ///   - otherName: what the other is called.
    package static func findings(
        _ one: TermContent, _ name: String, _ other: TermContent, _ otherName: String
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let (results, all) = one.figures(sharedWith: other)
        let isAlike =
            all.all < 5
            ? all.same == all.all
            : all.isNearlyAll(from: 5) && results.same * 10 >= results.all * 6
        if results.same > 2, isAlike, let file = one.tablePlace?.file, let place = other.tablePlace
        {
            found.append(
                Diagnostic(
                    Finding(
                        SameParts(
                            kind: .figures, one: name, other: otherName, same: all.same,
                            all: all.all, file: file)),
                    at: place))
        }
        let texts = one.paragraphs(sharedWith: other)
        if texts.isNearlyAll(from: 3), let file = one.textPlace?.file, let place = other.textPlace {
            found.append(
                Diagnostic(
                    Finding(
                        SameParts(
                            kind: .paragraphs, one: name, other: otherName, same: texts.same,
                            all: texts.all,
                            file: file)),
                    at: place))
        }
        return found
    }
}
