import TrangModel
package import TrangReading
import TrangReports

/// What tells a term from another of the same form: its figures, and the paragraphs of its text.
package struct TermContent: Sendable {
    /// How much of two terms is the same.
    struct Share {
        var same: Int
        var all: Int

        /// Whether eight of ten are the same, and enough to tell by.
        func isNearlyAll(from least: Int) -> Bool { all >= least && same * 10 >= all * 8 }
    }

    /// By the indicator's name. Those that have no other than 0 and 100 in them say little: a copy and a true term
    /// both have them.
    private(set) var results: [String: String] = [:]
    private(set) var targets: [String: String] = [:]
    /// The paragraphs that are long enough to be nobody else's.
    private(set) var paragraphs: Set<Int> = []
    /// The file of the indicators.
    private(set) var tablePlace: Place?
    private(set) var textPlace: Place?

    /// The content of a term that was read.
    package init(_ term: Term) {
        take(term.indicators)
        let folder = term.place.file.split(separator: "/", omittingEmptySubsequences: false)
            .dropLast()
        if let summary = term.summary {
            textPlace = Place(file: (folder + ["summary.md"]).joined(separator: "/"))
            for block in summary.lead + summary.body {
                guard case .paragraph(let inlines) = block.content,
                    let sign = TextSign.paragraph(inlines.plainText.utf8)
                else { continue }
                paragraphs.insert(sign)
            }
        }
    }

    /// The content of a folder, as far as it can be read: what is wrong in it is said when its report is made.
    package init(_ folder: SourceFolder) {
        let scrap = Findings()
        let sources = SourceLog(folder, findings: scrap)
        let tables = TableSource(sources: sources, findings: scrap)
        _ = try? sources.text(TermReader.file)
        if let table = (try? tables.table("indicators")) ?? nil,
            table.rows.count <= ReadingLimits.indicators
        {
            take(IndicatorReader(findings: scrap).read(table))
        }
        guard folder.names.contains("summary.md"), let text = try? sources.text("summary.md") else {
            return
        }
        textPlace = Place(file: folder.display("summary.md"))
        paragraphs = Set(TextSign.paragraphs(Array(text.utf8)))
    }

    private mutating func take(_ indicators: [Indicator]) {
        tablePlace = indicators.first.map { Place(file: $0.place.file, sheet: $0.place.sheet) }
        for row in indicators where !SampleRows.holds(row) {
            var name = ColumnName.key(row.identity.isEmpty ? row.name : row.identity)
            while results[name] != nil || targets[name] != nil { name += "\t" }
            results[name] = Self.figure(row.effective?.printed)
            targets[name] = Self.figure(row.target?.printed)
        }
    }

    private static func figure(_ text: String?) -> String? {
        guard let key = text.map(ColumnName.key), key.contains(where: \.isPlainDigit) else {
            return nil
        }
        return key.with(" ", as: "")
    }

    /// What both terms say of an indicator, and how much of all they say. Results of 100 and 0 are counted only
    /// where there is little else.
    func figures(sharedWith other: TermContent) -> (results: Share, all: Share) {
        func shares(_ isTelling: (String) -> Bool) -> (results: Share, all: Share) {
            func share(_ one: [String: String], _ other: [String: String]) -> Share {
                let (one, other) = (
                    one.filter { isTelling($0.value) }, other.filter { isTelling($0.value) }
                )
                return Share(
                    same: one.count { other[$0.key] == $0.value }, all: max(one.count, other.count))
            }
            let results = share(self.results, other.results)
            let targets = share(self.targets, other.targets)
            return (
                results,
                Share(same: results.same + targets.same, all: results.all + targets.all)
            )
        }
        let telling = shares { !["100", "100%", "0", "0%"].contains($0) }
        return telling.all.all >= 5 && telling.results.all >= 3 ? telling : shares { _ in true }
    }

    /// How many paragraphs are the same.
    func paragraphs(sharedWith other: TermContent) -> Share {
        Share(
            same: paragraphs.intersection(other.paragraphs).count,
            all: max(paragraphs.count, other.paragraphs.count))
    }

    /// Everything of its table by which a term is found that may be the same.
    package var rowSigns: [Int] {
        results.filter { $0.value.count > 1 }
            .map { TextSign.sum("\($0.key)\t\($0.value)".utf8) }
    }
}
