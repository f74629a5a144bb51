/// A cell's text in runs, each with the font that it names.
struct RichText {
    struct Run {
        var text: String
        var font: String?
    }

    var runs: [Run] = []
}

/// Collects the text of an `si` or `is` element: a plain `t` or runs `r` of them. Phonetic runs, which
/// say how others are read aloud, are passed over.
struct RichTextCollector {
    private(set) var text = RichText()
    private var font: String?
    private var isPhonetic = false

    mutating func start(_ name: String, _ attributes: [XMLAttribute]) {
        switch name {
        case "r": font = nil
        case "rFont": font = attributes["val"]
        case "rPh": isPhonetic = true
        default: break
        }
    }

    mutating func end(_ name: String, text: String) {
        switch name {
        case "t":
            guard !isPhonetic, !text.isEmpty else { return }
            self.text.runs.append(RichText.Run(text: Self.unescaped(text), font: font))
        case "r": font = nil
        case "rPh": isPhonetic = false
        default: break
        }
    }

    /// Undoes `_x000D_`, the format's own way to write what XML cannot.
    static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "_x") {
            result += rest[..<start.lowerBound]
            let digits = rest[start.upperBound...].prefix(4)
            let after = rest[start.upperBound...].dropFirst(4)
            if digits.count == 4, digits.allSatisfy(\.isHexDigit), after.first == "_",
                let value = UInt32(digits, radix: 16)
            {
                // A carriage return before a line feed says nothing; other control codes say less.
                if let scalar = Unicode.Scalar(value), value >= 0x20 || value == 9 || value == 10 {
                    result.unicodeScalars.append(scalar)
                }
                rest = after.dropFirst()
            } else {
                result += "_x"
                rest = rest[start.upperBound...]
            }
        }
        return result + rest
    }
}
