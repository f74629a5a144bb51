import TrangModel

/// Which header cells speak for the cells of a table. Scopes say it for a plain table; where cells
/// cover several rows or columns, every cell names its headers (ISO 14289-1, 7.5).
final class HeaderMap {
    /// The header cells above each column, from top to bottom.
    private var columns: [Int: [NodeID]] = [:]
    private let isNeeded: Bool

    init(_ table: Table) {
        let rows = table.header + table.groups.flatMap(\.rows) + table.footer
        isNeeded =
            table.header.count > 1
            || rows.contains { $0.contains { $0.columnSpan > 1 || $0.rowSpan > 1 } }
    }

    /// Notes a header cell above some columns.
    func add(_ node: NodeID, over span: Range<Int>) {
        for column in span { columns[column, default: []].append(node) }
    }

    /// The headers of a cell; none where scopes suffice.
    func headers(of span: Range<Int>, rows: [NodeID]) -> [NodeID] {
        guard isNeeded else { return [] }
        var found: [NodeID] = []
        for node in span.flatMap({ columns[$0] ?? [] }) where !found.contains(node) {
            found.append(node)
        }
        return found + rows
    }
}
