import TrangModel
import TrangReading

/// Reads the `document` map of `term.yaml`.
enum DocumentReader {
    static let keys = [
        "date", "number", "type", "subject", "place", "signing", "recipients",
    ]

    static func read(_ fields: FieldReader) -> DocumentFacts? {
        guard let node = fields.value("document") else { return nil }
        let findings = fields.findings
        let inner = FieldReader(node, name: "document", known: keys, findings: findings)
        let signing = inner.value("signing").map {
            FieldReader(
                $0, name: "signing", known: ["authority", "post", "name"], findings: findings)
        }
        return DocumentFacts(
            date: date(inner), number: number(inner), type: inner.text("type"),
            subject: inner.text("subject"), place: inner.text("place"),
            authority: signing?.text("authority"), post: signing?.text("post"),
            name: signing?.text("name"), recipients: inner.texts("recipients") ?? [])
    }

    private static func date(_ fields: FieldReader) -> CalendarDate? {
        guard let text = fields.text("date") else { return nil }
        if let date = CalendarDate(iso: text) { return date }
        fields.findings.add(
            .invalidValue(key: "date", value: text, expected: "2020-06-20"),
            at: fields.place("date"))
        return nil
    }

    private static func number(_ fields: FieldReader) -> Int? {
        guard let text = fields.text("number") else { return nil }
        if let number = Int(text), number > 0 { return number }
        fields.findings.add(
            .invalidValue(key: "number", value: text, expected: "25"), at: fields.place("number"))
        return nil
    }
}
