import TrangModel

/// Header names are matched without regard to case, spacing or Unicode form.
package enum ColumnName {
    /// The form in which two names are compared.
    package static func key(_ name: String) -> String {
        TextDecoding.composed(name).inSmallLetters.foldedSpaces
    }
}
