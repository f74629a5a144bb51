import Foundation
import Testing
import Trang
import TrangModel
import TrangTestSupport

@testable import TrangPreview

/// What the browser is answered, on a copy of the sample.
@Suite struct ServingTests {
    /// A board over a copy of the sample, and the server before it.
    private struct House {
        let scratch: ScratchFolder
        let board: ProofBoard
        let server: PageServer
        var term: String { scratch.path + "/khue-trung/2015-2020" }

        init() async throws {
            scratch = try ScratchFolder()
            try FileManager.default.createDirectory(
                atPath: scratch.path + "/khue-trung", withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                atPath: Command.root + "/Terms/khue-trung/2015-2020",
                toPath: scratch.path + "/khue-trung/2015-2020")
            var options = RenderOptions()
            options.paths = [scratch.path]
            board = ProofBoard(PressThread(options))
            await board.takeStock()
            server = PageServer(
                board: board, gate: Gatekeeper(port: 1, token: "t"),
                site: Site(.english, layout: ""))
        }

        func get(_ path: String, _ query: [String: String] = [:], method: String = "GET") async
            -> Answer
        {
            var request = Request(method: method, uri: "/t" + path, host: "localhost:1")
            request.query = query
            return await server.answer(request)
        }

        /// The state of the report, once it is made.
        func state(after version: Int = 0) async throws -> [String: Any] {
            for await bytes in await board.read(.init(term: term, layout: nil)) {
                let text = String(decoding: bytes, as: UTF8.self)
                guard
                    let line = text.split(separator: "\n").first(where: { $0.hasPrefix("data: ") }),
                    let state = try JSONSerialization.jsonObject(with: Data(line.dropFirst(6).utf8))
                        as? [String: Any], (state["version"] as? Int ?? 0) > version
                else { continue }
                return state
            }
            return [:]
        }

