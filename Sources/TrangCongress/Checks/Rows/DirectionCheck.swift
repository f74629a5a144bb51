import TrangModel

/// An indicator of which less is better by its name, while nothing says so.
enum DirectionCheck: RowCheck {
    struct Unstated: CheckFinding {
        static let code = "direction-unstated"
        static let about =
            "An indicator of which, by its name, less is better, with a bare number as its target and nothing under `Chiều`. No bar is drawn until it is stated."
        let name: String

        var english: MessageWords {
            MessageWords(
                "by its name, less of '\(shortened(name))' is better, but Chiều is empty: no bar is drawn",
                hint: "write 'thấp hơn' (or 'cao hơn') in the column Chiều")
        }
        var vietnamese: MessageWords {
            MessageWords(
                "'\(shortened(name))': theo tên thì càng thấp càng tốt, nhưng cột Chiều để trống, nên không vẽ",
                hint: "ghi 'thấp hơn' (hoặc 'cao hơn') vào cột Chiều")
        }
    }

    static let findings: [any CheckFinding.Type] = [Unstated.self]

    static func check(_ row: Indicator, findings: Findings) {
        guard row.needsDirection else { return }
        let column: IndicatorColumn = row.columns[.direction] == nil ? .name : .direction
        findings.add(Unstated(name: row.name), at: row.place(of: column), item: row.address)
    }
}
