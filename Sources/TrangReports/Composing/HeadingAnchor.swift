import TrangModel

/// The names by which headings are reached from links: lower case, hyphens for spaces, no signs.
enum HeadingAnchor {
    static func name(_ title: String) -> String {
        let words = title.inSmallLetters.split { $0.isWhitespace || $0 == "-" }
        return words.map { $0.filter { $0.isLetter || $0.isNumber } }.filter { !$0.isEmpty }
            .joined(separator: "-")
    }
}
