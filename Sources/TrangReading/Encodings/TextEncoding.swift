/// How the bytes of text files are read: the values of `encoding` in `term.yaml`.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case windows1258 = "windows-1258"
    /// TCVN 5712 as the ABC fonts (`.VnTime`) have it, with the punctuation of Windows.
    case tcvn3
    /// TCVN 5712-1, where capitals with marks stand in control codes.
    case tcvn5712
    /// VNI for Windows (`VNI-Times`).
    case vni
    case viscii

    /// Those that are tables of bytes.
    static let legacy: [TextEncoding] = [.tcvn3, .vni, .windows1258, .viscii, .tcvn5712]

    /// What a legacy encoding makes of bytes. The result is NFC.
    func text(_ bytes: some Sequence<UInt8>) -> String {
        let table = EncodingTables.table(self)
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(table[Int(byte)]) }
        return composed(text)
    }

    /// What a legacy encoding makes of a text that was taken for Windows-1252, as happens to what is
    /// copied out of a document in a font such as `.VnTime`. The result is NFC.
    func text(mistaken text: String) -> String {
        let table = EncodingTables.table(self)
        var converted = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            converted.append(EncodingTables.westernByte(scalar).map { table[Int($0)] } ?? scalar)
        }
        return composed(converted)
    }

    private func composed(_ scalars: String.UnicodeScalarView) -> String {
        let scalars = self == .vni ? VNI.composed(scalars) : scalars
        let text = TextDecoding.composed(String(scalars))
        return self == .tcvn3 ? Capitals.mended(text) : text
    }
}
