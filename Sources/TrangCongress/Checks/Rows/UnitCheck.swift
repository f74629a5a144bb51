import TrangModel
import TrangReading

/// Target, result and unit of a row should speak of the same thing.
enum UnitCheck: RowCheck {
    struct OtherUnit: CheckFinding {
        static let code = "unit-mismatch"
        static let about =
            "Target, result and unit of a row that speak of different things, such as `%` and `hộ`."
        let one: String
        let other: String

        var english: MessageWords {
            MessageWords(
                "'\(one)' and '\(other)' are in different units",
                hint: "use the unit of the row in both")
        }
        var vietnamese: MessageWords {
            MessageWords(
                "'\(one)' và '\(other)' không cùng đơn vị", hint: "ghi cả hai theo đơn vị của dòng")
        }
    }

    static let findings: [any CheckFinding.Type] = [OtherUnit.self]

    static func check(_ row: Indicator, findings: Findings) {
        let column = UnitKind(row.unit)
        let target = row.target.flatMap { target -> UnitKind? in
            if case .words = target.bound { return nil }
            return UnitKind(target.suffix)
        }
        let result = row.result.flatMap { $0.value == nil ? nil : UnitKind($0.suffix) }
        func differ(_ one: UnitKind?, _ other: UnitKind?) -> Bool {
            guard let one, let other else { return false }
            return !one.agrees(with: other)
        }
        func add(_ one: String, _ other: String, _ place: IndicatorColumn) {
            findings.add(
                OtherUnit(one: one, other: other), at: row.place(of: place), item: row.address)
        }
        let (wanted, printed) = (row.target?.printed ?? "", row.result?.printed ?? "")
        let isDecrease = row.isUnaskedDecrease && row.target?.numbers.isEmpty == false
        if isDecrease || differ(target, result) {
            add(wanted, printed, .result)
        } else if differ(column, result), !isChange(row.result) {
            add(row.unit, printed, .result)
        } else if differ(column, target) {
            add(row.unit, wanted, .target)
        }
    }

    /// Whether a result says how much less or more there is, mostly in percent, of what the unit counts.
    private static func isChange(_ result: Quantity?) -> Bool {
        ["tăng", "giảm"].contains(result?.qualifier.lowercased() ?? "")
    }
}
