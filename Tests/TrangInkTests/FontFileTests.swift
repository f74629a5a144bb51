import Foundation
import Testing
import TrangModel
import TrangTestSupport

@testable import TrangInk

/// Font files that are not what their names say.
@Suite struct FontFileTests {
    static let font = Command.root + "/Fonts/LiberationSans-Regular.ttf"

    /// The damaged ones among a whole font and a file of these bytes.
    static func damaged(_ bytes: Data, name: String = "b.ttf") throws -> [String] {
        let folder = try ScratchFolder()
        try folder.write(bytes, name)
        let files = [font, folder.path + "/" + name].map { FontFile(path: $0, origin: "own") }
        let ink = try Ink(files)
        #expect(ink.catalogue.order.map(\.name) == ["Liberation Sans"])
        #expect(ink.catalogue.file(of: Face("Liberation Sans"))?.path == font)
        return ink.catalogue.damaged.map(\.display)
    }

    @Test func `a font that is cut off anywhere is damaged`() throws {
        let whole = try Data(contentsOf: URL(fileURLWithPath: Self.font))
        #expect(try Self.damaged(whole) == [])
        var generator = Generator(seed: 3)
        // Behind the last table stand up to three bytes that mean nothing.
        let lengths = (0..<40).map { _ in Int.random(in: 0..<(whole.count - 4), using: &generator) }
        for length in [0, 1, 11, 12, 13, 300] + lengths {
            #expect(try Self.damaged(whole.prefix(length)) == ["own/b.ttf"], "\(length)")
        }
    }

    @Test func `random bytes are no font, whatever they are called`() throws {
        var generator = Generator(seed: 4)
        for name in ["b.ttf", "b.otf", "b.ttc"] {
            for head in [[], [0, 1, 0, 0], Array("OTTO".utf8), Array("ttcf".utf8)] {
                let bytes =
                    head + (0..<2000).map { _ in UInt8.random(in: 0...255, using: &generator) }
                #expect(try Self.damaged(Data(bytes), name: name) == ["own/" + name])
            }
        }
    }

    @Test func `a collection is whole when its fonts are`() throws {
        let path = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
        #expect(FontDirectory.isWhole(path))
        let folder = try ScratchFolder()
        let whole = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        try folder.write(whole.prefix(whole.count / 2), "half.ttc")
        #expect(!FontDirectory.isWhole(folder.path + "/half.ttc"))
    }

    @Test func `files of which none can be used are named, too`() throws {
        let folder = try ScratchFolder()
        try folder.write(Data(), "empty.ttf")
        let files = [FontFile(path: folder.path + "/empty.ttf", origin: "own")]
        #expect(throws: InkError.noFonts) { try Ink(files) }
        #expect(FontCatalogue.faults(of: files).damaged == files)
    }
}
