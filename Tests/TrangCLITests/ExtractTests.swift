import Foundation
import Testing
import TrangTestSupport

/// `trang extract` against PDFs that are damaged, or were made to do harm: nothing is written.
@Suite struct ExtractTests {
    /// A report written out so that its parts can be spoilt by hand.
    private static func open() throws -> (folder: ScratchFolder, bytes: Data) {
        let (folder, pdf) = try ArchiveTests.report()
        let outcome = try Command.run(
            "qpdf",
            ["--qdf", "--object-streams=disable", "--no-original-object-ids", pdf, "open.pdf"],
            in: folder.path)
        #expect(outcome.status == 0)
        return (
            folder, try Data(contentsOf: URL(fileURLWithPath: folder.path + "/open.pdf"))
        )
    }

    private static func extract(
        _ folder: ScratchFolder, _ bytes: Data, to output: String = "back"
    ) throws -> (status: Int32, codes: [String]) {
        try folder.write(bytes, "spoilt.pdf")
        let outcome = try Command.run(
            Command.trang, ["extract", "spoilt.pdf", "--output", output, "--diagnostics", "json"],
            in: folder.path)
        return (outcome.status, BadInputTests.findings(outcome.errors).map(\.code))
    }

    /// The bytes with one stretch in place of another.
    private static func replacing(_ bytes: Data, _ old: String, _ new: String) throws -> Data {
        var bytes = bytes
        var found = 0
        var start = bytes.startIndex
        while let range = bytes.range(of: Data(old.utf8), in: start..<bytes.endIndex) {
            bytes.replaceSubrange(range, with: Data(new.utf8))
            start = range.lowerBound + new.utf8.count
            found += 1
        }
        #expect(found > 0, "no \(old)")
        return bytes
    }

    private static func isUntouched(_ folder: ScratchFolder) -> Bool {
        !folder.files.contains { $0.hasPrefix("back") }
    }

    @Test func `what is whole comes out, also from a PDF that was written anew`() throws {
        let (folder, bytes) = try Self.open()
        let outcome = try Self.extract(folder, bytes)
        #expect(outcome.status == 0 && folder.files.contains("back/term.yaml"))
        // Again into the same folder: the same files are no conflict.
        #expect(try Self.extract(folder, bytes).status == 0)
    }

    @Test func `a byte that changed anywhere in a file is found`() throws {
        let (folder, bytes) = try Self.open()
        for (old, new) in [
            ("unit: phường", "unit: phưong"), ("Chỉ tiêu,", "Chi\u{20}tiêu,"),
            ("/CheckSum <", "/ChickSum <"), ("/UF (summary.md)", "/UF (summarx.md)"),
        ] {
            let outcome = try Self.extract(folder, try Self.replacing(bytes, old, new))
            #expect(outcome.status == 1 && outcome.codes == ["damaged-data"], "\(old)")
            #expect(Self.isUntouched(folder))
        }
    }

