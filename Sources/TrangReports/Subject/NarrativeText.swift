package import TrangModel
package import TrangReading

/// A text in Markdown, split at its first heading.
package struct NarrativeText: Hashable, Sendable {
    /// What stands before the first heading, without the photo.
    package var lead: [MarkdownBlock]
    /// The first picture before the first heading.
    package var photo: PhotoReference?
    package var body: [MarkdownBlock]

    package init(lead: [MarkdownBlock], photo: PhotoReference? = nil, body: [MarkdownBlock]) {
        (self.lead, self.photo, self.body) = (lead, photo, body)
    }
}

/// A picture named in a text.
package struct PhotoReference: Hashable, Sendable {
    package var picture: PictureID
    package var alternative: String
    package var caption: String
    package var credit: String?
    package var place: Place
}

extension PhotoReference {
    /// The words that begin a credit in a caption.
    private static let creditWords = ["Ảnh:", "Ảnh :", "ẢNH:"]

    /// A picture that Markdown names: its title is the caption, perhaps with a credit at the end.
    package init(
        picture: PictureID, path: String, title: String, alternative: String, place: Place,
        findings: Findings
    ) {
        if alternative.allSatisfy(\.isWhitespace) {
            findings.add(.missingAlternative(path: path), at: place)
        }
        var (caption, credit) = (title, String?.none)
        for word in Self.creditWords {
            // The last one: a caption may speak of "ảnh" before it names the photographer.
            if let start = title.lastRange(of: word) {
                caption = String(title[..<start])
                credit = String(title[start...])
                break
            }
        }
        self.init(
            picture: picture, alternative: alternative.foldedSpaces,
            caption: caption.foldedSpaces, credit: credit?.foldedSpaces, place: place)
    }
}

extension String {
    /// Where the last occurrence of a word begins, at the start or after a space.
    fileprivate func lastRange(of word: String) -> String.Index? {
        var index = endIndex
        while index > startIndex {
            index = self.index(before: index)
            guard self[index...].hasPrefix(word) else { continue }
            if index == startIndex || self[self.index(before: index)].isWhitespace { return index }
        }
        return nil
    }
}
