import FoundationEssentials
import TrangCongress
import TrangImport
import TrangModel
import TrangReading

/// Makes a term folder from the text of an article or a report.
public struct TermImporter: Sendable {
    private let language: Language

    /// - Parameter language: the language of messages and of `import-notes.md`.
    public init(language: Language = .english) { self.language = language }

    /// The names of encodings that may be given.
    public static var encodings: [String] { TextEncoding.allCases.map(\.rawValue) }

    /// Writes `FOLDER/<unit>/<term>/`; a folder that is there already is never touched.
    ///
    /// - Parameters:
    ///   - file: the text, `.txt`, `.md` or `.docx`.
    ///   - unit: the unit as printed, `phường Khuê Trung`, or as a folder's name, `khue-trung`.
    ///   - term: the years, such as `2015-2020`.
    ///   - folder: where term folders are kept.
    ///   - encoding: what the text is in, if it is not Unicode; found out when nil.
    ///   - report: called with every message.
    /// - Returns: what was found and written; nil when nothing was.
    public func run(
        _ file: String, unit: String, term: String, into folder: String = "Terms",
        encoding: String? = nil, report: (Message) -> Void
    ) -> ImportSummary? {
        let findings = Findings()
        defer {
            for diagnostic in findings.all { report(Message(diagnostic, language: language)) }
        }
        do throws(Diagnostic) {
            let name = UnitName(unit)
            let place = folder + "/" + name.slug + "/" + term
            try Self.check(name, unit: unit, term: term, place: place)
            let manuscript = try ManuscriptSource(findings: findings).read(
                file, encoding: encoding.flatMap(TextEncoding.init))
            guard manuscript.passages.contains(where: { !$0.text.isEmpty || !$0.cells.isEmpty })
            else {
                throw Diagnostic(
                    .nothingToImport(pictures: manuscript.pictures.count), at: Place(file: file))
            }
            Self.warn(of: manuscript, findings)
            var draft = ArticleReader.read(manuscript, unit: name, years: term)
            var folderFiles = PictureFiles(manuscript, file: file)
            folderFiles.settle(&draft)
            var summary = Self.counts(draft, manuscript)
            let files = self.files(draft, manuscript, folderFiles, years: term, summary)
            summary.files = try AtomicFile.write(
                files.map { ($0.bytes, place + "/" + $0.name) })
            return summary
        } catch {
            findings.add(error)
            return nil
        }
    }

    /// Says what was left out, once a kind.
    private static func warn(of manuscript: Manuscript, _ findings: Findings) {
        let all = manuscript.remarks.compactMap { remark in
            remark.leftOut.map { (what: $0.what, count: $0.count, line: remark.line) }
        }
        for what in LeftOutOfImport.allCases {
            let own = all.filter { $0.what == what }
            guard !own.isEmpty else { continue }
            findings.add(
                .importLeftOut(
                    what: what, count: own.map(\.count).reduce(0, +),
                    paragraph: own.compactMap(\.line).min()), at: Place(file: manuscript.file))
        }
    }

    private static func check(
        _ name: UnitName, unit: String, term: String, place: String
    ) throws(Diagnostic) {
        guard !name.slug.isEmpty else {
            throw Diagnostic(
                .invalidValue(key: "--unit", value: unit, expected: "phường Khuê Trung"), at: nil)
        }
        let years = term.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard term.utf8.count == 9, years.count == 2, let from = years[0], let to = years[1],
            (1900...2200).contains(from), from <= to, to <= 2200
        else {
            throw Diagnostic(
                .invalidValue(
                    key: "--term", value: term, expected: Meant.years(term) ?? "2015-2020"), at: nil
            )
        }
        guard !FileManager.default.fileExists(atPath: place) else {
            throw Diagnostic(.termExists(folder: place, option: "--output"), at: Place(file: place))
        }
    }

    private func files(
        _ draft: ImportDraft, _ manuscript: Manuscript, _ pictures: PictureFiles, years: String,
        _ summary: ImportSummary
    ) -> [(name: String, bytes: [UInt8])] {
        let words = ImportWords(language: language, hasParagraphs: manuscript.isWordDocument)
        let source = manuscript.file.split(separator: "/").last.map(String.init) ?? ""
        var texts = [
            ("term.yaml", TermFile(draft: draft, years: years, words: words).text(from: source))
        ]
        if !draft.blocks.isEmpty {
            let summary = SummaryText(
                draft: draft, pictures: pictures.paths,
                alternatives: manuscript.pictures.map(\.alternative),
                captionNote: words.captionNote)
            texts.append(("summary.md", summary.text))
        }
        // A byte order mark, so that Excel reads the tables as UTF-8.
        if !draft.indicators.isEmpty {
            texts.append(
                ("indicators.csv", "\u{FEFF}" + IndicatorFile.indicators(draft.indicators)))
        }
        if let figures = IndicatorFile.keyFigures(draft.indicators) {
            texts.append(("key-figures.csv", "\u{FEFF}" + figures))
        }
        let notes = ImportNotes(
            draft: draft, manuscript: manuscript, words: words, summary: summary.line(language))
        texts.append(("import-notes.md", notes.text))
        return texts.map { ($0.0, Array($0.1.utf8)) } + pictures.files
    }

    private static func counts(_ draft: ImportDraft, _ manuscript: Manuscript) -> ImportSummary {
        var summary = ImportSummary()
        for block in draft.blocks {
            switch block.content {
            case .heading: summary.headings += 1
            case .paragraph, .listItem, .footnote: summary.paragraphs += 1
            case .quotation: summary.quotations += 1
            case .caption: summary.captions += 1
            case .table: break
            }
        }
        summary.indicators = draft.indicators.count
        summary.targets = draft.indicators.count { !$0.target.isEmpty }
        summary.results = draft.indicators.count { !$0.result.isEmpty }
        summary.verdicts = draft.indicators.count { !$0.verdict.isEmpty }
        summary.residue = draft.residue.count
        summary.unsure = draft.doubts.count + manuscript.remarks.count
        return summary
    }
}
