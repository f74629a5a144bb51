import TrangModel
import TrangReading

/// All messages in English: what was found, and a hint.
enum English {
    static func words(_ finding: Finding) -> (String, String?) {
        switch finding {
        case .missingFile("", _):
            (
                "the picture here names no file",
                "write its name between the round brackets: ![description](photos/name.jpg)"
            )
        case .missingFile("Terms", _):
            (
                "there is no folder Terms here",
                "make a term with: trang new UNIT FROM-TO, or name a folder"
            )
        case .missingFile(let path, let nearest):
            (
                "there is no file \(path)",
                nearest.map { "did you mean '\($0)'? capitals and slashes count" }
                    ?? "check the spelling, also of capitals and accents"
            )
        case .missingTermFile(let folder, let misnamed):
            (
                "the folder \(folder) has no term.yaml",
                misnamed.map { "give \($0) the name term.yaml" }
                    ?? "make one with: trang new UNIT FROM-TO"
            )
        case .termWithoutFile(let folder, let holds):
            (
                "the folder \(folder) holds \(holds) but no term.yaml, so it is not read",
                "if it is a term, give it one: copy that of another term, or use trang new"
            )
        case .misnamedFile(let name, let meant):
            ("\(name) is not read", "give it the name \(meant)")
        case .unreadFile(let name, let meant):
            ("\(name) is of a kind that is not read", "save what it holds as \(meant)")
        case .linkedFolder(let link, let folder):
            (
                "\(link) is only another name (a link) of \(folder), so it makes no report of its own",
                nil
            )
        case .noTerms(let folder):
            ("no term.yaml in or below \(folder)", "a term lives in Terms/<unit>/<from>-<to>/")
        case .check(let found): (found.value.english.text, found.value.english.hint)
        case .pathEscapes(let path):
            ("\(path) leads out of the term's folder", "copy the file into the folder")
        case .unfitName(let name):
            (
                "a file called \(name) cannot travel inside a report",
                "give it a name without a dot at the beginning and without backslashes"
            )
        case .unreadable(let path, let reason): unreadable(path, reason)
        case .tooLarge(let what, let most): tooLarge(what, most)
        case .outputUnwritable(let path, let reason):
            ("cannot write \(path): \(reason)", "nothing was changed there")
        case .notAReport(let path):
            (
                "\(path) is not a report with data inside",
                "only PDFs that trang made in the profile a-3a+ua-1 carry their data"
            )
        case .damagedData(let path, let name):
            (
                "\(path) holds a file \(name) of a name or content that trang does not put in",
                "nothing was written; use another copy of the report"
            )
        case .dataTooLarge(let path, let megabytes):
            ("\(path) holds more than \(megabytes) MB", "nothing was written")
        case .outputCollision(let path, let other):
            ("\(path) would be written for two terms, also for \(other)", "render them apart")
        case .pictureElsewhere(let address): elsewhere(address)
        case .notText(let problem): text(problem)
        case .lettersLost(let sample, let how): lettersLost(sample, how)
        case .yamlSyntax(let problem): yaml(problem)
        case .yamlTooLarge: ("YAML with too many aliases or values", "write the values out")
        case .tooDeep(let what): ("\(what) nests too deeply", nil)
        case .unknownKey(let key, let nearest):
            (
                "unknown key '\(key)'",
                nearest.map {
                    $0.holds(": ")
                        ? "a space must follow the colon: \($0)" : "did you mean '\($0)'?"
                }
            )
        case .repeatedKey(let key): ("the key '\(key)' stands twice", "keep one of them")
        case .missingKey(let key): ("the key '\(key)' is missing", nil)
        case .wrongType(let key, let expected, let found):
            (
                "'\(key)' should be a \(expected), but is a \(found)",
                expected == "text" && found == "map"
                    ? "put a text with a colon in quotation marks: \"Lưu: VP\"" : nil
            )
        case .invalidValue("date", let value, let expected)
        where value.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil:
            ("there is no day \(value)", "expected a day that exists, such as \(expected)")
        case .invalidValue(let key, let value, let expected):
            ("'\(value)' cannot be the value of '\(key)'", "expected: \(expected)")
        case .valueCut(let value, let rest):
            (
                "nothing is read from the # on: '\(shortened(rest))'",
                "if it belongs to the value, put all in quotation marks: \"\(shortened(value)) \(shortened(rest))\""
            )
        case .csvSyntax(let problem): csv(problem)
        case .shortRows(let count, let found, let expected):
            (
                count == 1
                    ? "the row has \(found) fields under \(expected) headers"
                    : "\(count) rows, this the first, have fewer fields than the \(expected) headers",
                "its last cells are taken as empty; see that none is missing before them"
            )
        case .missingColumn(let name, let among): TableWords.english(missing: name, among: among)
        case .columnsMeant(let names, let columns): TableWords.english(names, as: columns)
        case .rowsPassedOver(let rows): TableWords.english(rows)
        case .unknownColumn(let name, let nearest):
            ("unknown column '\(name)'", "did you mean '\(nearest)'?")
        case .malformedNumber(let text):
            (
                "'\(text)' is not a number",
                text.contains { "OolI".contains($0) }
                    ? "the letters O and l do not stand for the digits 0 and 1"
                    : text.dropFirst().contains { "-–—−".contains($0) } || text.holds("đến")
                        ? "a range has two numbers, the smaller first: 8 - 10"
                        : "a comma stands before decimals, a dot between thousands: 1,5 or 3.366"
            )
        case .malformedPermille(let text), .permilleInProse(let text):
            ("'\(text)' looks like a broken per-mille sign", "write ‰ instead of %0")
        case .unreadableImage(let path, let problem): PictureWords.english(path, problem)
        case .pictureUnread(let path, let kind): PictureWords.englishUnread(path, kind)
        case .inksConverted(let path):
            (
                "the picture \(path) is in printing inks (CMYK) and is turned into screen colours",
                "save it as RGB to choose its colours yourself"
            )
        case .missingAlternative(let path):
            (
                "\(path) has no words for those who cannot see it",
                "write them between the brackets: ![words](\(path))"
            )
        case .linkIgnored(""):
            (
                "the link here has no address, so only its text is printed",
                "write the address between the round brackets: [text](https://...)"
            )
        case .linkIgnored(let address):
            (
                "the address '\(address)' is no web or mail address and does not link",
                "the words stay; use https://"
            )
        case .extraCells(let text):
            (
                "the row has more cells than the table's header: '\(text)' is not printed",
                "add a column to the header"
            )
        case .markdownUnclosed(let sign, let text, let lines): unclosed(sign, text, lines)
        case .addressAsText(let text): addressAsText(text)
        case .tableWithoutRows(let header):
            (
                "a table with only a header is printed as paragraphs: '\(shortened(header))'",
                "if it is a table, add rows below the header"
            )
        case .noFonts(let folder):
            ("no font files in \(folder)", "run make fonts, or name a folder with --fonts")
        case .noTotal(let column, let cell):
            (
                "the column '\(column)' has no total, because '\(shortened(cell))' is more than a number",
                "leave units and words out of the cell, or the column out of 'sums'"
            )
        case .oneTerm(let unit):
            ("\(unit) has one term only, so there is nothing to compare", nil)
        case .mixedUnicode(let word, let count):
            (
                "letters and marks are written apart in \(count) words, as in '\(word)', and together in others",
                "all were composed; two people or programs wrote this file"
            )
        case .strayMark(let word):
            ("a mark in '\(word)' belongs to no letter of Vietnamese", "type the word anew")
        case .noFigures(let block, let data):
            ("the block '\(block)' is left out: no figures that can be drawn in \(data)", nil)
        case .unknownLayout(let name, let nearest):
            (
                "there is no layout '\(name)'",
                nearest.map { "did you mean '\($0)'?" } ?? "see: trang layouts"
            )
        case .unknownBlock(let name, let nearest):
            ("unknown block '\(name)'", nearest.map { "did you mean '\($0)'?" })
        case .unknownStyle(let name, let nearest):
            (
                "there is no style '\(name)'",
                nearest.map { "did you mean '\($0)'?" } ?? "define it under 'styles'"
            )
        case .unknownField(let name, let nearest):
            (
                "unknown field '{\(name)}'",
                nearest.map { "did you mean '{\($0)}'?" }
                    ?? "docs/layout.md has the fields, such as {unit}, {term}, {title}, {congress.ordinal}; for a brace write {{"
            )
        case .missingData(let block, let data, .wholeFile):
            ("the block '\(block)' requires \(data), which is not there", "add the file")
        case .missingData(let block, let data, let part):
            ("the block '\(block)' is required, and there is no \(absent(part, data))", "add it")
        case .blockLeftOut(let block, let data, let part):
            ("the block '\(block)' is left out: there is no \(absent(part, data))", nil)
        case .emptyColumns(let names):
            ("no row has a value in these columns, so they are left out: \(years(names))", nil)
        case .contentLeftOut(let name, let layout), .dataUnused(let name, let layout):
            unshown(name, layout)
        case .pageTooSmall(let what):
            ("the page is too small for its content (\(what))", "check margins and sizes")
        case .damagedFont(let path):
            (
                "the font file '\(path)' is damaged, or no font",
                "copy it anew from where it came from, or take it out of the folder"
            )
        case .fontForbidden(let path):
            (
                "the makers of '\(path)' forbid to embed it, so no page uses it",
                "take a font whose licence allows embedding"
            )
        case .unknownFont(let name, let available):
            (
                "there is no font '\(name)'",
                "available: \(available.joined(separator: ", ")); others go into Fonts/"
            )
        case .missingGlyph(let character, let code):
            ("no font has the character '\(character)' (\(code))", "replace it, or add a font")
        case .overlongWord(let word):
            ("'\(shortened(word))' is wider than its column and was broken over lines", nil)
        case .unknownReference(let name, let nearest):
            (
                "nothing in the report is called '\(name)'",
                nearest.map { "did you mean '\($0)'?" }
            )
        case .referencesUnsettled:
            (
                "page numbers in the text keep changing the pages they speak of",
                "give the list of contents a page of its own"
            )
        case .footnoteUnused(let text):
            (
                "no text refers to the footnote '\(shortened(text))'",
                "put its mark, such as [^1], into the text"
            )
        case .characterMapped(let what, let count):
            ("\(count) characters from a word processor (\(what)) were adapted", nil)
        case .unknownRules(let name, let known):
            ("there is no rule set '\(name)'", "known: " + known.joined(separator: ", "))
        case .missingDocument(let part):
            (
                "the layout makes an official document, but `document` does not say '\(part)'",
                "write it under `document:` in term.yaml (docs/official-documents.md)"
            )
        case .districtBody(let text):
            (
                "'\(text)' is a body of a district; since 1 July 2025 there are none",
                "name the body of the province or city, or date the document before"
            )
        case .unsigned:
            ("the signature has no name", "document: {signing: {name: ...}}")
        case .shrunkToFit(let what): ("the text was shrunk to fit: \(what)", nil)
        case .tooManyPages(let pages, let limit):
            (
                "\(pages) pages do not fit into \(limit), although the text was shrunk as far as allowed",
                "shorten the text, or allow more under `fits` in the layout"
            )
        case .notCharted(let name, let reason): ("'\(name)' has no bar: \(why(reason))", nil)
        case .beyondWhole(let name, let value):
            (
                "'\(shortened(name))' is \(value), which is not between 0 and 100 %: the number is printed and not drawn",
                "correct the number; if it is right, draw bars (mark: bars)"
            )
        case .numbersAsMarks(let block, let data):
            (
                "the block '\(block)' draws numbers of \(data) that it does not print",
                "a data-table beside it prints them all"
            )
        case .workbook(let problem): WorkbookWords.english(problem)
        case .unknownSheet(let name, let known):
            ("there is no sheet '\(name)'", "the workbook has: \(known.joined(separator: ", "))")
        case .sheetsUnread(let names):
            (
                "only one sheet is read; these are not: \(names.joined(separator: ", "))",
                "name the sheet that you mean under 'sheets' in term.yaml"
            )
        case .cellError(let text):
            ("the cell shows the error \(text)", "mend the formula in the workbook")
        case .formulaWithoutValue:
            (
                "the formula has no stored result",
                "open the workbook in a spreadsheet program and save it again"
            )
        case .dateInNumber(let shown, let typed), .dateAmongNumbers(let shown, let typed):
            (
                "a date (\(shown)) stands where a number is expected",
                "the spreadsheet probably made it of '\(typed)'; format the cell as text and type it again"
            )
        case .hiddenCells(let rows, let columns, let cells):
            (
                "hidden "
                    + WorkbookWords.hidden(
                        rows, columns, cells, words: ("rows", "columns", "cells", "and", "more"))
                    + " are not read", "unhide what should be in the report"
            )
        case .tableTwice(let name):
            ("both \(name).csv and \(name).xlsx are there", "keep one of them")
        case .legacyEncoding(let encoding, let line):
            (
                "the text is not Unicode; read as \(encoding) it says: '\(shortened(line))'",
                "if that is right, write 'encoding: \(encoding)' in term.yaml"
            )
        case .encodingConverted(let encoding):
            (
                "converted from \(encoding) to Unicode",
                encoding == "tcvn3"
                    ? "capitals that came from a font such as .VnTimeH are now small letters: check them"
                    : nil
            )
        case .cannotImport(let path):
            ("\(path) cannot be imported", "save it as Word document (.docx), .txt or .md")
        case .termExists(let folder, let option):
            (
                "the folder \(folder) is there already and is left as it is",
                "give another \(option), or move the folder away"
            )
        case .nothingToImport(let pictures):
            pictures == 0
                ? ("the file holds no text", "see that it is the right file")
                : (
                    "the file holds \(pictures == 1 ? "one picture" : "\(pictures) pictures") and no text; text in a picture (a scan) is not read",
                    "type the text, or let a program that reads scans (OCR) turn it into text"
                )
        case .importLeftOut(let what, let count, let paragraph):
            (
                "left out: \(LeftOutWords.english(what, count))"
                    + (paragraph.map { ", the first in paragraph \($0)" } ?? ""),
                "its words stand in import-notes.md; copy what you need into summary.md"
            )
        case .document(let problem): DocumentProblemWords.english(problem)
        case .notYet(let what):
            switch what.lowercased() {
            case ".docx":
                ("\(what) cannot be read here", "import it with `trang import`, or save it as .md")
            case let ending where [".xlsx", ".csv"].contains(ending):
                ("\(what) in capitals is not read", "name the file with \(ending) at its end")
            default: ("\(what) cannot be read", "save it as .xlsx, or as CSV UTF-8")
            }
        case .internalFault(let what): ("internal fault: \(what)", "please report it")
        }
    }

