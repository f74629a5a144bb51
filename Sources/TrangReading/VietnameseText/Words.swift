extension String {
    /// The words of the text: what stands between spaces, tabs and line ends. No-break spaces part
    /// no words.
    package var words: [String] {
        unicodeScalars.split(whereSeparator: \.partsWords).map { String($0) }
    }

    /// The text with runs of white space as one space, none at the ends.
    package var foldedSpaces: String {
        // Most cells and names are so already.
        var last: Unicode.Scalar = " "
        for scalar in unicodeScalars {
            if scalar.partsWords, scalar != " " || last == " " {
                return words.joined(separator: " ")
            }
            last = scalar
        }
        return last == " " && !isEmpty ? words.joined(separator: " ") : self
    }
}
