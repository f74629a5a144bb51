/// Capitals of the ABC fonts: only letters without a tone have their own, so that `ĐẠI HỘI` comes out as
/// `ĐạI HộI`.
enum Capitals {
    /// Words with two capitals or more and no plain small letter become all capitals. Whether `Và` was
    /// `VÀ` cannot be known: the font said it.
    static func mended(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        var word = ""
        for character in text {
            if character.isLetter {
                word.append(character)
            } else {
                result += mended(word: word)
                result.append(character)
                word = ""
            }
        }
        return result + mended(word: word)
    }

    private static func mended(word: String) -> String {
        guard word.utf8.count > word.count, word.count > 2 else { return word }
        var capitals = 0
        for character in word {
            if character.isUppercase {
                capitals += 1
            } else if !hasTone(character) {
                return word
            }
        }
        return capitals > 1 ? word.uppercased() : word
    }

    private static func hasTone(_ letter: Character) -> Bool {
        NormalForm.decomposed(String(letter)).unicodeScalars.contains {
            VietnameseText.tones.contains($0)
        }
    }
}
