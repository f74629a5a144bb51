import Foundation
package import TrangModel

/// Turns the bytes of a file into text: UTF-8 with or without BOM, UTF-16 with BOM (what Excel
/// writes as "Unicode text"). Line ends become LF and the text becomes NFC.
package enum TextDecoding {
    /// Decodes a whole file.
    ///
    /// - Throws: `not-text`, with the line of the first byte that is no text.
    package static func decode(_ bytes: [UInt8], file: String) throws(Diagnostic) -> String {
        let text: String
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            text = try utf16(bytes, file: file)
        } else {
            let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
            if let offset = firstInvalid(in: body) {
                throw Diagnostic(
                    .notText(reason: "UTF-8"), at: place(of: offset, in: bytes, file: file))
            }
            text = String(decoding: body, as: UTF8.self)
        }
        if let zero = text.utf8.firstIndex(of: 0) {
            let offset = text.utf8.distance(from: text.startIndex, to: zero)
            throw Diagnostic(
                .notText(reason: "NUL"), at: place(of: offset, in: Array(text.utf8), file: file))
        }
        return normalized(text)
    }

    /// The text in NFC with LF line ends.
    package static func normalized(_ text: String) -> String {
        var text = text
        if text.utf8.contains(UInt8(ascii: "\r")) {
            text = text.replacingOccurrences(of: "\r\n", with: "\n")
                .replacingOccurrences(of: "\r", with: "\n")
        }
        return composed(text)
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
        return isComposed ? text : text.precomposedStringWithCanonicalMapping
    }

    private static func utf16(_ bytes: [UInt8], file: String) throws(Diagnostic) -> String {
        let little = bytes[0] == 0xFF
        guard bytes.count.isMultiple(of: 2) else {
            throw Diagnostic(.notText(reason: "UTF-16"), at: Place(file: file))
        }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 2, to: bytes.count, by: 2) {
            let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(little ? two << 8 | one : one << 8 | two)
        }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw Diagnostic(.notText(reason: "UTF-16"), at: Place(file: file))
        }
        return text
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
