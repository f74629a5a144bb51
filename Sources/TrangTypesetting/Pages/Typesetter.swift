package import TrangModel

/// Turns a report into pages.
package struct Typesetter {
    let shaper: any Shaper

    /// A typesetter that gets its glyphs from `shaper`.
    package init(shaper: any Shaper) { self.shaper = shaper }

    /// Sets a report. Whatever could not be set well is in the findings; nothing is left out.
    package func typeset(_ report: Report, findings: Findings) -> Pages {
        let design = report.design
        guard design.measure >= 30, design.depth >= 30 else {
            findings.add(
                .pageTooSmall(
                    what: "\(design.measure.plain()) × \(design.depth.plain()) pt"),
                at: report.layout)
            return Pages(
                info: report.info, pages: [], structure: StructureTree(), outline: [],
                pictures: report.pictures)
        }
        // The list of contents has its length from the start, so that numbers settle at once.
        let guess = KnownPlaces(outline: report.body.flatMap(\.headings))
        let memory = report.body.contains(where: \.hasContents) ? ParagraphMemory() : nil
        var pass = set(report, known: guess, memory: memory, findings: findings)
        var passes = 1
        // What says where other things stand is right when a pass changes no page number.
        while pass.refersToPages, passes < 3 {
            let next = set(report, known: pass.places, memory: memory, findings: findings)
            passes += 1
            let settled = next.places.pages == pass.places.pages
            pass = next
            if settled { break }
            if passes == 3 { findings.add(.referencesUnsettled, at: report.layout) }
        }
        return pages(of: pass, report: report, findings: findings)
    }

    /// One setting of the whole report.
    private struct Pass {
        var maker: PageMaker
        var structure: StructureTree
        var places: KnownPlaces
        var written: [NodeID: Place]
        var refersToPages: Bool
    }

    private func set(
        _ report: Report, known: KnownPlaces, memory: ParagraphMemory?, findings: Findings
    ) -> Pass {
        func attempt(saves: Bool, findings: Findings) -> Pass {
            let design = report.design
            let setter = Setter(
                shaper: shaper, findings: findings, pictures: report.pictures,
                grid: design.grid, depth: design.depth, known: known, saves: saves,
                memory: memory)
            if report.keepsPlaces { setter.places = [:] }
            let parts = parts(of: report, setter: setter)
            let maker = bestPages(parts, report: report, findings: findings)
            var places = KnownPlaces(
                outline: maker.outline, anchors: maker.anchors, titles: setter.titles)
            places.isFilled = true
            return Pass(
                maker: maker, structure: setter.structure, places: places,
                written: setter.places ?? [:],
                refersToPages: setter.refersToPages)
        }
        let usual = attempt(saves: false, findings: findings)
        guard usual.maker.endsShort else { return usual }
        // A last page with three lines: set the paragraphs a line shorter where they bear it.
        let saved = attempt(saves: true, findings: Findings())
        return saved.maker.pages.count < usual.maker.pages.count ? saved : usual
    }

    private func pages(of pass: Pass, report: Report, findings: Findings) -> Pages {
        let maker = pass.maker
        let count = maker.pages.count
        var pages: [Page] = []
        var links = InnerLinks(places: pass.places, findings: findings)
        for (index, marks) in maker.pages.enumerated() {
            let design = maker.designs[index]
            let running = runningLines(
                design, page: index + 1, of: count, section: maker.section(of: index),
                findings: findings)
            let reached =
                marks.contains { $0.target?.name != nil }
                ? marks.compactMap { links.linked($0) } : marks
            pages.append(
                Page(size: design.size, marks: reached + running, label: String(index + 1)))
        }
        var made = Pages(
            info: report.info, pages: pages, structure: pass.structure,
            outline: maker.outline, pictures: report.pictures)
        made.places = pass.written
        return made
    }
}