    private static func csv(_ problem: CSVProblem) -> (String, String?) {
        switch problem {
        case .empty: ("the file has no header row", nil)
        case .unclosedQuote:
            ("the quotation mark that opens here is never closed", "close it, or double it")
        case .textAfterQuote:
            ("text after a closing quotation mark", "double a quotation mark inside a field")
        case .titleAbove(let text): WorkbookWords.english(.titleAbove(text: text))
        case .quoteInside:
            (
                "a quotation mark opens inside a field and closes in a later one",
                "quotation marks stand around a whole field: a separator may be missing before them"
            )
        case .tooManyFields(let found, let expected):
            (
                "\(found) fields in a row under \(expected) headers",
                "a decimal comma needs quotation marks: \"11,74\"; or save the table as a workbook"
            )
        case .tooFewFields(let found, let expected, let text, let column):
            (
                text.isEmpty
                    ? "\(found) fields in a row under \(expected) headers, and none for '\(column)'"
                    : "\(found) fields in a row under \(expected) headers, and '\(shortened(text))' does not suit '\(column)'",
                "put the missing separator here or before; or save the table as a workbook"
            )
        case .shifted(let text, let column):
            (
                "'\(shortened(text))' does not suit '\(column)': a decimal number may be split in two",
                "a decimal comma needs quotation marks: \"11,74\"; or save the table as a workbook"
            )
        case .tooFewColumns(let found, let expected):
            ("\(found) columns where \(expected) are needed", nil)
        case .repeatedColumn(let name): ("two columns are called '\(name)'", nil)
        }
    }

    private static func why(_ reason: NotCharted) -> String {
        switch reason {
        case .noTarget: "no target in figures"
        case .noNumber: "it has no single number"
        case .notPositive: "only values above zero can be compared with a target"
        case .ratio: "'n of m' is printed only; split it into result and target"
        case .range: "its result is a range"
        case .direction: "the column Chiều is empty"
        case .decrease: "its result is a decrease, and its target is none"
        }
    }
}
