import TrangModel
import TrangReading

/// A comma or a semicolon with a letter right behind it.
enum MissingSpaceCheck: TextCheck {
    struct MissingSpace: CheckFinding {
        static let code = "missing-space"
        static let about = "No space after a comma or semicolon."
        let text: String

        var english: MessageWords { MessageWords("no space after the comma in '\(text)'") }
        var vietnamese: MessageWords { MessageWords("thiếu dấu cách sau dấu phẩy: '\(text)'") }
    }

    static let findings: [any CheckFinding.Type] = [MissingSpace.self]

    static func check(_ text: String, at place: Place, isParagraph: Bool, findings: Findings) {
        guard mayHold(text) else { return }
        for word in text.scalars.split(whereSeparator: \.partsWords) {
            guard word.dropLast().contains(where: { $0 == "," || $0 == ";" }) else { continue }
            let characters = Array(String(scalars: word))
            let isTight = characters.indices.dropFirst().dropLast().contains { index in
                ",;".contains(characters[index]) && characters[index + 1].isLetter
            }
            if isTight { findings.add(MissingSpace(text: String(characters)), at: place) }
        }
    }

    /// Whether something that may be a letter follows one of the signs; few texts are looked at word by word.
    private static func mayHold(_ text: String) -> Bool {
        var before: UInt8 = 0
        for byte in text.utf8 {
            let isSign = before == UInt8(ascii: ",") || before == UInt8(ascii: ";")
            if isSign, byte >= UInt8(ascii: "A") { return true }
            before = byte
        }
        return false
    }
}
