package import TrangModel
package import TrangReading
package import TrangReports

/// Everything that is known of one term of one unit, as its folder says it.
package struct Term: Hashable, Sendable {
    /// The place of `term.yaml`.
    package var place: Place
    /// What `term.yaml` holds, with the place of each value; nil for a term that was not read from one.
    package var settings: YAMLNode?
    package var unit: String
    package var superior: String?
    package var province: String?
    package var years: Years
    package var congress: Congress?
    package var title: String?
    package var author: String?
    package var layouts: [String]
    package var layoutsPlace: Place
    package var period: String?
    package var accept: [Acceptance]
    package var document: DocumentFacts?
    package var summary: NarrativeText?
    /// The shorter text for the handout.
    package var handout: NarrativeText?
    /// The indicators as they were written.
    package var indicatorTable: CSVTable?
    package var indicators: [Indicator] = []
    package var keyFigures: [KeyFigure] = []
    package var dataSets: [DataSet] = []
    package var pictures: [Picture] = []
    /// The pictures' files, in the same order.
    package var pictureFiles: [SourceFile] = []
    /// Other terms of the unit, where a layout compares them.
    package var earlier: [Term] = []
    /// The files that the term was read from, as they were.
    package var sources: [SourceFile] = []
}

/// The years of a term, as written and as numbers.
package struct Years: Hashable, Sendable {
    package var text: String
    package var from: Int
    package var to: Int
}

/// The congress that hears the report.
package struct Congress: Hashable, Sendable {
    /// A Roman number as written: `XV`.
    package var ordinal: String
    /// The years of the term that the congress opens.
    package var term: String?
    /// Whether delegates meet or all members: `đại biểu`, `đảng viên`.
    package var kind: String?
}

/// A finding that the authors know of; it is reported as a note.
package struct Acceptance: Hashable, Sendable {
    package var code: String
    package var at: String?
    package var reason: String
    package var place: Place
}

/// What an official document needs beyond the report's content.
package struct DocumentFacts: Hashable, Sendable {
    package var date: CalendarDate?
    package var number: Int?
    package var type: String?
    package var subject: String?
    package var place: String?
    package var authority: String?
    package var post: String?
    package var name: String?
    package var recipients: [String]
    package var source: Place
    /// The rule set that the term asks for, whatever its date.
    package var rules: String?
    package var issuer = Issuer.committee
    /// The symbols of the type and of the issuing body, where the rules' own do not fit.
    package var symbol: String?
    package var body: String?
    /// Which draft it is; nil for a final text.
    package var draft: Int?
    package var urgency: String?
    package var circulation: String?
    /// Whom a letter, a submission or a report to a superior speaks to.
    package var addressees: [String] = []
    /// What the document rests on (`Căn cứ ...`).
    package var bases: [String] = []
    /// The drafter's initials and the number of copies.
    package var drafter: String?
    /// Address, telephone and mail of the issuing body, at the foot of page 1.
    package var contact: String?
    /// Whether the document is issued as a signed file and not on paper.
    package var isElectronic = false
}

extension DocumentFacts {
    /// A document of which nothing is known.
    package init(at place: Place) {
        self.init(recipients: [], source: place)
    }
}

/// Who issues a document of the congress.
package enum Issuer: String, Hashable, Sendable, CaseIterable {
    case committee, congress, presidium, secretariat, credentials, counting

    /// Under which name the rules keep its symbol: organs of the congress use the congress's.
    var bodyKey: String { self == .committee ? "committee" : "congress" }
}

extension Term {
    /// The name of a table's file: `indicators.xlsx` where that is what was read, else `indicators.csv`.
    package func tableFile(_ name: String) -> String {
        sources.contains { $0.name == name + ".xlsx" } ? name + ".xlsx" : name + ".csv"
    }

    /// The files that travel inside a report of the term, so that it can be made again from them. Where
    /// terms are compared, each has a folder of its own.
    package var attachments: [Attachment] {
        guard !earlier.isEmpty else { return ownAttachments }
        return (earlier + [self]).flatMap { term in
            term.ownAttachments.map { file in
                var file = file
                file.name = "\(term.years.from)-\(term.years.to)/" + file.name
                return file
            }
        }
    }

    private var ownAttachments: [Attachment] {
        let texts = sources.map { file -> Attachment in
            let isWorkbook = file.name.hasSuffix(".xlsx")
            let isTable = isWorkbook || file.name.hasSuffix(".csv")
            let type =
                isWorkbook
                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : isTable ? "text/csv" : file.name.hasSuffix(".md") ? "text/markdown" : "text/yaml"
            let about =
                switch file.name {
                case "term.yaml": "Thông tin về nhiệm kỳ"
                case "summary.md": "Văn bản của báo cáo"
                case "handout.md": "Văn bản rút gọn"
                case "indicators.csv", "indicators.xlsx": "Các chỉ tiêu"
                case "key-figures.csv", "key-figures.xlsx": "Các con số nổi bật"
                default: "Bảng số liệu " + file.name
                }
            return Attachment(
                name: file.name, bytes: file.bytes, type: type,
                relation: isTable ? .data : .source, about: about)
        }
        // Not the picture's own name: that is for messages, and says where on this computer the folder is.
        let photos = zip(pictures, pictureFiles).map { picture, file in
            Attachment(
                name: file.name, bytes: file.bytes,
                type: picture.kind == .png ? "image/png" : "image/jpeg", relation: .supplement,
                about: "Ảnh trong báo cáo")
        }
        return texts + photos
    }
}