    @Test func `no damage to a report ever gives other data`() throws {
        let (folder, pdf) = try ArchiveTests.report()
        let whole = try Data(contentsOf: URL(fileURLWithPath: pdf))
        var generator = Generator(seed: 7)
        for _ in 0..<24 {
            var bytes = whole
            let at = Int.random(in: 0..<bytes.count, using: &generator)
            bytes[at] ^= UInt8(1 << Int.random(in: 0...7, using: &generator))
            let outcome = try Self.extract(folder, bytes)
            if outcome.status == 0 {
                for file in folder.files where file.hasPrefix("back/") {
                    let source = folder.path + "/" + BadInputTests.base + file.dropFirst(5)
                    var isFolder: ObjCBool = false
                    guard
                        FileManager.default.fileExists(atPath: source, isDirectory: &isFolder),
                        !isFolder.boolValue
                    else { continue }
                    #expect(
                        FileManager.default.contents(atPath: folder.path + "/" + file)
                            == FileManager.default.contents(atPath: source), "\(file) \(at)")
                }
                try FileManager.default.removeItem(atPath: folder.path + "/back")
            }
            #expect(Self.isUntouched(folder))
        }
    }

    @Test func `a file that says it is enormous, or is larger than it says, is not unpacked`()
        throws
    {
        let (folder, pdf) = try ArchiveTests.report()
        // The streams stay packed; only what describes them is written out.
        let outcome = try Command.run(
            "qpdf",
            ["--qdf", "--stream-data=preserve", "--object-streams=disable", pdf, "open.pdf"],
            in: folder.path)
        #expect(outcome.status == 0)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/open.pdf"))
        let key = try #require(bytes.range(of: Data("/Size ".utf8)))
        let end = try #require(
            bytes[key.upperBound...].firstIndex {
                !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
            })
        for (size, code) in [
            ("9999999999", "data-too-large"), ("12", "damaged-data"), ("0", "damaged-data"),
            ("-5", "damaged-data"), ("99999999999999999999999", "not-a-report"),
        ] {
            var spoilt = bytes
            spoilt.replaceSubrange(key.upperBound..<end, with: Data(size.utf8))
            let outcome = try Self.extract(folder, spoilt)
            #expect(outcome.status == 1 && outcome.codes == [code], "\(size) \(outcome.codes)")
            #expect(Self.isUntouched(folder))
        }
    }

    @Test func `a small PDF that unpacks to a gigabyte takes no gigabyte`() throws {
        let folder = try ScratchFolder()
        // Whoever makes such a file packs it twice, or says too little.
        let script = #"""
            import sys, zlib
            packer = zlib.compressobj(9)
            data = b''.join(packer.compress(b'0' * (1 << 24)) for _ in range(64)) + packer.flush()
            filters, size = sys.argv[1], sys.argv[2]
            if filters.count('Flate') == 2: data = zlib.compress(data)
            parts = [
                b'<< /Type /Catalog /Pages 2 0 R /AF [4 0 R] >>',
                b'<< /Type /Pages /Kids [] /Count 0 >>', b'<< /Producer (Trang) >>',
                b'<< /F (term.yaml) /UF (term.yaml) /EF << /F 5 0 R >> >>',
                ('<< /Length %d /Filter %s /Params << /Size %s /CheckSum <%s> >> >>'
                    % (len(data), filters, size, '00' * 16)).encode()
                    + b'\nstream\n' + data + b'\nendstream']
            out, places = b'%PDF-1.7\n', []
            for number, part in enumerate(parts, 1):
                places.append(len(out))
                out += b'%d 0 obj\n' % number + part + b'\nendobj\n'
            table = b''.join(b'%010d 00000 n \n' % place for place in places)
            out += b'xref\n0 6\n0000000000 65535 f \n' + table
            out += b'trailer << /Size 6 /Root 1 0 R /Info 3 0 R >>\nstartxref\n'
            open('bomb.pdf', 'wb').write(out + b'%d\n%%%%EOF\n' % out.index(b'xref'))
            """#
        for (filters, size, code) in [
            ("/FlateDecode", "100", "damaged-data"),
            ("[/FlateDecode]", "\(1 << 30)", "data-too-large"),
            ("[/FlateDecode /FlateDecode]", "100", "damaged-data"),
        ] {
            let made = try Command.run("python3", ["-c", script, filters, size], in: folder.path)
            #expect(made.status == 0, "\(made.errors)")
            // A quarter of a gigabyte of memory, and no more.
            let outcome = try Command.run(
                "bash",
                [
                    "-c", "ulimit -d 262144; exec \"$0\" extract bomb.pdf --diagnostics json",
                    Command.trang,
                ], in: folder.path)
            #expect(outcome.status == 1, "\(outcome.errors)")
            #expect(BadInputTests.findings(outcome.errors).map(\.code) == [code])
            #expect(!folder.files.contains { $0.hasPrefix("bomb/") })
        }
    }

    @Test(arguments: [
        ".bashrc", "../summary.md", "/etc/summary.md", ".ssh/summary.md", "a/.b/summary.md",
        "a//summary.md", "summary.md/", "summary.sh", "Makefile", "a/../summary.md",
    ])
    func `names that trang does not give are refused`(name: String) throws {
        let (folder, bytes) = try Self.open()
        let outcome = try Self.extract(
            folder, try Self.replacing(bytes, "(summary.md)", "(\(name))"))
        // What leads elsewhere is told apart from what trang does not write at all.
        let leadsOut = name.hasPrefix("/") || name.contains("..")
        let code = leadsOut ? "path-escapes" : "damaged-data"
        #expect(outcome.status == 1 && outcome.codes == [code], "\(outcome.codes)")
        #expect(Self.isUntouched(folder))
    }

    @Test(arguments: [
        ["extract", ""], ["extract", "a.pdf", "--output", ""], ["render", ""],
        ["render", "--output", ""], ["check", "--fonts", ""], ["fonts", "--fonts", ""],
        ["new", "phường A", "2015-2020", "--folder", ""],
        ["import", "", "--unit", "phường A", "--term", "2015-2020"],
        ["import", "a.txt", "--unit", "phường A", "--term", "2015-2020", "--output", ""],
    ])
    func `an empty path is wrong usage, not the root`(arguments: [String]) throws {
        let folder = try ScratchFolder()
        let outcome = try Command.run(Command.trang, arguments, in: folder.path)
        #expect(outcome.status == 64, "\(arguments) \(outcome.status)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `one name twice, or a file that is also a folder, is refused`() throws {
        let (folder, bytes) = try Self.open()
        for name in ["term.yaml", "term.yaml/summary.md"] {
            let outcome = try Self.extract(
                folder, try Self.replacing(bytes, "(summary.md)", "(\(name))"))
            #expect(outcome.status == 1 && outcome.codes == ["damaged-data"], "\(outcome.codes)")
            #expect(Self.isUntouched(folder))
        }
    }

    @Test func `links in the folder are not followed`() throws {
        let (folder, bytes) = try Self.open()
        let files = FileManager.default
        for (name, target) in [
            ("photos", "../elsewhere"), ("summary.md", "../elsewhere/x"), ("term.yaml", "gone"),
        ] {
            try? files.removeItem(atPath: folder.path + "/here")
            for made in ["here", "elsewhere"] {
                try files.createDirectory(
                    atPath: folder.path + "/" + made, withIntermediateDirectories: true)
            }
            try files.createSymbolicLink(
                atPath: folder.path + "/here/" + name, withDestinationPath: target)
            let outcome = try Self.extract(folder, bytes, to: "here")
            #expect(outcome.status == 1 && outcome.codes == ["output-unwritable"])
            #expect(!folder.files.contains { $0.hasPrefix("elsewhere/") })
            #expect(folder.files.filter { $0.hasPrefix("here/") } == ["here/" + name])
        }
    }

    @Test func `what a killed run left is removed by the next`() throws {
        let (folder, bytes) = try Self.open()
        try folder.write("half", "back/.trang-999999-x-term.yaml")
        try folder.write("half", "back/photos/.trang-999999-x-a.jpg")
        #expect(try Self.extract(folder, bytes).status == 0)
        #expect(!folder.files.contains { $0.contains(".trang-") && $0.hasPrefix("back") })
    }
}
