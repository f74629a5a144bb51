import TrangModel
import TrangReading

/// A text with fields in braces: `Đảng bộ {unit}`, `{unit|upper}`. `{{` is a brace.
struct Template {
    /// A stretch of a template.
    enum Part: Hashable {
        case literal(String)
        case field(name: String, filters: [String])
    }

    let parts: [Part]

    init(_ text: String) {
        var parts: [Part] = []
        var literal = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            guard character == "{" else {
                literal.append(character)
                continue
            }
            if rest.first == "{" {
                rest.removeFirst()
                literal.append("{")
                continue
            }
            guard let end = rest.firstIndex(of: "}") else {
                literal.append("{")
                continue
            }
            let words = rest[..<end].split(separator: "|").map(String.init)
            rest = rest[rest.index(after: end)...]
            if !literal.isEmpty { parts.append(.literal(literal)) }
            literal = ""
            parts.append(.field(name: words.first ?? "", filters: Array(words.dropFirst())))
        }
        if !literal.isEmpty { parts.append(.literal(literal)) }
        self.parts = parts
    }
}

/// What the fields of a template stand for.
struct FieldValues {
    /// All names that a template may use.
    static let names = [
        "unit", "superior", "province", "term", "term.from", "term.to", "congress.ordinal",
        "congress.term", "committee.ordinal", "title", "author", "period", "indicators.count",
        "page", "pages", "section", "terms", "terms.count", "terms.from",
    ]
    static let filters = ["upper", "capital", "words"]

    /// The field that one was probably meant to be: `{ordinal}`, `{unit:upper}` and `{Unit}` name some, too.
    static func near(_ name: String) -> String? {
        let parts = name.split { ":|=,;".contains($0) }.map { String($0).foldedSpaces }
        guard let first = parts.first?.lowercased() else { return nil }
        let known =
            names.first { $0 == first } ?? names.first { $0.hasSuffix("." + first) }
            ?? nearest(to: first, among: names)
        return known.map { known in
            ([known] + parts.dropFirst().filter(filters.contains)).joined(separator: "|")
        }
    }

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

    /// The value of a field after its filters; nil when the term does not say it.
    func value(_ name: String, filters: [String]) -> String? {
        values[name].map { Self.filtered($0, filters) }
    }

    /// A text after its filters.
    static func filtered(_ text: String, _ filters: [String]) -> String {
        var value = text
        for filter in filters {
            switch filter {
            case "upper": value = value.uppercased()
            case "capital": value = value.prefix(1).uppercased() + value.dropFirst()
            case "words": value = Int(value).map(NumberWords.words) ?? value
            default: break
            }
        }
        return value
    }
}
