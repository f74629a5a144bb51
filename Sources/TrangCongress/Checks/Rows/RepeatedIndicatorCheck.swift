import TrangModel
import TrangReading

/// The same item twice, by number or by name, within a group.
enum RepeatedIndicatorCheck: TermCheck {
    struct RepeatedNumber: CheckFinding {
        static let code = "duplicate-number"
        static let about = "A number under `TT` that stands twice in a group."
        let number: String
        let first: String

        var english: MessageWords {
            MessageWords("the number \(number) stands twice, first at \(first)")
        }
        var vietnamese: MessageWords {
            MessageWords("số thứ tự \(number) bị trùng, lần đầu ở \(first)")
        }
    }

    static let findings: [any CheckFinding.Type] = [RepeatedNumber.self, RepeatedRow.self]

    static func check(_ term: Term, findings: Findings) {
        var (numbers, names): ([String: Place], [String: Place]) = ([:], [:])
        for row in term.indicators {
            let group = ColumnName.key(row.group)
            if !row.number.isEmpty {
                let key = group + "\t" + row.number
                let place = row.place(of: .number)
                if let first = numbers[key] {
                    findings.add(
                        RepeatedNumber(number: row.number, first: first.short), at: place,
                        item: row.address)
                } else {
                    numbers[key] = place
                }
            }
            let key = [row.group, row.name, row.unit].map(ColumnName.key).joined(separator: "\t")
            let place = row.place(of: .name)
            if let first = names[key] {
                findings.add(
                    RepeatedRow(name: row.name, first: first.short), at: place, item: row.address)
            } else {
                names[key] = place
            }
        }
    }
}
