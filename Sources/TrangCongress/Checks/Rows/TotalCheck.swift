import TrangModel
import TrangReading
import TrangReports

/// Compares what a term did in all with what it says it did a year.
enum TotalCheck: TermCheck {
    struct OtherTotal: CheckFinding {
        static let code = "total-mismatch"
        static let about =
            "What was done in several years is not what was done a year, times the years."
        let total: String
        let years: Int
        let annual: String
        let computed: String

        var english: MessageWords {
            MessageWords(
                "\(total) in \(years) years does not agree with \(annual) a year, which makes \(computed)",
                hint:
                    "correct one of them, or accept it in term.yaml if they count different things")
        }
        var vietnamese: MessageWords {
            MessageWords(
                "\(total) trong \(years) năm không khớp với \(annual) mỗi năm (thành \(computed))",
                hint:
                    "sửa lại, hoặc ghi vào accept trong term.yaml nếu hai số đếm hai việc khác nhau"
            )
        }
    }

    static let findings: [any CheckFinding.Type] = [OtherTotal.self]

    /// Checks columns of totals, the texts and the key figures against the rows that speak of a year.
    static func check(_ term: Term, findings: Findings) {
        func compare(_ total: Quantity, over years: Int, with row: Annual, at place: Place) {
            guard let found = difference(total, over: years, from: row) else { return }
            findings.add(found, at: place, item: row.indicator.address)
        }
        let annual = term.indicators.compactMap(Annual.init)
        guard !annual.isEmpty else { return }
        let count = term.years.to - term.years.from
        for row in annual {
            for (name, text) in row.indicator.extra.sorted(by: { $0.key < $1.key })
            where isTotalColumn(name) {
                guard let total = try? Quantity.read(text), count > 0 else { continue }
                compare(total, over: count, with: row, at: row.indicator.place)
            }
        }
        let words = annual.filter { !$0.noun.isEmpty }
        var told: Set<String> = []
        func check(_ text: String, at place: Place) {
            for claim in claims(in: text) {
                guard let row = words.first(where: { $0.isMeant(by: claim) }) else { continue }
                // The same total in the text and among the key figures is one finding.
                guard told.insert(claim.total.digits + row.indicator.item).inserted else {
                    continue
                }
                compare(claim.total, over: claim.years, with: row, at: place)
            }
        }
        for (text, place) in TermTexts.prose(of: term) { check(text, at: place) }
        for figure in term.keyFigures {
            check(
                [figure.number, figure.unit, figure.label].joined(separator: " "), at: figure.place)
        }
    }

    /// A row that says how many there were a year.
    private struct Annual {
        let indicator: Indicator
        let value: VietnameseNumber
        /// What is counted: `hộ`.
        let noun: String
        let words: Set<String>

        private static let empty: Set<String> = [
            "bình", "quân", "hằng", "hàng", "năm", "mỗi", "số", "tỷ", "tỉ", "lệ", "và", "các",
            "được", "có", "của", "cho", "trong", "nhiệm", "kỳ", "phát", "triển",
        ]

        init?(_ indicator: Indicator) {
            // Capitals or not: few rows speak of years at all.
            let texts = [indicator.unit, indicator.name]
            guard texts.contains(where: { $0.holds("ă") || $0.holds("Ă") }) else { return nil }
            let unit = ColumnName.key(indicator.unit)
            let name = ColumnName.key(indicator.name)
            let isAnnual =
                unit.hasSuffix("/năm")
                || ["hằng năm", "hàng năm", "mỗi năm"].contains { name.holds($0) }
            guard isAnnual, !unit.hasPrefix("%"), !unit.hasPrefix("‰"),
                let quantity = indicator.effective, quantity.qualifier.isEmpty,
                let value = quantity.printedNumber
            else { return nil }
            self.indicator = indicator
            self.value = value
            let noun = unit.hasSuffix("/năm") ? String(unit.dropLast(4)) : unit
            self.noun = noun
            words = Set(name.split { !$0.isLetter }.map(String.init))
                .subtracting(Self.empty).subtracting(noun.words)
        }

