import TrangModel

/// Completes Cairo's PDF: structure tree, links, metadata, output intent, files inside, outline, page
/// labels and viewer preferences. All of Cairo's objects are taken over, its catalogue and information
/// are written anew, and everything goes into one compact file.
enum PDFFinisher {
    static func finish(
        _ bytes: [UInt8], pages: Pages, tags: [[Tag]], boxes: [Int: Rect], profile: Profile
    ) throws(InkError) -> [UInt8] {
        let cairo = try CairoFile(bytes)
        guard cairo.pages.count == pages.pages.count else { throw .file("pages are missing") }
        let flate = try Flate()
        var file = PDFFile(reserving: cairo.size, flate: flate)
        let isTagged = profile.isTagged
        let annotations = annotations(pages, isTagged: isTagged, cairo.pages, &file)
        try copy(
            cairo, pages: pages, tags: tags, annotations: annotations, through: flate, into: &file)
        var catalog = "<< /Type /Catalog /Pages \(cairo.tree) 0 R"
        catalog += " /Lang \(PDFText.string(pages.info.language))"
        catalog += " /ViewerPreferences << /DisplayDocTitle true >>"
        catalog += " /PageLabels << /Nums [ \(PageLabels.ranges(pages.pages.map(\.label))) ] >>"
        if isTagged {
            let writer = StructureWriter(
                tree: pages.structure, stretches: tags, pages: cairo.pages, boxes: boxes)
            let root = writer.write(annotations, into: &file)
            catalog += " /MarkInfo << /Marked true >> /StructTreeRoot \(root) 0 R"
        }
        if profile.isArchival {
            let intent = file.addStream(ColorProfile.sRGB, "/N 3")
            catalog += " /OutputIntents [ << /Type /OutputIntent /S /GTS_PDFA1"
            catalog += " /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1)"
            catalog += " /DestOutputProfile \(intent) 0 R >> ]"
        }
        // In the clear, so that an archive finds the metadata without unpacking anything.
        let metadata = file.addStream(
            Array(XMP.packet(pages.info, profile: profile).utf8),
            "/Type /Metadata /Subtype /XML", isPlain: true)
        catalog += " /Metadata \(metadata) 0 R"
        if !pages.outline.isEmpty {
            let root = PDFOutline.write(pages, cairo.pages, into: &file)
            catalog += " /Outlines \(root) 0 R /PageMode /UseOutlines"
        }
        catalog += names(pages, profile: profile, cairo.pages, &file)
        file.write(catalog + " >>", as: cairo.root)
        let info = information(pages.info, &file)
        return try file.finish(root: cairo.root, info: info)
    }

    /// Takes over Cairo's objects: pages get what belongs to them, their contents the marks of the
    /// structure tree, and fonts what PDF/A wants of them.
    private static func copy(
        _ cairo: CairoFile, pages: Pages, tags: [[Tag]], annotations: [StructureWriter.Annotation],
        through flate: Flate, into file: inout PDFFile
    ) throws(InkError) {
        let annotated = Dictionary(grouping: annotations, by: \.page)
        var indices: [Int: Int] = [:]
        var contents: [Int: Int] = [:]
        for (index, number) in cairo.pages.enumerated() {
            indices[number] = index
            guard let page = cairo.object(number),
                let content = cairo.reference("/Contents ", in: page.body)
            else { throw .file("page \(index + 1)") }
            contents[content] = index
        }
        for object in cairo.objects where object.number != cairo.root && object.number != cairo.info
        {
            if let data = object.stream {
                guard let page = contents[object.number], !tags.isEmpty || pages.isGrey else {
                    file.writeStream(
                        cairo.bytes[data], entries(of: cairo.text(object.body)), as: object.number)
                    continue
                }
                let content = try flate.inflate(cairo.bytes[data])
                var written = content
                if !tags.isEmpty {
                    guard let numbered = MarkedContent.numbered(content, tags[page]) else {
                        throw .file("marked content is not as it was painted")
                    }
                    written = numbered
                }
                if pages.isGrey { written = GreyContent.rewritten(written) }
                file.writeDeflated(written, "", as: object.number)
                continue
            }
            var body = cairo.text(object.body)
            // The length of a stream, which now stands in the stream's own dictionary.
            if body.allSatisfy({ $0.isWhitespace || $0.isNumber }) { continue }
            if let index = indices[object.number] {
                var more = ""
                if !tags.isEmpty { more += " /StructParents \(index) /Tabs /S" }
                if let own = annotated[index] {
                    more +=
                        " /Annots [ " + own.map { "\($0.object) 0 R" }.joined(separator: " ") + " ]"
                }
                more += boxes(of: pages.pages[index])
                if pages.isGrey { body = body.replacing("/CS /DeviceRGB", with: "/CS /DeviceGray") }
                body = "<<\(more) " + withoutComments(body).dropFirst(2)
            } else if body.contains("/CIDFontType2") {
                // Glyph numbers are those of the font's file (ISO 19005-3, 6.2.11.3.2).
                body = "<< /CIDToGIDMap /Identity " + body.dropFirst(2)
            }
            file.write(body, as: object.number)
        }
    }

