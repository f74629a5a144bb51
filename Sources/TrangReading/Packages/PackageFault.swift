import TrangModel

/// A fault inside a package of parts (a workbook, a Word document), before the file's name is known.
struct PackageFault: Error {
    var problem: WorkbookProblem
    /// The cell's address, when the fault is that of one cell.
    var cell: String?

    init(_ problem: WorkbookProblem, cell: String? = nil) {
        self.problem = problem
        self.cell = cell
    }

    /// The fault as one of a workbook.
    var finding: Finding { .workbook(reason: problem) }
}
