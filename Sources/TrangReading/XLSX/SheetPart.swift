import TrangModel

/// A cell as the file has it.
struct RawCell {
    enum Kind: UInt8 {
        case number, shared, text, boolean, error, date, inline
    }

    var address: CellAddress
    var style: Int
    var kind: Kind
    /// The stored value; for inline texts, a place among the sheet's own.
    var value: String
    /// Whether there is a formula whose result was not stored.
    var lacksValue: Bool
}

/// Reads a worksheet: the cells that hold something, what is hidden, what is merged.
final class SheetPart: XMLListener {
    private(set) var cells: [RawCell] = []
    private(set) var inlineTexts: [RichText] = []
    private(set) var merges: [CellRange] = []
    private(set) var hiddenRows: Set<Int> = []
    private(set) var hiddenColumns: [ClosedRange<Int>] = []
    /// Whether the first cell that holds something is enough.
    private let isProbe: Bool

    private var row = -1
    private var column = -1
    private var cell: (style: Int, kind: RawCell.Kind)?
    private var value: String?
    private var hasFormula = false
    private var collector: RichTextCollector?

    init(isProbe: Bool = false) { self.isProbe = isProbe }

    let wanted: Set<String> = ["row", "c", "col", "mergeCell", "rFont"]
    var isDone: Bool { isProbe && !cells.isEmpty }

    func start(_ name: String, _ attributes: [XMLAttribute]) throws(PackageFault) {
        collector?.start(name, attributes)
        switch name {
        case "row": try startRow(attributes)
        case "c": try startCell(attributes)
        case "is" where cell != nil: collector = RichTextCollector()
        case "col":
            guard hides(attributes, size: "width"), let first = attributes["min"].flatMap(Int.init),
                let last = attributes["max"].flatMap(Int.init), first > 0, first <= last,
                hiddenColumns.count < WorkbookLimits.columns
            else { return }
            hiddenColumns.append(first - 1...last - 1)
        case "mergeCell":
            guard let text = attributes["ref"] else { return }
            guard let range = CellRange(text) else {
                throw PackageFault(.badReference(text: String(text.prefix(40))))
            }
            guard merges.count < WorkbookLimits.merges else {
                throw PackageFault(.tooLarge(what: "mergeCells"))
            }
            merges.append(range)
        default: break
        }
    }

    func end(_ name: String, text: String) throws(PackageFault) {
        collector?.end(name, text: text)
        guard let cell else { return }
        switch name {
        case "v": value = text
        case "f": hasFormula = true
        case "c":
            try add(cell)
            self.cell = nil
        default: break
        }
    }

    private func startRow(_ attributes: [XMLAttribute]) throws(PackageFault) {
        if let text = attributes["r"] {
            guard let number = Int(text), (1...WorkbookLimits.rows).contains(number) else {
                throw PackageFault(.badReference(text: String(text.prefix(40))))
            }
            row = number - 1
        } else {
            row += 1
        }
        column = -1
        if hides(attributes, size: "ht") { hiddenRows.insert(row) }
    }

    /// Whether a row or a column is not printed: it is hidden, or drawn together until nothing is left of it.
    private func hides(_ attributes: [XMLAttribute], size: String) -> Bool {
        attributes.flag("hidden") || attributes[size].flatMap(Double.init).map { $0 <= 0 } ?? false
    }

    private func startCell(_ attributes: [XMLAttribute]) throws(PackageFault) {
        if let text = attributes["r"] {
            guard let address = CellAddress(text) else {
                throw PackageFault(.badReference(text: String(text.prefix(40))))
            }
            (row, column) = (address.row, address.column)
        } else {
            column += 1
        }
        guard row >= 0, row < WorkbookLimits.rows, column < WorkbookLimits.columns else {
            throw PackageFault(.badReference(text: CellAddress(row: row, column: column).name))
        }
        let kind: RawCell.Kind =
            switch attributes["t"] {
            case "s": .shared
            case "str": .text
            case "inlineStr": .inline
            case "b": .boolean
            case "e": .error
            case "d": .date
            default: .number
            }
        cell = (attributes["s"].flatMap(Int.init) ?? 0, kind)
        value = nil
        hasFormula = false
        collector = nil
    }

    private func add(_ cell: (style: Int, kind: RawCell.Kind)) throws(PackageFault) {
        var (stored, kind) = (cell.kind == .inline ? "" : value ?? "", cell.kind)
        if let text = collector?.text, !text.runs.isEmpty {
            (stored, kind) = (String(inlineTexts.count), .inline)
            inlineTexts.append(text)
        }
        collector = nil
        let lacksValue = hasFormula && stored.isEmpty && kind != .text
        // Millions of cells may be styled and empty: they are not kept.
        guard !stored.isEmpty || lacksValue else { return }
        guard cells.count < WorkbookLimits.cells else {
            throw PackageFault(.tooLarge(what: "\(cells.count)"))
        }
        cells.append(
            RawCell(
                address: CellAddress(row: row, column: column), style: cell.style,
                kind: kind, value: stored, lacksValue: lacksValue))
    }
}
