import TrangModel
import TrangReading
import TrangReports

/// Looks for what `trang new` wrote as a sample and nobody has replaced: it would be printed.
package enum SampleText: TermCheck {
    struct Left: CheckFinding {
        static let code = "sample-text"
        static let about =
            "A sentence, a name or a row of figures that `trang new` wrote as a sample still stands there, also when only a word of it was changed."
        let text: String

        var english: MessageWords {
            MessageWords(
                "a sample of trang new still stands here: '\(shortened(text))'",
                hint: "write your own, or delete it")
        }
        var vietnamese: MessageWords {
            MessageWords(
                "lời hoặc số mẫu của trang new vẫn còn: '\(shortened(text))'",
                hint: "sửa hoặc xóa chỗ ấy")
        }
    }

    static let findings: [any CheckFinding.Type] = [Left.self]

    /// Names that stand for another, wherever they stand.
    private static let names = [
        "Tên Phường", "Tên Tỉnh", "Tên Quận", "Họ Tên", "TÊN NGƯỜI CHỤP",
    ]

    /// Sentences, each with stretches of it: who changes a word or two leaves one of them.
    private static let sentences: [(sample: SampleSentence, stretches: [String])] = [
        (
            "Đoạn mở đầu: hai, ba câu về kết quả chính của nhiệm kỳ.",
            ["Đoạn mở", "hai, ba", "câu về", "quả chính"]
        ),
        (
            "Ảnh đặt dưới đoạn này, theo mẫu trong dòng chú thích sau.",
            ["Ảnh đặt", "dưới đoạn", "theo mẫu", "chú thích sau"]
        ),
        (
            "Viết như thường lệ, mỗi đoạn cách nhau một dòng trống.",
            ["như thường", "mỗi đoạn", "cách nhau", "dòng trống"]
        ),
        ("Lời phát biểu được trích.", ["Lời phát", "biểu được", "được trích"]),
        ("Sửa các dòng mẫu này.", ["Sửa các", "dòng mẫu", "mẫu này"]),
        (
            "Lời tả ảnh cho người không nhìn thấy",
            ["tả ảnh", "cho người không", "không nhìn"]
        ),
    ].map { (SampleSentence($0), $1) }

    /// The end of a speaker's name, where the post should stand.
    private static let post = ", chức vụ"

    /// The title that a new term has; in a text the words may be anybody's.
    package static let title = "Tên báo cáo"

    /// Checks the names and texts of a term.
    static func check(_ term: Term, findings: Findings) {
        for (text, place) in settings(term) {
            guard let sample = names.first(where: text.holds) else { continue }
            findings.add(Left(text: sample), at: place)
        }
        let notes = term.indicators.filter { !SampleRows.holds($0) }.map { ($0.note, $0.place) }
        for (text, place) in TermTexts.prose(of: term) + pictures(of: term) + notes {
            guard let sample = sample(in: text) else { continue }
            findings.add(Left(text: sample), at: place)
        }
        if term.title == title {
            let place = term.settings?["title"]?.place ?? term.place
            findings.add(Left(text: title), at: place)
        }
        for row in term.indicators where SampleRows.holds(row) {
            let figures = [row.target?.printed, row.result?.printed].compactMap { $0 }
            findings.add(
                Left(text: "\(row.name): \(figures.joined(separator: "; "))"), at: row.place,
                item: row.address)
        }
        for figure in term.keyFigures where SampleRows.holds(figure) {
            findings.add(
                Left(text: "\(figure.number) \(figure.label)"), at: figure.place)
        }
    }

    /// The sample that is left in a text.
    private static func sample(in text: String) -> String? {
        for sentence in SampleSentence.short(text) {
            let likely = sentences.filter { $0.stretches.contains(where: sentence.holds) }
            guard !likely.isEmpty else { continue }
            let words = SampleSentence.words(sentence)
            if let found = likely.first(where: { $0.sample.isLeft(in: words) }) {
                return found.sample.text
            }
        }
        // All names have one of these, and hardly a text has.
        if text.holds("Tên ") || text.holds(" Tên") || text.holds("TÊN "),
            let name = names.first(where: text.holds)
        {
            return name
        }
        return text.hasSuffix(post) ? "chức vụ" : nil
    }

    /// Every text of `term.yaml` at its own place.
    private static func settings(_ term: Term) -> [TermTexts.Text] {
        guard let node = term.settings else {
            return [term.unit, term.province ?? ""].map { ($0, term.place) }
        }
        return texts(node)
    }

    private static func texts(_ node: YAMLNode) -> [TermTexts.Text] {
        switch node.content {
        case .null: []
        case .scalar(let text): [(text, node.place)]
        case .list(let nodes): nodes.flatMap(texts)
        case .map(let entries): entries.flatMap { texts($0.value) }
        }
    }

    /// What is said of pictures.
    private static func pictures(of term: Term) -> [TermTexts.Text] {
        let summaries = [term.summary, term.handout].compactMap { $0 }
        let photos = summaries.compactMap(\.photo).flatMap { photo in
            [photo.alternative, photo.caption, photo.credit ?? ""].map { ($0, photo.place) }
        }
        let others = summaries.flatMap { ($0.lead + $0.body).flatMap(\.allInlines) }
            .flatMap { inline -> [TermTexts.Text] in
                guard case .image(_, let title, let alternative, let place) = inline else {
                    return []
                }
                return [(title, place), (alternative, place)]
            }
        return photos + others
    }
}
