import TrangReading

/// Names of what should be as little as possible. A table without the column `Chiều` and with a bare number as the
/// target leaves it to the name which way is better; a check that took `2` for a minimum of poor households would
/// blame those who have fewer.
enum LowerNames {
    private static let evils = [
        "hộ nghèo", "hộ cận nghèo", "tái nghèo", "tỷ lệ nghèo", "tỉ lệ nghèo", "tỷ suất sinh",
        "tỉ suất sinh",
        "tỷ lệ sinh", "tỉ lệ sinh", "mức sinh", "sinh con thứ", "tăng dân số", "gia tăng tự nhiên",
        "tăng tự nhiên", "suy dinh dưỡng", "thấp còi", "thất nghiệp", "thiếu việc làm", "tội phạm",
        "phạm pháp", "tai nạn", "tử vong", "tảo hôn", "cận huyết", "bỏ học", "lưu ban", "nợ đọng",
        "nợ thuế", "nợ xấu", "khiếu nại", "khiếu kiện", "mắc bệnh", "nhiễm bệnh", "nhiễm hiv",
        "nghiện", "mù chữ", "ô nhiễm", "vi phạm", "vụ cháy", "nhà tạm", "dột nát", "thất thoát",
        "tổn thất", "hao hụt", "quá hạn", "trễ hạn", "chậm hạn",
    ]

    /// Work against such things, or for those who suffer them: of that, more is better.
    private static let remedies = [
        "giảm", "thoát", "xóa", "xoá", "giải quyết", "khắc phục", "hỗ trợ", "giúp", "được", "không",
        "chưa", "điều tra", "khám phá", "phá án", "xử lý", "thu hồi", "cai", "phòng", "kiểm soát",
        "tham gia", "bảo hiểm", "vay", "đào tạo", "cấp", "tiếp", "đúng", "trước", "hòa giải",
        "thu gom", "kiểm tra", "phát hiện", "chuyển", "sửa chữa", "xây",
    ]

    /// Words behind which a rest is named: `giảm tỷ lệ hộ nghèo xuống còn`.
    private static let rests = ["xuống", "còn", "dưới"]

    /// Whether less of it is better.
    static func holds(_ name: String) -> Bool {
        let text = " " + ColumnName.key(name) + " "
        guard evils.contains(where: { text.holds($0) }) else { return false }
        if text.holds(" giảm "), rests.contains(where: { text.holds(" \($0) ") }) { return true }
        return !remedies.contains { text.holds(" \($0) ") || text.holds(" \($0),") }
    }
}

extension Indicator {
    /// Whether less is better: as stated, or as a bare target leaves it to the name.
    var isLowerBetter: Bool {
        if case .most = target?.bound { return true }
        return direction == .lower || isLowerByName
    }

    /// Whether only the name tells that less is better: the column `Chiều` is empty, and the target a bare number.
    private var isLowerByName: Bool {
        guard direction == .higher, target?.qualifier.isEmpty == true else { return false }
        let isStated = columns[.direction].map { !cells[$0].text.foldedSpaces.isEmpty } ?? false
        return !isStated && LowerNames.holds(name)
    }

    /// Whether the result says how much less there is (`giảm 15`), and nothing tells that as much was aimed at.
    var isUnaskedDecrease: Bool {
        guard effective?.qualifier.lowercased() == "giảm" else { return false }
        return ![name, short, unit, target?.printed ?? ""].contains {
            let key = ColumnName.key($0)
            return key.holds("giảm") || key.holds("hạ")
        }
    }

    /// Whether a bar would mislead: drawn as if more were better, it would contradict the name. What lies within a
    /// range is right either way.
    var needsDirection: Bool {
        guard isLowerByName, let value = effective?.value else { return false }
        switch target?.bound {
        case .least(let bound): return value != bound.value
        case .range(let low, let high): return value < low.value || value > high.value
        case .most, .words, nil: return false
        }
    }
}
