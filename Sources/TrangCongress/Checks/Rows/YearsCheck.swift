import TrangModel
import TrangReading

/// The results of single years should give the result of the term.
enum YearsCheck: TermCheck {
    struct OtherResult: CheckFinding {
        static let code = "years-mismatch"
        static let about =
            "A result that is not the average, the sum or the last of the years beside it, as its name says. Growth may be averaged either way."
        let measure: YearMeasure
        let stated: String
        let computed: String

        var english: MessageWords {
            let words =
                switch measure {
                case .average: "the average of its years"
                case .last: "that of its last year"
                case .sum: "the sum of its years"
                }
            return MessageWords(
                "the result \(stated) is not \(words), \(computed)",
                hint: "correct one of them; what is stated is printed")
        }
        var vietnamese: MessageWords {
            let words =
                switch measure {
                case .average: "bình quân các năm"
                case .last: "số của năm cuối"
                case .sum: "tổng các năm"
                }
            return MessageWords(
                "kết quả \(stated) không bằng \(words): \(computed)",
                hint: "sửa lại một trong hai; trang in vẫn ghi như đã nêu")
        }
    }

    static let findings: [any CheckFinding.Type] = [OtherResult.self]

    static func check(_ term: Term, findings: Findings) {
        // A report of a part of the term may have two years only.
        let needed = term.period == nil ? max(2, term.years.to - term.years.from) : 2
        for row in term.indicators where row.years.count >= needed {
            guard let found = difference(row) else { continue }
            findings.add(found, at: row.place(of: .result), item: row.address)
        }
    }

    /// What is to be said of a row whose result does not agree with its years.
    private static func difference(_ row: Indicator) -> OtherResult? {
        guard let result = row.result, let stated = result.printedNumber,
            let measure = YearMeasure(row)
        else { return nil }
        let values = row.years.sorted { $0.key < $1.key }.map(\.value)
        let numbers = values.compactMap(\.printedNumber)
        guard numbers.count == values.count else { return nil }
        // What is counted in whole numbers is exact; whole percentages are rounded.
        let isShare = UnitKind(row.unit)?.isShare == true
        let isCount = !isShare && numbers.allSatisfy { $0.decimals == 0 }
        let (error, candidates) = measure.values(numbers)
        var tolerance = isCount ? 0 : error
        if !isCount || measure == .average { tolerance += stated.half }
        if !result.qualifier.isEmpty { tolerance += 0.05 * abs(stated.value) }
        guard let nearest = candidates.min(by: { abs($0 - stated.value) < abs($1 - stated.value) }),
            abs(nearest - stated.value) > tolerance * (1 + 1e-9)
        else { return nil }
        return OtherResult(
            measure: measure, stated: result.printed,
            computed: nearest.vietnamese(max(stated.decimals, 1)))
    }
}
