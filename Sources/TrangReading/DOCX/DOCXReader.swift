package import TrangModel

/// Reads a Word document (`.docx`) as a manuscript: its paragraphs, headings, tables, notes and
/// pictures. Tracked deletions are left out, insertions kept, both with a remark.
package struct DOCXReader {
    private let file: String
    /// How many documents this one stands inside of.
    private let depth: Int

    package init(file: String) { self.init(file: file, depth: 0) }

    init(file: String, depth: Int) { (self.file, self.depth) = (file, depth) }

    /// Reads a whole document.
    ///
    /// - Throws: `docx-syntax`: locked, no document, damaged, a part missing, too large, unsafe.
    package func read(_ bytes: [UInt8]) throws(Diagnostic) -> Manuscript {
        do { return try manuscript(bytes) } catch {
            throw Diagnostic(.document(reason: error.documentProblem), at: Place(file: file))
        }
    }

    private func manuscript(_ bytes: [UInt8]) throws(PackageFault) -> Manuscript {
        // The head of an OLE compound file.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw PackageFault(.locked) }
        guard bytes.starts(with: [0x50, 0x4B]) else { throw PackageFault(.notAWorkbook) }
        guard bytes.count <= PackageLimits.file else {
            throw PackageFault(.tooLarge(what: "\(bytes.count >> 20) MB"))
        }
        let archive = try ZipArchive(bytes)
        let root = Relations(of: "")
        if archive.has("_rels/.rels") { try XMLStream.read("_rels/.rels", of: archive, root) }
        let main = root.target(type: "officeDocument") ?? "word/document.xml"
        guard main.contains("document"), archive.has(main) else {
            throw PackageFault(.notAWorkbook)
        }
        return try manuscript(archive, main)
    }

    private func manuscript(
        _ archive: ZipArchive, _ main: String
    ) throws(PackageFault) -> Manuscript {
        let relations = try self.relations(of: main, archive)
        let styles = DocumentStyles()
        if let part = relations.target(type: "styles"), archive.has(part) {
            try XMLStream.read(part, of: archive, styles)
        }
        let numbering = DocumentNumbering()
        if let part = relations.target(type: "numbering"), archive.has(part) {
            try XMLStream.read(part, of: archive, numbering)
        }
        func body(
            _ part: String, prefix: String = "", isMargin: Bool = false
        ) throws(PackageFault) -> DocumentBody {
            let body = DocumentBody(
                styles: styles, numbering: numbering, notePrefix: prefix, isMargin: isMargin)
            try XMLStream.read(part, of: archive, body)
            body.finish()
            return body
        }
        var maker = ManuscriptMaker(file: file, styles: styles, archive: archive, depth: depth)
        try maker.add(try body(main), relations)
        for (type, prefix) in [("footnotes", ""), ("endnotes", "e")] {
            guard let part = relations.target(type: type), archive.has(part) else { continue }
            try maker.addNotes(
                try body(part, prefix: prefix), try self.relations(of: part, archive))
        }
        for (type, isComment) in [("header", false), ("footer", false), ("comments", true)] {
            for part in relations.allTargets(type: type) where archive.has(part) {
                try maker.addMargin(
                    try body(part, isMargin: true), try self.relations(of: part, archive),
                    isComment: isComment)
            }
        }
        return maker.finished()
    }

    private func relations(
        of part: String, _ archive: ZipArchive
    ) throws(PackageFault) -> Relations {
        let relations = Relations(of: part)
        let name = Relations.part(of: part)
        if archive.has(name) { try XMLStream.read(name, of: archive, relations) }
        return relations
    }
}

extension PackageFault {
    /// The fault as one of a Word document.
    fileprivate var documentProblem: DocumentProblem {
        switch problem {
        case .locked: .locked
        case .notAWorkbook: .notADocument
        case .damaged(let part): .damaged(part: part)
        case .missingPart(let name): .missingPart(name: name)
        case .tooLarge(let what): .tooLarge(what: what)
        case .unsafeXML(let part): .unsafeXML(part: part)
        case .noLibrary: .damaged(part: "libzip")
        default: .damaged(part: "")
        }
    }
}
