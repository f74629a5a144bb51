import TrangModel
import TrangReading
import TrangReports

/// What an official document should not say, or should.
enum DocumentChecks {
    /// Words that begin the names of bodies of districts, which no longer exist.
    private static let districts = [
        "quận ", "huyện ", "thị xã ", "quận ủy", "huyện ủy", "thị ủy", "đảng bộ quận",
        "đảng bộ huyện", "đảng bộ thị xã", "ban thường vụ quận ủy", "ban thường vụ huyện ủy",
        "ubnd quận", "ubnd huyện", "ủy ban nhân dân quận", "ủy ban nhân dân huyện",
    ]

    static func check(_ term: Term, layout: Layout, findings: Findings) {
        guard let facts = term.document, let rules = layout.rules else { return }
        if layout.blocks.contains(where: { $0.block is SignatureBlock }) {
            if facts.name == nil { findings.add(.unsigned, at: facts.source) }
            for (part, isThere) in [
                ("type", facts.type != nil),
                ("subject", DocumentWords(term: term, rules: rules, facts: facts).summary != nil),
                ("place", facts.place != nil),
            ] where !isThere {
                findings.add(.missingDocument(part: part), at: facts.source)
            }
        }
        if let type = facts.type, facts.symbol == nil, rules.symbols[type.lowercased()] == nil {
            findings.add(
                .invalidValue(
                    key: "type", value: type,
                    expected: rules.symbols.keys.sorted().joined(separator: ", ")),
                at: facts.source)
        }
        if let text = rules.value("no-districts-from"), let limit = CalendarDate(iso: text),
            let date = facts.date, date.secondsSince1970 >= limit.secondsSince1970
        {
            let named = [term.superior, facts.authority].compactMap { $0 } + facts.recipients
            for name in named
            where districts.contains(where: { name.lowercased().hasPrefix($0) }) {
                findings.add(.districtBody(text: name), at: facts.source)
            }
        }
    }
}
