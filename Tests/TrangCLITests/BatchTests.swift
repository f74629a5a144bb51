import Foundation
import Testing
import TrangTestSupport

/// Many terms in one run: workers, what is up to date, shards, and runs that are cut short.
@Suite struct BatchTests {
    /// A folder of small terms, with fonts and layouts beside them.
    static func folder(terms: Int, text: String = "Chào nhiệm kỳ mới.") throws -> ScratchFolder {
        let folder = try ScratchFolder()
        for name in ["Fonts", "Layouts", "Rules"] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/" + name, withDestinationPath: Command.root + "/" + name)
        }
        for index in 0..<terms {
            let base = "Terms/\(unit(index))/2015-2020/"
            try folder.write("unit: phường \(index)\nterm: 2015-2020\n", base + "term.yaml")
            try folder.write("# Phần \(index)\n\n\(text)\n", base + "summary.md")
            try folder.write(
                "Chỉ tiêu,Mục tiêu,Kết quả,Đánh giá\nThu,100,9\(index),vượt\n",
                base + "indicators.csv")
        }
        return folder
    }

    static func unit(_ index: Int) -> String { "u" + (index < 10 ? "0" : "") + "\(index)" }

    static func run(
        _ folder: ScratchFolder, _ arguments: [String] = [], environment: [String: String] = [:]
    ) throws -> Outcome {
        try Command.run(
            Command.trang, ["render", "--language", "en"] + arguments, in: folder.path,
            environment: environment)
    }

    static func made(_ folder: ScratchFolder, _ output: String = "output") -> [String] {
        folder.files.filter {
            $0.hasPrefix(output + "/") && $0.hasSuffix(".pdf") && !$0.contains("/.trang-")
        }
    }

    static func temporary(_ folder: ScratchFolder) -> [String] {
        folder.files.filter { $0.contains(".trang-") }
    }

    static func dates(_ folder: ScratchFolder) throws -> [String: Date] {
        var dates: [String: Date] = [:]
        for file in made(folder) {
            let all = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + file)
            dates[file] = all[.modificationDate] as? Date
        }
        return dates
    }

    static func check(_ folder: ScratchFolder, _ files: [String]? = nil) throws {
        for file in files ?? made(folder) {
            let outcome = try Command.run("qpdf", ["--check", folder.path + "/" + file])
            #expect(outcome.status == 0, "\(file): \(outcome.errors)")
        }
    }

    /// Starts a run that the test ends.
    static func start(_ folder: ScratchFolder, _ arguments: [String] = []) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Command.trang)
        process.arguments = ["render", "--language", "en"] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return process
    }

    @Test func `one worker and four make the same bytes and say the same`() throws {
        let folder = try Self.folder(terms: 12)
        let one = try Self.run(folder, ["--jobs", "1", "--output", "one"])
        let four = try Self.run(folder, ["--jobs", "4", "--output", "four"])
        #expect(one.status == 0 && one.errors == four.errors && one.output == four.output)
        #expect(one.output.hasPrefix("made 12 reports"))
        let files = Self.made(folder, "one")
        #expect(files.count == 12)
        for file in files {
            #expect(
                FileManager.default.contentsEqual(
                    atPath: folder.path + "/" + file,
                    andPath: folder.path + "/four/" + file.dropFirst(4)), "\(file)")
        }
    }

    @Test func `what is up to date is left alone, and only what depends is made again`() throws {
        let folder = try Self.folder(terms: 3)
        #expect(try Self.run(folder).output.hasPrefix("made 3 reports, 0 up to date"))
        let before = try Self.dates(folder)
        let again = try Self.run(folder)
        #expect(again.output.hasPrefix("made 0 reports, 3 up to date, 0 failed"))
        #expect(try Self.dates(folder) == before && again.errors.isEmpty)
        // The same size: only the content tells.
        try folder.write(
            "Chỉ tiêu,Mục tiêu,Kết quả,Đánh giá\nThu,100,88,vượt\n",
            "Terms/u01/2015-2020/indicators.csv")
        #expect(try Self.run(folder).output.hasPrefix("made 1 report, 2 up to date"))
        let after = try Self.dates(folder)
        #expect(
            before.keys.filter { before[$0] != after[$0] } == ["output/u01/2015-2020/summary.pdf"])
        #expect(try Self.run(folder, ["--duplex"]).output.hasPrefix("made 3 reports"))
        #expect(
            try Self.run(folder, ["--duplex"], environment: ["SOURCE_DATE_EPOCH": "1"]).output
                .hasPrefix("made 3 reports"))
        #expect(try Self.run(folder, ["--force"]).output.hasPrefix("made 3 reports"))
        try FileManager.default.removeItem(
            atPath: folder.path + "/output/u02/2015-2020/summary.pdf")
        #expect(try Self.run(folder).output.hasPrefix("made 1 report, 2 up to date"))
        // Warnings fail a strict report, also one that was made before.
        #expect(try Self.run(folder, ["--strict"]).status == 1)
    }

    @Test func `a changed layout or include makes again the reports of that layout`() throws {
        let folder = try Self.folder(terms: 2)
        let path = folder.path + "/Layouts"
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.copyItem(atPath: Command.root + "/Layouts", toPath: path)
        let both = ["--layout", "summary", "--layout", "handout"]
        #expect(try Self.run(folder, both).output.hasPrefix("made 4 reports"))
        let layout = try String(contentsOfFile: path + "/handout.yaml", encoding: .utf8)
        try folder.write(layout + "\n# changed\n", "Layouts/handout.yaml")
        #expect(try Self.run(folder, both).output.hasPrefix("made 2 reports, 2 up to date"))
        let common = try String(contentsOfFile: path + "/_common.yaml", encoding: .utf8)
        try folder.write(common + "\n# changed\n", "Layouts/_common.yaml")
        #expect(!(try Self.run(folder, both).output.hasPrefix("made 0 reports")))
    }

    @Test func `shards part the plan, and auto reads them from the environment`() throws {
        let folder = try Self.folder(terms: 7)
        let environments = [
            ["JOB_COMPLETION_INDEX": "0", "JOB_COMPLETIONS": "3"],
            [
                "SLURM_ARRAY_TASK_ID": "6", "SLURM_ARRAY_TASK_MIN": "5",
                "SLURM_ARRAY_TASK_MAX": "7", "SLURM_ARRAY_TASK_COUNT": "3",
            ],
            ["AWS_BATCH_JOB_ARRAY_INDEX": "2", "AWS_BATCH_JOB_ARRAY_SIZE": "3"],
        ]
        var all: [String] = []
        for (index, environment) in environments.enumerated() {
            _ = try Self.run(folder, ["--shard", "\(index + 1)/3", "--output", "a\(index)"])
            _ = try Self.run(
                folder, ["--shard", "auto", "--output", "b\(index)"], environment: environment)
            let files = Self.made(folder, "a\(index)").map { String($0.dropFirst(3)) }
            #expect(files == Self.made(folder, "b\(index)").map { String($0.dropFirst(3)) })
            all += files
        }
        #expect(all.count == 7 && Set(all).count == 7)
        for wrong in ["0/3", "4/3", "1", "a/b", "1/0", "auto"] {
            #expect(try Self.run(folder, ["--shard", wrong]).status == 64, "\(wrong)")
        }
    }

    @Test func `a failing term stops no other, and the report file tells of all`() throws {
        let folder = try Self.folder(terms: 4)
        try folder.write("unit: [\n", "Terms/u01/2015-2020/term.yaml")
        let outcome = try Self.run(folder, ["--jobs", "2", "--report", "report.jsonl"])
        #expect(outcome.status == 1 && Self.made(folder).count == 3)
        _ = try Self.run(folder, ["--report", "again.jsonl"])
        func statuses(_ name: String) throws -> [String] {
            try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
                .split(separator: "\n").map { line in
                    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
                    let members = try #require(value as? [String: Any])
                    #expect(members["term"] as? String == "2015-2020")
                    #expect(members["seconds"] is NSNumber)
                    return "\(members["unit"] ?? "") \(members["status"] ?? "")"
                }
        }
        #expect(
            try statuses("report.jsonl") == ["u00 made", "u01 failed", "u02 made", "u03 made"])
        #expect(
            try statuses("again.jsonl")
                == ["u00 up-to-date", "u01 failed", "u02 up-to-date", "u03 up-to-date"])
    }

    @Test func `killed at any moment, a run leaves whole files and the next completes`() throws {
        let folder = try Self.folder(terms: 8)
        var generator = Generator(seed: 7)
        var known: [String: Date] = [:]
        for _ in 0..<200 {
            let process = try Self.start(folder, ["--force", "--jobs", "2"])
            usleep(UInt32.random(in: 5_000...400_000, using: &generator))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let dates = try Self.dates(folder)
            try Self.check(folder, dates.keys.filter { dates[$0] != known[$0] })
            known = dates
        }
        #expect(!known.isEmpty)
        let last = try Self.run(folder)
        #expect(last.status == 0 && Self.made(folder).count == 8)
        #expect(Self.temporary(folder).isEmpty)
        try Self.check(folder)
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `an interrupted run ends with 130 and leaves nothing half`(signal: Int32) throws {
        let folder = try Self.folder(terms: 60, text: String(repeating: "Lời dài. ", count: 400))
        let process = try Self.start(folder, ["--jobs", "2"])
        while Self.made(folder).isEmpty && process.isRunning { usleep(20_000) }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 130)
        #expect(Self.temporary(folder).isEmpty)
        #expect((1..<60).contains(Self.made(folder).count))
        try Self.check(folder)
    }

    @Test func `two runs at once do not harm each other`() throws {
        let folder = try Self.folder(terms: 8)
        let processes = try (0..<2).map { _ in try Self.start(folder, ["--jobs", "2"]) }
        for process in processes {
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
        #expect(Self.made(folder).count == 8 && Self.temporary(folder).isEmpty)
        try Self.check(folder)
        #expect(try Self.run(folder).output.hasPrefix("made 0 reports, 8 up to date"))
    }
}
