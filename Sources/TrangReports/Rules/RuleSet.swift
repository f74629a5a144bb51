package import TrangModel
package import TrangReading

/// The form that a body prescribes for its documents, as data: sizes, margins, words and symbols, each
/// with its source and how sure it is. The program knows the components, not the numbers.
package struct RuleSet: Hashable, Sendable {
    /// Whose documents the rules are for.
    package enum Form: String, Hashable, Sendable, CaseIterable {
        case party, state
    }

    /// A value with how sure it is: A to C1 as read, M from habit, `?` where sources disagree.
    package struct Value: Hashable, Sendable {
        package var text: String
        package var certainty: String
        package var sources: [String]
    }

    package var name: String
    package var title: String
    package var form: Form
    /// The day from which the rules hold.
    package var from: CalendarDate
    /// Lengths, counts and signs.
    package var values: [String: Value]
    /// The words of components, with fields.
    package var words: [String: Value]
    /// The symbols of the types of documents.
    package var symbols: [String: String]
    /// The styles of components, as written.
    package var styles: YAMLNode
    package var place: Place

    /// A value's text.
    package func value(_ name: String) -> String? { values[name]?.text }

    /// The words of a component.
    package func words(_ name: String) -> String? { words[name]?.text }
}

extension [RuleSet] {
    /// The rules in force on a day: of a form, the last that began; the first of all before that.
    package func inForce(on date: CalendarDate, form: RuleSet.Form) -> RuleSet? {
        let sets = filter { $0.form == form }.sorted {
            ($0.from.secondsSince1970, $0.name) < ($1.from.secondsSince1970, $1.name)
        }
        return sets.last { $0.from.secondsSince1970 <= date.secondsSince1970 } ?? sets.first
    }
}
