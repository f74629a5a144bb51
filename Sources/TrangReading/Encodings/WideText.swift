import TrangModel

/// Text of two or four bytes a character.
enum WideText {
    /// Whether bytes begin with the mark of UTF-16 or UTF-32.
    static func isMarked(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || isUTF32(bytes)
    }

    private static func isUTF32(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF])
    }

    /// The text behind a mark.
    static func marked(_ bytes: [UInt8], file: String) throws(Diagnostic) -> String {
        let isLittle = bytes[0] == 0xFF
        guard isUTF32(bytes) else { return try utf16(bytes[2...], isLittle, file: file) }
        var text = String.UnicodeScalarView()
        let body = bytes.dropFirst(4)
        var isWhole = body.count.isMultiple(of: 4)
        for start in stride(from: body.startIndex, to: body.endIndex - body.count % 4, by: 4) {
            let four = body[start..<(start + 4)]
            let value = (isLittle ? four.reversed() : Array(four)).reduce(UInt32(0)) {
                $0 << 8 | UInt32($1)
            }
            guard let scalar = Unicode.Scalar(value) else {
                isWhole = false
                break
            }
            text.append(scalar)
        }
        guard isWhole else {
            throw Diagnostic(.notText(reason: .brokenUTF32), at: Place(file: file))
        }
        return String(text)
    }

    /// UTF-16 without a mark.
    static func utf16(
        _ bytes: ArraySlice<UInt8>, _ isLittle: Bool, file: String
    ) throws(Diagnostic) -> String {
        guard bytes.count.isMultiple(of: 2) else {
            throw Diagnostic(.notText(reason: .brokenUTF16), at: Place(file: file))
        }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: bytes.startIndex, to: bytes.endIndex, by: 2) {
            let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isLittle ? two << 8 | one : one << 8 | two)
        }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw Diagnostic(.notText(reason: .brokenUTF16), at: Place(file: file))
        }
        return text
    }

    /// What bytes with zeros are, as their first few hundred tell.
    static func problem(_ bytes: [UInt8]) -> TextProblem {
        let head = bytes.prefix(bytes.count < 400 ? bytes.count & ~3 : 400)
        guard head.count >= 4 else { return .binary }
        // Letters of all our languages are below U+2000: of four bytes two are zeros at least, of two bytes one often.
        func zeros(_ places: Set<Int>, of width: Int) -> Double {
            let found = head.indices.count { places.contains($0 % width) && head[$0] == 0 }
            return Double(found) / Double(head.count / width * places.count)
        }
        if zeros([2, 3], of: 4) == 1 || zeros([0, 1], of: 4) == 1 { return .unmarkedUTF32 }
        let (even, odd) = (zeros([0], of: 2), zeros([1], of: 2))
        return max(even, odd) > 0.5 && min(even, odd) < 0.1 ? .unmarkedUTF16 : .binary
    }
}
