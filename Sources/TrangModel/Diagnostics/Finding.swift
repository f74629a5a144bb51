/// Everything that can be found wrong or worth saying. The words stand in one catalogue a
/// language; the codes are stable and listed in `docs/diagnostics.md`.
package enum Finding: Hashable, Sendable {
    // Files
    /// The nearest is the file that was probably meant. Without a path nothing was named where a file should be.
    case missingFile(path: String, nearest: String? = nil)
    case missingTermFile(folder: String, misnamed: String? = nil)
    /// A folder that holds a term's texts or tables, and no `term.yaml`.
    case termWithoutFile(folder: String, holds: String)
    case misnamedFile(name: String, meant: String)
    /// A file of a kind that is not read, where one was meant that is.
    case unreadFile(name: String, meant: String)
    /// A link to a folder whose terms are read at their real place.
    case linkedFolder(link: String, folder: String)
    case noTerms(folder: String)
    case pathEscapes(path: String)
    /// A picture on the web, on another drive or in the text itself.
    case pictureElsewhere(address: String)
    case unfitName(name: String)
    case unreadable(path: String, reason: UnreadableReason)
    /// `most` in the unit of what is too much.
    case tooLarge(Excess, most: Int)
    case outputUnwritable(path: String, reason: String)
    case notAReport(path: String)
    case damagedData(path: String, name: String)
    case dataTooLarge(path: String, megabytes: Int)
    case outputCollision(path: String, other: String)
    // Text and YAML
    case notText(reason: TextProblem)
    case lettersLost(sample: String, how: LetterLoss)
    case yamlSyntax(reason: YAMLProblem)
    case yamlTooLarge
    case tooDeep(what: String)
    case unknownKey(key: String, nearest: String?)
    case repeatedKey(key: String)
    case missingKey(key: String)
    case wrongType(key: String, expected: String, found: String)
    case invalidValue(key: String, value: String, expected: String)
    /// ` #` has ended a value that has no quotation marks.
    case valueCut(value: String, rest: String)
    // CSV
    case csvSyntax(reason: CSVProblem)
    case shortRows(count: Int, found: Int, expected: Int)
    /// `among`: columns each of which may be it.
    case missingColumn(name: String, among: [String] = [])
    case unknownColumn(name: String, nearest: String)
    /// Columns by other names than the known ones, and those they are read as.
    case columnsMeant(names: [String], as: [String])
    case rowsPassedOver(PassedRows)
    case malformedNumber(text: String)
    case malformedPermille(text: String)
    case permilleInProse(text: String)
    // Pictures
    case unreadableImage(path: String, reason: ImageProblem)
    case pictureUnread(path: String, kind: ForeignPicture)
    case inksConverted(path: String)
    case missingAlternative(path: String)
    case linkIgnored(address: String)
    case extraCells(text: String)
    case tableWithoutRows(header: String)
    case markdownUnclosed(MarkdownSign, text: String, lines: Int)
    case addressAsText(text: String)
    // Layouts
    case unknownLayout(name: String, nearest: String?)
    case unknownBlock(name: String, nearest: String?)
    case unknownStyle(name: String, nearest: String?)
    case unknownField(name: String, nearest: String?)
    case missingData(block: String, data: String, part: AbsentPart = .wholeFile)
    case noTotal(column: String, cell: String)
    case noFigures(block: String, data: String)
    case blockLeftOut(block: String, data: String, part: AbsentPart = .wholeFile)
    case emptyColumns(names: [String])
    case contentLeftOut(UnshownPart, layout: String)
    case dataUnused(UnshownPart, layout: String)
    // Pages
    case pageTooSmall(what: String)
    case noFonts(folder: String)
    case damagedFont(path: String)
    case fontForbidden(path: String)
    case unknownFont(name: String, available: [String])
    case missingGlyph(character: String, code: String)
    case overlongWord(word: String)
    case unknownReference(name: String, nearest: String?)
    case referencesUnsettled
    case footnoteUnused(text: String)
    case characterMapped(what: String, count: Int)
    // Official documents
    case unknownRules(name: String, known: [String])
    case missingDocument(part: String)
    case districtBody(text: String)
    case unsigned
    case shrunkToFit(what: String)
    case tooManyPages(pages: Int, limit: Int)
    /// What a check of the content found; its words stand with the check.
    case check(AnyCheckFinding)
    // Content
    case oneTerm(unit: String)
    case mixedUnicode(word: String, count: Int)
    case strayMark(word: String)
    case notCharted(name: String, reason: NotCharted)
    /// A part of a whole that is more than 100 or less than 0.
    case beyondWhole(name: String, value: String)
    case numbersAsMarks(block: String, data: String)
    // Workbooks and encodings
    case workbook(reason: WorkbookProblem)
    case unknownSheet(name: String, known: [String])
    case sheetsUnread(names: [String])
    case cellError(text: String)
    case formulaWithoutValue
    case dateInNumber(shown: String, typed: String)
    case dateAmongNumbers(shown: String, typed: String)
    /// Cells are those whose format shows nothing.
    case hiddenCells(rows: [Int], columns: [String], cells: [String] = [])
    case tableTwice(name: String)
    case legacyEncoding(encoding: String, line: String)
    case encodingConverted(encoding: String)
    // Imports
    case cannotImport(path: String)
    /// The option by which the command is told of another folder.
    case termExists(folder: String, option: String)
    case nothingToImport(pictures: Int)
    /// What of a document did not come into the term folder, how often, and the first paragraph of it.
    case importLeftOut(what: LeftOutOfImport, count: Int, paragraph: Int?)
    case document(reason: DocumentProblem)
    // The program
    case notYet(what: String)
    case internalFault(what: String)
}

/// Why something that is there cannot be read.
package enum UnreadableReason: Hashable, Sendable {
    /// In the system's own words.
    case system(String)
    case notRegular, isFolder, notAFolder, leadsNowhere, nameNotText
    /// Deeper than so many folders below a path.
    case tooDeep(Int)
}

/// What can be wrong with a CSV file.
package enum CSVProblem: Hashable, Sendable {
    case empty
    case unclosedQuote
    case textAfterQuote
    case titleAbove(text: String)
    /// A quotation mark opens inside a field and closes in a later one.
    case quoteInside
    case tooManyFields(found: Int, expected: Int)
    /// A row with fewer fields than the header whose cell does not suit its column.
    case tooFewFields(found: Int, expected: Int, text: String, column: String)
    /// A decimal comma without quotation marks has moved the cells of a row that is as long as the header.
    case shifted(text: String, column: String)
    case tooFewColumns(found: Int, expected: Int)
    case repeatedColumn(name: String)
}

/// Rows of a table that hold no figures.
package enum PassedRows: Hashable, Sendable {
    /// Titles above the names of the columns.
    case titles([String])
    /// The row that numbers the columns.
    case columnNumbers([String])
    /// A group that no row stands below.
    case emptyGroup(String)
}

/// What can be wrong with a picture file.
package enum ImageProblem: Error, Hashable, Sendable {
    case empty, notAnImage, truncated, tooLarge
    case damaged
    case foreign(ForeignPicture)
    /// A JPEG of a kind that PDF does not know, and that is not decoded either.
    case rareJPEG
}

/// Why a row has no bar.
package enum NotCharted: Error, Hashable, Sendable {
    case noTarget, noNumber, notPositive, ratio, range, direction, decrease
}
