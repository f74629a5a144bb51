import Foundation
import Testing
import TrangTestSupport

/// `trang preview` as a process.
@Suite struct PreviewTests {
    /// A preview that runs until the value goes.
    private final class Running {
        let process = Process()
        private let output = Pipe()
        /// The line that says where the page is.
        let greeting: String
        /// The address in it.
        let address: String

        init(_ arguments: [String]) throws {
            process.executableURL = URL(fileURLWithPath: Command.trang)
            process.arguments = ["preview", "Terms/khue-trung"] + arguments
            process.currentDirectoryURL = URL(fileURLWithPath: Command.root)
            process.standardOutput = output
            process.standardInput = FileHandle.nullDevice
            try process.run()
            var line = Data()
            while line.last != 10 {
                let more = output.fileHandleForReading.availableData
                if more.isEmpty { break }
                line += more
            }
            greeting = String(decoding: line, as: UTF8.self)
            address =
                greeting.split(separator: " ").first { $0.hasPrefix("http") }
                .map(String.init) ?? ""
        }

        /// Asks for the end.
        func end(_ signal: Int32) -> Int32 {
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            return process.terminationReason == .exit ? process.terminationStatus : -1
        }

        deinit { if process.isRunning { process.terminate() } }
    }

    @Test(.timeLimit(.minutes(1)), arguments: [SIGINT, SIGTERM])
    func `it says where the page is and ends cleanly when asked`(signal: Int32) throws {
        let running = try Running(["--language", "vi"])
        #expect(running.greeting.hasPrefix("Mở http://127.0.0.1:"))
        let got = try Command.run(
            "python3",
            [
                "-c",
                """
                import sys, urllib.request
                print(urllib.request.urlopen(sys.argv[1]).read().decode()[:60])
                request = urllib.request.Request(sys.argv[1], headers={'Host': 'evil.example'})
                try: urllib.request.urlopen(request)
                except urllib.error.HTTPError as error: print(error.code)
                request = urllib.request.Request(sys.argv[1], method='DELETE')
                try: urllib.request.urlopen(request)
                except urllib.error.HTTPError as error: print(error.code, error.headers['Allow'])
                """, running.address,
            ])
        #expect(got.output.contains("<html lang=\"vi\">"), "\(got.errors)")
        #expect(got.output.contains("403\n405 GET, HEAD\n"))
        #expect(running.end(signal) == 0)
    }

    @Test(.timeLimit(.minutes(1))) func `a second one finds another port, unless it is told one`()
        throws
    {
        let (one, two) = (try Running(["--language", "en"]), try Running(["--language", "en"]))
        #expect(one.greeting.hasPrefix("Open http://127.0.0.1:"))
        #expect(one.address != two.address && !two.address.isEmpty)
        let port = try #require(URL(string: one.address)?.port)
        let third = try Command.run(
            Command.trang,
            ["preview", "Terms/khue-trung", "--port", String(port), "--language", "en"])
        #expect(third.status == 1)
        #expect(third.errors.contains("port \(port) is taken"))
        #expect(one.end(SIGTERM) == 0 && two.end(SIGINT) == 0)
    }

    @Test(.timeLimit(.minutes(1))) func `who does not have the address sees nothing`() throws {
        let running = try Running(["--language", "en"])
        let address = try #require(URL(string: running.address))
        #expect(address.path.count > 20)
        let got = try Command.run(
            "python3",
            [
                "-c",
                """
                import sys, urllib.parse, urllib.request
                whole = sys.argv[1]
                bare = urllib.parse.urljoin(whole, '/')
                for path in ['', 'page.css', 'choices.json', 'report.pdf?term=Terms/khue-trung/2015-2020']:
                    try: print(urllib.request.urlopen(bare + path).status)
                    except urllib.error.HTTPError as error: print(error.code, len(error.read()))
                for path in ['', 'page.css', 'page.js', 'choices.json']:
                    print(urllib.request.urlopen(whole + path).status)
                """, running.address,
            ])
        let refused = String(repeating: "403 0\n", count: 4)
        #expect(got.output == refused + String(repeating: "200\n", count: 4), "\(got.errors)")
        #expect(running.end(SIGTERM) == 0)
    }

    @Test func `terms that can be shown are shown, and what stands against the others is said`()
        throws
    {
        let folder = try BatchTests.folder(terms: 1)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/Terms/u01", withDestinationPath: "gone")
        let outcome = try Command.run(
            "timeout",
            [
                "-s", "TERM", "8", Command.trang, "preview", "--language", "en", "--diagnostics",
                "json",
            ],
            in: folder.path)
        #expect(outcome.output.hasPrefix("Open http://"), "\(outcome.errors)")
        #expect(BadInputTests.findings(outcome.errors).map(\.file) == ["Terms/u01"])
    }

    @Test func `without a term there is nothing to show`() throws {
        let scratch = try ScratchFolder()
        for path in [scratch.path, scratch.path + "/nowhere"] {
            let outcome = try Command.run(
                Command.trang, ["preview", path, "--diagnostics", "json", "--language", "en"])
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("\"severity\":\"error\""))
        }
    }
}
