package import TrangModel

/// A text that was written as a document: its lines or paragraphs in order, each with its number.
package struct Manuscript: Hashable, Sendable {
    package var file: String
    /// What the lines are called: a Word document has paragraphs.
    package var passages: [Passage]
    package var pictures: [ManuscriptPicture] = []
    /// What the reader did or could not do, in the order of the text.
    package var remarks: [ManuscriptRemark] = []
    /// Whether passages are paragraphs of a word processor and not lines of a file.
    package var isWordDocument = false
    /// Whether the texts are Markdown already, and not plain.
    package var isMarkdown = false

    package init(file: String, passages: [Passage]) {
        self.file = file
        self.passages = passages
    }

    /// Refuses a text with more passages than one that a person wrote, or with longer words.
    package func checkSize() throws(Diagnostic) {
        if passages.count > ReadingLimits.blocks {
            let line = passages[ReadingLimits.blocks].lines.lowerBound
            throw Diagnostic(
                .tooLarge(.blocks, most: ReadingLimits.blocks), at: Place(file: file, line: line))
        }
        // The lines of other files were looked at before they were passages.
        guard isWordDocument else { return }
        for passage in passages {
            let place = Place(file: file, line: passage.lines.lowerBound)
            for text in [passage.text] + passage.cells {
                try TextShape.checkPiece(text, at: place)
            }
        }
    }
}

/// A piece of a manuscript that stands for itself: a paragraph, a heading, a row of a table.
package struct Passage: Hashable, Sendable {
    /// What the file itself says of a passage.
    package enum Kind: Hashable, Sendable {
        case text
        /// A heading by its style or sign, the highest being 1.
        case heading(Int)
        /// A point of a list, by its style.
        case listItem
        /// A row of the table of this number; the cells are in ``Passage/cells``.
        case row(table: Int)
        /// The picture of this index.
        case picture(Int)
        /// The text of a footnote by its label; marks in the text are written `[^label]`.
        case footnote(String)
    }

    package var kind: Kind
    /// The text without its sign, white space folded. NFC.
    package var text: String
    package var cells: [String] = []
    /// The paragraphs of each cell; empty where no cell has more than one.
    package var cellLines: [[StyledText]] = []
    /// The text, or the cells, with what stands out in them; empty where nothing does.
    package var styled: [StyledText] = []
    /// What the program that wrote the file sets before a point of a list. A number is also part of the text, a sign
    /// is not.
    package var mark: ListMark?
    /// How many columns a line is indented.
    package var indent = 0
    /// The numbers of the first and the last line of the file, from 1; of a Word document the paragraph.
    package var lines: ClosedRange<Int>
    /// Whether it was a cell of a table that is none.
    package var isCell = false
    /// Whether it stands in a text box.
    package var isInBox = false
    /// Whether an empty line stands before it.
    package var isApart = true

    package init(_ kind: Kind, _ text: String, lines: ClosedRange<Int>) {
        self.kind = kind
        self.text = text
        self.lines = lines
    }

    /// Goes on with a further line. In place: who holds a copy meanwhile copies all of the text for each line.
    mutating func append(_ more: String, joiner: String, until line: Int) {
        text += joiner
        text += more
        lines = lines.lowerBound...line
    }
}

/// A picture that came inside a document.
package struct ManuscriptPicture: Hashable, Sendable {
    /// Where it stood in the document.
    package var name: String
    /// What it is; nil when it is no JPEG or PNG that can be used.
    package var kind: PictureKind?
    package var bytes: [UInt8]
    /// Words for those who cannot see it, if the author gave any.
    package var alternative: String
}

/// Why text of a document is not part of it as it is printed.
package enum LeftOutText: String, Hashable, Sendable, CaseIterable {
    case struck, hidden, deleted
    /// Text that stands in another place now.
    case moved
    /// What asks the author to write something.
    case prompt
    case phonetic
}

/// Something in a document that is no text.
package struct EmbeddedObject: Hashable, Sendable {
    /// What it is.
    package enum Kind: Hashable, Sendable {
        case diagram, chart, object
        /// Another document or file that would be shown here.
        case document
        /// A picture in a note, a head or a foot.
        case picture
    }

    package var kind: Kind
    var relation: String
    /// What program it is of, if the file says so.
    var name: String
    /// Words for those who cannot see it.
    var alternative: String
    var line: Int
}

/// Something about the reading of a manuscript that its author should look at.
package struct ManuscriptRemark: Hashable, Sendable {
    /// What it is about.
    package enum Kind: Hashable, Sendable {
        /// Text that is not part of the printed document, piece by piece.
        case leftOut(LeftOutText, [String])
        case insertedText(String)
        /// Something that is no text, with its name and the words in it.
        case notRead(EmbeddedObject.Kind, name: String, words: String)
        /// A file inside the file whose text was taken.
        case embeddedText(String)
        /// A sign of a font, by its name and code, that no letter stands for.
        case sign(name: String, count: Int)
        /// A field without a result: what it asks for.
        case field(String)
        /// Raised or lowered text that has no signs of its own.
        case raisedText(String)
        /// A note that no mark leads to.
        case noteWithoutMark(String)
        case textBox
        case unusablePicture(String)
        case converted(encoding: String)
        case joinedLines
        case formula(String)
        case comment(String)
        /// A head or foot of the pages.
        case pageMargin(String)
        case link(text: String, address: String)
    }

    package var kind: Kind
    package var line: Int?

    package init(kind: Kind, line: Int?) {
        self.kind = kind
        self.line = line
    }
}
