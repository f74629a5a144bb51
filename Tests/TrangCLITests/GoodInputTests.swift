import Foundation
import Testing
import TrangTestSupport

/// What simply works.
@Suite struct GoodInputTests {
    static func text(_ folder: ScratchFolder) throws -> String {
        try Command.run(
            "pdftotext",
            [
                "-raw", "-x", "0", "-y", "0", "-W", "600", "-H", "785",
                folder.path + "/output/a/2015-2020/summary.pdf", "-",
            ]
        ).output
    }

    @Test func `a folder with term.yaml alone renders`() throws {
        let folder = try BadInputTests.term()
        try FileManager.default.removeItem(atPath: folder.path + "/Terms/a")
        try folder.write("unit: xã Đăk Pơ\nterm: 2020-2025\n", "Terms/a/2020-2025/term.yaml")
        let outcome = try BadInputTests.render(folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let found = BadInputTests.findings(outcome.errors)
        #expect(
            !found.isEmpty
                && found.allSatisfy { $0.severity == "note" && $0.code == "block-left-out" })
        #expect(
            try Command.run("qpdf", ["--check", folder.path + "/output/a/2020-2025/summary.pdf"])
                .status == 0)
    }

    @Test func `twenty pages of narrative lose no word`() throws {
        let folder = try BadInputTests.term()
        var generator = Generator(seed: 101)
        let syllables = [
            "nghị", "quyết", "Đảng", "bộ", "phường", "kinh", "tế", "xã", "hội", "1.868", "lao",
            "động", "ưu", "tiên", "Nguyễn", "khuyến",
        ]
        var paragraphs: [String] = []
        var source = "Mở đầu.\n\n"
        for index in 0..<160 {
            if index % 12 == 0 { source += "# Phần \(index)\n\n" }
            if index % 5 == 0 { source += "## Mục \(index)\n\n" }
            let words = (0..<Int.random(in: 40...120, using: &generator)).compactMap { _ in
                syllables.randomElement(using: &generator)
            }
            let paragraph = "Đoạn\(index) " + words.joined(separator: " ") + "."
            paragraphs.append(paragraph)
            source += paragraph + "\n\n"
        }
        try folder.write(source, BadInputTests.base + "summary.md")
        let outcome = try BadInputTests.render(folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let text = SampleTests.folded(try Self.text(folder))
        var position = text.startIndex
        for paragraph in paragraphs {
            let found = text.range(
                of: SampleTests.folded(paragraph), range: position..<text.endIndex)
            #expect(found != nil, "\(paragraph.prefix(20))")
            position = found?.upperBound ?? position
        }
        let info = try Command.run(
            "pdfinfo", [folder.path + "/output/a/2015-2020/summary.pdf"]
        ).output
        let pages = info.firstMatch(of: /Pages:\s+(\d+)/).flatMap { Int($0.1) } ?? 0
        #expect(pages >= 15)
    }

    @Test func `text pasted from Word renders with notes`() throws {
        let folder = try BadInputTests.term()
        try folder.write(
            "Quốc phòng\u{2011}an ninh, ng\u{AD}hị quyết\u{200B}Đảng.\n\n# M\n\n\u{F0B7} Gạch đầu dòng\u{A0}một. \u{E000}\n",
            BadInputTests.base + "summary.md")
        let outcome = try BadInputTests.render(folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let notes = BadInputTests.findings(outcome.errors).filter { $0.code == "character-mapped" }
        #expect(notes.count == 4)
        let text = try Self.text(folder)
        #expect(text.contains("phòng-an ninh, nghị"))
        #expect(text.contains("• Gạch đầu dòng"))
    }

    @Test func `Excel's Vietnamese files are read`() throws {
        let folder = try BadInputTests.term()
        let csv = "TT;Chỉ tiêu;Kết quả;Mục tiêu\r\n1;Thu ngân sách;11,74;10\r\n"
        let bytes: [UInt8] =
            [0xFF, 0xFE]
            + csv.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        try folder.write(Data(bytes), BadInputTests.base + "indicators.csv")
        #expect(try BadInputTests.render(folder).status == 0)
        #expect(try Self.text(folder).contains("11,74"))
        try folder.write(
            csv.decomposedStringWithCanonicalMapping, BadInputTests.base + "indicators.csv")
        #expect(try BadInputTests.render(folder).status == 0)
        #expect(try Self.text(folder).contains("Thu ngân sách"))
    }

    @Test func `a word wider than its column is cut and said, a picture without words is said`()
        throws
    {
        let folder = try BadInputTests.term()
        let word = String(repeating: "Khuê", count: 60)
        try BadInputTests.edit(folder, "summary.md", "## Kinh tế", "## Kinh tế\n\n\(word)")
        try BadInputTests.edit(
            folder, "summary.md",
            "![Hình vẽ giữ chỗ, chưa có ảnh: một con phố nhìn dọc theo phối cảnh, hai bên là nhà và hàng cây]",
            "![]")
        let outcome = try BadInputTests.render(folder)
        #expect(outcome.status == 0)
        let codes = BadInputTests.findings(outcome.errors).filter { $0.severity == "warning" }.map(
            \.code)
        #expect(codes.contains("overlong-word"))
        #expect(codes.contains("missing-alt"))
        #expect(SampleTests.folded(try Self.text(folder)).contains(word))
    }

    @Test func `a photo of 20.000 by 20.000 pixels takes no more memory`() throws {
        let folder = try BadInputTests.term()
        let path = folder.path + "/" + BadInputTests.base + BadInputTests.photo
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        // The size stands in the start-of-frame segment; the data is passed through undecoded.
        let frame = try #require(
            (0..<bytes.count - 9).first {
                bytes[$0] == 0xFF && (0xC0...0xC2).contains(bytes[$0 + 1]) && bytes[$0 + 2] == 0
            })
        for (offset, byte) in [(5, 0x4E), (6, 0x20), (7, 0x4E), (8, 0x20)] {
            bytes[frame + offset] = UInt8(byte)
        }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let outcome = try Command.run(
            "bash", ["-c", "ulimit -v 900000; exec \"$0\" render", Command.trang], in: folder.path)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(folder.files.contains("output/a/2015-2020/summary.pdf"))
    }

    @Test func `sixty indicators flow over pages with their header`() throws {
        let folder = try BadInputTests.term()
        var csv = "TT,Nhóm,Chỉ tiêu,Đơn vị,Mục tiêu,Kết quả,Đánh giá\n"
        for index in 1...60 {
            csv +=
                "\(index),Nhóm \(index / 13),Chỉ tiêu số\(index) bình quân hằng năm,%,\(index),\(index + 1),vượt\n"
        }
        try folder.write(csv, BadInputTests.base + "indicators.csv")
        let outcome = try BadInputTests.render(folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let text = try Self.text(folder)
        for index in 1...60 { #expect(text.contains("số\(index) "), "\(index)") }
        #expect(text.contains("(tiếp theo)"))
        #expect(text.components(separatedBy: "Xếp loại").count >= 3)
    }
}
