import TrangModel

/// A stretch of a page's content that is marked: for the structure tree, to be passed over, or with its text beside it.
struct MarkedStretch: Equatable {
    /// A stretch that is left out of the file.
    static let leftOut = MarkedStretch(isLeftOut: true)

    /// Nil where the file has no structure tree.
    var tag: Tag?
    var actualText: String?
    var isLeftOut = false
}
