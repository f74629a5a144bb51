import TrangModel
import TrangReading

/// Compares a stated change with the figures beside it, for the data of a term as for the chart that
/// shows it.
enum ChangeCheck {
    /// Warns when start and change do not give the end. What cannot be read as a number proves nothing.
    static func check(
        _ change: CSVField, name: CSVField, from start: CSVField, to end: CSVField,
        findings: Findings
    ) {
        guard let stated = number(change), let from = number(start), let to = number(end),
            abs(abs(stated.value) - abs(to.value - from.value)) > 1e-6 * max(1, abs(to.value))
        else { return }
        findings.add(
            .changeMismatch(
                name: name.text.foldedSpaces, stated: change.text.foldedSpaces,
                computed: (to.value - from.value).vietnamese(max(from.decimals, to.decimals))),
            at: change.place)
    }

    private static func number(_ field: CSVField) -> VietnameseNumber? {
        (try? Quantity.read(field.text))?.printedNumber
    }
}
