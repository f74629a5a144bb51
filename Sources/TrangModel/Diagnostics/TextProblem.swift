/// Why the bytes of a file are no text.
package enum TextProblem: Hashable, Sendable {
    case brokenUTF8, brokenUTF16, brokenUTF32
    /// UTF-16 or UTF-32 without the mark by which it is known.
    case unmarkedUTF16, unmarkedUTF32
    /// Zeros, as no text has them.
    case binary
}

/// How letters of a text were lost before it came to us.
package enum LetterLoss: Hashable, Sendable {
    /// A program saved in an encoding without them, and wrote `?`: `Ch? tiêu`.
    case questionMarks
    /// A program read them in a wrong encoding, and wrote U+FFFD.
    case replacementSigns
    /// UTF-8 was taken for a code page of Windows and saved again: `Chá»‰ tiÃªu`; what it was.
    case mistaken(was: String)
}
