/// Counts the sections of an official document and writes their numbers as its rules want them.
struct SectionNumbers {
    private var counts: [Int] = []

    /// The next number of a level, from 1.
    mutating func next(_ level: Int) -> Int {
        while counts.count > level { counts.removeLast() }
        while counts.count < level { counts.append(0) }
        counts[level - 1] += 1
        return counts[level - 1]
    }

    /// The letters of the Vietnamese alphabet, which number the third level.
    private static let letters = Array("abcdđeghiklmnopqrstuvxy").map(String.init)

    /// The number of a heading in a pattern such as `{roman}- {TITLE}`: what stands before the title,
    /// and whether the title goes in capitals.
    static func label(_ pattern: String, number: Int) -> (label: String, isUpper: Bool) {
        var (text, isUpper) = ("", false)
        for part in Template(pattern).parts {
            switch part {
            case .literal(let literal): text += literal
            case .field("roman", _): text += NumberWords.roman(number)
            case .field("letter", _):
                text += number <= letters.count ? letters[number - 1] : String(number)
            case .field("TITLE", _): isUpper = true
            case .field("title", _): break
            case .field: text += String(number)
            }
        }
        return (text, isUpper)
    }
}
