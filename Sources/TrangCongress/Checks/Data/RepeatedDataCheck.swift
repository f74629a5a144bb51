import TrangModel
import TrangReading
import TrangReports

/// A row of a data set that stands twice.
enum RepeatedDataCheck: DataSetCheck {
    static let findings: [any CheckFinding.Type] = [RepeatedRow.self]

    static func check(_ set: DataSet, findings: Findings) {
        var seen: [[String]: Place] = [:]
        for row in set.table.rows {
            // As written: folding every cell of a long table would cost more than it finds.
            let key = row.map(\.text)
            guard key.contains(where: { !$0.isEmpty }), let place = row.first?.place else {
                continue
            }
            if let first = seen[key] {
                findings.add(
                    RepeatedRow(name: row[0].text.foldedSpaces, first: first.short), at: place)
            } else {
                seen[key] = place
            }
        }
    }
}

/// A row that stands twice, of a data set or of the indicators.
struct RepeatedRow: CheckFinding {
    static let code = "duplicate-row"
    static let about = "An indicator, or a row of a data set, that stands twice."
    let name: String
    let first: String

    var english: MessageWords {
        MessageWords(
            "'\(shortened(name))' stands twice, first at \(first)", hint: "remove one of them")
    }
    var vietnamese: MessageWords {
        MessageWords("'\(shortened(name))' có hai lần, lần đầu ở \(first)", hint: "bỏ bớt một dòng")
    }
}
