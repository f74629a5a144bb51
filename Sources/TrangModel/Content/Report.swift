/// What a report says of itself.
package struct DocumentInfo: Hashable, Sendable {
    package var title: String
    package var author: String?
    package var subject: String?
    /// BCP 47, such as `vi`.
    package var language: String
    /// The date in the file, in seconds since 1970 (UTC).
    package var date: Int
    /// What the archive wants to know of an official document, by the names of the metadata of
    /// Decree 30/2020, appendix VI.
    package var facts: [String: String] = [:]

    package init(
        title: String, author: String? = nil, subject: String? = nil, language: String = "vi",
        date: Int
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.language = language
        self.date = date
    }
}

extension DocumentInfo {
    /// The language of the words that pages have of themselves.
    package var pageLanguage: PageLanguage { PageLanguage(tag: language) }
}

/// A term composed with a layout: everything that will stand on the pages, in order.
package struct Report: Hashable, Sendable {
    package var info: DocumentInfo
    package var design: PageDesign
    package var pictures: [Picture]
    package var body: [Block]
    /// The layout that asked for it, for messages about the page.
    package var layout: Place?
    /// Whether the pages shall say where their words were written. Off, it costs nothing.
    package var keepsPlaces = false

    package init(
        info: DocumentInfo, design: PageDesign, pictures: [Picture], body: [Block],
        layout: Place? = nil
    ) {
        self.info = info
        self.design = design
        self.pictures = pictures
        self.body = body
        self.layout = layout
    }
}
