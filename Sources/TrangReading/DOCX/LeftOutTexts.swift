import TrangModel

/// The texts that are not part of the printed document, kind by kind.
struct LeftOutTexts {
    private var entries: [(kind: LeftOutText, text: String, line: Int)] = []
    /// Whether the next piece goes on in the last one.
    private var isOpen = false

    mutating func add(_ text: String, _ kind: LeftOutText, line: Int) {
        if isOpen, let last = entries.last, last.kind == kind {
            entries[entries.count - 1].text += text
        } else {
            entries.append((kind, text, line))
        }
        isOpen = true
    }

    /// Text that is taken stands between two that are not.
    mutating func close() { isOpen = false }

    /// A remark for each kind, at its first place.
    var remarks: [ManuscriptRemark] {
        LeftOutText.allCases.compactMap { kind in
            let own = entries.filter { $0.kind == kind && !$0.text.foldedSpaces.isEmpty }
            guard let first = own.first else { return nil }
            return ManuscriptRemark(
                kind: .leftOut(kind, own.map(\.text.foldedSpaces)), line: max(1, first.line))
        }
    }
}
