import TrangModel

/// A stretch of a page's content that is marked: for the structure tree, to be passed over, or with its text beside it.
struct MarkedStretch: Equatable {
    /// Nil where the file has no structure tree.
    var tag: Tag?
    var actualText: String?
}
