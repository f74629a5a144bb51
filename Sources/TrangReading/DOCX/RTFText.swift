/// The text of an RTF file, paragraph by paragraph.
enum RTFText {
    /// Groups whose content is not the document's text.
    private static let besides: Set<String> = [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "listtable", "themedata",
        "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "datastore", "latentstyles",
        "fldinst",
    ]

    static func lines(_ bytes: [UInt8]) -> [String] {
        var reader = Reader(bytes: bytes)
        reader.read()
        return reader.text.split(separator: "\n").map(String.init)
    }

    private struct Reader {
        let bytes: [UInt8]
        var text = ""
        private var index = 0
        /// For each open group, whether it is passed over.
        private var groups: [Bool] = []
        /// How many signs still stand in for a character of Unicode before them.
        private var pending = 0
        private var substitutes = 1
        /// The first half of a character beyond the first 65,536.
        private var half: UInt32?

        init(bytes: [UInt8]) { self.bytes = bytes }

        mutating func read() {
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                switch byte {
                case UInt8(ascii: "{"):
                    groups.append(groups.last ?? false)
                    pending = 0
                case UInt8(ascii: "}"):
                    _ = groups.popLast()
                    pending = 0
                case UInt8(ascii: "\\"): readControl()
                case 0x0A, 0x0D: break
                default: add(byte: byte)
                }
            }
        }

        private mutating func readControl() {
            guard index < bytes.count else { return }
            let sign = bytes[index]
            guard isLetter(sign) else {
                index += 1
                switch sign {
                case UInt8(ascii: "'"):
                    let digits = bytes[index..<min(index + 2, bytes.count)]
                    index = min(index + 2, bytes.count)
                    if let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
                        add(byte: code)
                    }
                case UInt8(ascii: "~"): add("\u{A0}")
                case UInt8(ascii: "_"): add("\u{2011}")
                case UInt8(ascii: "*"): skip()
                case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): add(byte: sign)
                default: break
                }
                return
            }
            var word = ""
            while index < bytes.count, isLetter(bytes[index]) {
                word.unicodeScalars.append(Unicode.Scalar(bytes[index]))
                index += 1
            }
            var number = ""
            while index < bytes.count,
                (0x30...0x39).contains(bytes[index])
                    || number.isEmpty && bytes[index] == UInt8(ascii: "-")
            {
                number.unicodeScalars.append(Unicode.Scalar(bytes[index]))
                index += 1
            }
            if index < bytes.count, bytes[index] == 0x20 { index += 1 }
            obey(word, Int(number))
        }

        private mutating func obey(_ word: String, _ number: Int?) {
            switch word {
            case "par", "line", "row", "sect", "page": add("\n")
            case "tab", "cell": add(" ")
            case "emdash": add("—")
            case "endash": add("–")
            case "bullet": add("•")
            case "lquote": add("‘")
            case "rquote": add("’")
            case "ldblquote": add("“")
            case "rdblquote": add("”")
            case "uc": substitutes = max(0, min(9, number ?? 1))
            case "u": addUnicode(number ?? 0)
            case "bin": index = min(bytes.count, index + max(0, min(bytes.count, number ?? 0)))
            default: if RTFText.besides.contains(word) { skip() }
            }
        }

        private mutating func addUnicode(_ number: Int) {
            let code = UInt32(truncatingIfNeeded: number) & 0xFFFF
            pending = 0
            if (0xD800..<0xDC00).contains(code) {
                half = code
            } else if (0xDC00..<0xE000).contains(code), let half {
                let scalar = Unicode.Scalar(0x10000 + ((half - 0xD800) << 10) + (code - 0xDC00))
                if let scalar { add(String(scalar)) }
                self.half = nil
            } else if let scalar = Unicode.Scalar(code) {
                add(String(scalar))
            }
            pending = substitutes
        }

        private mutating func skip() {
            if !groups.isEmpty { groups[groups.count - 1] = true }
        }

        private mutating func add(byte: UInt8) {
            if pending > 0 {
                pending -= 1
                return
            }
            add(TextEncoding.windows1258.text([byte]))
        }

        private mutating func add(_ words: String) {
            if groups.last != true { text += words }
        }

        private func isLetter(_ byte: UInt8) -> Bool {
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
        }
    }
}
