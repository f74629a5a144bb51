import TrangModel
import TrangReading

/// Reads the `document` map of `term.yaml`.
enum DocumentReader {
    static let keys = [
        "date", "number", "type", "subject", "place", "signing", "recipients", "rules", "issuer",
        "symbol", "body", "draft", "urgency", "circulation", "issue", "addressees", "bases",
        "drafter", "contact",
    ]
    static let urgencies = ["khẩn", "thượng khẩn", "hỏa tốc"]

    static func read(_ fields: FieldReader) -> DocumentFacts? {
        guard let node = fields.value("document") else { return nil }
        let findings = fields.findings
        let inner = FieldReader(node, name: "document", known: keys, findings: findings)
        let signing = inner.value("signing").map {
            FieldReader(
                $0, name: "signing", known: ["authority", "post", "name"], findings: findings)
        }
        var facts = DocumentFacts(at: node.place)
        facts.date = date(inner)
        facts.number = count(inner, "number")
        facts.type = inner.text("type")
        facts.subject = inner.text("subject")
        facts.place = inner.text("place")
        facts.authority = signing?.text("authority")
        facts.post = signing?.text("post")
        facts.name = signing?.text("name")
        facts.recipients = inner.texts("recipients") ?? []
        facts.rules = inner.text("rules")
        facts.issuer =
            inner.choice("issuer", of: Issuer.allCases.map(\.rawValue)).flatMap(Issuer.init)
            ?? .committee
        facts.symbol = inner.text("symbol")
        facts.body = inner.text("body")
        facts.draft = count(inner, "draft")
        facts.urgency = inner.choice("urgency", of: urgencies)
        facts.circulation = inner.text("circulation")
        facts.addressees = inner.texts("addressees") ?? []
        facts.bases = inner.texts("bases") ?? []
        facts.drafter = inner.text("drafter")
        facts.contact = inner.text("contact")
        facts.isElectronic = inner.choice("issue", of: ["paper", "electronic"]) == "electronic"
        return facts
    }

    private static func date(_ fields: FieldReader) -> CalendarDate? {
        guard let text = fields.text("date") else { return nil }
        if let date = CalendarDate(iso: text) { return date }
        fields.findings.add(
            .invalidValue(key: "date", value: text, expected: Meant.date(text) ?? "2020-06-20"),
            at: fields.place("date"))
        return nil
    }

    private static func count(_ fields: FieldReader, _ key: String) -> Int? {
        guard let text = fields.text(key) else { return nil }
        if let number = Int(text), (1...999_999).contains(number) { return number }
        fields.findings.add(
            .invalidValue(key: key, value: text, expected: key == "draft" ? "1" : "25"),
            at: fields.place(key))
        return nil
    }
}
