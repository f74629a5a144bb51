import TrangReports

/// What the fields of a layout stand for in the report of a term.
struct TermFields {
    /// All names that a template may use.
    static let names = [
        "unit", "superior", "province", "term", "term.from", "term.to", "congress.ordinal",
        "congress.term", "committee.ordinal", "title", "author", "period", "indicators.count",
        "terms", "terms.count", "terms.from",
    ]

    private var values: [String: String] = [:]

    init(_ term: Term) {
        values["unit"] = term.unit
        values["superior"] = term.superior
        values["province"] = term.province
        values["term"] = term.years.text
        values["term.from"] = String(term.years.from)
        values["term.to"] = String(term.years.to)
        values["congress.ordinal"] = term.congress?.ordinal
        values["congress.term"] = term.congress?.term
        values["committee.ordinal"] = (term.congress?.ordinal).flatMap(NumberWords.romanBefore)
        values["title"] = term.title
        values["author"] = term.author
        values["period"] = term.period
        if !term.earlier.isEmpty {
            let all = (term.earlier + [term]).map(\.years).sorted { $0.from < $1.from }
            values["terms"] = all.map(\.text).joined(separator: ", ")
            values["terms.count"] = String(all.count)
            values["terms.from"] = all.first.map { String($0.from) }
        }
        let items = term.indicators.count { !$0.isPart }
        if items > 0 { values["indicators.count"] = String(items) }
    }

    /// What a field stands for; nil when the term does not say it.
    func value(_ name: String) -> String? { values[name] }
}
