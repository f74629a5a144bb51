import TrangModel

/// A workbook whose parts are found: sheets, shared texts and styles.
final class Workbook {
    let sheets: [WorkbookPart.Sheet]
    let countsFrom1904: Bool
    let strings: [RichText]
    let styles: CellStyles
    /// The name of the part of styles, when it is named and not there: programs that style nothing leave it out.
    let missingStyles: String?
    private let archive: ZipArchive
    private let relations: Relations

    /// Opens a workbook.
    ///
    /// - Throws: `xlsx-syntax`: locked, no workbook, damaged, a part missing, too large, unsafe.
    init(_ bytes: [UInt8]) throws(PackageFault) {
        // The head of an OLE compound file.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw PackageFault(.locked) }
        guard bytes.starts(with: [0x50, 0x4B]) else { throw PackageFault(.notAWorkbook) }
        guard bytes.count <= PackageLimits.file else {
            throw PackageFault(.tooLarge(what: "\(bytes.count >> 20) MB"))
        }
        archive = try ZipArchive(bytes)
        let root = Relations(of: "")
        if archive.has("_rels/.rels") { try XMLStream.read("_rels/.rels", of: archive, root) }
        let main = root.target(type: "officeDocument") ?? "xl/workbook.xml"
        guard archive.has(main) else { throw PackageFault(.notAWorkbook) }
        let part = WorkbookPart()
        try XMLStream.read(main, of: archive, part)
        relations = Relations(of: main)
        try XMLStream.read(Relations.part(of: main), of: archive, relations)
        countsFrom1904 = part.countsFrom1904
        let types = relations.types
        sheets = part.sheets.filter { types[$0.relation] == "worksheet" }
        let strings = SharedStrings()
        if let name = relations.target(type: "sharedStrings") {
            try XMLStream.read(name, of: archive, strings)
        }
        self.strings = strings.texts
        styles = CellStyles()
        let stylesPart = relations.target(type: "styles")
        if let stylesPart, archive.has(stylesPart) {
            missingStyles = nil
            try XMLStream.read(stylesPart, of: archive, styles)
        } else {
            missingStyles = stylesPart
        }
    }

    /// Reads a sheet's cells.
    func read(_ sheet: WorkbookPart.Sheet, _ part: SheetPart) throws(PackageFault) {
        guard let name = relations.targets[sheet.relation] else {
            throw PackageFault(.missingPart(name: sheet.name))
        }
        try XMLStream.read(name, of: archive, part)
    }

    /// The names of the visible sheets but one that hold anything, at most twenty.
    func sheetsWithCells(except chosen: WorkbookPart.Sheet) -> [String] {
        sheets.filter { !$0.isHidden && $0.relation != chosen.relation }.prefix(20).filter {
            sheet in
            let probe = SheetPart(isProbe: true)
            do { try read(sheet, probe) } catch { return true }
            return !probe.cells.isEmpty
        }.map(\.name)
    }
}
