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
        (
            ",2016,2017,2018,2019,2020", ",-,–,…,x,N/A",
            ["2016", "2017", "2018", "2019", "2020"]
        ),
        (",2016,2017,2018,2019,2020", ",...,5,- -,3,—", ["2016", "2018", "2020"]),
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
            #expect(unused.contains { $0.contains("'\(year)' of the indicators") } == (year < 2016))
        }
    }

    @Test func `a data set's empty years have no column, its other empty columns do`() throws {
        let folder = try Self.folder("", "")
        try folder.write(
            "Tên,2016,Năm 2017,2018,Ghi chú\nA,5,…,-,\nB,6,n/a,7,\n", "Terms/a/2015-2020/so.csv")
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

    /// Two terms with the same ten results but for two; in one unit or in two.
    private static func copies(_ other: String, accept: String = "") throws -> ScratchFolder {
        let row = (2...10).map { "\n\($0),Việc \($0),hộ,\($0)3,\($0)7,vượt" }.joined()
        let folder = try Self.folder("", row)
        let anew = row.replacing(",27,", with: ",28,").replacing(",37,", with: ",39,")
        try folder.write(
            "TT,Chỉ tiêu,Đơn vị,Mục tiêu,Kết quả,Đánh giá\n1,Nước sạch,%,90,95,vượt\(anew)\n",
            "Terms/\(other)/indicators.csv")
        try folder.write(
            "unit: phường B\nterm: 2020-2025\n\(accept)", "Terms/\(other)/term.yaml")
        return folder
    }

    private static func check(_ folder: ScratchFolder, _ arguments: [String]) throws -> (
        Outcome, [BadInputTests.Finding]
    ) {
        let outcome = try Command.run(
            Command.trang, arguments + ["--diagnostics", "json", "--language", "en"],
            in: folder.path)
        let found = BadInputTests.findings(outcome.errors)
        return (outcome, found.filter { ["same-terms", "accept-unused"].contains($0.code) })
    }

    @Test(arguments: ["a/2020-2025", "b/2020-2025"], [["check"], ["check", "Terms"], ["render"]])
    func `a copied folder with a few results written anew is said`(
        other: String, command: [String]
    ) throws {
        let (outcome, found) = try Self.check(try Self.copies(other), command)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(found.map(\.file) == ["Terms/\(other)/indicators.csv"], "\(outcome.errors)")
        #expect(found.allSatisfy { $0.severity == "warning" })
        #expect(found.first?.hint?.contains("Terms/a/2015-2020/indicators.csv") == true)
    }

    @Test func `one term of a unit is held against those beside it`() throws {
        let folder = try Self.copies("a/2020-2025")
        for term in ["2015-2020", "2020-2025"] {
            let (_, found) = try Self.check(folder, ["check", "Terms/a/" + term])
            #expect(found.map(\.file) == ["Terms/a/\(term)/indicators.csv"])
        }
        let (strict, _) = try Self.check(folder, ["render", "Terms/a/2020-2025", "--strict"])
        #expect(strict.status == 1 && !folder.files.contains { $0.hasSuffix(".pdf") })
    }

    @Test(arguments: ["a/2020-2025", "b/2020-2025"], ["", ", at: indicators.csv"])
    func `that two terms are alike is accepted as anything else is`(
        other: String, at: String
    ) throws {
        let folder = try Self.copies(
            other, accept: "accept:\n  - {code: same-terms\(at), reason: \"đã đối chiếu\"}\n")
        let comparison = other.hasPrefix("a/") ? ["--layout", "comparison"] : []
        for command in [["check"], ["render", "--strict"], ["check", "--strict"] + comparison] {
            let (outcome, found) = try Self.check(folder, command)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(found.map(\.severity) == ["note"], "\(outcome.errors)")
        }
        // Alone there is nothing to accept, and nothing wrong with accepting it.
        if other.hasPrefix("b/") {
            #expect(try Self.check(folder, ["check", "Terms/b"]).1.isEmpty)
        }
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
