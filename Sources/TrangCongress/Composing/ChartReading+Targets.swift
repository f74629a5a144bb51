import TrangModel
import TrangReports

extension ChartReading {
    /// Results against their targets: the item that went furthest beyond its target.
    static func targets(_ rows: [TargetBars.Row]) -> String {
        var best: (row: TargetBars.Row, percent: Double)?
        for row in rows {
            guard case .bar(let percent) = row.shape, percent > best?.percent ?? 100 else {
                continue
            }
            best = (row, percent)
        }
        let met = rows.count { row in
            switch row.shape {
            case .bar(let percent): percent >= 100
            case .within: true
            case .outside, .nothing: false
            }
        }
        let charted = rows.count { $0.shape != .nothing }
        let count = "\(met) trên \(charted) chỉ tiêu có mức so sánh đạt từ 100% trở lên"
        guard let best else { return count + "." }
        return "\(best.row.name) vượt chỉ tiêu cao nhất: \(best.row.result) so với "
            + "\(best.row.target); \(count)."
    }
}
