package import TrangModel

/// Turns the bytes of a file into text: UTF-8 with or without BOM, UTF-16 with BOM (what Excel
/// writes as "Unicode text"), UTF-32 with BOM, and the legacy encoding that the author names. Line ends become LF and
/// the text becomes NFC.
package enum TextDecoding {
    /// Decodes a whole file.
    ///
    /// - Parameters:
    ///   - encoding: what the author says that files are in; what is plainly Unicode stays Unicode.
    ///   - findings: where a conversion is noted.
    /// - Throws: `not-text`, with the line of the first byte that is no text; `legacy-encoding`, with the
    ///   first line as it would read; `lost-letters`; `too-large`, where more marks stand on a letter than any has.
    package static func decode(
        _ bytes: [UInt8], file: String, encoding: TextEncoding? = nil, findings: Findings? = nil
    ) throws(Diagnostic) -> String {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if encoding == nil, PlainVietnamese.isPlain(bytes, from: start) {
            let text = String(decoding: bytes[start...], as: UTF8.self)
            // Nothing else of a loss is as plain as that.
            if let lost = LostLetters.questionMarks(text, file: file, enough: 3) { throw lost }
            return text
        }
        if let encoding, TextEncoding.legacy.contains(encoding),
            let text = try legacy(bytes, encoding, file: file)
        {
            try LostLetters.check(text, file: file)
            findings?.add(.encodingConverted(encoding: encoding.rawValue), at: Place(file: file))
            return normalized(text)
        }
        let text = try unicode(bytes, file: file, isUTF16: encoding == .utf16)
        if let zero = text.utf8.firstIndex(of: 0) {
            let offset = text.utf8.distance(from: text.startIndex, to: zero)
            throw withZeros(bytes, at: place(of: offset, in: Array(text.utf8), file: file))
        }
        try LostLetters.check(text, file: file)
        if let guess = LegacyDetector.guess(mistaken: text) { throw fault(guess, file: file) }
        try TextShape.checkMarks(text, file: file)
        if let findings { CombiningMarks.check(text, file: file, findings: findings) }
        return normalized(text)
    }

    private static func fault(_ guess: LegacyDetector.Guess, file: String) -> Diagnostic {
        Diagnostic(
            .legacyEncoding(encoding: guess.encoding.rawValue, line: guess.text),
            at: Place(file: file, line: guess.line))
    }

    /// The text converted; nil when it is plainly Unicode.
    private static func legacy(
        _ bytes: [UInt8], _ encoding: TextEncoding, file: String
    ) throws(Diagnostic) -> String? {
        let isWide = WideText.isMarked(bytes)
        guard isWide || String(validating: bytes, as: UTF8.self) != nil else {
            let text = encoding.text(bytes)
            if let guess = LegacyDetector.guess(bytes), guess.encoding != encoding,
                LegacyDetector.isNonsense(text)
            {
                throw fault(guess, file: file)
            }
            return text
        }
        let text = try unicode(bytes, file: file, isUTF16: isWide)
        // A file in Unicode may hold letters of a legacy font, taken for those of Windows-1252.
        guard encoding != .windows1258, !hasVietnameseLetters(text),
            LegacyDetector.improves(text, encoding)
        else { return nil }
        return encoding.text(mistaken: text)
    }

    /// Whether a text has letters that only Vietnamese in Unicode has.
    static func hasVietnameseLetters(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0,
                0x300...0x323, 0x1EA0...0x1EF9:
                true
            default: false
            }
        }
    }

    /// UTF-16 with its mark, or where the author says so; else UTF-8.
    private static func unicode(
        _ bytes: [UInt8], file: String, isUTF16: Bool
    ) throws(Diagnostic) -> String {
        if WideText.isMarked(bytes) { return try WideText.marked(bytes, file: file) }
        // Without a mark the zeros of Latin letters tell which byte comes first.
        if isUTF16, bytes.contains(0) {
            let zeros = bytes.indices.count { bytes[$0] == 0 && $0.isMultiple(of: 2) }
            let isLittle = zeros * 2 < bytes.count { $0 == 0 }
            return try WideText.utf16(bytes[...], isLittle, file: file)
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if let offset = firstInvalid(in: body) {
            if bytes.contains(0) {
                throw withZeros(bytes, at: place(of: offset, in: bytes, file: file))
            }
            // A program that knows only the letters of Western Europe writes these, and "?" for all others.
            let western = EncodingTables.westernText(body)
            if let lost = LostLetters.questionMarks(western, file: file, enough: 1) { throw lost }
            if let guess = LegacyDetector.guess(body) { throw fault(guess, file: file) }
            throw Diagnostic(
                .notText(reason: .brokenUTF8), at: place(of: offset, in: bytes, file: file))
        }
        return String(decoding: body, as: UTF8.self)
    }

    /// What bytes with zeros are; what is text of wide characters is that from its beginning.
    private static func withZeros(_ bytes: [UInt8], at place: Place) -> Diagnostic {
        let problem = WideText.problem(bytes)
        return Diagnostic(
            .notText(reason: problem), at: problem == .binary ? place : Place(file: place.file))
    }

    /// The text in NFC with LF line ends.
    package static func normalized(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\r")) else { return composed(text) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var isAfterReturn = false
        for byte in text.utf8 {
            let isReturn = byte == UInt8(ascii: "\r")
            // The second half of a line end of Windows.
            if !(isAfterReturn && byte == UInt8(ascii: "\n")) {
                bytes.append(isReturn ? UInt8(ascii: "\n") : byte)
            }
            isAfterReturn = isReturn
        }
        return composed(String(decoding: bytes, as: UTF8.self))
    }

    /// The text in NFC. What holds only characters that are composed already, as all Vietnamese
    /// text should, is returned at once.
    package static func composed(_ text: String) -> String {
        let isComposed = text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x300, 0x1EA0...0x1EF9, 0x2010...0x2027, 0x2030...0x205E, 0x2264...0x2265:
                true
            default: false
            }
        }
        return isComposed ? text : NormalForm.composed(text)
    }

    /// The offset, in `body`'s own indices, of the first byte that is no UTF-8.
    private static func firstInvalid(in body: ArraySlice<UInt8>) -> Int? {
        if String(validating: body, as: UTF8.self) != nil { return nil }
        var index = body.startIndex
        while index < body.endIndex {
            let byte = body[index]
            let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            let end = min(index + length, body.endIndex)
            if String(validating: body[index..<end], as: UTF8.self) == nil { return index }
            index = end
        }
        return body.startIndex
    }

    private static func place(of offset: Int, in bytes: [UInt8], file: String) -> Place {
        var (line, column) = (1, 1)
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return Place(file: file, line: line, column: column)
    }
}
