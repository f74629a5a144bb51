import TrangModel

extension English {
    /// What of a file is more than is read.
    static func tooLarge(_ what: Excess, _ most: Int) -> (String, String?) {
        let (many, megabytes) = (grouped(most, by: ","), "\(most >> 20) MB")
        return switch what {
        case .file:
            ("the file has more than \(megabytes)", "keep only what is printed, or part it")
        case .term:
            ("the files of the term have together more than \(megabytes)", "make photos smaller")
        case .lines: ("the text has more than \(many) lines", "part it into several terms")
        case .signs:
            (
                "the text has more than \(many) signs such as *, [, & and <",
                "take out what no reader needs; it may be no text"
            )
        case .blocks:
            (
                "the text has more than \(many) paragraphs, headings, points and rows",
                "put tables into CSV files, or part the text"
            )
        case .word:
            (
                "a word is longer than \(many) bytes",
                "put spaces between its words; it may be no text"
            )
        case .marks: ("a letter has more than \(many) marks on it", "type the word again")
        case .cells: ("the tables have more than \(many) cells", "keep only the rows that are used")
        case .columns: ("the table has more than \(many) columns", "rows may stand in one line")
        case .cell:
            (
                "a cell is longer than \(many) bytes",
                "a quotation mark may be missing; put long text into summary.md"
            )
        case .rows:
            (
                "the table has more than \(many) rows, which is no table of this kind",
                "give other data a file of its own"
            )
        case .value:
            ("a value is longer than \(many) bytes", "a quotation mark may be missing")
        case .includes: ("more than \(many) files are included", "include each once")
        }
    }
}

extension Vietnamese {
    /// What of a file is more than is read.
    static func tooLarge(_ what: Excess, _ most: Int) -> (String, String?) {
        let (many, megabytes) = (grouped(most, by: "."), "\(most >> 20) MB")
        return switch what {
        case .file: ("tệp lớn hơn \(megabytes)", "chỉ giữ những gì cần in, hoặc chia nhỏ tệp")
        case .term:
            ("các tệp của nhiệm kỳ cộng lại lớn hơn \(megabytes)", "thu nhỏ dung lượng ảnh")
        case .lines: ("văn bản có hơn \(many) dòng", "chia thành nhiều nhiệm kỳ")
        case .signs:
            (
                "văn bản có hơn \(many) dấu như *, [, & và <",
                "bỏ những gì người đọc không cần; có thể đây không phải văn bản"
            )
        case .blocks:
            (
                "văn bản có hơn \(many) đoạn, đề mục, gạch đầu dòng và hàng của bảng",
                "chuyển bảng sang tệp CSV, hoặc chia nhỏ văn bản"
            )
        case .word:
            (
                "một từ dài hơn \(many) byte",
                "thêm dấu cách giữa các từ; có thể đây không phải văn bản"
            )
        case .marks: ("một chữ cái mang hơn \(many) dấu", "gõ lại từ đó")
        case .cells: ("các bảng có hơn \(many) ô", "chỉ giữ những hàng cần dùng")
        case .columns: ("bảng có hơn \(many) cột", "có thể các hàng đã dồn vào một dòng")
        case .cell:
            (
                "một ô dài hơn \(many) byte",
                "có thể thiếu dấu ngoặc kép; đưa văn bản dài vào summary.md"
            )
        case .rows:
            (
                "bảng có hơn \(many) hàng, không thể là bảng loại này",
                "đưa số liệu khác vào một tệp riêng"
            )
        case .value: ("một giá trị dài hơn \(many) byte", "có thể thiếu dấu ngoặc kép")
        case .includes: ("bố cục gọi hơn \(many) tệp khác", "mỗi tệp chỉ gọi một lần")
        }
    }
}

/// A number with a sign between its thousands.
private func grouped(_ number: Int, by sign: String) -> String {
    let digits = String(number)
    var text = ""
    for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index).isMultiple(of: 3) { text += sign }
        text.append(digit)
    }
    return text
}
