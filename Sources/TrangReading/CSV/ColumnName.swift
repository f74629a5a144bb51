import TrangModel

/// Header names are matched without regard to case, spacing or Unicode form.
package enum ColumnName {
    /// The form in which two names are compared.
    package static func key(_ name: String) -> String {
        LookalikeLetters.replaced(TextDecoding.composed(name)).inSmallLetters.foldedSpaces
    }

    /// Whether a name is a year: `2016`, `Năm 2016`.
    package static func isYear(_ name: String) -> Bool {
        let words = key(name).split(separator: " ")
        guard let last = words.last, last.utf8.count == 4, let year = Int(last),
            (1900...2200).contains(year)
        else { return false }
        return words.count == 1 || words == ["năm", last]
    }
}
