import TrangCongress
import TrangImport

/// Writes `indicators.csv` and `key-figures.csv`.
enum IndicatorFile {
    /// The table of indicators, with only those further columns that hold something.
    static func indicators(_ rows: [IndicatorDraft]) -> String {
        var columns: [(name: String, cell: (IndicatorDraft) -> String)] = [
            ("TT", \.number), ("Nhóm", \.group), ("Chỉ tiêu", \.name), ("Đơn vị", \.unit),
            ("Mục tiêu", \.target), ("Chiều", \.direction), ("Kết quả", \.result),
            ("Đánh giá", \.verdict), ("Ghi chú", \.note), ("Nguyên văn", \.sentence),
        ]
        columns.removeAll { column in
            ["Nhóm", "Ghi chú", "Nguyên văn"].contains(column.name)
                && rows.allSatisfy { column.cell($0).isEmpty }
        }
        var extra: [String] = []
        for cell in rows.flatMap(\.extra) where !extra.contains(cell.column) {
            extra.append(cell.column)
        }
        for name in extra {
            columns.append(
                (name, { row in row.extra.first { $0.column == name }?.text ?? "" }))
        }
        return table([columns.map(\.name)] + rows.map { row in columns.map { $0.cell(row) } })
    }

    /// Results that are stated to exceed their targets, as big numbers; nil when there are too few for
    /// a row of them.
    static func keyFigures(_ rows: [IndicatorDraft]) -> String? {
        let figures = rows.filter {
            $0.verdict.hasPrefix("vượt") && !$0.result.isEmpty && !$0.result.contains("/")
        }.prefix(6)
        guard figures.count >= 3 else { return nil }
        return table(
            [["Số", "Đơn vị", "Nhãn"]]
                + figures.map { row in
                    [row.result, row.unit, row.name.prefix(1).lowercased() + row.name.dropFirst()]
                })
    }

    private static func table(_ rows: [[String]]) -> String {
        rows.map { $0.map(field).joined(separator: ",") }.joined(separator: "\n") + "\n"
    }

    private static func field(_ text: String) -> String {
        let isPlain = !text.contains { ",;\"\n\r\t".contains($0) } && text.first != " "
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
