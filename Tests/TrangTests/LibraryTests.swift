import Foundation
import Testing
import Trang
import TrangTestSupport

/// Documents built in Swift from values.
@Suite struct LibraryTests {
    static let fonts = Command.root + "/Fonts"

    static func write(_ bytes: [UInt8], _ folder: ScratchFolder) throws -> String {
        try folder.write(Data(bytes), "a.pdf")
        return folder.path + "/a.pdf"
    }

    @Test func `a table without rows is no table`() throws {
        let document = Document(title: "Báo cáo") {
            Paragraph("Một đoạn.")
            TableElement(header: ["Khối", "Học sinh"], rows: [])
        }
        let folder = try ScratchFolder()
        let path = try Self.write(document.pdf(fonts: Self.fonts), folder)
        let structure = try Command.run("pdfinfo", ["-struct-text", path]).output
        #expect(structure.contains("Một đoạn.") && !structure.contains("Table"))
        #expect(structure.contains("Khối") && structure.contains("Học sinh"))
    }

    @Test func `a document has all its words, and is the same each time`() throws {
        let document = Document(title: "Báo cáo năm học", author: "Nguyễn Văn An") {
            Heading("Kết quả")
            Paragraph("Trường có 1.240 học sinh, tăng 60 em.")
            if true { Heading("Nhỏ hơn", level: 3) }
            TableElement(
                header: ["Khối", "Học sinh"], rows: [["Sáu", "312"], ["Bảy", "hơn 298,5"]])
            for part in 1...2 { Paragraph("Đoạn thứ \(part).") }
            Trang.Columns(2) { Paragraph("Hai cột chữ.") }
            PageBreak()
            Paragraph("Trang sau.")
        }
        let bytes = try document.pdf(fonts: Self.fonts)
        #expect(try document.pdf(fonts: Self.fonts) == bytes)
        let folder = try ScratchFolder()
        let path = try Self.write(bytes, folder)
        #expect(try Command.run("qpdf", ["--check", path]).status == 0)
        let text = try Command.run("pdftotext", ["-raw", path, "-"]).output
        for words in [
            "Báo cáo năm học", "Kết quả", "Trường có 1.240 học sinh, tăng 60 em.", "Nhỏ hơn",
            "Khối", "hơn 298,5", "Đoạn thứ 1.", "Đoạn thứ 2.", "Hai cột chữ.", "Trang sau.",
        ] { #expect(text.contains(words), "\(words)") }
        let info = try Command.run("pdfinfo", [path]).output
        #expect(info.contains("Tagged:          yes") && info.contains("Pages:           2"))
        #expect(try document.svg(fonts: Self.fonts).count == 2)
    }

    @Test(arguments: ChartElement.Mark.allCases)
    func `every mark of the grammar is drawn from Swift`(mark: ChartElement.Mark) throws {
        var chart = ChartElement(
            mark, categories: ["2023", "2024", "2025"],
            series: [
                .init("Bắc", [12, 14.5, nil]),
                .init("Nam", [9, ChartElement.Value(11, text: "hơn 11"), 13]),
            ])
        if mark == .bars { chart.targets = [.atLeast(10), .within(12...15), nil] }
        if mark == .waffle || mark == .ring {
            chart = ChartElement(mark, categories: ["Nước sạch"], values: [87.5], unit: "%")
        }
        let document = Document(title: "Biểu đồ") { chart }
        let folder = try ScratchFolder()
        let path = try Self.write(try document.pdf(fonts: Self.fonts), folder)
        let text = try Command.run("pdftotext", ["-raw", path, "-"]).output
        #expect(text.contains(mark == .waffle || mark == .ring ? "87,5" : "Bắc"), "\(text)")
        let structure = try Command.run("pdfinfo", ["-struct", path]).output
        #expect(structure.contains("Figure") && structure.contains("Table"))
    }

    @Test func `words are set as in reports from files`() throws {
        let words = (1...40).map { "tăng \($0) em" }.joined(separator: " ")
        let document = Document(title: "A") { Paragraph(words + " \u{F0B7} hết.") }
        let rendering = try document.render(fonts: Self.fonts)
        #expect(rendering.messages.map(\.code) == ["character-mapped"])
        #expect(rendering.messages.first?.file == nil)
        let folder = try ScratchFolder()
        let path = try Self.write(rendering.files[0], folder)
        let text = try Command.run("pdftotext", ["-layout", path, "-"]).output
        let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.count > 3 && text.contains("•"))
        #expect(!lines.contains { $0.last?.isNumber == true && $0.contains("tăng") }, "\(text)")
    }

    @Test func `missing fonts are an error that says so`() throws {
        let document = Document(title: "A") { Paragraph("B") }
        do throws(RenderingError) {
            _ = try document.pdf(fonts: "/nonexistent")
            Issue.record("no error")
        } catch {
            #expect(error.messages.contains { $0.code == "no-fonts" })
        }
    }

    @Test func `a damaged font file is an error that names it`() throws {
        let folder = try ScratchFolder()
        let fonts = Command.root + "/Fonts"
        for name in try FileManager.default.contentsOfDirectory(atPath: fonts)
        where name.hasSuffix(".ttf") {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/" + name, withDestinationPath: fonts + "/" + name)
        }
        let document = Document(title: "A") { Paragraph("B") }
        #expect(try document.pdf(fonts: folder.path).isEmpty == false)
        try folder.write(Data([0, 1, 0, 0, 0, 9]), "broken.ttf")
        do throws(RenderingError) {
            _ = try document.pdf(fonts: folder.path)
            Issue.record("no error")
        } catch {
            let message = error.messages.first { $0.code == "damaged-font" }
            #expect(message?.file == folder.path + "/broken.ttf")
        }
    }
}
