import TrangModel
import TrangReading

/// Several terms of one unit side by side: which of their indicators are the same.
package struct Comparison: Hashable, Sendable {
    /// One indicator over the terms.
    package struct Item: Hashable, Sendable {
        /// What each term says of it, oldest first; nil where it is not among the term's indicators.
        package var entries: [Indicator?]

        /// What the newest term says that has it.
        package var latest: Indicator? { entries.last { $0 != nil } ?? nil }

        /// The term in which it stands last.
        var lastTerm: Int? { entries.lastIndex { $0 != nil } }
    }

    /// The years of the terms, oldest first.
    package let years: [Years]
    /// All indicators of all terms: in the order of the newest, those that it no longer has at the end of
    /// their group, or of all.
    package let items: [Item]

    /// Compares terms; their order does not matter.
    package init(_ terms: [Term]) {
        let terms = terms.sorted { ($0.years.from, $0.years.to) < ($1.years.from, $1.years.to) }
        years = terms.map(\.years)
        var items: [Item] = []
        for index in terms.indices.reversed() {
            Self.add(terms[index].indicators, of: index, count: terms.count, to: &items)
        }
        self.items = items
    }

    /// The items that the newest term has and none before.
    package var new: [Item] {
        items.filter {
            $0.lastTerm == years.count - 1 && $0.entries.dropLast().allSatisfy { $0 == nil }
        }
    }

    /// The items that the newest term no longer has.
    package var dropped: [Item] { items.filter { $0.lastTerm != years.count - 1 } }

    /// The items that have had several names.
    package var renamed: [Item] {
        items.filter { item in
            Set(item.entries.compactMap { $0.map { ColumnName.key($0.name) } }).count > 1
        }
    }

    /// How sure a match is; the surest are made first.
    private enum Match: CaseIterable { case identity, name, short }

    private static func add(
        _ indicators: [Indicator], of term: Int, count: Int, to items: inout [Item]
    ) {
        var rest = Array(indicators.indices)
        for match in Match.allCases {
            rest.removeAll { index in
                let indicator = indicators[index]
                let found = items.firstIndex { item in
                    item.entries[term] == nil
                        && item.entries.contains { entry in
                            entry.map { agrees($0, indicator, by: match) } ?? false
                        }
                }
                if let found { items[found].entries[term] = indicator }
                return found != nil
            }
        }
        for index in rest {
            var item = Item(entries: Array(repeating: nil, count: count))
            item.entries[term] = indicators[index]
            let group = ColumnName.key(indicators[index].group)
            let last = items.lastIndex { ColumnName.key($0.latest?.group ?? "") == group }
            items.insert(item, at: last.map { $0 + 1 } ?? items.count)
        }
    }

    private static func agrees(_ one: Indicator, _ other: Indicator, by match: Match) -> Bool {
        // Where both are called by an identity, it alone decides.
        if !one.identity.isEmpty, !other.identity.isEmpty {
            return match == .identity
                && ColumnName.key(one.identity) == ColumnName.key(other.identity)
        }
        switch match {
        case .identity: return false
        case .name: return ColumnName.key(one.name) == ColumnName.key(other.name)
        case .short:
            func called(_ indicator: Indicator) -> String {
                ColumnName.key(indicator.short.isEmpty ? indicator.name : indicator.short)
            }
            guard called(one) == called(other) else { return false }
            guard let unit = UnitKind(one.unit), let before = UnitKind(other.unit) else {
                return true
            }
            return unit.agrees(with: before)
        }
    }

    /// Says which indicators of one term have no counterpart, and which they may be in another.
    func reportUnmatched(to findings: Findings) {
        let (new, dropped) = (new, dropped)
        for item in new + dropped {
            guard let indicator = item.latest, let term = item.lastTerm else { continue }
            let others = (term == years.count - 1 ? dropped : new).compactMap { $0.latest?.name }
            findings.add(
                Unmatched(
                    name: indicator.name, term: years[term].text,
                    nearest: nearest(to: indicator.name, among: others)),
                at: indicator.place(of: .name), item: indicator.address)
        }
    }
}
