import TrangModel

/// Completes the PDF that Cairo drew by what Cairo cannot say: what its content is, links, metadata, output intent,
/// files inside, outline, page labels and viewer preferences.
enum PDFDocument {
    /// The whole file. The marks of the pages are given up as soon as they are drawn, to save memory.
    static func write(
        _ pages: inout Pages, cuts: FontCuts, flate: Flate, profile: Profile
    ) throws(InkError) -> [UInt8] {
        var file = PDFFile(flate: flate)
        let isTagged = profile.isTagged
        let boxes = isTagged ? FigureBoxes.find(pages) : [:]
        let numbers = pages.pages.map { _ in file.reserve() }
        let annotations = annotations(pages, isTagged: isTagged, numbers, &file)
        let fonts = DocumentFonts(pages, cuts: cuts)
        let drawn = try CairoPDF.draw(&pages, fonts: fonts, isTagged: isTagged)
        let tree = try PageObjects(
            numbers: numbers, isTagged: isTagged,
            annotations: Dictionary(grouping: annotations, by: \.page)
        ).write(pages, drawn, fonts: fonts, into: &file)
        let tags = drawn.stretches.map { $0.compactMap(\.tag) }
        let catalog = file.reserve()
        file.write(
            try self.catalog(
                pages, tree: tree, profile: profile, numbers: numbers, tags: tags, boxes: boxes,
                annotations: annotations, into: &file), as: catalog)
        let info = information(pages.info, &file)
        return try file.finish(root: catalog, info: info)
    }

    /// The catalogue, and all that it leads to.
    private static func catalog(
        _ pages: Pages, tree: Int, profile: Profile, numbers: [Int], tags: [[Tag]],
        boxes: [Int: Rect], annotations: [StructureWriter.Annotation], into file: inout PDFFile
    ) throws(InkError) -> String {
        var catalog = "<< /Type /Catalog /Pages \(tree) 0 R"
        catalog += " /Lang \(PDFText.string(pages.info.language))"
        catalog += " /ViewerPreferences << /DisplayDocTitle true >>"
        catalog += " /PageLabels << /Nums [ \(PageLabels.ranges(pages.pages.map(\.label))) ] >>"
        if profile.isTagged {
            let writer = StructureWriter(
                tree: pages.structure, stretches: tags, pages: numbers,
                picture: pages.info.pageLanguage.words.picture, boxes: boxes)
            let root = writer.write(annotations, into: &file)
            catalog += " /MarkInfo << /Marked true >> /StructTreeRoot \(root) 0 R"
        }
        if profile.isArchival {
            let intent = file.addStream(PackageResources.sRGB_icc, "/N 3")
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
            let root = PDFOutline.write(pages, numbers, into: &file)
            catalog += " /Outlines \(root) 0 R /PageMode /UseOutlines"
        }
        catalog += names(pages, profile: profile, numbers, &file)
        return catalog + " >>"
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
        let words = pages.info.pageLanguage.words
        for (index, page) in pages.pages.enumerated() {
            for mark in page.marks {
                guard case .link(let target, let size) = mark.content, let node = mark.tag.node
                else { continue }
                let key = pages.pages.count + result.count
                let rect = Rect(at: mark.at, size)
                let low = page.size.height - rect.y - rect.height
                let sides = [rect.x, low, rect.x + rect.width, low + rect.height]
                    .map { $0.fixed(2) }.joined(separator: " ")
                var body =
                    "<< /Type /Annot /Subtype /Link /Rect [ \(sides) ] /Border [ 0 0 0 ] /F 4"
                if isTagged { body += " /StructParent \(key)" }
                switch target {
                case .place(let place):
                    body += " /Contents " + PDFText.string(words.toPage(place.page + 1))
                    let target = PDFOutline.place(
                        page: place.page, top: place.top - 12, pages: pages, numbers)
                    body += " /Dest \(target)"
                case .address(let address):
                    body += " /Contents " + PDFText.string(address)
                    body += " /A << /S /URI /URI (\(LinkAddress.escaped(address))) >>"
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
