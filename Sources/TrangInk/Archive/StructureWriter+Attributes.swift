import TrangModel

extension StructureWriter {
    /// The name of an element that others refer to: of one length, so that names are in order.
    func id(_ index: Int) -> String {
        let digits = String(index)
        return "n" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
    }

    func attributes(_ node: StructureNode, _ index: Int) -> String {
        var text = ""
        if node.role == .figure {
            let known = node.alternative ?? ""
            text += " /Alt " + PDFText.string(known.isEmpty ? picture : known)
        }
        if let actual = node.actualText { text += " /ActualText " + PDFText.string(actual) }
        if let language = node.language { text += " /Lang " + PDFText.string(language) }
        var table = ""
        if node.columnSpan > 1 { table += " /ColSpan \(node.columnSpan)" }
        if !node.headers.isEmpty {
            let list = node.headers.map { "(\(id($0.index)))" }.joined(separator: " ")
            table += " /Headers [ \(list) ]"
        }
        if node.rowSpan > 1 { table += " /RowSpan \(node.rowSpan)" }
        if let scope = node.scope { table += " /Scope /\(scope.rawValue)" }
        if !table.isEmpty { text += " /A << /O /Table\(table) >>" }
        if node.role == .table, let summary = node.alternative {
            text += " /A << /O /Table /Summary \(PDFText.string(summary)) >>"
        }
        if node.role == .list { text += " /A << /O /List /ListNumbering /None >>" }
        if let box = boxes[index] {
            let sides = [box.x, box.y, box.x + box.width, box.y + box.height]
                .map { $0.fixed(2) }.joined(separator: " ")
            text += " /A << /O /Layout /BBox [ \(sides) ] /Placement /Block >>"
        }
        return text
    }
}
