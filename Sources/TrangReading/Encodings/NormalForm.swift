import CTrangGLib

/// The normal forms of Unicode (UAX 15), by GLib: the standard library keeps its own to itself.
package enum NormalForm {
    /// NFC: letters with their marks as one character where there is one.
    package static func composed(_ text: String) -> String {
        normalized(text, G_NORMALIZE_NFC)
    }

    /// NFD: letters, then their marks.
    package static func decomposed(_ text: some StringProtocol) -> String {
        normalized(String(text), G_NORMALIZE_NFD)
    }

    private static func normalized(_ text: String, _ mode: GNormalizeMode) -> String {
        // For GLib a text ends at a null.
        guard !text.utf8.contains(0) else {
            return text.split(separator: "\0", omittingEmptySubsequences: false)
                .map { normalized(String($0), mode) }.joined(separator: "\0")
        }
        // Marks on one letter are put in order by moving each past the others.
        if let pieces = pieces(text) { return pieces.map { normalized($0, mode) }.joined() }
        guard let made = unsafe g_utf8_normalize(text, -1, mode) else { return text }
        defer { unsafe g_free(made) }
        return unsafe String(cString: made)
    }

    /// The text parted where more marks follow each other than may be on one letter; nil when there is no such place.
    private static func pieces(_ text: String) -> [String]? {
        var (pieces, piece, marks) = ([String](), String.UnicodeScalarView(), 0)
        for scalar in text.unicodeScalars {
            marks = TextShape.isMark(scalar) ? marks + 1 : 0
            if marks > ReadingLimits.marks {
                pieces.append(String(piece))
                (piece, marks) = (String.UnicodeScalarView(), 1)
            }
            piece.append(scalar)
        }
        return pieces.isEmpty ? nil : pieces + [String(piece)]
    }
}
