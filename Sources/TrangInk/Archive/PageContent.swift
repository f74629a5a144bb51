import TrangModel

/// Completes the content of a page by what Cairo cannot say: what its marked stretches are, and greys as one number,
/// since a printer that charges for colour has to see that there is none.
struct PageContent {
    private let content: [UInt8]
    private let stretches: [MarkedStretch]
    private var out: [UInt8] = []
    /// The content is written up to here.
    private var copied = 0
    /// How many stretches have begun, and how many of them the structure tree knows.
    private var begun = 0
    private var numbered = 0
    /// Whether what is read belongs to a stretch that is left out.
    private var isLeavingOut = false
    /// Where the operands of the next operator begin and end; only the last three count.
    private var operands: [Range<Int>] = []

    /// The content completed.
    ///
    /// - Parameter stretches: the stretches that were marked, in the order of painting.
    /// - Throws: `file` when Cairo marked fewer or more.
    static func completed(
        _ content: [UInt8], _ stretches: [MarkedStretch]
    ) throws(InkError) -> [UInt8] {
        var page = PageContent(content, stretches)
        guard page.complete() else { throw .file("marked content is not as it was painted") }
        return page.out
    }

    private init(_ content: [UInt8], _ stretches: [MarkedStretch]) {
        self.content = content
        self.stretches = stretches
        out.reserveCapacity(content.count + 32 * stretches.count)
    }

    /// Goes through all operators, and writes.
    ///
    /// - Returns: whether there were as many stretches as expected.
    private mutating func complete() -> Bool {
        var index = 0
        while index < content.count {
            let byte = content[index]
            let start = index
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\n"): index += 1
            case UInt8(ascii: "("):
                index = endOfString(from: index)
                operands.append(start..<index)
            case UInt8(ascii: "<") where index + 1 < content.count && content[index + 1] != byte:
                while index < content.count, content[index] != UInt8(ascii: ">") { index += 1 }
                index += 1
                operands.append(start..<index)
            default:
                while index < content.count, !Self.ends(content[index]) { index += 1 }
                if index == start { index += 1 }
                if Self.isOperand(byte) {
                    operands.append(start..<index)
                } else {
                    guard write(operator: start..<index) else { return false }
                    operands.removeAll(keepingCapacity: true)
                }
            }
        }
        copy(to: content.count)
        return begun == stretches.count
    }

    /// Writes what is to be written in place of an operator and its operands.
    ///
    /// - Returns: false when a stretch begins that nobody knows of.
    private mutating func write(operator range: Range<Int>) -> Bool {
        switch (range.count, content[range.lowerBound]) {
        case (3, UInt8(ascii: "E")) where isLeavingOut && stands("EMC", range):
            isLeavingOut = false
            copied = range.upperBound
        case _ where isLeavingOut: break
        case (2, UInt8(ascii: "r")) where content[range.lowerBound + 1] == UInt8(ascii: "g"):
            writeGrey("g", range)
        case (2, UInt8(ascii: "R")) where content[range.lowerBound + 1] == UInt8(ascii: "G"):
            writeGrey("G", range)
        case (3, UInt8(ascii: "B")) where stands("BDC", range):
            guard begun < stretches.count else { return false }
            copy(to: operands.first?.lowerBound ?? range.lowerBound)
            copied = range.upperBound
            begin(stretches[begun])
            begun += 1
        case (3, UInt8(ascii: "E")) where stands("EMC", range):
            guard begun > 0 else { return false }
            // An artifact with its text beside it is two in one.
            if stretches[begun - 1].isTwo {
                copy(to: range.lowerBound)
                out.append(contentsOf: "EMC\n".utf8)
            }
        default: break
        }
        return true
    }

    private mutating func begin(_ stretch: MarkedStretch) {
        guard !stretch.isLeftOut else {
            isLeavingOut = true
            return
        }
        let text = stretch.actualText.map { "/ActualText <FEFF" + PDFText.hexadecimal($0) + ">" }
        switch stretch.tag {
        case .content?:
            out.append(contentsOf: "/Span << /MCID \(numbered) \(text ?? "")>> BDC".utf8)
            numbered += 1
        case .artifact?:
            out.append(contentsOf: "/Artifact BMC".utf8)
            if let text { out.append(contentsOf: "\n/Span << \(text) >> BDC".utf8) }
        case nil: out.append(contentsOf: "/Span << \(text ?? "") >> BDC".utf8)
        }
    }

    /// Three equal numbers become one.
    private mutating func writeGrey(_ name: String, _ range: Range<Int>) {
        guard operands.count == 3, isSame(operands[0], operands[1]),
            isSame(operands[1], operands[2])
        else { return }
        copy(to: operands[0].upperBound)
        out.append(contentsOf: (" " + name).utf8)
        copied = range.upperBound
    }

    private mutating func copy(to end: Int) {
        guard end > copied else { return }
        out.append(contentsOf: content[copied..<end])
        copied = end
    }

    private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        one.count == other.count
            && (0..<one.count).allSatisfy {
                content[one.lowerBound + $0] == content[other.lowerBound + $0]
            }
    }

    private func stands(_ word: String, _ range: Range<Int>) -> Bool {
        zip(range, word.utf8).allSatisfy { content[$0] == $1 }
    }

    /// Behind the closing parenthesis of a string (ISO 32000-1, 7.3.4.2).
    private func endOfString(from start: Int) -> Int {
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

    /// Whether a byte ends the word before it.
    private static func ends(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "["),
            UInt8(ascii: "]"):
            true
        default: false
        }
    }

    /// Whether a word is an operand by its first byte: a number, a name, a part of an array or of a dictionary.
    private static func isOperand(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "'"), UInt8(ascii: "\""):
            false
        default: true
        }
    }
}

extension MarkedStretch {
    /// Whether it is written as one marked content inside another.
    fileprivate var isTwo: Bool { tag == .artifact && actualText != nil }
}
