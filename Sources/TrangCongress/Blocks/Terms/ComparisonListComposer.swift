import TrangModel
import TrangReading
import TrangReports

/// Composes what is new, what is no longer there, and what has got another name.
struct ComparisonListComposer {
    let context: CongressContext
    let keys: ComparisonListBlock
    let comparison: Comparison

    private var cells: IndicatorCells { IndicatorCells(context, keys.cells) }

    /// The table; nothing when the list is empty.
    var blocks: [Block] {
        switch keys.what {
        case .dropped: stated(comparison.dropped, withTerm: comparison.years.count > 2)
        case .renamed: names
        case .new: stated(comparison.new, withTerm: false)
        }
    }

    private func text(_ text: String, at place: Place) -> TableCell {
        TableCell([context.span(text, cells.cell.font, at: place)], style: cells.cell)
    }

    private func head(_ text: String) -> TableCell {
        TableCell([context.span(text, cells.head.font)], style: cells.head)
    }

    private func stated(_ items: [Comparison.Item], withTerm: Bool) -> [Block] {
        let rows = items.compactMap { item -> [TableCell]? in
            guard let indicator = item.latest, let term = item.lastTerm else { return nil }
            return [
                text(indicator.name, at: indicator.place(of: .name)),
                text(indicator.unit, at: indicator.place(of: .unit)),
            ] + (withTerm ? [text(comparison.years[term].text, at: indicator.place)] : []) + [
                cells.target(indicator, cells.cell), cells.result(indicator),
                cells.verdict(indicator, cells.cell),
            ]
        }
        let heads =
            ["Chỉ tiêu", "Đơn vị"] + (withTerm ? ["Nhiệm kỳ"] : []) + [
                "Mức đề ra", "Kết quả", "Xếp loại",
            ]
        let columns =
            [
                TableColumn(width: .fraction(1), alignment: .left),
                TableColumn(width: .natural, alignment: .left),
            ] + (withTerm ? [TableColumn(width: .fixed(56), alignment: .left)] : []) + [
                TableColumn(width: .natural, alignment: .decimal),
                TableColumn(width: .natural, alignment: .decimal),
                TableColumn(width: .fixed(60), alignment: .left),
            ]
        return table(columns, heads, rows)
    }

    private var names: [Block] {
        let rows = comparison.renamed.map { item in
            item.entries.map { entry in
                text(entry?.name ?? "", at: entry?.place(of: .name) ?? context.place)
            }
        }
        let columns = comparison.years.map { _ in TableColumn(width: .fraction(1), alignment: .left)
        }
        return table(columns, comparison.years.map(\.text), rows)
    }

    private func table(
        _ columns: [TableColumn], _ heads: [String], _ rows: [[TableCell]]
    ) -> [Block] {
        guard !rows.isEmpty else { return [] }
        return [
            .table(
                Table(
                    columns: columns, header: [heads.map(head)],
                    groups: [TableGroup(label: nil, continuedLabel: nil, rows: rows)],
                    design: keys.design.design(context),
                    summary: heads.joined(separator: ", ")))
        ]
    }
}
