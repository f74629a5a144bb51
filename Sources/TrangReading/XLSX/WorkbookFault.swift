import TrangModel

/// A fault inside a workbook, before the names of file and sheet are known.
struct WorkbookFault: Error {
    var finding: Finding
    /// The cell's address, when the fault is that of one cell.
    var cell: String?

    init(_ problem: WorkbookProblem, cell: String? = nil) {
        finding = .workbook(reason: problem)
        self.cell = cell
    }
}
