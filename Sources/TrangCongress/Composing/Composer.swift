package import TrangModel
import TrangReading
package import TrangReports

/// Composes a term with a layout into a report: everything that will stand on the pages.
package struct Composer {
    let term: Term
    let layout: Layout
    let findings: Findings
    let fallbackDate: Int
    let appendix: Int

    /// - Parameters:
    ///   - fallbackDate: the date in the file, in seconds since 1970, when the term has no
    ///     `document.date`.
    ///   - appendix: the report's number among the appendices of a document.
    package init(
        term: Term, layout: Layout, findings: Findings, fallbackDate: Int, appendix: Int = 1
    ) {
        self.appendix = appendix
        self.term = term
        self.layout = layout
        self.findings = findings
        self.fallbackDate = fallbackDate
    }

    /// The report. What a layout has no block for is said in a finding.
    package func compose() -> Report {
        let subject = CongressSubject(term, for: layout, appendix: appendix)
        return Composition(subject: subject, layout: layout, findings: findings).report(info)
    }

    private var info: DocumentInfo {
        let body = "Đảng bộ \(term.unit), nhiệm kỳ \(term.years.text)"
        let title = term.title.map { $0 + ". " + body } ?? layout.title + ". " + body
        var info = DocumentInfo(
            title: title, author: term.author, subject: layout.title,
            date: term.document?.date?.secondsSince1970 ?? fallbackDate)
        info.facts = facts
        return info
    }

    /// Metadata of an outgoing document, as far as the term says it.
    private var facts: [String: String] {
        var facts = ["OrganName": "Đảng bộ " + term.unit, "Language": "Tiếng Việt"]
        guard let document = term.document else { return facts }
        facts["TypeName"] = document.type
        facts["CodeNumber"] = document.number.map(String.init)
        facts["Subject"] = document.subject
        facts["SignerPosition"] = document.post
        facts["SignerFullName"] = document.name
        if let date = document.date {
            func pad(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
            facts["IssuedDate"] = "\(date.year)-\(pad(date.month))-\(pad(date.day))"
        }
        if !document.recipients.isEmpty {
            facts["To"] = document.recipients.joined(separator: "; ")
        }
        return facts
    }
}
