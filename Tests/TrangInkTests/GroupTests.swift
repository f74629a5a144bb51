import Foundation
import Testing
import TrangModel
import TrangTestSupport

@testable import TrangInk

@Suite struct GroupTests {
    @Test func `the tag of a group is that of all in it`() throws {
        let ink = try InkTests.ink()
        var tree = StructureTree()
        let paragraph = tree.add(.paragraph, under: StructureTree.root)
        let marks = ink.shaper.line("trong nhóm", in: Font(InkTests.serif, size: 12)).map {
            Mark.glyphs($0, at: Point(10, 50), tag: .artifact)
        }
        let group = Mark.group([.group(marks, scale: 0.5)], tag: .content(paragraph))
        func read(_ mark: Mark) throws -> String {
            let scratch = try ScratchFolder()
            let pages = Pages(
                info: DocumentInfo(title: "t", author: nil, date: 0),
                pages: [Page(size: Size(200, 100), marks: [mark], label: "1")], structure: tree,
                outline: [], pictures: [])
            try scratch.write(Data(try ink.pdf(pages)), "a.pdf")
            return try Command.run("pdfinfo", ["-struct-text", scratch.path + "/a.pdf"]).output
        }
        #expect(try read(group).contains("trong nhóm"))
        #expect(try !read(group.tagged(.artifact)).contains("trong nhóm"))
    }
}
