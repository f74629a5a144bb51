import TrangModel

/// What may have been meant by a word that is none of those known; nil when none is near.
package enum Suggestion {
    package static func nearest(to word: String, among known: [String]) -> String? {
        TrangModel.nearest(to: word, among: known)
    }
}
