package import TrangReading

/// A term as it was found in a text: every passage stands in one of these, or among the residue.
package struct ImportDraft: Hashable, Sendable {
    /// The unit as printed inside a sentence.
    package var unit: String
    package var superior: String?
    package var province: String?
    /// `ĐẠI HỘI ĐẢNG BỘ ... LẦN THỨ XV, NHIỆM KỲ 2020-2025`, and what it says.
    package var congressLine: ImportText?
    package var ordinal: String?
    package var congressTerm: String?
    package var isOfAllMembers = false
    /// Head and signature of an official document, line by line.
    package var letterhead: [ImportText] = []
    package var title: ImportText?
    package var author: ImportText?
    /// The text in order.
    package var blocks: [ImportBlock] = []
    package var indicatorHeadings: [ImportText] = []
    package var indicators: [IndicatorDraft] = []
    package var residue: [ImportResidue] = []
    package var doubts: [PlacedDoubt] = []
    package var isMarkdown = false

    package init(unit: String) { self.unit = unit }
}

/// A text with its lines.
package struct ImportText: Hashable, Sendable {
    package var text: String
    package var lines: ClosedRange<Int>
}

/// A doubt with its line.
package struct PlacedDoubt: Hashable, Sendable {
    package var doubt: ImportDoubt
    /// Nil when it is about the whole.
    package var line: Int?

    package init(doubt: ImportDoubt, line: Int?) {
        self.doubt = doubt
        self.line = line
    }
}

/// What found no place, and why.
package struct ImportResidue: Hashable, Sendable {
    /// Why it has none.
    package enum Reason: Hashable, Sendable {
        case signsOnly
        case repeated(line: Int)
    }

    package var text: String
    package var lines: ClosedRange<Int>
    package var reason: Reason
}

/// A block of `summary.md`.
package struct ImportBlock: Hashable, Sendable {
    /// What kind of block it is.
    package enum Content: Hashable, Sendable {
        case heading(Int, String)
        case paragraph(String)
        case listItem(String)
        case quotation([String], speaker: String?)
        case caption(PhotoCaption)
        case table([[String]])
        case footnote(label: String, String)
    }

    package var content: Content
    package var lines: ClosedRange<Int>
    /// The texts of the block, in order, with what stands out in them; empty where nothing does.
    package var styled: [StyledText] = []
    /// Where a point of a list stands.
    package var place: ListPlace?
    /// The sign or number of a line that may be a point of a list, as it was written.
    var sign: ListSign?

    package init(content: Content, lines: ClosedRange<Int>) {
        self.content = content
        self.lines = lines
    }
}

/// A caption with its credit, and the picture if there is one.
package struct PhotoCaption: Hashable, Sendable {
    package var caption: String
    package var credit: String
    /// Which picture of the manuscript it belongs to.
    package var picture: Int?

    package init(caption: String, credit: String, picture: Int?) {
        self.caption = caption
        self.credit = credit
        self.picture = picture
    }
}
