/// What the bytes of legacy encodings stand for. Sources: the charmaps of glibc (`TCVN5712-1`, `VISCII`,
/// `CP1258`), against which a test compares them.
enum EncodingTables {
    /// The 256 characters of an encoding.
    static func table(_ encoding: TextEncoding) -> [Unicode.Scalar] {
        switch encoding {
        case .tcvn3: tcvn3
        case .tcvn5712: tcvn5712
        case .viscii: viscii
        case .windows1258: windows1258
        case .utf8, .utf16, .vni: western
        }
    }

    /// The byte that stands for a character in Windows-1252; nil for others.
    static func westernByte(_ scalar: Unicode.Scalar) -> UInt8? {
        scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value)
            ? UInt8(scalar.value) : westernBytes[scalar]
    }

    /// What bytes are in Windows-1252.
    static func westernText(_ bytes: some Sequence<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(western[Int(byte)]) }
        return String(text)
    }

    private static let westernBytes = Dictionary(
        zip(western[0x80..<0xA0], UInt8(0x80)..<0xA0), uniquingKeysWith: { first, _ in first })

    private static let low = (UInt8(0)..<0x80).map { Unicode.Scalar($0) }
    private static let high = (UInt8(0xA0)...0xFF).map { Unicode.Scalar($0) }
    private static let punctuation = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

    /// Windows-1252.
    static let western = low + punctuation + high

    private static let tcvnHigh = Array(
        ("\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắ"
            + "ẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ")
            .unicodeScalars)

    private static let tcvn3 = low + punctuation + tcvnHigh

    private static let tcvn5712: [Unicode.Scalar] = {
        let capitals = Array("ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ".unicodeScalars)
        return replacing(
            [
                (0x01, "Ú"), (0x02, "Ụ"), (0x04, "Ừ"), (0x05, "Ử"), (0x06, "Ữ"), (0x11, "Ứ"),
                (0x12, "Ự"), (0x13, "Ỳ"), (0x14, "Ỷ"), (0x15, "Ỹ"), (0x16, "Ý"), (0x17, "Ỵ"),
            ], in: low + capitals + tcvnHigh)
    }()

    private static let viscii: [Unicode.Scalar] = {
        let high = Array(
            ("ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
                + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ")
                .unicodeScalars)
        return replacing(
            [
                (0x02, "Ẳ"), (0x05, "Ẵ"), (0x06, "Ẫ"), (0x14, "Ỷ"), (0x19, "Ỹ"), (0x1E, "Ỵ"),
            ], in: low + high)
    }()

    private static let windows1258 = replacing(
        [
            (0xC3, "Ă"), (0xCC, "\u{300}"), (0xD0, "Đ"), (0xD2, "\u{309}"), (0xD5, "Ơ"),
            (0xDD, "Ư"), (0xDE, "\u{303}"), (0xE3, "ă"), (0xEC, "\u{301}"), (0xF0, "đ"),
            (0xF2, "\u{323}"), (0xF5, "ơ"), (0xFD, "ư"), (0xFE, "₫"),
        ], in: western)

    private static func replacing(
        _ changes: [(Int, Unicode.Scalar)], in table: [Unicode.Scalar]
    ) -> [Unicode.Scalar] {
        var table = table
        for (byte, scalar) in changes { table[byte] = scalar }
        return table
    }
}
