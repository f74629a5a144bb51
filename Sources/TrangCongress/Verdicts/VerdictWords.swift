import TrangReading

/// What the words of a verdict mean: authors say the same thing in many ways.
struct VerdictWords {
    var kind = VerdictKind.other
    /// The results that the words are true of; nil when figures cannot contradict them.
    var allowed: Set<VerdictKind>?
    /// Whether the words are understood at all.
    var isKnown = false

    init(_ text: String) {
        let folded = Self.plain(text)
        guard let entry = Self.entries.first(where: { Self.begins(folded, with: $0.words) }) else {
            // `104%` and `tăng 4,3%` say a figure and leave the verdict to the reader.
            isKnown = Self.isFigure(folded)
            return
        }
        (kind, allowed, isKnown) = (entry.meaning.kind, entry.meaning.allowed, true)
    }

    /// One meaning.
    private enum Meaning {
        case exceeded, reached, exactly, nearly, mostly, missed, open

        var kind: VerdictKind {
            switch self {
            case .exceeded: .exceeded
            case .reached, .exactly: .met
            case .nearly: .nearly
            case .mostly: .mostly
            case .missed: .missed
            case .open: .other
            }
        }

        var allowed: Set<VerdictKind>? {
            switch self {
            case .exceeded: [.exceeded]
            // Who went beyond a target has reached it.
            case .reached: [.met, .exceeded]
            case .exactly: [.met]
            case .missed: [.missed]
            case .nearly, .mostly, .open: nil
            }
        }
    }

    /// The beginnings of verdicts, the longest first. Without `và`, `hoặc` and the signs between words.
    private static let entries: [(words: String, meaning: Meaning)] = {
        let words: [(Meaning, [String])] = [
            (
                .exceeded,
                [
                    "vượt", "hoàn thành vượt", "đạt cao hơn", "cao hơn", "đạt trên mức",
                    "đạt trên chỉ tiêu",
                ]
            ),
            (
                .reached,
                [
                    "đạt", "đạt vượt", "vượt đạt", "bằng vượt", "hoàn thành", "hoàn thành đạt",
                    "bảo đảm",
                    "đảm bảo", "hoàn thành bằng vượt",
                ]
            ),
            (.exactly, ["đạt đúng", "vừa đạt", "đạt vừa", "vừa đủ", "đúng"]),
            (
                .nearly,
                [
                    "xấp xỉ", "gần đạt", "gần hoàn thành", "gần bằng", "sắp đạt", "suýt đạt",
                    "đạt xấp xỉ", "đạt gần", "tiệm cận",
                ]
            ),
            (.mostly, ["cơ bản", "về cơ bản", "đạt cơ bản", "hoàn thành cơ bản"]),
            (
                .missed,
                [
                    "chưa đạt", "không đạt", "chưa hoàn thành", "không hoàn thành",
                    "chưa thực hiện",
                    "không thực hiện", "chỉ đạt", "mới đạt", "chỉ hoàn thành", "đạt thấp",
                    "đạt một phần",
                    "hoàn thành một phần", "đạt chưa", "đạt dưới", "không bảo đảm", "không đảm bảo",
                    "chưa bảo đảm", "chưa đảm bảo", "hụt",
                ]
            ),
            (
                .open,
                [
                    "có khả năng", "khả năng", "sẽ", "dự kiến", "ước", "phấn đấu", "đang thực hiện",
                    "đang triển khai", "tiếp tục thực hiện", "không đánh giá", "chưa đánh giá",
                    "không có số liệu", "chưa có số liệu", "chưa đến hạn", "không xếp loại",
                ]
            ),
        ]
        return words.flatMap { meaning, all in all.map { ($0, meaning) } }
            .sorted { $0.0.utf8.count > $1.0.utf8.count }
    }()

    /// Whether a cell says a verdict and cannot be a result; `hoàn thành` may be either.
    static func isOnlyVerdict(_ cell: String) -> Bool {
        let text = plain(cell)
        return ["vượt", "đạt", "xấp xỉ", "gần đạt", "cơ bản", "chưa đạt", "không đạt"].contains {
            begins(text, with: $0)
        }
    }

    /// Words before a verdict that do not change it.
    private static let fillers: Set<String> = ["đã", "đều", "được", "kết", "quả", "đánh", "giá"]
    /// Words and signs between two verdicts: `đạt và vượt`, `đạt/vượt`.
    private static let joints: Set<String> = ["và", "hoặc"]

    /// The text in small letters, without what stands between its words.
    private static func plain(_ text: String) -> String {
        var words = ColumnName.key(
            String(text.map { "/,;&+()“”\"':".contains($0) ? " " : $0 })
        ).words.filter { !joints.contains($0) && !["-", "–", "—"].contains($0) }
        // "đánh giá" alone would be no verdict; before one it says nothing.
        let start = words.firstIndex { !fillers.contains($0) } ?? words.count - 1
        if start > 0 { words.removeFirst(start) }
        var plain = words.joined(separator: " ")
        while let last = plain.last, ".!".contains(last) { plain.removeLast() }
        return plain
    }

    private static func begins(_ text: String, with words: String) -> Bool {
        text.utf8.starts(with: words.utf8)
            && text.dropFirst(words.count).first.map { $0.isLetter || $0.isNumber } != true
    }

    /// A percentage, alone or after a verb. Commas became blanks: `104 5%`.
    private static func isFigure(_ text: String) -> Bool {
        var words = text.words[...]
        while let word = words.first, Self.verbs.contains(word) { words.removeFirst() }
        guard let first = words.first?.first, first.isPlainDigit else { return false }
        return words.prefix(2).contains { $0.hasSuffix("%") }
    }

    private static let verbs: Set<String> = [
        "bằng", "tăng", "giảm", "tỷ", "tỉ", "lệ", "hơn", "trên", "gần", "khoảng",
    ]
}
