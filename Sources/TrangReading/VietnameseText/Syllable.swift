/// Whether a word could be a syllable of Vietnamese: what tells an encoding from another.
enum Syllable {
    private static let initials: Set<String> = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
        "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x",
    ]

    private static let finals: Set<String> = ["c", "ch", "m", "n", "ng", "nh", "p", "t"]

    /// Vowels before a final, without their marks; what belongs to `gi` and `qu` is counted in.
    private static let closed: Set<String> = [
        "a", "e", "i", "o", "u", "y", "ia", "ie", "io", "iu", "iuo", "oa", "oe", "oo", "ua", "ue",
        "ui", "uo", "uy", "uye", "ye",
    ]

    /// Vowels at the end of a syllable.
    private static let open: Set<String> = [
        "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "iai", "iao",
        "iau", "iay", "ie", "ieu", "io", "ioi", "iu", "iua", "iuoi", "oa", "oai", "oao", "oay",
        "oe", "oeo", "oi", "ua", "uai", "uao", "uau", "uay", "ue", "ueo", "ui", "uo", "uoi", "uou",
        "uu", "uy", "uya", "uye", "uyu", "yeu",
    ]

    /// An initial, vowels with one tone at most, a final.
    static func isPlausible(_ word: some StringProtocol) -> Bool {
        guard word.utf8.count <= 24 else { return false }
        var (initial, vowels, final, tones) = ("", "", "", 0)
        for scalar in NormalForm.decomposed(word.lowercased()).unicodeScalars {
            switch scalar {
            case "a", "e", "i", "o", "u", "y":
                guard final.isEmpty else { return false }
                vowels.unicodeScalars.append(scalar)
            case "a"..."z", "đ":
                if vowels.isEmpty {
                    initial.unicodeScalars.append(scalar)
                } else {
                    final.unicodeScalars.append(scalar)
                }
            case _ where VietnameseText.tones.contains(scalar): tones += 1
            case _ where VietnameseText.shapes.contains(scalar):
                guard !vowels.isEmpty else { return false }
            default: return false
            }
        }
        guard tones <= 1, initials.contains(initial) else { return false }
        return final.isEmpty
            ? open.contains(vowels) : closed.contains(vowels) && finals.contains(final)
    }
}
