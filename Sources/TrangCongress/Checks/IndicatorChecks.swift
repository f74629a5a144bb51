import TrangModel
import TrangReading

/// Looks for rows of the indicator table that contradict themselves or each other.
struct IndicatorChecks {
    /// The years of the term.
    let years: Years
    /// Whether the report covers less than the term.
    let isPartial: Bool
    let findings: Findings

    /// Checks all rows.
    func check(_ indicators: [Indicator]) {
        checkRepeats(indicators)
        let unread = Set(findings.all.filter { $0.severity == .error }.compactMap(\.place))
        for (index, indicator) in indicators.enumerated() {
            checkUnits(indicator)
            if let verdict = indicator.verdict, !verdict.isKnown {
                findings.add(
                    .unknownVerdict(text: verdict.text), at: indicator.verdictPlace,
                    item: indicator.address)
            }
            if indicator.needsDirection {
                findings.add(
                    .directionUnstated(name: indicator.name),
                    at: indicator.place(
                        of: indicator.columns[.direction] == nil ? .name : .direction),
                    item: indicator.address)
            }
            checkYears(indicator)
            let parts = indicators[(index + 1)...].prefix { $0.isPart }
            if !indicator.isPart { checkVerdict(indicator, parts, unread) }
        }
    }

    /// The same item twice, by number or by name, within a group.
    private func checkRepeats(_ indicators: [Indicator]) {
        var (numbers, names): ([String: Place], [String: Place]) = ([:], [:])
        for indicator in indicators {
            let group = ColumnName.key(indicator.group)
            if !indicator.number.isEmpty {
                let key = group + "\t" + indicator.number
                if let first = numbers[key] {
                    findings.add(
                        .repeatedNumber(number: indicator.number, first: first.short),
                        at: indicator.place(of: .number), item: indicator.address)
                } else {
                    numbers[key] = indicator.place(of: .number)
                }
            }
            let key = [indicator.group, indicator.name, indicator.unit].map(ColumnName.key)
                .joined(separator: "\t")
            if let first = names[key] {
                findings.add(
                    RepeatedRow(name: indicator.name, first: first.short),
                    at: indicator.place(of: .name), item: indicator.address)
            } else {
                names[key] = indicator.place(of: .name)
            }
        }
    }

    /// Target, result and unit should speak of the same thing.
    private func checkUnits(_ indicator: Indicator) {
        let column = UnitKind(indicator.unit)
        let target = indicator.target.flatMap { target -> UnitKind? in
            if case .words = target.bound { return nil }
            return UnitKind(target.suffix)
        }
        let result = indicator.result.flatMap { $0.value == nil ? nil : UnitKind($0.suffix) }
        func differ(_ one: UnitKind?, _ other: UnitKind?) -> Bool {
            guard let one, let other else { return false }
            return !one.agrees(with: other)
        }
        let printed = indicator.result?.printed ?? ""
        let isDecrease = indicator.isUnaskedDecrease && indicator.target?.numbers.isEmpty == false
        if isDecrease || differ(target, result) {
            findings.add(
                .unitMismatch(one: indicator.target?.printed ?? "", other: printed),
                at: indicator.place(of: .result), item: indicator.address)
        } else if differ(column, result), !isChange(indicator.result) {
            findings.add(
                .unitMismatch(one: indicator.unit, other: printed),
                at: indicator.place(of: .result), item: indicator.address)
        } else if differ(column, target) {
            findings.add(
                .unitMismatch(one: indicator.unit, other: indicator.target?.printed ?? ""),
                at: indicator.place(of: .target), item: indicator.address)
        }
    }

    /// Whether a result says how much less or more there is, mostly in percent, of what the unit counts.
    private func isChange(_ result: Quantity?) -> Bool {
        ["tăng", "giảm"].contains(result?.qualifier.lowercased() ?? "")
    }

    /// A verdict on figures needs figures.
    ///
    /// - Parameter unread: where something could not be read.
    private func checkVerdict(
        _ indicator: Indicator, _ parts: ArraySlice<Indicator>, _ unread: Set<Place>
    ) {
        guard let verdict = indicator.verdict, verdict.kind != .other,
            let target = indicator.target,
            target.bound != .words, ([indicator] + parts).allSatisfy({ $0.effective == nil })
        else { return }
        // A result that could not be read was said already.
        let places = ([indicator] + parts).map { $0.place(of: .result) }
        guard places.allSatisfy({ !unread.contains($0) }) else { return }
        findings.add(
            .verdictWithoutResult(verdict: verdict.text, name: indicator.name),
            at: indicator.verdictPlace, item: indicator.address)
    }

    /// The results of single years against the result of the term.
    private func checkYears(_ indicator: Indicator) {
        let values = indicator.years.sorted { $0.key < $1.key }.map(\.value)
        let needed = isPartial ? 2 : max(2, years.to - years.from)
        guard values.count >= needed, let stated = indicator.result?.printedNumber,
            let measure = YearMeasure(indicator)
        else { return }
        let numbers = values.compactMap(\.printedNumber)
        guard numbers.count == values.count else { return }
        // What is counted in whole numbers is exact; whole percentages are rounded.
        let unit = UnitKind(indicator.unit)
        let isCount = unit?.isShare != true && numbers.allSatisfy { $0.decimals == 0 }
        let (error, candidates) = measure.values(numbers)
        var tolerance = isCount ? 0 : error
        if !isCount || measure == .average { tolerance += stated.half }
        if indicator.result?.qualifier.isEmpty == false {
            tolerance += 0.05 * abs(stated.value)
        }
        guard let nearest = candidates.min(by: { abs($0 - stated.value) < abs($1 - stated.value) }),
            abs(nearest - stated.value) > tolerance * (1 + 1e-9)
        else { return }
        findings.add(
            .yearsMismatch(
                measure: measure, stated: indicator.result?.printed ?? "",
                computed: nearest.vietnamese(max(stated.decimals, 1))),
            at: indicator.place(of: .result), item: indicator.address)
    }
}

extension Place {
    /// The place within its folder, for a message that stands at another place: `indicators.csv:5`.
    var short: String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return line.map { "\(name):\($0)" }
            ?? [name, sheet, cell].compactMap { $0 }.joined(separator: "!")
    }
}
