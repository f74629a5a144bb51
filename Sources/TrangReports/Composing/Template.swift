import TrangModel
import TrangReading

/// A text with fields in braces: `Kính gửi {unit}`, `{unit|upper}`. `{{` is a brace.
package struct Template {
    /// A stretch of a template.
    package enum Part: Hashable {
        case literal(String)
        case field(name: String, filters: [String])
    }

    package let parts: [Part]

    package init(_ text: String) {
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

/// What may be done to the value of a field.
package enum FieldFilter: String, CaseIterable {
    case upper, capital, words

    static let names = allCases.map(\.rawValue)

    /// A text after filters, of which unknown ones do nothing.
    package static func applied(_ names: [String], to text: String) -> String {
        names.compactMap(FieldFilter.init).reduce(text) { text, filter in
            switch filter {
            case .upper: text.uppercased()
            case .capital: text.prefix(1).uppercased() + text.dropFirst()
            case .words: Int(text).map(NumberWords.words) ?? text
            }
        }
    }
    /// The field that one was probably meant to be: `{ordinal}`, `{unit:upper}` and `{Unit}` name some, too.
    static func near(_ name: String, among fields: [String]) -> String? {
        let parts = name.split { ":|=,;".contains($0) }.map { String($0).foldedSpaces }
        guard let first = parts.first?.lowercased() else { return nil }
        let known =
            fields.first { $0 == first } ?? fields.first { $0.hasSuffix("." + first) }
            ?? nearest(to: first, among: fields)
        return known.map { known in
            ([known] + parts.dropFirst().filter(names.contains)).joined(separator: "|")
        }
    }
}
