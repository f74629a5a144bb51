import TrangCongress
import TrangReading

/// Lines of a folder's indicators and paragraphs of its text, as numbers: folders with many of them in common may be
/// copies. Files are not parsed for it; that is left for those that are alike.
struct FolderSigns {
    private(set) var rows: [Int] = []
    private(set) var paragraphs: [Int] = []

    init(_ folder: SourceFolder) {
        func bytes(_ name: String) -> [UInt8]? {
            guard folder.names.contains(name) else { return nil }
            return FileStatus.bytes(
                folder.path + "/" + name, most: ReadingLimits.bytes(ofFile: name))
        }
        if let table = bytes("indicators.csv") {
            for line in table.split(whereSeparator: { $0 == 10 || $0 == 13 }).dropFirst() {
                // Semicolons and tabs part cells as commas do.
                let plain = line.compactMap { byte -> UInt8? in
                    switch byte {
                    case UInt8(ascii: "\""), UInt8(ascii: " "): nil
                    case UInt8(ascii: ";"), 9: UInt8(ascii: ",")
                    default: byte
                    }
                }
                if plain.count >= 12 { rows.append(TextSign.sum(plain)) }
            }
        } else if folder.names.contains("indicators.xlsx") {
            rows = TermContent(folder).rowSigns
        }
        paragraphs = TextSign.paragraphs(bytes("summary.md") ?? [])
    }
}