        func change(_ name: String, _ from: String, _ to: String) throws {
            let path = term + "/" + name
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.contains(from))
            try text.replacing(from, with: to).write(
                toFile: path, atomically: true, encoding: .utf8)
        }
    }

    private func text(_ answer: Answer) -> String {
        guard case .bytes(let bytes) = answer.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a page is a picture, and its words say where they were written`() async throws {
        let house = try await House()
        let state = try await house.state()
        #expect(state["broken"] as? Bool == false)
        #expect((state["pages"] as? [Any])?.count == 4)
        let query = ["term": house.term, "page": "3"]
        #expect(text(await house.get("/page.svg", query)).hasPrefix("<svg "))
        let layer = await house.get("/layer.json", query)
        let data = try #require(
            try JSONSerialization.jsonObject(with: Data(text(layer).utf8)) as? [String: Any])
        let texts = try #require(data["texts"] as? [[Any]])
        let places = try #require(data["places"] as? [[String: Any]])
        let source = try String(contentsOfFile: house.term + "/indicators.csv", encoding: .utf8)
            .split(separator: "\n")
        var found = 0
        for entry in texts {
            let words = try #require(entry[5] as? String).trimmingCharacters(in: .whitespaces)
            let number = try #require(entry[6] as? Int)
            guard number >= 0, words.contains(","), words.allSatisfy({ $0.isNumber || $0 == "," }),
                let line = places[number]["line"] as? Int,
                (places[number]["file"] as? String)?.hasSuffix("indicators.csv") == true,
                !words.hasSuffix(",0"), words != "97,8", words != "354,7", words != "124,5",
                words != "119,1", words != "103,3"
            else { continue }
            found += 1
            #expect(source[line - 1].contains(words), "\(words) \(line)")
        }
        #expect(found >= 5)
        let spots = try #require(data["spots"] as? [[Double]])
        #expect(spots.count >= 8)
        for spot in spots { #expect(places[Int(spot[4])]["line"] != nil) }
    }

    @Test func `a broken file leaves the last pages up, and a mended one clears the error`()
        async throws
    {
        let house = try await House()
        let good = try await house.state()
        try house.change("indicators.csv", "\"35,47\"", "\"35,4,7\"")
        await house.board.changed(.init(paths: [house.term + "/indicators.csv"]))
        let broken = try await house.state(after: 1)
        #expect(broken["broken"] as? Bool == true)
        func looks(_ state: [String: Any]) -> [String?] {
            (state["pages"] as? [[String: Any]] ?? []).map { $0["look"] as? String }
        }
        #expect(looks(broken) == looks(good) && looks(good).count == 4)
        let messages = try #require(broken["messages"] as? [[String: Any]])
        #expect(
            messages.contains {
                $0["code"] as? String == "malformed-number" && $0["line"] as? Int == 3
            })
        #expect(await house.get("/report.pdf", ["term": house.term]).status == 409)
        try house.change("indicators.csv", "\"35,4,7\"", "\"36,47\"")
        await house.board.changed(.init(paths: [house.term + "/indicators.csv"]))
        let mended = try await house.state(after: 2)
        #expect(mended["broken"] as? Bool == false)
        // Only pages that look different are fetched anew.
        let same = zip(looks(mended), looks(good)).map { $0 == $1 }
        #expect(same == [true, true, true, false])
    }

    @Test func `the PDF is the one that render writes, byte for byte`() async throws {
        let house = try await House()
        let answer = await house.get("/report.pdf", ["term": house.term])
        guard case .bytes(let bytes) = answer.body else {
            Issue.record("no bytes")
            return
        }
        var options = RenderOptions()
        options.paths = [house.term]
        options.output = house.scratch.path + "/out"
        let summary = Press(options).render { _ in }
        let written = try Data(contentsOf: URL(fileURLWithPath: try #require(summary.files.first)))
        #expect(Data(bytes) == written)
        #expect(answer.headers["Content-Disposition"]?.contains("attachment") == true)
    }

    @Test func `no file is shown but those that reports are made of`() async throws {
        let house = try await House()
        try house.scratch.write("secret", "khue-trung/2015-2020/.hidden.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: house.term + "/link.csv", withDestinationPath: "/etc/passwd")
        func status(_ file: String) async -> Int {
            await house.get("/source.json", ["file": file, "line": "1"]).status
        }
        #expect(await status(house.term + "/indicators.csv") == 200)
        #expect(await status("Layouts/summary.yaml") == 200)
        for file in [
            "/etc/passwd", house.term + "/link.csv", house.term + "/../../../../etc/passwd",
            house.term + "/.hidden.yaml", "Package.swift", "", house.term,
            house.term + "/photos/duong-trinh-dinh-thao.jpg", "README.md",
        ] {
            #expect(await status(file) == 404, "\(file)")
        }
        for line in ["-5", "0", "99999999999999", "x"] {
            let query = ["file": house.term + "/indicators.csv", "line": line]
            #expect(await house.get("/source.json", query).status == 200)
        }
    }

    @Test func `a cell of a workbook is shown in its row`() async throws {
        let house = try await House()
        typealias Book = WorkbookFile
        let book = Book([
            Book.Sheet("Khác", rows: [Book.text("A1", "Tên")]),
            Book.Sheet(
                "Số liệu",
                rows: [
                    Book.text("A1", "Tên") + Book.text("B1", "Số"),
                    Book.text("A2", "Hộ nghèo") + Book.number("B2", "11.5"),
                ]),
        ])
        try house.scratch.write(Data(book.bytes), "khue-trung/2015-2020/moi.xlsx")
        let query = ["file": house.term + "/moi.xlsx", "line": "2", "sheet": "Số liệu"]
        let answer = await house.get("/source.json", query)
        #expect(
            text(answer)
                == "{\"first\":1,\"lines\":[\"A1: Tên  |  B1: Số\",\"A2: Hộ nghèo  |  B2: 11,5\"]}")
    }

    @Test func `what is not there is not found`() async throws {
        let house = try await House()
        for (path, query) in [
            ("/nothing", [:]), ("/events", [:]), ("/events", ["term": "/etc"]),
            ("/page.svg", ["term": house.term, "page": "99"]),
            ("/page.svg", ["term": house.term, "page": "-1"]),
            ("/layer.json", ["term": house.term]), ("/../page.css", [:]),
        ] as [(String, [String: String])] {
            #expect(await house.get(path, query).status == 404, "\(path) \(query)")
        }
        let page = await house.get("/")
        #expect(page.status == 200)
        #expect(page.headers["Content-Security-Policy"]?.contains("default-src 'none'") == true)
    }
}
