/// A small Word document for tests.
package struct WordFile {
    /// What stands inside `w:body`.
    package var body: String
    package var footnotes = ""
    package var styles = ""
    /// What stands inside `w:numbering`.
    package var numbering = ""
    /// Relations of the document: identifier, type, target, and whether it leads outside.
    package var relations: [(id: String, type: String, target: String, isOutside: Bool)] = []
    /// Further parts, or parts that stand in the place of others.
    package var parts: [String: [UInt8]] = [:]
    package var leftOut: Set<String> = []

    package init(_ body: String) { self.body = body }

    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    private static let spaces = [
        ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"), ("r", office),
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("v", "urn:schemas-microsoft-com:vml"), ("o", "urn:schemas-microsoft-com:office:office"),
        ("m", "http://schemas.openxmlformats.org/officeDocument/2006/math"),
        ("dgm", "http://schemas.openxmlformats.org/drawingml/2006/diagram"),
        ("c", "http://schemas.openxmlformats.org/drawingml/2006/chart"),
    ].map { "xmlns:\($0)=\"\($1)\"" }.joined(separator: " ")

    /// A paragraph of text.
    package static func paragraph(_ text: String, style: String? = nil) -> String {
        let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
        return "<w:p>\(properties)\(run(text))</w:p>"
    }

    /// A run of text.
    package static func run(_ text: String, font: String? = nil) -> String {
        let properties = font.map { "<w:rPr><w:rFonts w:ascii=\"\($0)\"/></w:rPr>" } ?? ""
        return
            "<w:r>\(properties)<w:t xml:space=\"preserve\">\(WorkbookFile.escaped(text))</w:t></w:r>"
    }

    /// A run of text whose properties are given, such as `<w:b/>`.
    package static func run(_ text: String, properties: String) -> String {
        "<w:r><w:rPr>\(properties)</w:rPr>"
            + "<w:t xml:space=\"preserve\">\(WorkbookFile.escaped(text))</w:t></w:r>"
    }

    /// A point of a list.
    package static func point(
        _ text: String, list: Int, level: Int = 0, style: String? = nil
    ) -> String {
        let named = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        return "<w:p><w:pPr>\(named)<w:numPr><w:ilvl w:val=\"\(level)\"/>"
            + "<w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>\(run(text))</w:p>"
    }

    /// A list of `numbering.xml`: the form and the text of each level.
    package static func list(_ number: Int, _ levels: [(format: String, text: String)]) -> String {
        let all = levels.enumerated().map { index, level in
            "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/>"
                + "<w:numFmt w:val=\"\(level.format)\"/><w:lvlText w:val=\"\(level.text)\"/></w:lvl>"
        }
        return "<w:abstractNum w:abstractNumId=\"\(number)\">\(all.joined())</w:abstractNum>"
            + "<w:num w:numId=\"\(number)\"><w:abstractNumId w:val=\"\(number)\"/></w:num>"
    }

    /// A part of the document with a root element, such as `w:hdr`.
    package static func part(_ root: String, _ content: String) -> [UInt8] {
        Array("<\(root) \(spaces)>\(content)</\(root)>".utf8)
    }

    /// A table of rows of texts.
    package static func table(_ rows: [[String]]) -> String {
        let all = rows.map { cells in
            "<w:tr>" + cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
        }
        return "<w:tbl>\(all.joined())</w:tbl>"
    }

    /// The document as a file.
    package var bytes: [UInt8] {
        func list(_ relations: [(id: String, type: String, target: String, isOutside: Bool)])
            -> String
        {
            let all = relations.map { relation in
                "<Relationship Id=\"\(relation.id)\" Type=\"\(Self.office)/\(relation.type)\""
                    + " Target=\"\(relation.target)\""
                    + (relation.isOutside ? " TargetMode=\"External\"" : "") + "/>"
            }
            return "<Relationships xmlns=\"\(Self.package)\">\(all.joined())</Relationships>"
        }
        var own = relations
        own.append(("rIdS", "styles", "styles.xml", false))
        if !numbering.isEmpty { own.append(("rIdN", "numbering", "numbering.xml", false)) }
        if !footnotes.isEmpty { own.append(("rIdF", "footnotes", "footnotes.xml", false)) }
        var files: [String: [UInt8]] = [
            "_rels/.rels": Array(
                list([("rId1", "officeDocument", "word/document.xml", false)]).utf8),
            "word/_rels/document.xml.rels": Array(list(own).utf8),
            "word/document.xml": Array(
                "<w:document \(Self.spaces)><w:body>\(body)</w:body></w:document>".utf8),
            "word/styles.xml": Array("<w:styles \(Self.spaces)>\(styles)</w:styles>".utf8),
        ]
        if !footnotes.isEmpty {
            files["word/footnotes.xml"] = Array(
                "<w:footnotes \(Self.spaces)>\(footnotes)</w:footnotes>".utf8)
        }
        if !numbering.isEmpty {
            files["word/numbering.xml"] = Self.part("w:numbering", numbering)
        }
        files.merge(parts) { $1 }
        return ZipWriter.archive(
            files.filter { !leftOut.contains($0.key) }.sorted { $0.key < $1.key }
                .map { ($0.key, $0.value) })
    }
}
