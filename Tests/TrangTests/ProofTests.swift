import Foundation
import Testing
import TrangModel
import TrangTestSupport

@testable import Trang

/// Proofs are what is rendered, and say where it was written.
@Suite struct ProofTests {
    private static func press() -> ProofPress {
        var options = RenderOptions()
        options.paths = [Command.root + "/Terms"]
        return ProofPress(options)
    }

    @Test(arguments: ["summary", "handout", "report", "appendix"])
    func `places add nothing to pages but spots that are not seen`(layout: String) throws {
        let scratch = try ScratchFolder()
        let press = Self.press()
        for term in press.terms.terms {
            var options = RenderOptions()
            options.paths = [term.name]
            options.layouts = [layout]
            options.format = .dump
            options.output = scratch.path
            let files = Press(options).render { _ in }.files
            let proof = press.proof(of: term.name, layout: layout)
            guard let file = files.first else {
                #expect(proof.pages == nil)
                continue
            }
            let pages = try #require(proof.pages)
            #expect(!pages.places.isEmpty)
            let lines = pages.dump.split(separator: "\n").filter { !$0.hasPrefix("  spot ") }
            let rendered = try String(contentsOfFile: file, encoding: .utf8)
            #expect(lines == rendered.split(separator: "\n"), "\(term.title)")
        }
    }

    @Test func `words of the text stand on the line that their place names`() throws {
        let press = Self.press()
        var seen = 0
        for term in press.terms.terms {
            guard let pages = press.proof(of: term.name, layout: "summary").pages else { continue }
            var sources: [String: [Substring]] = [:]
            for page in pages.pages {
                for mark in page.marks {
                    guard let run = mark.run, let node = mark.tag.node,
                        let place = pages.places[node],
                        place.file.hasSuffix(".md"), let line = place.line,
                        pages.structure[node].role == .paragraph,
                        // The author's name at the end is in capitals, and not from here.
                        run.text != run.text.uppercased()
                    else { continue }
                    let lines =
                        try sources[place.file]
                        ?? String(contentsOfFile: place.file, encoding: .utf8)
                        .precomposedStringWithCanonicalMapping
                        .split(separator: "\n", omittingEmptySubsequences: false)
                    sources[place.file] = lines
                    // The longest word of a run stands somewhere in the paragraph.
                    let words = run.text.split { !$0.isLetter }.map(String.init)
                    guard let longest = words.max(by: { $0.count < $1.count }), longest.count > 3
                    else { continue }
                    seen += 1
                    let paragraph = lines[(line - 1)...].prefix { !$0.isEmpty }
                    #expect(paragraph.contains { $0.contains(longest) }, "\(longest) \(place)")
                }
            }
        }
        #expect(seen > 200)
    }

    @Test func `a report that does not ask gets no places`() throws {
        var options = RenderOptions()
        options.paths = [Command.root + "/Terms/khue-trung"]
        let location = try #require(TermFinder(findings: Findings()).find(options.paths).first)
        let share = Share(fontFolder: nil)
        let desk = Desk(options, share: share, fonts: share.fontFiles)
        let job = TermJob(location: location, options: options, desk: desk)
        let pages = try #require(job.pages("summary", findings: Findings()).pages)
        #expect(pages.places.isEmpty)
        let spots = pages.pages.flatMap(\.marks).filter { mark in
            if case .spot = mark.content { true } else { false }
        }
        #expect(spots.isEmpty)
    }
}
