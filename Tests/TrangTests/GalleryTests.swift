import Foundation
import Testing
import TrangCongress
import TrangInk
import TrangModel
import TrangReading
import TrangReports
import TrangTestSupport
import TrangTypesetting

@testable import Trang

/// Every example of the layout reference, set and drawn. `TRANG_RECORD=1` draws the pictures anew:
/// look at them.
@Suite struct GalleryTests {
    static let folder = Command.root + "/docs/examples"

    static var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("_") }
            .map { String($0.dropLast(5)) }.sorted()
    }

    static func text(_ name: String) -> String? {
        try? String(contentsOfFile: folder + "/" + name + ".yaml", encoding: .utf8)
    }

    static func ink() throws -> Ink {
        try Ink(Share(fontFolder: Command.root + "/Fonts").fontFiles)
    }

    /// The pages of an example.
    static func pages(_ name: String, ink: Ink) throws -> (Pages, Findings) {
        let findings = Findings()
        let source = SourceFolder(
            path: folder + "/term", display: "term", names: TermFinder.names(folder + "/term"))
        var term = try #require(TermReader(source, findings: findings).read())
        let compares = name.hasPrefix("comparison-")
        if compares {
            let before = SourceFolder(
                path: folder + "/term-before", display: "term-before",
                names: TermFinder.names(folder + "/term-before"))
            term.earlier = [try #require(TermReader(before, findings: findings).read())]
        }
        let base = try (compares ? "terms: all\n" : "") + #require(text("_base"))
        let example = try #require(text(name))
        let families = ink.catalogue.families
        let rules = Share.ruleSets(in: [Command.root + "/Rules"], findings: findings)
        var reader = LayoutReader(
            families: families, findings: findings,
            rules: { rules.chosen(for: term, named: $0) }
        ) { name in
            let file = Command.root + "/Layouts/" + name + ".yaml"
            return (try? String(contentsOfFile: file, encoding: .utf8)).map { ($0, file) }
        }
        let indented = example.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        let read = reader.read(base + indented + "\n", file: name + ".yaml", name: name)
        let layout = try #require(read, "\(findings.all)")
        let report = Composer(
            term: term, layout: layout, findings: findings, fallbackDate: 0
        ).compose()
        let pages = Typesetter(shaper: ink.shaper).typeset(report, findings: findings)
        return (pages, findings)
    }

    /// The pages side by side as one picture, cut below the last mark.
    static func picture(_ pages: Pages) -> Pages {
        let several = pages.pages.count > 1
        var (marks, x, height) = ([Mark](), 0.0, 0.0)
        for page in pages.pages.prefix(3) {
            let shown = several ? page.marks : page.marks.filter { !$0.isFoot(of: page) }
            let own = several ? page.size.height : (shown.map(\.bottom).max() ?? 0) + 12
            height = max(height, own)
            marks += shown.map { $0.moved(by: Point(x, 0)) }
            if several {
                let frame = Rect(x: x + 0.5, y: 0.5, width: page.size.width - 1, height: own - 1)
                marks.append(
                    .path(
                        .rectangle(
                            frame, fill: nil,
                            stroke: Stroke(Color(0xC6, 0xC3, 0xBF), width: 0.7))))
            }
            x += page.size.width + (several ? 12 : 0)
        }
        var picture = pages
        picture.pages = [
            Page(size: Size(several ? x - 12 : x, height), marks: marks, label: "1")
        ]
        return picture
    }

    @Test func `every example is set without errors, as approved, and has its picture`() throws {
        let ink = try Self.ink()
        let records = ProcessInfo.processInfo.environment["TRANG_RECORD"] == "1"
        let pictures = Command.root + "/docs/pictures/layout"
        #expect(Self.names.count > 40)
        for name in Self.names {
            let (pages, findings) = try Self.pages(name, ink: ink)
            let errors = findings.all.filter { $0.severity == .error }
            #expect(errors.isEmpty, "\(name): \(errors)")
            let golden = Command.root + "/Tests/TrangTests/Goldens/\(name).txt"
            let old = try? String(contentsOfFile: golden, encoding: .utf8)
            let difference = Golden.difference(pages.dump, "\(name).txt")
            #expect(difference == nil, "\(name): \(difference ?? "")")
            let file = pictures + "/\(name).png"
            // A picture whose page did not move is left alone: other versions of libraries shade letters otherwise.
            let isOther = old != pages.dump || !FileManager.default.fileExists(atPath: file)
            if records, isOther {
                let png = try ink.png(Self.picture(pages), dpi: 110)
                try FileManager.default.createDirectory(
                    atPath: pictures, withIntermediateDirectories: true)
                try Data(png[0]).write(to: URL(fileURLWithPath: file))
            }
            #expect(FileManager.default.fileExists(atPath: file), "\(name) has no picture")
        }
    }

    @Test func `every block and every mark has an example, and the reference shows them all`()
        throws
    {
        let reference = try String(
            contentsOfFile: Command.root + "/docs/layout.md", encoding: .utf8)
        let texts = Self.names.compactMap(Self.text)
        for kind in BlockCatalogue.shipped.kinds {
            #expect(
                texts.contains {
                    $0.contains("block: \(kind.name)") || $0.contains("- \(kind.name)\n")
                }, "\(kind.name)")
        }
        for mark in PlotMark.allCases where mark != .bars {
            #expect(texts.contains { $0.contains("mark: \(mark.rawValue)") }, "\(mark.rawValue)")
        }
        for name in Self.names {
            #expect(reference.contains(Self.text(name) ?? "?"), "\(name)")
            #expect(reference.contains("pictures/layout/\(name).png"), "\(name)")
        }
    }

    @Test func `every chart says one sentence and carries its data as a table`() throws {
        let ink = try Self.ink()
        for name in Self.names where name.contains("chart") {
            let (pages, _) = try Self.pages(name, ink: ink)
            let nodes = pages.structure.nodes
            let figures = nodes.filter { $0.role == .figure }
            #expect(!figures.isEmpty)
            for figure in figures {
                let words = figure.alternative ?? ""
                #expect(words.count > 8 && words.hasSuffix("."), "\(name): \(words)")
            }
            #expect(nodes.contains { $0.role == .table }, "\(name)")
        }
    }
}

extension Mark {
    /// The lower edge, about.
    var bottom: Double {
        switch content {
        case .glyphs(let run): at.y + 0.3 * run.font.size
        case .path(let path):
            path.moved(by: at).steps.map { step in
                switch step {
                case .move(let point), .line(let point): point.y
                case .curve(_, _, let end): end.y
                case .close: 0
                }
            }.max() ?? 0
        case .picture(_, _, let frame): at.y + frame.height
        case .link, .spot: 0
        case .group(let marks, _, _): (marks.map(\.bottom).max() ?? 0) + at.y
        }
    }

    /// Whether the mark is a line at the foot of the page.
    func isFoot(of page: Page) -> Bool {
        run != nil && tag == .artifact && at.y > page.size.height - 24
    }
}
