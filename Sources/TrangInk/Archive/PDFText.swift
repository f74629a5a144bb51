/// Text in PDF syntax.
enum PDFText {
    /// A text string: plain when it is ASCII, else UTF-16 with its byte order mark, in hexadecimal.
    static func string(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && ![0x28, 0x29, 0x5C].contains($0) }) {
            return "(" + text + ")"
        }
        return "<FEFF" + hexadecimal(text) + ">"
    }

    /// The UTF-16 of a text in hexadecimal, most significant byte first.
    static func hexadecimal(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(4 * text.utf16.count)
        for unit in text.utf16 { result.append(hexadecimal: unit) }
        return String(decoding: result, as: UTF8.self)
    }

    /// A name, with `#` for what names may not hold.
    static func name(_ text: String) -> String {
        var result = "/"
        for byte in text.utf8 {
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || [0x2D, 0x2E, 0x2B, 0x5F].contains(byte)
            if isPlain {
                result.append(Character(Unicode.Scalar(byte)))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "#" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return result
    }
}

extension [UInt8] {
    /// Appends a number as four digits in hexadecimal.
    mutating func append(hexadecimal unit: UInt16) {
        var shift: UInt16 = 16
        while shift > 0 {
            shift -= 4
            let digit = UInt8(truncatingIfNeeded: unit >> shift & 0xF)
            append(digit < 10 ? 0x30 + digit : 0x37 + digit)
        }
    }
}
