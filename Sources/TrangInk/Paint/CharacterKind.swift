/// What a character, given by its value, does to the text around it.
enum CharacterKind {
    /// Whether a character stands for itself, from left to right. Letters of Vietnamese and signs of its typography do,
    /// which is seen without a look into the tables of Unicode.
    @inline(__always)
    static func isPlain(_ value: UInt32) -> Bool {
        if value < 0x300 || (0x1E00..<0x20D0).contains(value) { return true }
        return !isFromRight(value) && !isMark(value)
    }

    /// Whether it is a combining mark, which belongs to the character before it (Unicode Standard, 3.6).
    static func isMark(_ value: UInt32) -> Bool {
        switch Unicode.Scalar(value)?.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// Whether it is of a script that is written from right to left (Unicode Character Database,
    /// DerivedBidiClass).
    static func isFromRight(_ value: UInt32) -> Bool {
        switch value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
            true
        default: false
        }
    }
}