    /// What is left of a page when it is cut, and how far paint goes around it.
    private static func boxes(of page: Page) -> String {
        guard let trim = page.trim else { return "" }
        func box(_ border: Double) -> String {
            [
                trim.x - border, page.size.height - trim.y - trim.height - border,
                trim.x + trim.width + border, page.size.height - trim.y + border,
            ].map { $0.fixed(3) }.joined(separator: " ")
        }
        return " /TrimBox [ \(box(0)) ] /BleedBox [ \(box(page.bleed)) ]"
    }

    /// The entries of a stream's dictionary but its length.
    private static func entries(of dictionary: String) -> String {
        var words = dictionary.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.first == "<<", words.last == ">>" else { return "" }
        words.removeFirst()
        words.removeLast()
        if let place = words.firstIndex(of: "/Length") {
            let isReference = place + 3 < words.count && words[place + 3] == "R"
            words.removeSubrange(place...(place + (isReference ? 3 : 1)))
        }
        return words.joined(separator: " ")
    }

    /// Cairo numbers its pages in comments.
    private static func withoutComments(_ body: String) -> String {
        body.split(separator: "\n").map { line in
            line.firstIndex(of: "%").map { line[..<$0] } ?? line
        }.joined(separator: "\n")
    }

    /// The information dictionary, for readers that know no XMP.
    private static func information(_ info: DocumentInfo, _ file: inout PDFFile) -> Int {
        var body = "<< /Title \(PDFText.string(info.title))"
        if let author = info.author { body += " /Author \(PDFText.string(author))" }
        if let subject = info.subject { body += " /Subject \(PDFText.string(subject))" }
        let date = PDFDate.pdf(info.date)
        body += " /Producer (Trang) /Creator (Trang) /CreationDate (\(date)) /ModDate (\(date)) >>"
        return file.add(body)
    }

    /// Writes an annotation for every link.
    private static func annotations(
        _ pages: Pages, isTagged: Bool, _ numbers: [Int], _ file: inout PDFFile
    ) -> [StructureWriter.Annotation] {
        var result: [StructureWriter.Annotation] = []
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
                        page: place.page, top: place.top - 12, pages: pages, numbers)
                    body += " /Dest \(target)"
                } else {
                    body += " /Contents " + PDFText.string(link.address)
                    body += " /A << /S /URI /URI (\(LinkAddress.escaped(link.address))) >>"
                }
                let number = file.add(body + " >>")
                result.append(
                    StructureWriter.Annotation(node: node, page: index, object: number, key: key))
            }
        }
        return result
    }

    /// Named places of all headings, and the files inside.
    private static func names(
        _ pages: Pages, profile: Profile, _ numbers: [Int], _ file: inout PDFFile
    ) -> String {
        var trees = ""
        if !pages.outline.isEmpty {
            let list = pages.outline.enumerated().map { index, entry -> String in
                let digits = String(index + 1)
                let name = "muc" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
                let place = PDFOutline.place(
                    page: entry.page, top: entry.top - 6, pages: pages, numbers)
                return "(\(name)) \(place)"
            }
            trees +=
                " /Dests \(file.add("<< /Names [ " + list.joined(separator: " ") + " ] >>")) 0 R"
        }
        guard profile == .archival, !pages.attachments.isEmpty else {
            return trees.isEmpty ? "" : " /Names <<\(trees) >>"
        }
        var files: [(String, Int)] = []
        let date = PDFDate.pdf(pages.info.date)
        for source in pages.attachments {
            let sum = Checksum.md5(source.bytes).uppercased()
            let stream = file.addStream(
                source.bytes,
                "/Type /EmbeddedFile /Subtype \(PDFText.name(source.type)) /Params << /Size "
                    + "\(source.bytes.count) /CheckSum <\(sum)> /ModDate (\(date)) >>",
                // Pictures and workbooks are packed already.
                isPlain: !["text/csv", "text/yaml", "text/markdown"].contains(source.type))
            let name = PDFText.string(source.name)
            let number = file.add(
                "<< /Type /Filespec /F \(name) /UF \(name) /AFRelationship /\(source.relation.rawValue)"
                    + " /Desc \(PDFText.string(source.about)) /EF << /F \(stream) 0 R /UF \(stream) 0 R >> >>"
            )
            files.append((source.name, number))
        }
        let associated = files.map { "\($0.1) 0 R" }.joined(separator: " ")
        // Names in a name tree are ordered by their bytes as written.
        let list = files.sorted { Array($0.0.utf16).lexicographicallyPrecedes(Array($1.0.utf16)) }
            .map { name, number in
                "<FEFF" + PDFText.hexadecimal(name) + "> \(number) 0 R"
            }
        let tree = file.add("<< /Names [ " + list.joined(separator: " ") + " ] >>")
        return " /Names <<\(trees) /EmbeddedFiles \(tree) 0 R >> /AF [ \(associated) ]"
    }
}
