import Foundation
import Testing
import TrangTestSupport

/// Columns of years of which nothing is known are left out, and said once.
@Suite struct EmptyColumnTests {
    static func folder(_ header: String, _ row: String) throws -> ScratchFolder {
        let folder = try ScratchFolder()
        for name in ["Layouts", "Fonts", "Rules"] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/" + name, withDestinationPath: Command.root + "/" + name)
        }
        let base = "Terms/a/2015-2020/"
        try folder.write("unit: phường A\nterm: 2015-2020\n", base + "term.yaml")
        try folder.write(
            "TT,Chỉ tiêu,Đơn vị,Mục tiêu,Kết quả,Đánh giá\(header)\n1,Nước sạch,%,90,95,vượt\(row)\n",
            base + "indicators.csv")
        return folder
    }

    /// The notes, and the words on the pages.
    static func render(_ folder: ScratchFolder, _ layout: String) throws -> (
        notes: [[String: Any]], words: [String]
    ) {
        let outcome = try Command.run(
            Command.trang,
            ["render", "--layout", layout, "--format", "dump", "--diagnostics", "json"],
            in: folder.path)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let notes = outcome.errors.split(separator: "\n").compactMap { line in
            try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        }.filter { $0["code"] as? String == "empty-columns" }
        let name = layout.split(separator: "/").last?.split(separator: ".").first ?? ""
        let path = folder.files.first { $0.hasSuffix("/\(name).txt") } ?? ""
        let dump = try String(contentsOfFile: folder.path + "/" + path, encoding: .utf8)
        return (notes, dump.split(separator: "\"").map(String.init))
    }

    @Test(arguments: [
        ("", "", ["2016", "2017", "2018", "2019", "2020"]),
        (",2016,2018,2020", ",\"91,5\",,", ["2017", "2018", "2019", "2020"]),
        (",2016,2017,2018,2019,2020", ",1,2,3,4,5", []),
    ])
    func `years of no row have no column in the appendix`(
        header: String, row: String, empty: [String]
    ) throws {
        let (notes, words) = try Self.render(try Self.folder(header, row), "appendix")
        #expect(notes.count == (empty.isEmpty ? 0 : 1))
        let text = notes.first?["message"] as? String ?? ""
        for year in 2016...2020 {
            let isEmpty = empty.contains("\(year)")
            #expect(text.contains("\(year)") == isEmpty, "\(text)")
            #expect(words.contains("\(year)") == !isEmpty, "\(year)")
        }
        if let note = notes.first {
            #expect(note["file"] as? String == "Terms/a/2015-2020/indicators.csv")
            #expect(note["severity"] as? String == "note")
        }
        #expect(words.contains("95") && words.contains("vượt"))
    }

    @Test func `a year that the appendix has no column for is said`() throws {
        let folder = try Self.folder(",2014,2015,2016", ",11,12,13")
        let outcome = try Command.run(
            Command.trang,
            ["render", "--layout", "appendix", "--format", "dump", "--diagnostics", "json"],
            in: folder.path)
        let unused = outcome.errors.split(separator: "\n").filter { $0.contains("data-unused") }
        for year in 2014...2016 {
            #expect(unused.contains { $0.contains("indicators: \(year)") } == (year < 2016))
        }
    }

    @Test func `a data set's empty years have no column, its other empty columns do`() throws {
        let folder = try Self.folder("", "")
        try folder.write(
            "Tên,2016,Năm 2017,2018,Ghi chú\nA,5,,,\nB,6,,7,\n", "Terms/a/2015-2020/so.csv")
        try folder.write(
            """
            title: S
            page: {margins: {top: 30, bottom: 30, left: 30, right: 30}}
            include: [_common]
            blocks: [{block: data-table, data: so}]

            """, "Layouts-own/so.yaml")
        try FileManager.default.copyItem(
            atPath: Command.root + "/Layouts/_common.yaml",
            toPath: folder.path + "/Layouts-own/_common.yaml")
        let (notes, words) = try Self.render(folder, "Layouts-own/so.yaml")
        #expect(notes.count == 1)
        #expect((notes.first?["message"] as? String)?.hasSuffix(": Năm 2017") == true, "\(notes)")
        let text = words.joined(separator: " ")
        #expect(text.contains("2016") && text.contains("2018") && text.contains("Ghi"))
        #expect(!text.contains("2017"))
    }

    @Test func `a term without indicators has no columns in a comparison`() throws {
        let folder = try Self.folder("", "")
        try folder.write("unit: phường A\nterm: 2010-2015\n", "Terms/a/2010-2015/term.yaml")
        let (notes, words) = try Self.render(folder, "comparison")
        #expect(notes.map { $0["file"] as? String } == ["Terms/a/2010-2015/term.yaml"])
        // Its two tables have one of each.
        #expect(words.count { $0 == "Kết quả" } == 2 && !words.contains("2010-2015"))
    }

    @Test func `a copied folder is a warning of the comparison`() throws {
        let folder = try Self.folder(
            "", "\n2,Đường sạch,%,80,85,vượt\n3,Trường chuẩn,trường,3,4,vượt")
        for name in ["term.yaml", "indicators.csv"] {
            let bytes = try Data(
                contentsOf: URL(fileURLWithPath: folder.path + "/Terms/a/2015-2020/" + name))
            try folder.write(bytes, "Terms/a/2020-2025/" + name)
        }
        let outcome = try Command.run(
            Command.trang,
            ["render", "--layout", "comparison", "--diagnostics", "json", "--language", "vi"],
            in: folder.path)
        let found = BadInputTests.findings(outcome.errors).filter { $0.code == "same-terms" }
        #expect(outcome.status == 0 && found.count == 2, "\(outcome.errors)")
        #expect(
            Set(found.map { $0.file ?? "" })
                == ["Terms/a/2020-2025/term.yaml", "Terms/a/2020-2025/indicators.csv"])
        #expect(found.allSatisfy { $0.hint?.contains("Terms/a/2015-2020/") == true })
        #expect(found.allSatisfy { $0.severity == "warning" })
    }
}
