import TrangModel
import TrangReading

/// The rows of a table of indicators that only name a group: `I;KINH TẾ;;`, `I. KINH TẾ;;;`.
package struct GroupRows {
    /// A row that names a group.
    struct Heading {
        let text: String
        let place: Place
        fileprivate let level: Level?
    }

    /// Of what kind the number of a group is. Groups of one kind follow each other, those of another stand below.
    fileprivate enum Level: Hashable {
        case roman, letter

        init?(_ number: some StringProtocol) {
            let sign = number.filter { !".)/(-–:".contains($0) }
            if (1...5).contains(sign.count), sign.allSatisfy({ "IVX".contains($0) }) {
                self = .roman
            } else if sign.count == 1, sign.allSatisfy({ ("A"..."H").contains($0) || $0 == "Đ" }) {
                self = .letter
            } else {
                return nil
            }
        }
    }

    private(set) var headings: [Int: Heading] = [:]

    init(_ table: CSVTable, _ places: [IndicatorColumn: Int]) {
        guard table.rows.contains(where: Self.mayHead) else { return }
        let rows = table.rows.map { Row($0, places) }
        let others = rows.filter { !$0.isBare }
        let used = Set(others.compactMap { Level($0.number) ?? GroupRows.ownLevel($0.name) })
        // Where indicators are written in capitals, these head nothing.
        let hasCapitals = others.contains { GroupRows.isCapitals($0.name) }
        for (index, row) in rows.enumerated() {
            guard let heading = Self.heading(row, capitals: !hasCapitals),
                heading.level.map({ !used.contains($0) }) ?? true
            else { continue }
            headings[index] = heading
        }
        // Names and nothing that they could head are the indicators.
        let isAll = rows.indices.allSatisfy { headings[$0] != nil || rows[$0].cells.isEmpty }
        if isAll { headings = [:] }
    }

    /// Whether little is filled in a row, or always the same: most tables have no such row.
    private static func mayHead(_ row: [CSVField]) -> Bool {
        let filled = row.filter { !$0.text.isEmpty && !BlankMark.holds($0.text) }
        return filled.count < 3 || filled.allSatisfy { $0.text == filled[0].text }
    }

    /// A row by what is filled in it.
    private struct Row {
        let cells: [(column: Int, field: CSVField)]
        let number: String
        let name: String
        /// Whether nothing but a number, a name and a group stands there.
        let isBare: Bool
        let isNumberOnly: Bool
        let isNameOnly: Bool
        var texts: Set<String> { Set(cells.map(\.field.text.foldedSpaces)) }

        init(_ row: [CSVField], _ places: [IndicatorColumn: Int]) {
            func text(_ column: IndicatorColumn) -> String {
                places[column].map { row[$0].text.foldedSpaces } ?? ""
            }
            // A dash says that there is nothing.
            let nothing = ["", "-", "–", "—", "…", "..."]
            cells = row.enumerated()
                .filter { !nothing.contains($0.element.text.foldedSpaces) }
                .map { ($0.offset, $0.element) }
            (number, name) = (text(.number), text(.name))
            let labels = [IndicatorColumn.number, .name, .group].compactMap { places[$0] }
            isBare = cells.allSatisfy { labels.contains($0.column) }
            isNumberOnly = cells.allSatisfy { $0.column == places[.number] }
            isNameOnly = cells.allSatisfy { $0.column == places[.name] }
        }
    }

    private static func heading(_ row: Row, capitals: Bool) -> Heading? {
        guard let first = row.cells.first?.field else { return nil }
        let text = first.text.foldedSpaces
        func heading(_ text: String, _ level: Level?) -> Heading {
            Heading(text: text, place: first.place, level: level)
        }
        let isRepeated = row.cells.count > 2 && row.texts.count == 1
        if row.isBare && row.cells.count == 1 || isRepeated {
            guard text.count(where: \.isLetter) > 2, Level(text) == nil else { return nil }
            if let level = ownLevel(text) { return heading(text, level) }
            let isWide = isRepeated || row.isNumberOnly || !row.isNameOnly
            return isWide || capitals && isCapitals(text) ? heading(text, nil) : nil
        }
        guard row.isBare, row.cells.count == 2, !row.number.isEmpty, !row.name.isEmpty else {
            return nil
        }
        let level = Level(row.number)
        guard level != nil || capitals && isCapitals(row.name) else { return nil }
        return heading(label(row.number, row.name), level)
    }

    /// A group's number and name as one text.
    private static func label(_ number: String, _ name: String) -> String {
        if ownNumber(name)?.hasPrefix(number) == true { return name }
        let isSigned = number.last.map { $0.isLetter || $0.isNumber } == false
        return number + (isSigned ? " " : ". ") + name
    }

    /// The groups among rows of a number, a name, and whether more is filled; nil for the others.
    package static func groups(
        _ rows: [(number: String, name: String, hasMore: Bool)]
    ) -> [String?] {
        let used = Set(rows.filter(\.hasMore).compactMap { Level($0.number) })
        return rows.map { row in
            guard !row.hasMore, !row.name.isEmpty, let level = Level(row.number),
                !used.contains(level)
            else { return nil }
            return label(row.number, row.name)
        }
    }

    /// Of what kind the number is that a text begins with: `I. KINH TẾ`.
    private static func ownLevel(_ text: String) -> Level? {
        ownNumber(text).flatMap { Level($0) }
    }

    /// The number that a group's name begins with, as it is written: `I.`, `A)`.
    static func ownNumber(_ text: String) -> Substring? {
        let number = text.prefix { $0 != " " }
        guard number.count < text.count, let end = number.last, ".)/-–:".contains(end),
            Level(number) != nil || number.dropLast().allSatisfy(\.isPlainDigit)
        else { return nil }
        return number
    }

    /// Whether a text of two words or more is in capitals.
    private static func isCapitals(_ text: String) -> Bool {
        let letters = text.count(where: \.isLetter)
        return letters > 4 && text.contains(" ") && !text.contains(where: \.isLowercase)
    }

    /// Whether a text that stands alone in a row of a table heads what is below it.
    static func isHeading(_ text: String) -> Bool { ownLevel(text) != nil || isCapitals(text) }
}

/// The names of groups on the way down a table: of its column, and of the rows that name one.
struct GroupNames {
    private var open: [(heading: GroupRows.Heading, isShown: Bool)] = []
    /// Of the rows.
    private var headed = ""
    /// Of the column.
    private var stated = ""

    /// Goes on to a row that names a group; returns those that nothing stands below.
    mutating func begin(_ heading: GroupRows.Heading) -> [GroupRows.Heading] {
        stated = ""
        let start = open.firstIndex { $0.heading.level == heading.level } ?? open.endIndex
        defer {
            open.removeSubrange(start...)
            open.append((heading, false))
        }
        return open[start...].filter { !$0.isShown }.map(\.heading)
    }

    /// The groups at the end of the table that nothing stands below.
    var unused: [GroupRows.Heading] { open.filter { !$0.isShown }.map(\.heading) }

    /// The group of the next row; one is named once, and rows below it without a name belong to it.
    mutating func next(stated name: String) -> String {
        if !name.isEmpty { stated = name }
        let new = open.filter { !$0.isShown }.map(\.heading.text)
        if !new.isEmpty {
            headed = new.joined(separator: " – ")
            for index in open.indices { open[index].isShown = true }
        }
        let isSame = ColumnName.key(headed).hasSuffix(ColumnName.key(stated))
        return headed.isEmpty ? stated : isSame ? headed : headed + " – " + stated
    }
}
