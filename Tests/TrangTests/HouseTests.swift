import Foundation
import Testing
import TrangCongress
import TrangModel
import TrangTestSupport

@testable import Trang

/// The rules of the house that the compiler does not enforce.
@Suite struct HouseTests {
    static func sources(_ room: String = "") throws -> [(path: String, text: String)] {
        let root = Command.root + "/Sources" + (room.isEmpty ? "" : "/" + room)
        let files = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return try files.filter { $0.hasSuffix(".swift") }.sorted().map {
            ($0, try String(contentsOfFile: root + "/" + $0, encoding: .utf8))
        }
    }

    @Test func `unsafe stands only in the door files`() throws {
        let doors = [
            "TrangInk/", "TrangReading/Markdown/", "TrangReading/Files/FileStatus.swift",
            "TrangReading/Images/CRC32.swift", "TrangReading/Images/JPEGScan.swift",
            "TrangReading/Packages/ZipArchive.swift", "TrangReading/Packages/XMLStream.swift",
            "TrangReading/YAML/YAMLParser.swift", "TrangReading/Encodings/NormalForm.swift",
            "Trang/Batch/AtomicFile.swift", "Trang/Batch/Descriptor.swift",
            "Trang/Batch/Environment.swift",
            "Trang/Batch/Interrupts.swift", "Trang/Threads/",
            "TrangPreview/Watching/FolderWatch.swift",
        ]
        for (path, text) in try Self.sources() where text.contains("unsafe ") {
            #expect(doors.contains { path.hasPrefix($0) }, "\(path)")
        }
    }

    @Test(arguments: ["TrangModel", "TrangTypesetting", "TrangCharts"])
    func `rooms of pure values and arithmetic do without Foundation`(room: String) throws {
        for (path, text) in try Self.sources(room) {
            #expect(!text.contains("import Foundation"), "\(path)")
        }
    }

    /// All of Foundation is tables of the world's languages and seven thousand conformances, which every
    /// start of the program would pay for; only its essentials are linked.
    @Test func `no room brings in all of Foundation`() throws {
        for (path, text) in try Self.sources() {
            let imports = text.split(separator: "\n").filter { $0.hasSuffix("import Foundation") }
            #expect(imports.isEmpty, "\(path)")
        }
    }

    @Test func `only the mouth prints`() throws {
        for (path, text) in try Self.sources() where !path.hasPrefix("TrangCLI/") {
            #expect(!text.contains("print(\""), "\(path)")
            #expect(!text.contains("fatalError"), "\(path)")
        }
    }

    /// A key of a block is declared once, by the property that holds it; what builds the block reads that.
    @Test func `no block looks its keys up by a string`() throws {
        let lookUp = #/\.(text|flag|length|number|texts|parts|blocks)\("/#
        var files = 0
        for (path, text) in try Self.sources("TrangReports") + Self.sources("TrangCongress")
        where !path.hasPrefix("Layouts/Layout") && !path.hasPrefix("Rules/") {
            guard path.contains("Block") || path.contains("Compos") else { continue }
            files += 1
            let found = text.firstMatch(of: lookUp).map { String($0.output.0) }
            #expect(found == nil, "\(path)")
        }
        #expect(files > 50)
    }

    /// What a report is serves every field: the room that says it knows none of the words of a congress.
    @Test func `reports know nothing of a congress`() throws {
        let declaration = #/(?m)^(?:package )?(?:final )?(?:struct|class|enum|protocol) (\w+)/#
        let names = try Set(
            Self.sources("TrangCongress").flatMap { source in
                source.text.matches(of: declaration).map { String($0.output.1) }
            })
        #expect(names.count > 50 && names.contains("Term") && names.contains("Indicator"))
        for (path, text) in try Self.sources("TrangReports") {
            let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
            let words = code.flatMap { line in
                line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
            }
            for word in Set(words) {
                let isOfCongress =
                    names.contains(word)
                    || ["Term", "Congress", "Indicator"].contains(where: word.contains)
                #expect(!isOfCongress, "\(path): \(word)")
            }
        }
    }

    /// A document built in Swift is composed by what composes for layouts: one rule stands once.
    @Test func `the library makes no charts, pictures and looks of tables by itself`() throws {
        let sources = try Self.sources("Trang/Library")
        #expect(sources.contains { $0.text.contains("KeyFigureRows(") })
        for (path, text) in sources {
            for made in ["ChartBlock(", "TableDesign(", "Block.figure(\n", ".chart(\n"] {
                #expect(!text.contains(made), "\(path): \(made)")
            }
        }
    }

    @Test func `nothing reads the clock`() throws {
        for (path, text) in try Self.sources() {
            #expect(!text.contains("Date()") && !text.contains("Date.now"), "\(path)")
        }
    }

    @Test func `every code is in the list of diagnostics with its severity`() throws {
        let list = try String(
            contentsOfFile: Command.root + "/docs/diagnostics.md", encoding: .utf8)
        let source = try String(
            contentsOfFile: Command.root + "/Sources/TrangModel/Diagnostics/Finding+Code.swift",
            encoding: .utf8)
        let codes = source.matches(of: /\("([a-z0-9-]+)", \.(error|warning|note)\)/)
        #expect(codes.count > 30)
        for code in codes {
            #expect(
                list.contains("| `\(code.1)` | \(code.2) |"), "\(code.1) \(code.2)")
        }
    }

    @Test func `what a check finds is in the list of diagnostics as the check says it`() throws {
        let path = Command.root + "/docs/diagnostics.md"
        var list = try String(contentsOfFile: path, encoding: .utf8)
        let isRecording = ProcessInfo.processInfo.environment["TRANG_RECORD"] == "1"
        #expect(CheckCatalogue.findings.count > 10)
        var before = "| `"
        for found in CheckCatalogue.findings {
            let start = "| `\(found.code)` | \(found.severity) | "
            let line = start + found.about + " |"
            if isRecording {
                var lines = list.components(separatedBy: "\n")
                let place = lines.firstIndex { $0.hasPrefix(start) }
                if let place { lines.remove(at: place) }
                // A new one stands behind what the check before it finds.
                let after = lines.firstIndex { $0.hasPrefix(before) }.map { $0 + 1 }
                lines.insert(line, at: place ?? after ?? lines.endIndex)
                list = lines.joined(separator: "\n")
            }
            before = start
            #expect(list.contains("\n" + line + "\n"), "\(found.code)")
        }
        if isRecording { try list.write(toFile: path, atomically: true, encoding: .utf8) }
    }

    @Test func `the language of messages is that of the locale`() {
        #expect(Language(environment: ["LANG": "vi_VN.UTF-8"]) == .vietnamese)
        #expect(Language(environment: ["LC_ALL": "C", "LANG": "vi_VN"]) == .english)
        #expect(
            Language(environment: ["LC_ALL": "", "LC_MESSAGES": "vi", "LANG": "en"]) == .vietnamese)
        #expect(Language(environment: [:]) == .english)
    }
}
