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
                let plain = line.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: " ") }
                if plain.count >= 12 { rows.append(Self.sum(plain)) }
            }
        } else if folder.names.contains("indicators.xlsx") {
            rows = TermContent(folder).signs.map { Self.sum(Array($0.utf8)) }
        }
        for paragraph in Self.paragraphs(bytes("summary.md") ?? []) where paragraph.count >= 60 {
            paragraphs.append(Self.sum(paragraph))
        }
    }

    /// The stretches between blank lines.
    private static func paragraphs(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var (paragraphs, start, breaks): ([ArraySlice<UInt8>], Int, Int) = ([], 0, 0)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 10:
                breaks += 1
                if breaks == 2 { paragraphs.append(bytes[start..<(index - 1)]) }
            case 13: break
            default:
                if breaks > 1 { start = index }
                breaks = 0
            }
        }
        if breaks < 2 { paragraphs.append(bytes[start...]) }
        return paragraphs
    }

    /// A number that hardly two texts share (FNV-1a); `;` and tabs part cells as commas do.
    private static func sum(_ bytes: some Collection<UInt8>) -> Int {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes where byte != 13 {
            let isSign = byte == UInt8(ascii: ";") || byte == 9
            sum = (sum ^ UInt64(isSign ? UInt8(ascii: ",") : byte)) &* 0x100_0000_01B3
        }
        return Int(truncatingIfNeeded: sum)
    }
}
