/// Several numbers in one cell, each for a thing of its own: `75%; 20%; 5%` of an economy's three parts. They are
/// printed as they stand; no one of them is the cell's number.
enum NumberList {
    /// Whether a text is such a list, and every number in it is well formed.
    static func holds(_ text: String) -> Bool {
        guard let parts = parts(text) else { return false }
        return parts.allSatisfy { part in
            part.contains(where: \.isPlainDigit) && (try? Quantity.read(part)) ?? nil != nil
        }
    }

    /// The numbers. A semicolon parts any; a comma or a dash, which stand in numbers and ranges, too, only those that
    /// each say what they count.
    private static func parts(_ text: String) -> [String]? {
        if text.utf8.contains(UInt8(ascii: ";")) {
            let parts = text.split(separator: ";", omittingEmptySubsequences: false)
                .map { String($0).foldedSpaces }
            return parts.count > 1 && parts.dropLast().allSatisfy { !$0.isEmpty }
                ? parts.filter { !$0.isEmpty } : nil
        }
        let signs: [(Unicode.Scalar, Int)] = [(",", 2), ("-", 3), ("–", 3), ("/", 2)]
        for (sign, least) in signs {
            guard text.unicodeScalars.count(where: { $0 == sign }) >= least - 1 else { continue }
            let parts = text.split(separator: Character(sign)).map { String($0).foldedSpaces }
            guard parts.count >= least, parts.allSatisfy(saysWhat) else { continue }
            return parts
        }
        return partsOfHundred(text)
    }

    /// `60 - 30 - 10`: three shares or more that make a hundred, and no date.
    private static func partsOfHundred(_ text: String) -> [String]? {
        guard text.unicodeScalars.count(where: \.isDash) > 1 else { return nil }
        let parts = text.split { "-–—".contains($0) }.map { String($0).foldedSpaces }
        let numbers = parts.compactMap { VietnameseNumber($0)?.value }
        guard parts.count > 2, numbers.count == parts.count,
            abs(numbers.reduce(0, +) - 100) < 0.05 * Double(parts.count)
        else { return nil }
        return parts
    }

    /// Whether a number is followed by what it counts: a sign of percent, or words.
    private static func saysWhat(_ part: String) -> Bool {
        guard part.contains(where: \.isPlainDigit), let last = part.last else { return false }
        return last == "%" || last == "‰" || last.isLetter
    }
}
