import CTrangQPDF
import TrangModel

/// Completes Cairo's PDF: structure tree, links, metadata, output intent, files inside, outline, page
/// labels and viewer preferences are written behind it in one go; qpdf then writes the whole anew, with
/// object streams and a deterministic ID.
enum PDFFinisher {
    static func finish(
        _ bytes: [UInt8], pages: Pages, tags: [[Tag]], profile: Profile
    ) throws(InkError) -> [UInt8] {
        var update = try PDFUpdate(bytes)
        guard update.pages.count == pages.pages.count else { throw .cairo("pages are missing") }
        let info = pages.info
        let isTagged = profile != .plain
        let annotations = annotations(pages, isTagged: isTagged, &update)
        var catalog = "<< /Type /Catalog /Pages \(update.tree) 0 R"
        catalog += " /Lang \(PDFText.string(info.language))"
        catalog += " /ViewerPreferences << /DisplayDocTitle true >>"
        catalog += " /PageLabels << /Nums [ 0 << /S /D >> ] >>"
        if isTagged {
            let writer = StructureWriter(
                tree: pages.structure, stretches: tags, pages: pages.pages)
            let root = writer.write(annotations.map(\.link), into: &update)
            catalog += " /MarkInfo << /Marked true >> /StructTreeRoot \(root) 0 R"
            let profile = update.addStream(ColorProfile.sRGB, "/N 3")
            catalog += " /OutputIntents [ << /Type /OutputIntent /S /GTS_PDFA1"
            catalog += " /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1)"
            catalog += " /DestOutputProfile \(profile) 0 R >> ]"
        }
        let metadata = update.addStream(
            Array(XMP.packet(info, profile: profile).utf8), "/Type /Metadata /Subtype /XML")
        catalog += " /Metadata \(metadata) 0 R"
        if !pages.outline.isEmpty {
            let root = PDFOutline.write(pages, into: &update)
            catalog += " /Outlines \(root) 0 R /PageMode /UseOutlines"
        }
        catalog += names(pages, profile: profile, &update)
        var whole = update.finish(catalog: catalog + " >>")
        return try completed(&whole, pages: pages, tags: tags, annotations: annotations)
    }

    /// The pages' own dictionaries and contents, the information dictionary, and the writing.
    private static func completed(
        _ bytes: inout [UInt8], pages: Pages, tags: [[Tag]], annotations: [Annotation]
    ) throws(InkError) -> [UInt8] {
        let file = try QPDFDocument(bytes)
        // qpdf has its own copy.
        bytes = []
        let info = pages.info
        file.setInfo("/Title", info.title)
        if let author = info.author { file.setInfo("/Author", author) }
        if let subject = info.subject { file.setInfo("/Subject", subject) }
        file.setInfo("/Producer", "Trang")
        file.setInfo("/Creator", "Trang")
        file.setInfo("/CreationDate", PDFDate.pdf(info.date))
        file.setInfo("/ModDate", PDFDate.pdf(info.date))
        let byPage = Dictionary(grouping: annotations, by: \.link.page)
        var fonts: Set<Int32> = []
        for index in pages.pages.indices {
            let page = file.page(index)
            if !tags.isEmpty {
                let content = try file.content(of: page)
                guard let numbered = MarkedContent.numbered(content, tags[index]) else {
                    throw .cairo("marked content is not as it was painted")
                }
                file.setContent(numbered, of: page)
                file.set(page, "/StructParents", to: file.integer(index))
                file.set(page, "/Tabs", to: file.parse("/S"))
            }
            if let own = byPage[index] {
                file.setArray(page, "/Annots", own.map { file.object($0.link.object) })
            }
            file.completeFonts(of: page, seen: &fonts)
        }
        return try file.write()
    }

    /// A link and its annotation.
    struct Annotation {
        var link: StructureWriter.Annotation
    }

    /// Writes an annotation for every link.
    private static func annotations(
        _ pages: Pages, isTagged: Bool, _ update: inout PDFUpdate
    ) -> [Annotation] {
        var result: [Annotation] = []
        for (index, page) in pages.pages.enumerated() {
            for case .link(let link) in page.marks {
                guard case .content(let node) = link.tag else { continue }
                let key = pages.pages.count + result.count
                let rect = link.rect
                let low = page.size.height - rect.y - rect.height
                let sides = [rect.x, low, rect.x + rect.width, low + rect.height]
                    .map { $0.fixed(2) }.joined(separator: " ")
                var body =
                    "<< /Type /Annot /Subtype /Link /Rect [ \(sides) ] /Border [ 0 0 0 ] /F 4"
                if isTagged { body += " /StructParent \(key)" }
                if let place = link.destination {
                    body += " /Contents " + PDFText.string("Đến trang \(place.page + 1)")
                    let target = PDFOutline.place(
                        page: place.page, top: place.top - 12, pages: pages, update)
                    body += " /Dest \(target)"
                } else {
                    body += " /Contents " + PDFText.string(link.address)
                    body += " /A << /S /URI /URI (\(LinkAddress.escaped(link.address))) >>"
                }
                let number = update.add(body + " >>")
                result.append(
                    Annotation(
                        link: StructureWriter.Annotation(
                            node: node, page: index, object: number, key: key)))
            }
        }
        return result
    }

    /// Named places of all headings, and the files inside.
    private static func names(
        _ pages: Pages, profile: Profile, _ update: inout PDFUpdate
    ) -> String {
        var trees = ""
        if !pages.outline.isEmpty {
            let list = pages.outline.enumerated().map { index, entry -> String in
                let digits = String(index + 1)
                let name = "muc" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
                let place = PDFOutline.place(
                    page: entry.page, top: entry.top - 6, pages: pages, update)
                return "(\(name)) \(place)"
            }
            trees +=
                " /Dests \(update.add("<< /Names [ " + list.joined(separator: " ") + " ] >>")) 0 R"
        }
        guard profile == .archival, !pages.attachments.isEmpty else {
            return trees.isEmpty ? "" : " /Names <<\(trees) >>"
        }
        var files: [(String, Int)] = []
        let date = PDFDate.pdf(pages.info.date)
        for file in pages.attachments {
            let sum = Checksum.md5(file.bytes).uppercased()
            let stream = update.addStream(
                file.bytes,
                "/Type /EmbeddedFile /Subtype \(PDFText.name(file.type)) /Params << /Size "
                    + "\(file.bytes.count) /CheckSum <\(sum)> /ModDate (\(date)) >>")
            let name = PDFText.string(file.name)
            let number = update.add(
                "<< /Type /Filespec /F \(name) /UF \(name) /AFRelationship /\(file.relation.rawValue)"
                    + " /Desc \(PDFText.string(file.about)) /EF << /F \(stream) 0 R /UF \(stream) 0 R >> >>"
            )
            files.append((file.name, number))
        }
        let associated = files.map { "\($0.1) 0 R" }.joined(separator: " ")
        // Names in a name tree are ordered by their bytes as written.
        let list = files.sorted { Array($0.0.utf16).lexicographicallyPrecedes(Array($1.0.utf16)) }
            .map { name, number in
                "<FEFF" + PDFText.hexadecimal(name) + "> \(number) 0 R"
            }
        let tree = update.add("<< /Names [ " + list.joined(separator: " ") + " ] >>")
        return " /Names <<\(trees) /EmbeddedFiles \(tree) 0 R >> /AF [ \(associated) ]"
    }
}
