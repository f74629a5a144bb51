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
