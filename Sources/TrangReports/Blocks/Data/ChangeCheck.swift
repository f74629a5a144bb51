package import TrangModel
package import TrangReading

/// Compares a stated change with the figures beside it, for a data set as for the chart that
/// shows it.
package struct ChangeCheck {
    package struct OtherChange: CheckFinding {
        package static let code = "change-mismatch"
        package static let about =
            "A stated change that the figures do not give. What is stated is printed."
        package let name: String
        package let stated: String
        package let computed: String

        package var english: MessageWords {
            MessageWords(
                "the stated change of '\(name)' is \(stated), the figures give \(computed)",
                hint: "what is stated is printed")
        }
        package var vietnamese: MessageWords {
            MessageWords(
                "mức thay đổi nêu ở '\(name)' là \(stated), theo số liệu là \(computed)",
                hint: "trang in vẫn ghi như đã nêu")
        }
    }

    let findings: Findings
    /// The columns of the table: the names, start and end, and the stated change.
    let header: [CSVField]
    let name: Int
    let start: Int
    let end: Int
    let change: Int

    package init(
        findings: Findings, header: [CSVField], name: Int, start: Int, end: Int, change: Int
    ) {
        (self.findings, self.header) = (findings, header)
        (self.name, self.start, self.end, self.change) = (name, start, end, change)
    }

    /// Warns when start and change do not give the end. What cannot be read as a number proves nothing.
    package func check(_ row: [CSVField]) {
        guard let stated = StatedChange(row[change].text), let from = quantity(row[start]),
            let to = quantity(row[end]), let first = from.printedNumber,
            let last = to.printedNumber
        else { return }
        let isRough = !from.qualifier.isEmpty || !to.qualifier.isEmpty
        let figures = Figures(
            from: first.value, to: last.value, slack: isRough ? 0.02 : 0)
        guard !readings(stated, row).contains(where: { figures.agree(with: stated, as: $0) }) else {
            return
        }
        let places = max(first.decimals, last.decimals)
        findings.add(
            OtherChange(
                name: row[name].text.foldedSpaces, stated: row[change].text.foldedSpaces,
                computed: (stated.falls == true && figures.isRise ? "+" : "")
                    + figures.words(stated.measure, places)),
            at: row[change].place)
    }

    /// What may be meant. Of shares a change in percent is mostly one in points; in a column of percent the sign
    /// is not repeated.
    private func readings(_ stated: StatedChange, _ row: [CSVField]) -> [StatedChange.Measure] {
        let heads =
            [name, start, end].map { header[$0].text } + [start, end, name].map { row[$0].text }
        let isOfShares = heads.contains { Self.speaksOfShares($0) }
        switch stated.measure {
        case .times: return [.times]
        case .share: return isOfShares ? [.share, .amount] : [.share]
        case .amount:
            return Self.speaksOfShares(header[change].text) ? [.amount, .share] : [.amount]
        }
    }

    private static func speaksOfShares(_ text: String) -> Bool {
        let key = ColumnName.key(text)
        return ["%", "tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "tốc độ"].contains {
            key.holds($0)
        }
    }

    private func quantity(_ field: CSVField) -> Quantity? { try? Quantity.read(field.text) }

    /// Start and end.
    private struct Figures {
        let from: Double
        let to: Double
        /// How far each may be from what was meant, as a part of it.
        let slack: Double

        var isRise: Bool { to > from }

        func agree(with stated: StatedChange, as measure: StatedChange.Measure) -> Bool {
            let difference = to - from
            if let falls = stated.falls, falls ? difference > 0 : difference < 0 { return false }
            let spread = slack * max(abs(from), abs(to))
            switch measure {
            case .amount:
                let value = stated.isMultiple ? to : difference
                return near(abs(value), stated, 1e-6 * max(1, abs(to)) + spread)
            case .share:
                guard from != 0 else { return false }
                let value = stated.isMultiple ? to / from : difference / from
                return near(
                    100 * abs(value), stated, rounding(stated) + 200 * spread / abs(from))
            case .times:
                guard from != 0, to != 0 else { return false }
                // `tăng 1,5 lần` is said of one and a half times as much, and of so much more.
                var values = [to / from]
                if stated.falls == true { values = [from / to] }
                if stated.falls == false, !stated.isMultiple { values.append(to / from - 1) }
                // Whole multiples are not cut off: one and a half times is not twice.
                let parts = stated.number.decimals == 0 ? 0.5 : 1
                return values.contains {
                    near($0, stated, parts * rounding(stated) + 2 * spread / abs(from))
                }
            }
        }

        /// The second half is for those who cut figures off instead of rounding them.
        private func rounding(_ stated: StatedChange) -> Double {
            2 * stated.number.half * (1 - 1e-9)
        }

        private func near(_ value: Double, _ stated: StatedChange, _ tolerance: Double) -> Bool {
            let number = abs(stated.number.value)
            let range =
                switch stated.nearness {
                case .exact: number...number
                case .more: number...(1.5 * number)
                case .less: (0.5 * number)...number
                case .about: (0.9 * number)...(1.1 * number)
                }
            return value >= range.lowerBound - tolerance && value <= range.upperBound + tolerance
        }

        /// What the figures give, in the measure of what is stated.
        func words(_ measure: StatedChange.Measure, _ places: Int) -> String {
            switch measure {
            case .share where from != 0:
                return (100 * (to - from) / from).vietnamese(1) + "%"
            case .times where from != 0: return (to / from).vietnamese(2) + " lần"
            default: return (to - from).vietnamese(places)
            }
        }
    }
}
