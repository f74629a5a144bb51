import Foundation
import TrangCongress
import TrangImport
import TrangInk
import TrangModel
import TrangReading
import TrangReports

/// A target of libFuzzer; `TRANG_FUZZ_READER` names the reader. What a reader refuses with a finding is right; a
/// crash or a hang is a fault.
func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = [UInt8](UnsafeBufferPointer(start: data, count: count))
    Readers.read(bytes, Readers.chosen)
    return 0
}

/// libFuzzer's loop.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// What the package manager calls: it names an executable's beginning after its target.
@_cdecl("trang_fuzz_main")
public func start(
    _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
    var (count, arguments) = (count, arguments)
    return runFuzzer(&count, &arguments, fuzz)
}

/// The readers that take files from outside.
enum Readers: String, CaseIterable {
    case yaml, csv, xlsx, markdown, picture, layout, numbers, docx, article, legacy, extract
    /// A manuscript in Markdown.
    case manuscript
    /// Files of a term: read with it and checked.
    case term, summary, handout, indicators
    case figures = "key-figures"

    /// The one that the environment names.
    static let chosen: Readers =
        ProcessInfo.processInfo.environment["TRANG_FUZZ_READER"].flatMap(Readers.init) ?? .yaml

    static func read(_ bytes: [UInt8], _ reader: Readers) {
        let findings = Findings()
        func text() -> String? {
            try? TextDecoding.decode(bytes, file: "x", findings: findings)
        }
        switch reader {
        case .yaml: if let text = text() { _ = try? YAMLReader.read(text, file: "x") }
        case .csv: if let text = text() { _ = try? CSVReader.read(text, file: "x") }
        case .xlsx:
            _ = try? XLSXReader(file: "x", sheet: nil, encoding: nil, findings: findings).read(
                bytes)
        case .markdown:
            if let text = text() {
                _ = try? MarkdownReader.read(text, file: "x", findings: findings)
            }
        case .picture: _ = try? ImageHeader.read(bytes, name: "x", place: nil)
        case .layout:
            guard let text = text() else { return }
            var reader = LayoutReader(families: ["Liberation Serif"], findings: findings)
            _ = reader.read(text, file: "x", name: "x")
        case .numbers:
            let text = String(decoding: bytes, as: UTF8.self)
            _ = try? Quantity.read(text)
            _ = try? Target.read(text)
            _ = DecimalPlace.find(text)
        case .docx:
            guard let found = try? DOCXReader(file: "x").read(bytes) else { return }
            _ = ArticleReader.read(found, unit: UnitName("phường A"), years: "2015-2020")
        case .article:
            guard let text = text() else { return }
            let found = TextManuscript.read(text, file: "x")
            _ = ArticleReader.read(found, unit: UnitName("phường A"), years: "2015-2020")
        case .manuscript:
            guard let text = text() else { return }
            let found = MarkdownManuscript.read(text, file: "x")
            _ = ArticleReader.read(found, unit: UnitName("phường A"), years: "2015-2020")
        case .legacy:
            for encoding in TextEncoding.allCases {
                _ = try? TextDecoding.decode(
                    bytes, file: "x", encoding: encoding, findings: findings)
            }
        case .extract: _ = try? EmbeddedFiles.read(bytes)
        case .term: readTerm(bytes, "term.yaml", findings)
        case .summary: readTerm(bytes, "summary.md", findings)
        case .handout: readTerm(bytes, "handout.md", findings)
        case .indicators: readTerm(bytes, "indicators.csv", findings)
        case .figures: readTerm(bytes, "key-figures.csv", findings)
        }
    }

    /// A term with one file that is fuzzed, in a folder in memory.
    private static let folder: String = {
        let path = "/dev/shm/trang-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
        try? FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
        let term = "unit: phường A\nterm: 2015-2020\n"
        try? Data(term.utf8).write(to: URL(fileURLWithPath: path + "/term.yaml"))
        return path
    }()

    private static func readTerm(_ bytes: [UInt8], _ name: String, _ findings: Findings) {
        try? Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
        let source = SourceFolder(at: folder, display: "t")
        guard let term = TermReader(source, findings: findings).read() else { return }
        CheckCatalogue.check(term, findings: findings)
    }
}
