import TrangReading

/// What offices call the columns of a table of indicators, beyond the names that `indicators.csv` has for them.
package enum MeantColumn {
    /// The column that a name means; nil for one that is known as it is, and for any other.
    package static func column(_ name: String) -> IndicatorColumn? {
        let words = core(name)
        return names.first { $0.names.contains(words) }?.column
    }

    /// The keys of all names that a column may have.
    static func keys(of column: IndicatorColumn) -> Set<String> {
        Set(column.names.map(ColumnName.key))
            .union(names.first { $0.column == column }?.names ?? [])
    }

    /// The unit that stands in brackets in a name: `Kết quả (%)`; nil where it is none.
    static func unit(in name: String) -> String? {
        guard let match = name.foldedSpaces.firstMatch(of: /\(([^()]+)\)$/) else { return nil }
        let unit = String(match.output.1).foldedSpaces
        let isUnit =
            unit.hasPrefix("%") || unit.hasPrefix("‰") || units.contains(ColumnName.key(unit))
        return isUnit ? unit : nil
    }

    private static let units: Set<String> = [
        "đồng", "nghìn đồng", "triệu đồng", "tr.đồng", "tỷ đồng", "tỉ đồng", "người", "hộ", "ha",
        "tấn", "tạ",
        "km", "m", "m2", "m²", "lượt", "vụ", "trường hợp", "cơ sở", "đảng viên", "chi bộ", "usd",
        "kg", "con",
    ]

    /// A name without what stands in brackets, its years, and the congress it speaks of.
    private static func core(_ name: String) -> String {
        var text = ColumnName.key(name).replacing(/\([^()]*\)|\[[^\[\]]*\]/, with: " ")
        text = text.replacing(/[0-9]{1,2}\/[0-9]{1,2}\/[0-9]{4}|[0-9]{1,2}\/[0-9]{4}/, with: " ")
        text = " " + String(text.map { ".,:;*/-–".contains($0) ? " " : $0 }).foldedSpaces + " "
        text = text.replacing(/\x20[ivx]{1,6}(?=\x20)/, with: "")
        text = text.replacing(/\x20(?:19|20|21)[0-9]{2}(?=\x20)/, with: "")
        for words in fillers where text.holds(" \(words) ") {
            text = text.replacing(" \(words) ", with: " ")
        }
        return text.foldedSpaces
    }

    /// Words by which a name says no more than when and where; the longer first. The beginning of a term is another
    /// time than that of its results.
    private static let fillers = [
        "tính đến hết", "tính đến", "đến hết", "đến cuối", "đến ngày", "đến tháng", "giai đoạn",
        "cả nhiệm kỳ",
        "trong nhiệm kỳ", "cuối nhiệm kỳ", "nhiệm kỳ", "đại hội", "lần thứ", "khóa", "đảng bộ",
        "đến", "năm",
    ]

    private static let names: [(column: IndicatorColumn, names: Set<String>)] = [
        (
            .name,
            [
                "chỉ tiêu", "tên chỉ tiêu", "nội dung", "nội dung chỉ tiêu", "tên các chỉ tiêu",
                "các chỉ tiêu", "chỉ tiêu chủ yếu", "các chỉ tiêu chủ yếu", "các chỉ tiêu chính",
                "danh mục chỉ tiêu", "hệ thống chỉ tiêu", "nội dung các chỉ tiêu", "tiêu chí",
            ]
        ),
        (.number, ["tt", "stt", "số tt", "số thứ tự", "thứ tự", "no", "tt chỉ tiêu"]),
        (.group, ["nhóm", "lĩnh vực", "nhóm chỉ tiêu"]),
        (.unit, ["đơn vị", "đơn vị tính", "đvt", "đv tính", "đ v tính", "đơn vị đo"]),
        (
            .target,
            [
                "mục tiêu", "nghị quyết", "nq", "chỉ tiêu nghị quyết", "chỉ tiêu nq",
                "mục tiêu nghị quyết", "mục tiêu nq", "chỉ tiêu đề ra", "mục tiêu đề ra",
                "nghị quyết đề ra", "nq đề ra", "chỉ tiêu nghị quyết đề ra", "chỉ tiêu nq đề ra",
                "nghị quyết giao", "chỉ tiêu giao", "kế hoạch", "kh", "chỉ tiêu kế hoạch",
            ]
        ),
        (
            .result,
            [
                "kết quả", "thực hiện", "kết quả thực hiện", "th", "kq", "kqth", "kq th",
                "kết quả th", "kết quả đạt được", "đạt được", "thực hiện được", "đã thực hiện",
                "ước thực hiện", "ước th", "ước kết quả thực hiện", "kết quả ước thực hiện",
                "số thực hiện",
            ]
        ),
        (
            .verdict,
            ["đánh giá", "kết quả đánh giá", "đánh giá kết quả", "đánh giá chung", "xếp loại"]
        ),
        (.note, ["ghi chú", "chú thích"]),
    ]
}
