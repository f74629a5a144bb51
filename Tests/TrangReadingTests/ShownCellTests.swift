import Foundation
import Testing
import TrangModel
import TrangTestSupport

@testable import TrangReading

/// Cells read as a spreadsheet program shows them under Vietnamese settings. The witness is LibreOffice.
///
/// Where it differs, Excel's documentation ("Number format codes", "Review guidelines for customizing a number
/// format") or what `docs/term-folder.md` promises decides, and `XLSXTests` hold it:
/// - Names of months, short names of weekdays and AM/PM: LibreOffice has `Tháng 06`, `sáng`; Excel has those of
///   Windows.
/// - A section for negative numbers without a sign or words of its own (brackets, red): a minus is printed,
///   because neither survives on paper.
/// - A whole date in figures is printed in Vietnamese form whatever the order and signs of its parts.
/// - `e`, `eeee`: LibreOffice shows `20`, `20202020`; Excel the year, however often the letter stands there.
/// - `# ##0`: each three digits are set apart; spreadsheets repeat no space.
/// - Exponents and fractions print the plain number.
@Suite struct ShownCellTests {
    private typealias Case = (code: String, value: String)

    /// What LibreOffice shows, a line a cell.
    private static func shown(_ cases: [Case]) throws -> [String] {
        var book = WorkbookFile(
            rows: cases.enumerated().map {
                WorkbookFile.number("A\($0 + 1)", $1.value, style: $0 + 1)
            })
        book.formats = cases.map(\.code)
        let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        book.parts["[Content_Types].xml"] =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + [
                ("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"),
                ("styles", "styles"), ("sharedStrings", "sharedStrings"),
            ].map {
                "<Override PartName=\"/xl/\($0).xml\" ContentType=\"\(types).\($1)+xml\"/>"
            }.joined() + "</Types>"
        let folder = try ScratchFolder()
        let path = folder.path + "/a.xlsx"
        try Data(book.bytes).write(to: URL(fileURLWithPath: path))
        // A profile of our own, with Vietnamese settings.
        try folder.write(
            "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">"
                + "<item oor:path=\"/org.openoffice.Setup/L10N\"><prop oor:name=\"ooSetupSystemLocale\""
                + " oor:op=\"fuse\"><value>vi-VN</value></prop></item></oor:items>",
            "profile/user/registrymodifications.xcu")
        // Tabs, quotation marks, UTF-8, cells as shown.
        let outcome = try Command.run(
            "soffice",
            [
                "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
                "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true", "--outdir", folder.path,
                path,
            ], in: folder.path)
        try #require(outcome.status == 0, "\(outcome.errors); Scripts/setup.sh --test installs it")
        let text = try String(contentsOfFile: folder.path + "/a.csv", encoding: .utf8)
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.count > 1 && line.first == "\"" && line.last == "\""
                ? String(line.dropFirst().dropLast()).replacing("\"\"", with: "\"") : String(line)
        }
    }

    /// What we read.
    private static func read(_ one: Case) throws -> String {
        let format = NumberFormat(one.code)
        let value = try #require(Double(one.value))
        let parts = format.date(for: value)
        guard parts.isAny else { return format.text(value) }
        return try #require(
            SheetDate(serial: value, decimals: parts.decimals, countsFrom1904: false)
        ).text(parts)
    }

    private static func number(_ generator: inout Generator) -> Case {
        func one(_ choices: [String]) -> String { choices.randomElement(using: &generator) ?? "" }
        let digits = one(["0", "#,##0", "000", "#", "#,###", "0,", "0,000", "00"])
        let decimals = one(["", "", ".0", ".00", ".0#", ".##", ".000"])
        let unit = one(["", "", "%", "\" %\"", "\" hộ\"", "\\ \"ha\"", " [$₫-42A]", "\\m"])
        // LibreOffice does not know `0,.0`, which divides by a thousand in Excel as `0.0,` does.
        let isThousandth = digits.hasSuffix(",")
        let plain =
            isThousandth ? digits.dropLast() + decimals + "," + unit : digits + decimals + unit
        let code = one([
            plain, plain, plain + ";-" + plain, plain + ";\"giảm \"" + plain,
            plain + ";[Red]\"âm \"" + plain,
            "\"tăng \"" + plain + ";\"giảm \"" + plain + ";\"không\"",
            plain + ";\\-" + plain + ";" + plain, "[<0]\"âm \"" + plain + ";" + plain,
            "[>=0]\"tăng \"" + plain + ";\"giảm \"" + plain, "\"khoảng \"" + plain,
            "[>=1000]" + plain + "\" nhiều\";" + plain, "_(" + plain + "_);_(-" + plain + "_)",
        ])
        // None that a format rounds to nothing: LibreOffice then leaves `-0`.
        // A section after a positive condition keeps the minus in Excel, not in LibreOffice.
        if code.hasPrefix("[>=1000]") { return (code, "987654.25") }
        // `#.0` prints `0,5` for people to read where the cell shows `,5`.
        if digits.hasPrefix("#"), !decimals.isEmpty, !digits.hasSuffix("0") {
            return (code, "-12.5")
        }
        let value = one([
            "0", "1000", "-5000", "12345.5", "-1234.5", "1234567.891", "-987654.321", "625000",
            "-999999", "2000000",
        ])
        return (code, value)
    }

    private static func time(_ generator: inout Generator) -> Case {
        let code =
            [
                "mm:ss", "h:mm", "hh:mm", "h:mm:ss", "hh:mm:ss", "[h]:mm", "[hh]:mm:ss", "[mm]:ss",
                "[ss]", "mm:ss.0", "ss.000", "h", "d", "dd", "m", "yy", "yyyy", "dddd", "mm:ss.00",
                "\"Ngày\" d \"tháng\" m \"năm\" yyyy", "h \"giờ\" mm \"phút\"", "dd/mm/yyyy",
                "mm/yyyy", "dd/mm/yyyy hh:mm", "hh:mm\\ dd/mm/yyyy", "dddd\\, dd/mm/yyyy",
                "[$-409]dddd", "[$-42A]dddd", "\"lúc \"h:mm", "[$-409]mmmm", "d;@",
                "dd/mm", "d/m", "d-m", "mm-yy", "yyyy/mm", "m/yyyy", "yyyy\\-mm;@", "dd\\.mm",
                "\"ngày\" dd \"tháng\" mm", "[$-42A]dd/mm", "\"tháng \"m/yyyy", "dddd\\, d/m",
                "dd/mm\\ hh:mm", "mm/ee", "[$-409]d\\-mmm\\-yy", "[$-409]mmmm yyyy",
            ].randomElement(using: &generator) ?? ""
        let seconds = Int.random(in: 0..<86_400, using: &generator)
        // LibreOffice gives up on all the seconds of a century.
        let most = code.hasPrefix("[") && !code.hasPrefix("[$") ? 300 : 60_000
        let day =
            Bool.random(using: &generator) ? 0 : Int.random(in: 61...most, using: &generator)
        // A time alone has no day to show.
        let isTime =
            !code.contains("d") && !code.contains { "ye".contains($0) } && !code.hasSuffix("m")
        let value = Double(isTime ? day : max(day, 36_526)) + Double(seconds) / 86_400
        return (code, value.description)
    }

    @Test func `cells read as LibreOffice shows them in Vietnamese`() throws {
        var generator = Generator(seed: 51)
        let cases = (0..<800).map { index in
            index % 2 == 0 ? Self.number(&generator) : Self.time(&generator)
        }
        let shown = try Self.shown(cases)
        try #require(shown.count >= cases.count)
        for (one, shown) in zip(cases, shown) {
            let read = try Self.read(one)
            #expect(read == shown.foldedSpaces, "\(one.code) of \(one.value)")
        }
    }
}
