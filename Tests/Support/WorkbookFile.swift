/// Writes archives without compression.
package enum ZipWriter {
    /// An archive of the given files.
    package static func archive(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var (body, directory): ([UInt8], [UInt8]) = ([], [])
        for (name, bytes) in files {
            let sum = checksum(bytes)
            let (size, name) = (number(bytes.count, 4), Array(name.utf8))
            let common: [UInt8] =
                [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0x50] + number(Int(sum), 4) + size + size
                + number(name.count, 2) + [0, 0]
            directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 10)
            directory += number(body.count, 4) + name
            body += [0x50, 0x4B, 3, 4] + common + name + bytes
        }
        let count = number(files.count, 2)
        return body + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
            + number(directory.count, 4) + number(body.count, 4) + [0, 0]
    }

    private static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(value >> (8 * $0) & 0xFF) }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { sum, _ in
            sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1
        }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
    }
}

/// A small workbook for tests.
package struct WorkbookFile {
    /// A sheet: what stands inside `worksheet`.
    package struct Sheet {
        package var name: String
        package var xml: String
        package var state: String

        package init(_ name: String, _ xml: String, state: String = "visible") {
            (self.name, self.xml, self.state) = (name, xml, state)
        }

        /// A sheet of rows of cells, each written as the inside of a row.
        package init(_ name: String = "Trang", rows: [String], after: String = "") {
            let rows = rows.enumerated().map { "<row r=\"\($0 + 1)\">\($1)</row>" }.joined()
            self.init(name, "<sheetData>\(rows)</sheetData>" + after)
        }
    }

    package var sheets: [Sheet]
    /// Items of the table of shared texts.
    package var strings: [String] = []
    /// The code of every cell style from 1 on.
    package var formats: [String] = []
    package var fonts: [String] = []
    package var workbookProperties = ""
    /// Parts that stand in the place of others.
    package var parts: [String: String] = [:]
    package var leftOut: Set<String> = []

    package init(_ sheets: [Sheet]) { self.sheets = sheets }

    /// A workbook of one sheet.
    package init(rows: [String], after: String = "") {
        sheets = [Sheet(rows: rows, after: after)]
    }

    package static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    package static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    /// A cell of text.
    package static func text(_ address: String, _ text: String, style: Int = 0) -> String {
        "<c r=\"\(address)\" s=\"\(style)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
    }

    /// A cell of a number.
    package static func number(_ address: String, _ value: String, style: Int = 0) -> String {
        "<c r=\"\(address)\" s=\"\(style)\"><v>\(value)</v></c>"
    }

    package static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing("\"", with: "&quot;")
    }

    /// All parts with their names.
    package var files: [(name: String, bytes: [UInt8])] {
        func relations(_ list: [(String, String)]) -> String {
            let all = list.enumerated().map { index, relation in
                "<Relationship Id=\"rId\(index + 1)\" Type=\"\(Self.office)/\(relation.0)\""
                    + " Target=\"\(relation.1)\"/>"
            }
            return "<Relationships xmlns=\"\(Self.package)\">\(all.joined())</Relationships>"
        }
        let list = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(index + 1)\""
                + " state=\"\(sheet.state)\" r:id=\"rId\(index + 1)\"/>"
        }
        let codes = formats.enumerated().map { index, code in
            "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(Self.escaped(code))\"/>"
        }
        let count = max(formats.count, fonts.count)
        let styles = (0..<count).map { index in
            "<xf numFmtId=\"\(index < formats.count ? 200 + index : 0)\""
                + " fontId=\"\(index < fonts.count ? index + 1 : 0)\"/>"
        }
        let faces = (["Arial"] + fonts).map { "<font><name val=\"\($0)\"/></font>" }
        var texts: [String: String] = [
            "_rels/.rels": relations([("officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml":
                "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">"
                + "\(workbookProperties)<sheets>\(list.joined())</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": relations(
                sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") } + [
                    ("sharedStrings", "sharedStrings.xml"), ("styles", "/xl/styles.xml"),
                ]),
            "xl/sharedStrings.xml":
                "<sst xmlns=\"\(Self.main)\">"
                + strings.map { "<si>\($0)</si>" }.joined() + "</sst>",
            "xl/styles.xml":
                "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(codes.joined())</numFmts>"
                + "<fonts>\(faces.joined())</fonts>"
                + "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>",
        ]
        for (index, sheet) in sheets.enumerated() {
            texts["xl/worksheets/sheet\(index + 1).xml"] =
                "<worksheet xmlns=\"\(Self.main)\">\(sheet.xml)</worksheet>"
        }
        texts.merge(parts) { $1 }
        return texts.filter { !leftOut.contains($0.key) }.sorted { $0.key < $1.key }
            .map { ($0.key, Array((Self.head + $0.value).utf8)) }
    }

    /// The workbook as a file.
    package var bytes: [UInt8] { ZipWriter.archive(files) }
}
