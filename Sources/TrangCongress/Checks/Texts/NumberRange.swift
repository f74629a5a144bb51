import TrangReading

/// Ranges of numbers as they are written: with or without spaces, with a hyphen or a dash.
enum NumberRange {
    /// Calls with every range but those of years, and with what its joint looks like.
    static func each(in text: String, _ body: (String, String) -> Void) {
        guard text.unicodeScalars.contains(where: \.isDash) else { return }
        let characters = text.scalars
        var index = 0
        while index < characters.count {
            guard characters[index].isPlainDigit,
                index == 0 || !isWordlike(characters[index - 1])
            else {
                index += 1
                continue
            }
            let first = number(characters, from: index)
            var joint = first
            while joint < characters.count, ["%", "‰", " "].contains(characters[joint]) {
                joint += 1
            }
            guard joint < characters.count, characters[joint].isDash else {
                index = max(first, index + 1)
                continue
            }
            var next = joint + 1
            while next < characters.count, characters[next] == " " { next += 1 }
            let second = number(characters, from: next)
            guard second > next, second == characters.count || !isWordlike(characters[second])
            else {
                index = first
                continue
            }
            let low = String(scalars: characters[index..<first])
            let high = String(scalars: characters[next..<second])
            let isSpaced = characters[joint - 1] == " " || next > joint + 1
            let before = characters[..<index].suffix(6)
            let isDay = String(scalars: before).lowercased().hasSuffix("ngày ")
            if !isYear(low), !isYear(high), !isDay {
                body(
                    String(scalars: characters[index..<second]),
                    (isSpaced ? " " : "") + String(characters[joint]))
            }
            index = second
        }
    }

    /// The end of the number that begins at an index: digits with dots and commas between them.
    private static func number(_ characters: [Unicode.Scalar], from start: Int) -> Int {
        var end = start
        while end < characters.count {
            if characters[end].isPlainDigit {
                end += 1
            } else if characters[end] == "." || characters[end] == ",", end > start,
                end + 1 < characters.count, characters[end + 1].isPlainDigit
            {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    /// What makes a number part of a name such as `05-CT/TW`, `Q7-2` or a telephone number.
    private static func isWordlike(_ character: Unicode.Scalar) -> Bool {
        character.isPlainDigit || character == "-" || character == "–" || character == "/"
            || character == ":" || character.properties.isAlphabetic
            || character.isCombining
    }

    private static func isYear(_ text: String) -> Bool {
        text.utf8.count == 4 && Int(text).map { (1900...2200).contains($0) } == true
    }
}
