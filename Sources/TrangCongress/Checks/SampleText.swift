import TrangModel
import TrangReading
import TrangReports

/// Looks for what `trang new` wrote as a sample and nobody has replaced: it would be printed.
package enum SampleText {
    /// The words by which samples are known.
    package static let words = [
        "Tên Phường", "Tên Tỉnh", "Đoạn mở đầu: hai, ba câu về kết quả chính của nhiệm kỳ.",
        "Viết như thường lệ, mỗi đoạn cách nhau một dòng trống.", "Lời phát biểu được trích.",
        "Họ Tên, chức vụ", "Sửa các dòng mẫu này.",
    ]

    /// The title that a new term has; in a text the words may be anybody's.
    package static let title = "Tên báo cáo"

    /// Checks the names and texts of a term.
    static func check(_ term: Term, findings: Findings) {
        let names = [term.unit, term.province ?? ""].map { ($0, term.place) }
        let notes = term.indicators.filter { !SampleRows.holds($0) }.map { ($0.note, $0.place) }
        for (text, place) in names + TermTexts.prose(of: term) + notes {
            guard let sample = words.first(where: text.holds) else { continue }
            findings.add(.sampleText(text: sample), at: place)
        }
        if term.title == title { findings.add(.sampleText(text: title), at: term.place) }
        for row in term.indicators where SampleRows.holds(row) {
            findings.add(.sampleText(text: row.name), at: row.place, item: row.address)
        }
        for figure in term.keyFigures where SampleRows.holds(figure) {
            findings.add(.sampleText(text: figure.label), at: figure.place)
        }
    }
}
