import TrangCongress
import TrangReading

/// The words of imported files and their notes, in both languages.
struct ImportWords {
    let language: Language
    /// Whether the source has paragraphs and not lines.
    var hasParagraphs = false

    private func say(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }

    private var unit: String {
        hasParagraphs ? say("đoạn", "paragraph") : say("dòng", "line")
    }

    func line(_ lines: ClosedRange<Int>) -> String {
        let numbers =
            lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)-\(lines.upperBound)"
        return unit.prefix(1).uppercased() + unit.dropFirst() + " " + numbers
    }

    /// What an entry of the notes begins with.
    func at(_ line: Int?) -> String { line.map { self.line($0...$0) + ": " } ?? "" }

    /// Ranges of lines, those that touch made one.
    func list(_ ranges: [ClosedRange<Int>]) -> String {
        var merged: [ClosedRange<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
                merged[merged.count - 1] =
                    last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        let numbers = merged.map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
        }
        return unit + " " + numbers.joined(separator: ", ")
    }

    func madeFrom(_ file: String) -> String {
        say(
            "Lấy từ \(file) bằng trang import; xem import-notes.md.",
            "Made from \(file) by trang import; see import-notes.md.")
    }

    func indicatorHeading(_ lines: ClosedRange<Int>) -> String {
        line(lines) + say(" (danh sách chỉ tiêu)", " (list of indicators)")
    }

    func letterhead(_ lines: ClosedRange<Int>) -> String {
        line(lines) + say(" (thể thức văn bản)", " (form of the document)")
    }

    func captionNote(_ lines: ClosedRange<Int>) -> String {
        line(lines)
            + say(
                ": chưa có ảnh. Đặt ảnh vào photos/ rồi bỏ dấu chú thích:",
                ": no picture yet. Put it into photos/ and take the comment away:")
    }

    func notesTitle(_ file: String) -> String {
        say("Ghi chú khi nhập \(file)", "Notes on the import of \(file)")
    }

    var notesLead: String {
        say(
            "Tệp này không được in. Xin soát lại từng mục dưới đây rồi xóa tệp.",
            "This file is not printed. Check every entry below, then delete it.")
    }

    var uncertain: String { say("Chưa chắc chắn", "Uncertain") }
    var residue: String { say("Không có chỗ", "Without a place") }
    var places: String { say("Mỗi phần nằm ở đâu", "Where everything stands") }
    var nothing: String { say("Không có.", "Nothing.") }
    var signsOnly: String { say("chỉ có dấu", "signs only") }

    func repeated(_ line: Int) -> String {
        say("trùng với \(unit) \(line)", "the same as \(unit) \(line)")
    }
}