        /// Whether a total counts the same thing: the noun follows the number, and another word of the
        /// row's name is there.
        func isMeant(by claim: Claim) -> Bool {
            let following = " " + claim.following.joined(separator: " ") + " "
            return following.holds(" " + noun + " ") && !words.isDisjoint(with: claim.words)
        }
    }

    /// A number said to be that of several years.
    private struct Claim {
        var total: Quantity
        var years: Int
        /// The words after the number.
        var following: [String]
        var words: Set<String>
    }

    private static let numerals = [
        "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "2": 2, "3": 3, "4": 4, "5": 5, "05": 5,
    ]

    /// Sentences such as "Trong 5 năm qua, phường giảm 689 lượt hộ nghèo": one number beside that of the
    /// years.
    private static func claims(in text: String) -> [Claim] {
        guard speaksOfYears(text) else { return [] }
        var claims: [Claim] = []
        for sentence in sentences(text) {
            let words = sentence.map { $0.trimmingMarks.inSmallLetters }
            guard
                let start = words.indices.dropLast(2).first(where: {
                    words[$0] == "trong" && words[$0 + 2] == "năm"
                        && numerals[words[$0 + 1]] != nil
                }), let years = numerals[words[start + 1]]
            else { continue }
            let numbers = words.indices.filter {
                $0 != start + 1 && words[$0].first?.isPlainDigit == true
            }
            guard numbers.count == 1, let index = numbers.first, !sentence[index].contains("%"),
                let total = try? Quantity.read(words[index]), total.value != nil
            else { continue }
            claims.append(
                Claim(
                    total: total, years: years,
                    following: Array(words[(index + 1)...].prefix(5)), words: Set(words)))
        }
        return claims
    }

    /// Whether "trong", a word and "năm" stand in a row. Few texts have that, and only those are read word by
    /// word.
    private static func speaksOfYears(_ text: String) -> Bool {
        let (before, after) = (Array("rong".utf8), Array("năm".utf8))
        let bytes = Array(text.utf8)
        var index = 0
        while index + before.count < bytes.count {
            guard bytes[index] == before[0], bytes[index...].starts(with: before) else {
                index += 1
                continue
            }
            index += before.count
            var next = index
            func pass(spaces: Bool) {
                while next < bytes.count, (bytes[next] <= 0x20) == spaces { next += 1 }
            }
            pass(spaces: true)
            guard next > index else { continue }
            pass(spaces: false)
            pass(spaces: true)
            if bytes[next...].starts(with: after) { return true }
        }
        return false
    }

    private static func sentences(_ text: String) -> [[String]] {
        var (all, current): ([[String]], [String]) = ([], [])
        for word in text.words {
            current.append(word)
            if let last = word.last, ".!?;".contains(last) {
                all.append(current)
                current = []
            }
        }
        return current.isEmpty ? all : all + [current]
    }

    private static func isTotalColumn(_ name: String) -> Bool {
        [
            "cả nhiệm kỳ", "toàn nhiệm kỳ", "tổng nhiệm kỳ", "tổng 5 năm", "cộng 5 năm",
            "lũy kế", "luỹ kế",
        ].contains(ColumnName.key(name))
    }

    /// What is to be said of a total that does not agree with a row.
    private static func difference(
        _ total: Quantity, over years: Int, from row: Annual
    ) -> OtherTotal? {
        guard total.qualifier.isEmpty, let stated = total.printedNumber else { return nil }
        let computed = row.value.value * Double(years)
        let tolerance = row.value.half * Double(years) + stated.half
        guard abs(stated.value - computed) > tolerance * (1 + 1e-9) else { return nil }
        return OtherTotal(
            total: total.printed, years: years, annual: row.indicator.effective?.printed ?? "",
            computed: computed.vietnamese(row.value.decimals))
    }
}
