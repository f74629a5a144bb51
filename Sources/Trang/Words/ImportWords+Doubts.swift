import TrangCongress
import TrangImport
import TrangReading

extension ImportWords {
    /// A doubt in words.
    func text(_ doubt: ImportDoubt) -> String {
        language == .vietnamese ? Self.vietnamese(doubt) : Self.english(doubt)
    }

    /// A remark of the reader in words.
    func text(_ remark: ManuscriptRemark.Kind) -> String {
        language == .vietnamese ? Self.vietnamese(remark) : Self.english(remark)
    }

    private static func vietnamese(_ doubt: ImportDoubt) -> String {
        switch doubt {
        case .verdictWithoutResult: "có đánh giá nhưng không nêu kết quả bằng số; để trống"
        case .noResult: "không thấy kết quả bằng số; để trống"
        case .directionAssumed(let text): "chiều “\(text)” là suy từ tên chỉ tiêu"
        case .comparisonNotPlaced(let text):
            "“\(text)” so với mức đề ra: không có cột, chỉ còn trong Nguyên văn"
        case .numbersNotPlaced(let numbers):
            "chưa rõ \(numbers.joined(separator: "; ")) thuộc phần nào"
        case .pairUnclear(let text):
            "“\(text)” có thể là kết quả trên mức đề ra hoặc trên tổng số; ghi nguyên vào Kết quả"
        case .pairDisagrees(let pair, let ratio): "\(pair) không cho ra \(ratio)"
        case .malformedNumber(let text): "“\(text)” không phải số viết đúng; để trống"
        case .unitsDiffer(let result, let target):
            "đơn vị của kết quả (\(result)) và của mức đề ra (\(target)) khác nhau"
        case .nameUnclear: "không tách được tên chỉ tiêu; lấy cả câu"
        case .severalResults(let results):
            "có nhiều số có thể là kết quả: \(results.joined(separator: "; "))"
        case .verdictTranslated(let text): "đánh giá được hiểu từ chữ “\(text)”"
        case .targetByUnit(let unit): "mức đề ra 100 là theo đơn vị “\(unit)”"
        case .indicatorInProse(let text):
            "câu văn có vẻ nêu một chỉ tiêu, để nguyên trong summary.md: \(text)"
        case .indicatorWithoutNumber: "chỉ tiêu không có số thứ tự"
        case .headlineAssumed(let text): "coi là tiêu đề: “\(text)”"
        case .headingByForm(let text): "coi là đề mục vì ngắn và không có dấu chấm: “\(text)”"
        case .authorAssumed(let text): "coi là tên tác giả: “\(text)”"
        case .captionWithoutPicture(let text):
            "có chú thích mà chưa có ảnh, giữ trong summary.md: “\(text)”"
        case .captionByNeighbour: "coi dòng này là chú thích vì dòng sau ghi người chụp"
        case .speakerUnknown(let text): "chưa rõ họ tên người nói: “\(text)”"
        case .quotationOpen: "dấu ngoặc kép mở ở đây không đóng"
        case .noHeadings: "không thấy đề mục nào; cả bài đứng trong phần mở đầu"
        case .noCongressLine: "không thấy dòng nêu đại hội lần thứ mấy; congress để trống"
        case .unitNotInText(let text): "bài không có tên “\(text)”; xem lại unit trong term.yaml"
        case .cellNotRead(let column, let text): "ô “\(text)” ở cột “\(column)” không đọc được"
        case .pictureMissing(let path): "không có tệp ảnh \(path)"
        case .columnNumbers(let text): "dòng chỉ đánh số cột, bỏ qua: \(text)"
        case .underlinesLost(let count):
            "\(count) đoạn có chữ gạch chân không giữ được nét gạch (ở bảng chỉ tiêu, tiêu đề, chú thích)"
        }
    }

    private static func english(_ doubt: ImportDoubt) -> String {
        switch doubt {
        case .verdictWithoutResult: "a verdict without a result in figures; left empty"
        case .noResult: "no result in figures; left empty"
        case .directionAssumed(let text): "the direction “\(text)” follows from the name only"
        case .comparisonNotPlaced(let text):
            "“\(text)” compares with the target: there is no column, it stays in Nguyên văn"
        case .numbersNotPlaced(let numbers):
            "it is not clear where \(numbers.joined(separator: "; ")) belongs"
        case .pairUnclear(let text):
            "“\(text)” may be result and target, or so many of so many; kept whole in Kết quả"
        case .pairDisagrees(let pair, let ratio): "\(pair) does not give \(ratio)"
        case .malformedNumber(let text): "“\(text)” is no well-formed number; left empty"
        case .unitsDiffer(let result, let target):
            "the units of result (\(result)) and target (\(target)) differ"
        case .nameUnclear: "the name could not be told apart; the whole sentence stands for it"
        case .severalResults(let results):
            "several numbers may be the result: \(results.joined(separator: "; "))"
        case .verdictTranslated(let text): "the verdict was understood from “\(text)”"
        case .targetByUnit(let unit): "the target 100 follows from the unit “\(unit)”"
        case .indicatorInProse(let text):
            "a sentence that seems to state an indicator was left in summary.md: \(text)"
        case .indicatorWithoutNumber: "an indicator without a number"
        case .headlineAssumed(let text): "taken for the headline: “\(text)”"
        case .headingByForm(let text):
            "taken for a heading, being short and without a full stop: “\(text)”"
        case .authorAssumed(let text): "taken for the author's name: “\(text)”"
        case .captionWithoutPicture(let text):
            "a caption without a picture, kept in summary.md: “\(text)”"
        case .captionByNeighbour:
            "taken for a caption, because the next line names the photographer"
        case .speakerUnknown(let text): "the speaker's full name is not known: “\(text)”"
        case .quotationOpen: "the quotation mark that opens here is never closed"
        case .noHeadings: "no headings were found; the whole text stands in the lead"
        case .noCongressLine: "no line names the congress; congress is left empty"
        case .unitNotInText(let text):
            "the text has no “\(text)”; check unit in term.yaml"
        case .cellNotRead(let column, let text):
            "the cell “\(text)” of the column “\(column)” cannot be read"
        case .pictureMissing(let path): "there is no picture \(path)"
        case .columnNumbers(let text): "a row that only numbers the columns is passed over: \(text)"
        case .underlinesLost(let count):
            "\(count) passage\(count == 1 ? "" : "s") lost an underline (indicators, headline, captions)"
        }
    }

