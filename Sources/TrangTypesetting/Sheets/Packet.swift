package import TrangModel

/// Several reports as one: a document with its appendices.
package enum Packet {
    /// Puts reports behind each other. Each keeps its own page numbers; the outline names each of them.
    ///
    /// - Parameter startsOnFront: whether every report begins on the front of a sheet.
    package static func joined(_ reports: [Pages], startsOnFront: Bool) -> Pages? {
        guard let first = reports.first else { return nil }
        guard reports.count > 1 else { return first }
        var packet = Pages(
            info: first.info, pages: [], structure: StructureTree(), outline: [], pictures: [])
        for (number, report) in reports.enumerated() {
            if startsOnFront, packet.pages.count % 2 == 1, let last = packet.pages.last {
                packet.pages.append(Page(size: last.size, marks: [], label: ""))
            }
            let firstPage = packet.pages.count
            let firstPicture = packet.pictures.count
            let offset = packet.structure.graft(report.structure, under: StructureTree.root)
            for page in report.pages {
                var page = page
                page.marks = page.marks.map { mark in
                    mark.mapped(picture: { PictureID($0.index + firstPicture) })
                        .renumbered { NodeID($0.index + offset) }
                        .leading { $0.page += firstPage }
                }
                if number > 0 { page.label = "PL\(number)-" + page.label }
                packet.pages.append(page)
            }
            let name = report.outline.first?.title ?? report.info.subject ?? report.info.title
            packet.outline.append(
                OutlineEntry(title: name, level: 1, page: firstPage, top: 0))
            for entry in report.outline.dropFirst() {
                packet.outline.append(
                    OutlineEntry(
                        title: entry.title, level: max(2, entry.level + 1),
                        page: entry.page + firstPage, top: entry.top))
            }
            packet.pictures += report.pictures
            for file in report.attachments where !packet.attachments.contains(file) {
                packet.attachments.append(file)
            }
        }
        return packet
    }
}
