extension String {
    /// The words of the text: what stands between spaces, tabs and line ends. No-break spaces part
    /// no words.
    package var words: [String] {
        utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { String(Substring($0)) }
    }

    /// The text with runs of white space as one space, none at the ends.
    package var foldedSpaces: String {
        // Most cells and names are so already.
        var last: UInt8 = 0x20
        for byte in utf8 {
            if (0x09...0x0D).contains(byte) || (byte == 0x20 && last == 0x20) {
                return words.joined(separator: " ")
            }
            last = byte
        }
        return last == 0x20 && !isEmpty ? words.joined(separator: " ") : self
    }
}
