extension String {
    /// The words of the text: what stands between spaces, tabs and line ends. No-break spaces part
    /// no words.
    package var words: [String] {
        unicodeScalars.split { scalar in
            switch scalar.value {
            case 0x20, 0x09...0x0D: true
            default: false
            }
        }.map(String.init)
    }

    /// The text with runs of white space as one space, none at the ends.
    package var foldedSpaces: String { words.joined(separator: " ") }
}
