import TrangModel
import TrangReading

/// Finds two ways of writing the same thing in one term: either is right, both together look careless.
enum WritingHabits {
    /// Checks tone placement, the form of ranges, and paragraphs that stand twice.
    static func check(_ texts: [TermTexts.Text], findings: Findings) {
        var tones = Habit()
        var ranges = Habit()
        var paragraphs: [String: Place] = [:]
        for (text, place) in texts {
            ToneMarks.each(in: text) { word, style in
                tones.add(word, style: style.rawValue, at: place)
            }
            NumberRange.each(in: text) { printed, style in
                ranges.add(printed, style: style, at: place)
            }
            // Headers and cells repeat with reason; whole sentences do not.
            guard text.utf8.count >= 100, text.holds(". ") || text.utf8.last == UInt8(ascii: ".")
            else {
                continue
            }
            if let first = paragraphs[text] {
                if first.file == place.file, first.sheet == nil, first.cell == nil {
                    findings.add(
                        .repeatedText(
                            text: text.words.prefix(6).joined(separator: " "), first: first.short),
                        at: place)
                }
            } else {
                paragraphs[text] = place
            }
        }
        if let mixed = tones.mixed {
            findings.add(
                .mixedToneMarks(
                    common: mixed.common.example, commonCount: mixed.common.count,
                    rare: mixed.rare.example, rareCount: mixed.rare.count), at: mixed.rare.place)
        }
        if let mixed = ranges.mixed {
            findings.add(
                .mixedRanges(
                    common: mixed.common.example, commonCount: mixed.common.count,
                    rare: mixed.rare.example, rareCount: mixed.rare.count), at: mixed.rare.place)
        }
    }
}

/// How often each way of writing something occurs, with an example and the place where it is first.
struct Habit {
    struct Use {
        var example: String
        var count: Int
        var place: Place
    }

    private var uses: [(style: String, use: Use)] = []

    /// Counts one occurrence.
    mutating func add(_ example: String, style: String, at place: Place) {
        if let index = uses.firstIndex(where: { $0.style == style }) {
            uses[index].use.count += 1
        } else {
            uses.append((style, Use(example: example, count: 1, place: place)))
        }
    }

    /// The most and the least common way, when there are several.
    var mixed: (common: Use, rare: Use)? {
        guard uses.count > 1,
            let common = uses.max(by: { $0.use.count < $1.use.count }),
            let rare = uses.last(where: { $0.style != common.style })
        else { return nil }
        return (common.use, rare.use)
    }
}

/// Ranges of numbers as they are written: with or without spaces, with a hyphen or a dash.
enum NumberRange {
    /// Calls with every range but those of years, and with what its joint looks like.
    static func each(in text: String, _ body: (String, String) -> Void) {
        guard mayHold(text) else { return }
        let characters = Array(text.unicodeScalars)
        var index = 0
        while index < characters.count {
            guard isDigit(characters[index]),
                index == 0 || !isWordlike(characters[index - 1])
            else {
                index += 1
                continue
            }
            let first = number(characters, from: index)
            var joint = first
            while joint < characters.count, [0x25, 0x2030, 0x20].contains(characters[joint].value) {
                joint += 1
            }
            guard joint < characters.count, isDash(characters[joint]) else {
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
            let low = string(characters[index..<first])
            let high = string(characters[next..<second])
            let isSpaced = characters[joint - 1] == " " || next > joint + 1
            let before = characters[..<index].suffix(6)
            let isDay = string(before).lowercased().hasSuffix("ngày ")
            if !isYear(low), !isYear(high), !isDay {
                body(
                    string(characters[index..<second]),
                    (isSpaced ? " " : "") + String(characters[joint]))
            }
            index = second
        }
    }

    /// Whether a digit stands before and behind a dash, but for spaces and signs of percent; told by bytes,
    /// because few texts have a range.
    private static func mayHold(_ text: String) -> Bool {
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        // The last byte of a number or its sign; of a dash that follows a number.
        var (afterNumber, afterDash) = (false, false)
        for byte in text.utf8 {
            switch byte {
            case 0x20: break
            case 0x30...0x39:
                if afterDash { return true }
                afterNumber = true
            // "%"; the bytes of "‰", which ends like no dash.
            case 0x25, 0xB0: afterDash = false
            case 0xE2, 0x80, 0x88: break
            // "-", and how the other dashes end.
            case 0x2D, 0x93, 0x94, 0x92: (afterDash, afterNumber) = (afterNumber, false)
            default: (afterDash, afterNumber) = (false, false)
            }
        }
        return false
    }

    /// The end of the number that begins at an index: digits with dots and commas between them.
    private static func number(_ characters: [Unicode.Scalar], from start: Int) -> Int {
        var end = start
        while end < characters.count {
            if isDigit(characters[end]) {
                end += 1
            } else if characters[end] == "." || characters[end] == ",", end > start,
                end + 1 < characters.count, isDigit(characters[end + 1])
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
        isDigit(character) || character == "-" || character == "–" || character == "/"
            || character == ":" || character.properties.isAlphabetic
            || (0x300...0x36F).contains(character.value)
    }

    private static func isDigit(_ character: Unicode.Scalar) -> Bool {
        (0x30...0x39).contains(character.value)
    }

    private static func isDash(_ character: Unicode.Scalar) -> Bool {
        character == "-" || character == "–" || character == "—" || character == "−"
    }

    private static func string(_ characters: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: characters)
        return String(text)
    }

    private static func isYear(_ text: String) -> Bool {
        text.utf8.count == 4 && Int(text).map { (1900...2200).contains($0) } == true
    }
}
