/// A row and a column of a sheet, counted from 0.
struct CellAddress: Hashable, Comparable {
    var row: Int
    var column: Int

    static func < (one: CellAddress, other: CellAddress) -> Bool {
        (one.row, one.column) < (other.row, other.column)
    }

    /// As a spreadsheet writes it: `C17`.
    var name: String { spreadsheetColumn(column) + String(row + 1) }
}

extension CellAddress {
    /// Reads `C17` or `$C$17`; nil for anything that no sheet has.
    init?(_ text: some StringProtocol) {
        var (column, row, digits) = (0, 0, 0)
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0:
                column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "a")...UInt8(ascii: "z") where digits == 0:
                column = column * 26 + Int(byte) - 96
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                row = row * 10 + Int(byte) - 48
                digits += 1
            default: return nil
            }
            guard column <= WorkbookLimits.columns, row <= WorkbookLimits.rows else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row - 1, column: column - 1)
    }
}

/// A rectangle of cells.
struct CellRange {
    var first: CellAddress
    var last: CellAddress

    /// Reads `A1:C1`.
    init?(_ text: String) {
        let ends = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let first = ends.first.flatMap({ CellAddress($0) }),
            let last = ends.last.flatMap({ CellAddress($0) }), ends.count <= 2,
            first.row <= last.row, first.column <= last.column
        else { return nil }
        (self.first, self.last) = (first, last)
    }
}
