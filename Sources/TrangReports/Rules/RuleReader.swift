package import TrangModel
import TrangReading

/// Reads a rule set; every value must say how sure it is.
package struct RuleReader {
    let findings: Findings

    package init(findings: Findings) { self.findings = findings }

    static let certainties = ["A", "B", "C3", "C2", "C1", "M", "?"]
    static let keys = [
        "title", "form", "from", "basis", "sources", "values", "words", "types", "styles",
    ]

    /// The values that are numbers without a unit: shares of a width, mm, and empty lines.
    static let numbers: [String: ClosedRange<Double>] = [
        "head-left": Limits.share, "head-right": Limits.share, "urgency-width": Limits.share,
        "circulation-width": Limits.share, "signature-space": 0...40,
    ]

    /// Reads a rule set; nil when it is too faulty to be used.
    package func read(_ text: String, file: String, name: String) -> RuleSet? {
        let node: YAMLNode
        do throws(Diagnostic) { node = try YAMLReader.read(text, file: file) } catch {
            findings.add(error)
            return nil
        }
        let fields = FieldReader(node, name: name, known: Self.keys, findings: findings)
        guard let title = fields.requiredText("title"),
            let form = fields.choice("form", of: RuleSet.Form.allCases.map(\.rawValue))
                .flatMap(RuleSet.Form.init),
            let day = fields.requiredText("from"), let styles = fields.value("styles")
        else {
            for key in ["form", "styles"] where !fields.has(key) {
                findings.add(.missingKey(key: key), at: node.place)
            }
            return nil
        }
        guard let from = CalendarDate(iso: day) else {
            findings.add(
                .invalidValue(key: "from", value: day, expected: "2018-04-03"),
                at: fields.place("from"))
            return nil
        }
        let sources = Set(fields.value("sources").map(keys) ?? [])
        return RuleSet(
            name: name, title: title, form: form, from: from,
            values: values(fields, "values", sources), words: values(fields, "words", sources),
            symbols: symbols(fields), styles: styles, place: node.place)
    }

    private func keys(_ node: YAMLNode) -> [String] {
        if case .map(let entries) = node.content { entries.map(\.key) } else { [] }
    }

    private func values(
        _ fields: FieldReader, _ key: String, _ known: Set<String>
    ) -> [String: RuleSet.Value] {
        guard case .map(let entries) = fields.value(key)?.content else { return [:] }
        var values: [String: RuleSet.Value] = [:]
        for entry in entries {
            let inner = FieldReader(
                entry.value, name: entry.key, known: ["is", "sure", "source"], findings: findings)
            guard let text = inner.requiredText("is") else { continue }
            if key == "values", let range = Self.numbers[entry.key],
                inner.number("is", in: range) == nil
            {
                continue
            }
            if !inner.has("sure") {
                findings.add(.missingKey(key: "sure"), at: entry.value.place)
            }
            let sources = inner.texts("source") ?? []
            for source in sources where !known.contains(source) {
                findings.add(
                    .invalidValue(
                        key: "source", value: source,
                        expected: known.sorted().joined(separator: ", ")),
                    at: inner.place("source"))
            }
            values[entry.key] = RuleSet.Value(
                text: text, certainty: inner.choice("sure", of: Self.certainties) ?? "M",
                sources: sources)
        }
        return values
    }

    private func symbols(_ fields: FieldReader) -> [String: String] {
        guard let node = fields.value("types") else { return [:] }
        let types = FieldReader(
            node, name: "types", known: ["sure", "source", "symbols"], findings: findings)
        guard case .map(let entries) = types.value("symbols")?.content else { return [:] }
        var symbols: [String: String] = [:]
        for entry in entries {
            if case .scalar(let text) = entry.value.content { symbols[entry.key] = text }
        }
        return symbols
    }
}
