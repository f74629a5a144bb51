import Foundation
import Testing
import TrangTestSupport

/// What the handbook tells a clerk to do is done, word by word, from an empty folder; what it shows is what
/// comes. `TRANG_RECORD=1` writes the answers anew.
@Suite struct HandbookTests {
    /// The folder whose files the handbook writes.
    private static let term = "Terms/binh-minh/2020-2025/"

    /// A bare installation beside which the clerk works.
    private func install() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        let files = FileManager.default
        for place in ["usr/bin", "usr/share/trang", "home"] {
            try files.createDirectory(
                atPath: folder.path + "/" + place, withIntermediateDirectories: true)
        }
        try files.copyItem(atPath: Command.trang, toPath: folder.path + "/usr/bin/trang")
        for name in ["Layouts", "Fonts", "Rules"] {
            try files.createSymbolicLink(
                atPath: folder.path + "/usr/share/trang/" + name,
                withDestinationPath: Command.root + "/" + name)
        }
        return folder
    }

    @Test func `the handbook holds, word by word`() throws {
        let file = Command.root + "/docs/huong-dan.md"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let folder = try install()
        let home = folder.path + "/home"
        var written: [String] = []
        var block: (kind: Substring, name: String, lines: [String])?
        var commands = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let current = block, line == "```" {
                switch current.kind {
                case "console":
                    let answers = try run(current.lines, in: folder, counting: &commands)
                    written += answers
                    if ProcessInfo.processInfo.environment["TRANG_RECORD"] != "1" {
                        #expect(answers == current.lines)
                    }
                case "diff": try change(current, in: home)
                case "yaml", "csv", "markdown": try write(current, in: home)
                default: break
                }
                block = nil
            } else if block != nil {
                block?.lines.append(String(line))
                if block?.kind == "console" { continue }
            } else if line.hasPrefix("```") {
                let words = line.dropFirst(3).split(separator: " ", maxSplits: 1)
                block = (words.first ?? "", words.count > 1 ? String(words[1]) : "", [])
            } else if let copy = line.wholeMatch(of: /<!-- chép (\S+) (\S+) -->/) {
                let picture = URL(fileURLWithPath: Command.root + "/" + copy.1)
                try put(try Data(contentsOf: picture), home + "/" + Self.term + String(copy.2))
            }
            written.append(String(line))
        }
        #expect(commands > 12)
        if ProcessInfo.processInfo.environment["TRANG_RECORD"] == "1" {
            try written.joined(separator: "\n").write(
                toFile: file, atomically: true, encoding: .utf8)
        }
        try keep(home)
    }

    /// Runs the commands of a block; gives them with their answers. Where the handbook leaves lines out (`…`),
    /// those at both ends must be there.
    private func run(
        _ lines: [String], in folder: ScratchFolder, counting commands: inout Int
    ) throws -> [String] {
        var answers: [String] = []
        for (index, line) in lines.enumerated() where line.hasPrefix("$ ") {
            commands += 1
            answers.append(line)
            let outcome = try Command.run(
                "sh", ["-c", line.dropFirst(2) + " 2>&1"], in: folder.path + "/home",
                environment: [
                    "PATH": folder.path + "/usr/bin:/usr/bin:/bin", "LC_ALL": "vi_VN.UTF-8",
                ])
            let said = outcome.output.replacingOccurrences(of: folder.path + "/usr", with: "/usr")
                .split(separator: "\n").map(String.init)
            let shown = Array(lines[(index + 1)...].prefix { !$0.hasPrefix("$ ") })
            if let gap = shown.firstIndex(of: "…") {
                answers += said.prefix(gap) + ["…"] + said.suffix(shown.count - gap - 1)
            } else {
                answers += said
            }
        }
        return answers
    }

    private func write(
        _ block: (kind: Substring, name: String, lines: [String]), in home: String
    ) throws {
        guard !block.name.isEmpty else { return }
        let isAdded = block.name.hasSuffix(" +")
        let path = home + "/" + Self.term + (isAdded ? String(block.name.dropLast(2)) : block.name)
        var text = block.lines.joined(separator: "\n") + "\n"
        if isAdded { text = try String(contentsOfFile: path, encoding: .utf8) + text }
        // As Excel writes it.
        let mark = block.kind == "csv" ? "\u{FEFF}" : ""
        try put(Data((mark + text).utf8), path)
    }

    private func change(
        _ block: (kind: Substring, name: String, lines: [String]), in home: String
    ) throws {
        let path = home + "/" + Self.term + block.name
        let text = try String(contentsOfFile: path, encoding: .utf8)
        func part(_ sign: String) -> String {
            block.lines.filter { $0.hasPrefix(sign) }.map { $0.dropFirst() + "\n" }.joined()
        }
        #expect(text.contains(part("-")), "\(block.name): \(part("-"))")
        try put(Data(text.replacingOccurrences(of: part("-"), with: part("+")).utf8), path)
    }

    private func put(_ data: Data, _ path: String) throws {
        let url = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    /// Keeps the clerk's folder where `TRANG_KEEP` says, to look at it and to draw pictures from it.
    private func keep(_ home: String) throws {
        guard let place = ProcessInfo.processInfo.environment["TRANG_KEEP"] else { return }
        try FileManager.default.copyItem(atPath: home, toPath: place)
    }
}
