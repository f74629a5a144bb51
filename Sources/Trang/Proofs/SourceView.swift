import TrangModel
import TrangReading

/// A stretch of an author's file, as a reader sees it: lines of text, or rows of a sheet.
package struct SourceView: Sendable {
    /// The number of the first line.
    package var first: Int
    package var lines: [String]

    /// How many lines stand before and after the one that is asked for.
    private static let reach = 200

    /// Reads a stretch of a file around a line; nil when it cannot be shown.
    ///
    /// - Parameters:
    ///   - sheet: the sheet of a workbook.
    ///   - line: counted from 1; in a sheet the row.
    package init?(_ path: String, sheet: String?, line: Int) {
        let most = ReadingLimits.bytes(ofFile: path)
        guard let bytes = try? readBytes(path, display: path, at: nil, most: most) else {
            return nil
        }
        let all: [String]
        if path.hasSuffix(".xlsx") {
            guard let rows = Self.rows(bytes, path: path, sheet: sheet) else { return nil }
            all = rows
        } else if [".yaml", ".yml", ".md", ".csv", ".txt"].contains(where: path.hasSuffix) {
            // What is no Unicode is shown as well as it can be: the message about it says more.
            let text = (try? TextDecoding.decode(bytes, file: path)) ?? Self.lossy(bytes)
            all = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        } else {
            return nil
        }
        let from = max(0, min(line - 1 - Self.reach, all.count - 1))
        first = from + 1
        lines = all[from..<min(all.count, line + Self.reach)].map { String($0.prefix(4000)) }
    }

    private static func lossy(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    }

    /// The rows of a sheet, each cell with its address' column.
    private static func rows(_ bytes: [UInt8], path: String, sheet: String?) -> [String]? {
        let choice = sheet.map { SheetChoice(name: $0, place: Place(file: path)) }
        let reader = XLSXReader(file: path, sheet: choice, encoding: nil, findings: Findings())
        guard let table = try? reader.read(bytes) else { return nil }
        var rows: [Int: String] = [:]
        for row in [table.header] + table.rows {
            let filled = row.filter { !$0.text.isEmpty }
            guard let cell = filled.first?.place.cell,
                let number = Int(cell.drop { !$0.isNumber })
            else { continue }
            rows[number] = filled.map { "\($0.place.cell ?? ""): \($0.text)" }
                .joined(separator: "  |  ")
        }
        let last = rows.keys.max() ?? 0
        return (1...max(1, last)).map { rows[$0] ?? "" }
    }
}
