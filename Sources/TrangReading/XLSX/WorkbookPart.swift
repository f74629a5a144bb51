import TrangModel

/// Reads `workbook.xml`: the sheets and how days are counted.
final class WorkbookPart: XMLListener {
    struct Sheet {
        var name: String
        var relation: String
        var isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    /// Whether day 0 is the first of 1904, as old Macintoshes had it.
    private(set) var countsFrom1904 = false

    let wanted: Set<String> = ["sheet", "workbookPr"]
    var isDone: Bool { false }

    func start(_ name: String, _ attributes: [XMLAttribute]) throws(PackageFault) {
        if name == "workbookPr" { countsFrom1904 = attributes.flag("date1904") }
        guard name == "sheet", let title = attributes["name"], let id = attributes["r:id"] else {
            return
        }
        guard sheets.count < PackageLimits.items else {
            throw PackageFault(.tooLarge(what: "sheets"))
        }
        let state = attributes["state"] ?? "visible"
        sheets.append(
            Sheet(
                name: TextDecoding.composed(title), relation: id, isHidden: state != "visible"))
    }

    func end(_ name: String, text: String) {}
}
