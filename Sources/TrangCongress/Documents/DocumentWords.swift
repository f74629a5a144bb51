import TrangModel
import TrangReading
import TrangReports

/// The words of an official document's components: patterns of the rule set, filled from the term.
/// What a draft does not know yet stays blank, to be filled by hand.
struct DocumentWords {
    let term: Term
    let rules: RuleSet
    let facts: DocumentFacts
    private let fields: TermFields
    private let own: [String: String]

    init(term: Term, rules: RuleSet, facts: DocumentFacts, appendix: Int? = nil) {
        self.term = term
        self.rules = rules
        self.facts = facts
        fields = TermFields(term)
        var own: [String: String] = [:]
        own["place"] = facts.place ?? ""
        if let date = facts.date {
            // Days under 10 and the months January and February take a zero.
            own["day"] = (date.day < 10 ? "0" : "") + String(date.day)
            own["month"] = (date.month < 3 ? "0" : "") + String(date.month)
        }
        own["year"] = String(facts.date?.year ?? term.years.to)
        if let number = facts.number { own["number"] = (number < 10 ? "0" : "") + String(number) }
        let type = facts.type ?? "báo cáo"
        own["type"] = type.prefix(1).uppercased() + type.dropFirst()
        own["symbol"] = facts.symbol ?? rules.symbols[type.lowercased()] ?? ""
        own["body"] = facts.body ?? rules.words("body-" + facts.issuer.bodyKey) ?? ""
        own["draft"] = facts.draft.map(String.init)
        own["congress.kind"] = term.congress?.kind ?? "đại biểu"
        own["unit.kind"] = term.unit.split(separator: " ").first.map(String.init) ?? term.unit
        if let appendix {
            own["appendix"] =
                rules.value("appendix-numerals") == "roman"
                ? NumberWords.roman(appendix) : String(appendix)
        }
        self.own = own
        var named = own
        named["name"] = Self.fill(
            rules.words("name-" + facts.issuer.bodyKey) ?? "", fields, own)
        names = named
    }

    private let names: [String: String]

    /// The words of a component; nil when the rules or the term do not say them.
    func words(_ name: String) -> String? {
        rules.words(name).flatMap { Self.fill($0, fields, names) }
    }

    /// The same, or the pattern with blanks where something is not known yet.
    func wordsOrBlanks(_ name: String, isKnown: Bool) -> String? {
        isKnown ? words(name) : words(name + "-draft")
    }

    var number: String? { wordsOrBlanks("number", isKnown: facts.number != nil) }
    var date: String? { wordsOrBlanks("date", isKnown: facts.date != nil) }

    /// The line that says what an appendix belongs to. Its blanks are not filled in an electronic
    /// issue, where the signature's text stands at the head of the page instead.
    var attachedTo: String? {
        let isElectronic = facts.isElectronic
        let number = wordsOrBlanks(
            "number-word", isKnown: facts.number != nil && !isElectronic)
        let date = wordsOrBlanks("date-word", isKnown: facts.date != nil && !isElectronic)
        guard let number, let date, let pattern = rules.words("attached-to") else { return nil }
        var names = names
        names["number-word"] = number
        names["date-word"] = date
        return Self.fill(pattern, fields, names)
    }

    /// The body above the one that issues the document.
    var superior: String? {
        switch facts.issuer {
        case .committee: words("superior-committee")
        case .congress: nil
        default: congress?.replacing("\n", with: " ")
        }
    }

    var issuer: String? {
        switch facts.issuer {
        case .committee: words("issuer-committee")
        case .congress: congress
        default: words("issuer-" + facts.issuer.rawValue)
        }
    }

    private var congress: String? {
        words("issuer-congress") ?? words("issuer-congress-without-ordinal")
    }

    /// What the document is about: as written, or for a political report as usual.
    var summary: String? {
        facts.subject
            ?? (facts.type?.lowercased() == "báo cáo chính trị" ? words("summary-political") : nil)
    }

    private static func fill(
        _ pattern: String, _ fields: TermFields, _ own: [String: String]
    ) -> String? {
        var text = ""
        for part in Template(pattern).parts {
            switch part {
            case .literal(let literal): text += literal
            case .field(let name, let filters):
                guard let value = own[name] ?? fields.value(name) else { return nil }
                text += FieldFilter.applied(filters, to: value)
            }
        }
        return text
    }
}
