/// Colours of a page's content as one number. Cairo writes greys as three equal numbers with `rg` and
/// `RG`; printers that charge for colour want to see `g` and `G`.
enum GreyContent {
    static func rewritten(_ content: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(content.count)
        // The words since the last operator, as ranges of the content.
        var words: [Range<Int>] = []
        var index = 0
        var copied = 0
        while index < content.count {
            let byte = content[index]
            if byte == UInt8(ascii: "(") {
                index = endOfString(content, from: index)
                words = []
                continue
            }
            if isSpace(byte) {
                index += 1
                continue
            }
            let start = index
            while index < content.count, !isSpace(content[index]),
                content[index] != UInt8(ascii: "(")
            { index += 1 }
            let word = content[start..<index]
            let isFill = word.elementsEqual("rg".utf8)
            if isFill || word.elementsEqual("RG".utf8) {
                if words.count >= 3 {
                    let parts = words.suffix(3)
                    let values = parts.map { content[$0] }
                    if let first = parts.first, values[0].elementsEqual(values[1]),
                        values[1].elementsEqual(values[2])
                    {
                        result.append(contentsOf: content[copied..<first.upperBound])
                        result.append(contentsOf: (isFill ? " g" : " G").utf8)
                        copied = index
                    }
                }
                words = []
            } else if let first = word.first, isNumber(first) {
                words.append(start..<index)
            } else {
                words = []
            }
        }
        result.append(contentsOf: content[copied...])
        return result
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D
    }

    private static func isNumber(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    /// Behind the closing parenthesis of a string.
    private static func endOfString(_ content: [UInt8], from start: Int) -> Int {
        var (index, depth) = (start, 0)
        while index < content.count {
            switch content[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
            index += 1
        }
        return content.count
    }
}
