import Foundation
import Testing
import Trang
import TrangTestSupport

@testable import TrangPreview

/// The page and its words.
@Suite struct SiteTests {
    @Test func `both languages have the same words, with the same gaps`() {
        let (one, other) = (PageWords.vietnamese, PageWords.english)
        #expect(one.keys.sorted() == other.keys.sorted())
        for (key, words) in one {
            func gaps(_ text: String) -> [String] {
                text.matches(of: /\{\w+\}/).map { String($0.output) }.sorted()
            }
            #expect(gaps(words) == gaps(other[key] ?? ""), "\(key)")
        }
    }

    @Test(arguments: ["vi", "en"])
    func `every place of the page is filled, and nothing comes from outside`(language: String)
        throws
    {
        let site = Site(language == "vi" ? .vietnamese : .english, layout: "a\"><script>")
        for (path, file) in site.files {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(!text.contains("{{"), "\(path)")
            let addresses = text.matches(of: /https?:\/\/[^"' ]*/).map { String($0.output) }
            #expect(addresses.allSatisfy { $0 == "http://www.w3.org/2000/svg" }, "\(path)")
        }
        let html = String(decoding: try #require(site.files["/"]).bytes, as: UTF8.self)
        #expect(html.contains("lang=\"\(language)\""))
        #expect(html.contains("data-layout=\"a&quot;&gt;&lt;script&gt;\""))
        #expect(!html.contains("\"><script>"))
    }

    @Test func `every address of the page is relative, so that the token stays before it`() throws {
        for (path, file) in Site(.english, layout: "").files {
            let text = String(decoding: file.bytes, as: UTF8.self)
            let absolute = text.matches(of: /(href|src)="\/|fetch\(["`]\/|return `\//)
            #expect(absolute.isEmpty, "\(path)")
        }
    }

    @Test func `the scripts use no word that is not there`() throws {
        let folder = Command.root + "/Sources/TrangPreview/Page"
        var used = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder)
        where name.hasSuffix(".js") {
            let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
            for match in text.matches(of: /word\("([a-z-]+)"/) {
                used += 1
                #expect(PageWords.english[String(match.1)] != nil, "\(match.1)")
            }
        }
        #expect(used > 10)
    }
}