    private static func vietnamese(_ remark: ManuscriptRemark.Kind) -> String {
        switch remark {
        case .leftOut(let why, let texts):
            "\(vietnamese(why)) (\(texts.count) chỗ): \(Self.quoted(texts))"
        case .notRead(let kind, let name, let words):
            "\(LeftOutWords.vietnamese(kind.leftOut)) không nhập"
                + (name.isEmpty ? "" : " (\(name))") + (words.isEmpty ? "" : ": “\(words)”")
        case .embeddedText(let name): "chữ ở đây lấy từ tệp nhúng \(name)"
        case .sign(let name, let count):
            "không nhập ký hiệu không rõ nghĩa \(name)" + (count == 1 ? "" : " (\(count) chỗ)")
        case .field(let text): "trường không có kết quả, không nhập: “\(text)”"
        case .raisedText(let text): "chữ nâng cao hoặc hạ thấp được ghi ngang dòng: “\(text)”"
        case .noteWithoutMark(let text): "chú thích không có dấu dẫn tới, không nhập: “\(text)”"
        case .insertedText(let text): "giữ đoạn thêm khi theo dõi thay đổi: “\(text)”"
        case .textBox: "chữ ở đây nằm trong hộp văn bản"
        case .unusablePicture(let name): "ảnh \(name) không phải JPEG hay PNG dùng được; không lấy"
        case .converted(let encoding): "đã chuyển từ \(encoding) sang Unicode; xin soát lại chữ hoa"
        case .joinedLines: "các dòng bị ngắt được nối lại thành đoạn"
        case .formula(let text): "công thức được ghi thành chữ: “\(text)”"
        case .comment(let text): "lời bình bên lề không nhập: “\(text)”"
        case .pageMargin(let text): "đầu hoặc chân trang không nhập: “\(text)”"
        case .link(let text, let address): "liên kết của “\(text)” không nhập: \(address)"
        }
    }

    private static func english(_ remark: ManuscriptRemark.Kind) -> String {
        switch remark {
        case .leftOut(let why, let texts):
            "\(english(why)) (\(texts.count)): \(Self.quoted(texts))"
        case .notRead(let kind, let name, let words):
            "\(LeftOutWords.english(kind.leftOut, 1)) was left out"
                + (name.isEmpty ? "" : " (\(name))") + (words.isEmpty ? "" : ": “\(words)”")
        case .embeddedText(let name): "this text was taken from the embedded file \(name)"
        case .sign(let name, let count):
            "the unknown sign \(name) was left out" + (count == 1 ? "" : " (\(count))")
        case .field(let text): "a field without a result was left out: “\(text)”"
        case .raisedText(let text): "raised or lowered text stands on the line: “\(text)”"
        case .noteWithoutMark(let text):
            "a note that no mark leads to was left out: “\(text)”"
        case .insertedText(let text): "tracked insertion kept: “\(text)”"
        case .textBox: "this text stands in a text box"
        case .unusablePicture(let name): "the picture \(name) is no usable JPEG or PNG; left out"
        case .converted(let encoding): "converted from \(encoding) to Unicode; check the capitals"
        case .joinedLines: "broken lines were joined to paragraphs"
        case .formula(let text): "a formula was written as text: “\(text)”"
        case .comment(let text): "a comment in the margin was left out: “\(text)”"
        case .pageMargin(let text): "a head or foot of the pages was left out: “\(text)”"
        case .link(let text, let address): "the link of “\(text)” was left out: \(address)"
        }
    }

    private static func quoted(_ texts: [String]) -> String {
        texts.map { "“\($0)”" }.joined(separator: ", ")
    }

    private static func vietnamese(_ why: LeftOutText) -> String {
        switch why {
        case .struck: "bỏ chữ gạch ngang"
        case .hidden: "bỏ chữ ẩn"
        case .deleted: "bỏ đoạn đã xóa khi theo dõi thay đổi"
        case .moved: "bỏ chỗ cũ của đoạn đã chuyển đi"
        case .prompt: "bỏ lời nhắc của ô chưa điền"
        case .phonetic: "bỏ chú âm"
        }
    }

    private static func english(_ why: LeftOutText) -> String {
        switch why {
        case .struck: "struck-out text left out"
        case .hidden: "hidden text left out"
        case .deleted: "tracked deletion left out"
        case .moved: "old place of moved text left out"
        case .prompt: "prompt of an empty field left out"
        case .phonetic: "phonetic text left out"
        }
    }
}
