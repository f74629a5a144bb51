/// The columns of `indicators.csv`: the name shown first, then what is also accepted.
package enum IndicatorColumn: String, CaseIterable, Hashable, Sendable {
    case name, number, group, unit, target, direction, result, derived, short, sentence, verdict
    case note, identity

    /// All names, the Vietnamese one first.
    package var names: [String] {
        switch self {
        case .name: ["Chỉ tiêu", "Tên chỉ tiêu", "Indicator"]
        case .number: ["TT", "STT", "No"]
        case .group: ["Nhóm", "Lĩnh vực", "Group"]
        case .unit: ["Đơn vị", "ĐVT", "Đơn vị tính", "Unit"]
        case .target: ["Mục tiêu", "Nghị quyết", "Chỉ tiêu Nghị quyết", "Target"]
        case .direction: ["Chiều", "Direction"]
        case .result: ["Kết quả", "Thực hiện", "Actual"]
        case .derived: ["Kết quả suy ra", "Derived"]
        case .short: ["Tên ngắn", "Short"]
        case .sentence: ["Nguyên văn", "Sentence"]
        case .verdict: ["Đánh giá", "Verdict"]
        case .note: ["Ghi chú", "Note"]
        case .identity: ["Mã", "Mã chỉ tiêu", "ID"]
        }
    }
}

/// Where the columns of a table stand. There are few, so they are looked for one after another.
struct IndicatorColumns: Hashable, Sendable {
    private struct Entry: Hashable {
        let column: IndicatorColumn
        let index: Int
    }

    private var entries: [Entry] = []

    /// No columns.
    init() {}

    /// The columns that a table has.
    init(_ finder: ColumnFinder) {
        for column in IndicatorColumn.allCases {
            guard let index = finder.index(column.names) else { continue }
            entries.append(Entry(column: column, index: index))
        }
    }

    /// Their numbers in the table, in the order of the columns' names.
    var indices: [Int] { entries.map(\.index) }

    /// The number of a column; nil when the table does not have it.
    subscript(_ column: IndicatorColumn) -> Int? {
        entries.first { $0.column == column }?.index
    }
}
