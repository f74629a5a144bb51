import TrangModel
import TrangReading

/// All messages in Vietnamese: what was found, and a hint.
enum Vietnamese {
    static func words(_ finding: Finding) -> (String, String?) {
        switch finding {
        case .missingFile("", _):
            (
                "ảnh ở đây chưa có tên tệp",
                "ghi tên tệp vào giữa hai ngoặc tròn: ![lời mô tả](photos/ten-anh.jpg)"
            )
        case .missingFile("Terms", _):
            (
                "ở đây không có thư mục Terms",
                "tạo nhiệm kỳ bằng: trang new <đơn-vị> <từ-đến>, hoặc nêu tên thư mục"
            )
        case .missingFile(let path, let nearest):
            (
                "không có tệp \(path)",
                nearest.map { "có phải là '\($0)'? ghi đúng từng chữ, cả chữ hoa và dấu gạch chéo" }
                    ?? "xem lại tên tệp, cả chữ hoa và dấu"
            )
        case .missingTermFile(let folder, let misnamed):
            (
                "thư mục \(folder) không có term.yaml",
                misnamed.map { "đổi tên \($0) thành term.yaml" }
                    ?? "tạo bằng lệnh: trang new <đơn-vị> <từ-đến>"
            )
        case .termWithoutFile(let folder, let holds):
            (
                "thư mục \(folder) có \(holds) mà không có term.yaml, nên không được đọc",
                "nếu là một nhiệm kỳ, tạo term.yaml: chép từ nhiệm kỳ khác, hoặc trang new"
            )
        case .misnamedFile(let name, let meant):
            ("\(name) không được đọc", "đổi tên thành \(meant)")
        case .unreadFile(let name, let meant):
            ("\(name) không được đọc: loại tệp này không dùng được", "lưu nội dung thành \(meant)")
        case .linkedFolder(let link, let folder):
            (
                "\(link) chỉ là một tên khác (liên kết) của \(folder), nên không làm báo cáo lần nữa",
                nil
            )
        case .noTerms(let folder):
            (
                "không có term.yaml nào trong \(folder)",
                "mỗi nhiệm kỳ là một thư mục Terms/<đơn-vị>/<từ-đến>/"
            )
        case .check(let found): (found.value.vietnamese.text, found.value.vietnamese.hint)
        case .pathEscapes(let path):
            ("\(path) nằm ngoài thư mục nhiệm kỳ", "chép tệp vào thư mục nhiệm kỳ")
        case .unfitName(let name):
            (
                "tệp tên \(name) không thể đi kèm trong báo cáo",
                "đổi tên tệp: không bắt đầu bằng dấu chấm, không có dấu gạch chéo ngược"
            )
        case .unreadable(let path, let reason): unreadable(path, reason)
        case .tooLarge(let what, let most): tooLarge(what, most)
        case .outputUnwritable(let path, let reason):
            (
                "không ghi được \(path): \(SystemWords.vietnamese(reason))",
                "tệp cũ, nếu có, vẫn nguyên"
            )
        case .notAReport(let path):
            (
                "\(path) không phải là báo cáo có kèm số liệu bên trong",
                "chỉ tệp PDF do trang tạo theo chuẩn a-3a+ua-1 mới mang số liệu"
            )
        case .damagedData(let path, let name):
            (
                "\(path) chứa tệp \(name) có tên hoặc nội dung mà trang không đưa vào",
                "chưa ghi tệp nào; hãy dùng bản khác của báo cáo"
            )
        case .dataTooLarge(let path, let megabytes):
            ("\(path) chứa hơn \(megabytes) MB", "chưa ghi tệp nào")
        case .outputCollision(let path, let other):
            ("\(path) sẽ bị ghi hai lần, cả cho \(other)", "hãy kết xuất riêng từng thư mục")
        case .pictureElsewhere(let address): elsewhere(address)
        case .notText(let problem): text(problem)
        case .lettersLost(let sample, let how): lettersLost(sample, how)
        case .yamlSyntax(let problem): yaml(problem)
        case .yamlTooLarge:
            ("YAML có quá nhiều tham chiếu hoặc giá trị", "viết thẳng các giá trị ra")
        case .tooDeep(let what): ("\(what) lồng quá nhiều cấp", nil)
        case .unknownKey(let key, let nearest):
            (
                "khóa '\(key)' không có trong quy định",
                nearest.map {
                    $0.holds(": ")
                        ? "sau dấu hai chấm phải có dấu cách: \($0)" : "có phải là '\($0)'?"
                }
            )
        case .repeatedKey(let key): ("khóa '\(key)' viết hai lần", "giữ lại một")
        case .missingKey(let key): ("thiếu khóa '\(key)'", nil)
        case .wrongType(let key, let expected, let found):
            (
                "'\(key)' phải là \(type(expected)), đang là \(type(found))",
                expected == "text" && found == "map"
                    ? "chữ có dấu hai chấm thì đặt trong ngoặc kép: \"Lưu: VP\"" : nil
            )
        case .invalidValue("date", let value, let expected)
        where value.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil:
            ("trong lịch không có ngày \(value)", "cần một ngày có thật, như: \(expected)")
        case .invalidValue("UNIT", let value, let expected):
            ("'\(value)' không dùng được cho <đơn-vị>", "cần: \(expected)")
        case .invalidValue("FROM-TO", let value, let expected):
            ("'\(value)' không dùng được cho <từ-đến>", "cần: \(expected)")
        case .invalidValue(let key, let value, let expected):
            ("'\(value)' không dùng được cho '\(key)'", "cần: \(expected)")
        case .valueCut(let value, let rest):
            (
                "từ dấu # trở đi không được đọc: '\(shortened(rest))'",
                "nếu đó là một phần của giá trị, đặt tất cả trong ngoặc kép: \"\(shortened(value)) \(shortened(rest))\""
            )
        case .csvSyntax(let problem): csv(problem)
        case .shortRows(let count, let found, let expected):
            (
                count == 1
                    ? "dòng có \(found) ô, trong khi có \(expected) tên cột"
                    : "\(count) dòng, bắt đầu từ dòng này, có ít ô hơn \(expected) tên cột",
                "các ô cuối được coi là trống; hãy xem có thiếu ô nào ở trước không"
            )
        case .missingColumn(let name, let among): TableWords.vietnamese(missing: name, among: among)
        case .columnsMeant(let names, let columns): TableWords.vietnamese(names, as: columns)
        case .rowsPassedOver(let rows): TableWords.vietnamese(rows)
        case .unknownColumn(let name, let nearest):
            ("cột '\(name)' không có trong quy định", "có phải là '\(nearest)'?")
        case .malformedNumber(let text):
            (
                "'\(text)' không phải là số",
                text.contains { "OolI".contains($0) }
                    ? "chữ O, chữ l không thay được chữ số 0, 1"
                    : text.dropFirst().contains { "-–—−".contains($0) } || text.holds("đến")
                        ? "khoảng số gồm hai số, số nhỏ trước: 8 - 10"
                        : "dấu phẩy trước phần thập phân, dấu chấm giữa hàng nghìn: 1,5 hoặc 3.366"
            )
        case .malformedPermille(let text), .permilleInProse(let text):
            ("'\(text)' có lẽ là dấu phần nghìn bị hỏng", "viết ‰ thay cho %0")
        case .unreadableImage(let path, let problem): PictureWords.vietnamese(path, problem)
        case .pictureUnread(let path, let kind): PictureWords.vietnameseUnread(path, kind)
        case .inksConverted(let path):
            (
                "ảnh \(path) ở hệ màu in (CMYK) nên được đổi sang màu màn hình",
                "lưu ảnh ở hệ RGB nếu muốn tự chọn màu"
            )
        case .missingAlternative(let path):
            (
                "\(path) chưa có lời mô tả cho người không nhìn thấy",
                "viết vào giữa hai ngoặc vuông: ![lời mô tả](\(path))"
            )
        case .linkIgnored(""):
            (
                "liên kết ở đây chưa có địa chỉ nên chỉ in chữ",
                "ghi địa chỉ vào giữa hai ngoặc tròn: [chữ](https://...)"
            )
        case .linkIgnored(let address):
            (
                "'\(address)' không phải địa chỉ web hay thư nên không thành liên kết",
                "chữ vẫn in; hãy dùng https://"
            )
        case .extraCells(let text):
            (
                "dòng có nhiều ô hơn dòng đầu bảng: '\(text)' không được in",
                "thêm cột vào dòng đầu bảng"
            )
        case .markdownUnclosed(let sign, let text, let lines): unclosed(sign, text, lines)
        case .addressAsText(let text): addressAsText(text)
        case .tableWithoutRows(let header):
            (
                "bảng chỉ có hàng tên cột, các ô được in thành đoạn văn: '\(shortened(header))'",
                "nếu đây là bảng, thêm hàng dưới tên cột"
            )
        case .noFonts(let folder):
            (
                "không có tệp phông chữ nào trong \(folder)",
                "chạy make fonts, hoặc chỉ thư mục bằng --fonts"
            )
        case .oneTerm(let unit):
            ("\(unit) chỉ có một nhiệm kỳ nên không có gì để so sánh", nil)
        case .mixedUnicode(let word, let count):
            (
                "\(count) chữ viết theo Unicode tổ hợp, như '\(word)', lẫn với chữ dựng sẵn",
                "trang đã đưa hết về dựng sẵn; tệp này do hai người hay hai phần mềm gõ"
            )
        case .strayMark(let word):
            ("dấu trong '\(word)' không thuộc chữ nào", "gõ lại chữ đó")
        case .noTotal(let column, let cell):
            (
                "cột '\(column)' không có tổng vì ô '\(shortened(cell))' không chỉ là một số",
                "bỏ đơn vị và chữ khỏi ô, hoặc bỏ cột này khỏi 'sums'"
            )
        case .noFigures(let block, let data):
            ("bỏ khối '\(block)': \(data) không có số liệu vẽ được", nil)
        case .unknownLayout(let name, let nearest):
            (
                "không có bố cục '\(name)'",
                nearest.map { "có phải là '\($0)'?" } ?? "xem: trang layouts"
            )
        case .unknownBlock(let name, let nearest):
            ("không có khối '\(name)'", nearest.map { "có phải là '\($0)'?" })
        case .unknownStyle(let name, let nearest):
            (
                "không có kiểu chữ '\(name)'",
                nearest.map { "có phải là '\($0)'?" } ?? "khai báo trong 'styles'"
            )
        case .unknownField(let name, let nearest):
            (
                "không có trường '{\(name)}'",
                nearest.map { "có phải là '{\($0)}'?" }
                    ?? "các trường như {unit}, {term}, {title}, {congress.ordinal} có trong docs/layout.md; muốn in dấu { thì viết {{"
            )
        case .missingData(let block, let data, .wholeFile):
            ("khối '\(block)' bắt buộc có \(data) nhưng không thấy", "thêm tệp đó vào")
        case .missingData(let block, let data, let part):
            ("khối '\(block)' là bắt buộc nhưng không có \(absent(part, data))", "thêm vào")
        case .blockLeftOut(let block, let data, let part):
            ("bỏ khối '\(block)' vì không có \(absent(part, data))", nil)
        case .emptyColumns(let names):
            ("bỏ các cột không có số liệu ở dòng nào: \(years(names))", nil)
        case .contentLeftOut(let name, let layout), .dataUnused(let name, let layout):
            unshown(name, layout)
        case .pageTooSmall(let what):
            ("trang quá nhỏ so với nội dung (\(what))", "xem lại lề và cỡ chữ")
        case .damagedFont(let path):
            (
                "tệp phông chữ '\(path)' bị hỏng hoặc không phải là phông chữ",
                "chép lại tệp từ nguồn, hoặc xóa tệp khỏi thư mục"
            )
        case .fontForbidden(let path):
            (
                "phông '\(path)' không được phép nhúng nên không trang nào dùng",
                "chọn phông có giấy phép cho nhúng"
            )
        case .unknownFont(let name, let available):
            (
                "không có phông chữ '\(name)'",
                "đang có: \(available.joined(separator: ", ")); phông khác đặt vào Fonts/"
            )
        case .missingGlyph(let character, let code):
            ("không phông nào có ký tự '\(character)' (\(code))", "thay ký tự, hoặc thêm phông")
        case .overlongWord(let word):
            ("'\(shortened(word))' rộng hơn cột nên đã ngắt qua nhiều dòng", nil)
        case .unknownReference(let name, let nearest):
            (
                "không có mục nào trong báo cáo tên là '\(name)'",
                nearest.map { "có phải là '\($0)'?" }
            )
        case .referencesUnsettled:
            (
                "số trang trong văn bản cứ làm thay đổi chính những trang mà nó chỉ tới",
                "cho mục lục đứng riêng một trang"
            )
        case .footnoteUnused(let text):
            (
                "không chỗ nào trong văn bản dẫn tới chú thích '\(shortened(text))'",
                "đặt dấu chú thích, như [^1], vào văn bản"
            )
        case .characterMapped(let what, let count):
            ("đã đổi \(count) ký tự chép từ trình soạn thảo (\(what))", nil)
        case .unknownRules(let name, let known):
            ("không có bộ quy định '\(name)'", "có: " + known.joined(separator: ", "))
        case .missingDocument(let part):
            (
                "đây là văn bản chính thức nhưng `document` chưa ghi '\(part)'",
                "ghi dưới `document:` trong term.yaml (docs/official-documents.md)"
            )
        case .districtBody(let text):
            (
                "'\(text)' là cơ quan cấp huyện; từ 01/7/2025 không còn cấp này",
                "ghi cơ quan cấp tỉnh, thành phố, hoặc ghi ngày văn bản sớm hơn"
            )
        case .unsigned:
            ("phần ký chưa có họ tên", "document: {signing: {name: ...}}")
        case .shrunkToFit(let what): ("chữ được thu nhỏ cho vừa trang: \(what)", nil)
        case .tooManyPages(let pages, let limit):
            (
                "\(pages) trang không vừa \(limit) trang dù đã thu nhỏ hết mức cho phép",
                "rút ngắn văn bản, hoặc nới `fits` trong mẫu trình bày"
            )
        case .notCharted(let name, let reason):
            ("'\(name)' không có trong biểu đồ: \(why(reason))", nil)
        case .beyondWhole(let name, let value):
            (
                "'\(shortened(name))' là \(value), ngoài khoảng 0–100%, nên chỉ in số, không vẽ",
                "sửa số trong tệp; nếu số đúng thì dùng biểu đồ cột (mark: bars)"
            )
        case .numbersAsMarks(let block, let data):
            (
                "khối '\(block)' vẽ mà không in hết các số của \(data)",
                "thêm một data-table bên cạnh để in đủ"
            )
        case .workbook(let problem): WorkbookWords.vietnamese(problem)
        case .unknownSheet(let name, let known):
            ("không có trang tính '\(name)'", "sổ tính có: \(known.joined(separator: ", "))")
        case .sheetsUnread(let names):
            (
                "chỉ đọc một trang tính; không đọc: \(names.joined(separator: ", "))",
                "ghi tên trang tính cần đọc vào mục 'sheets' trong term.yaml"
            )
        case .cellError(let text): ("ô báo lỗi \(text)", "sửa công thức trong sổ tính")
        case .formulaWithoutValue:
            (
                "công thức chưa có kết quả lưu kèm",
                "mở sổ tính bằng phần mềm bảng tính rồi lưu lại"
            )
        case .dateInNumber(let shown, let typed), .dateAmongNumbers(let shown, let typed):
            (
                "ô cần số lại là ngày tháng (\(shown))",
                "có lẽ phần mềm đã tự đổi từ '\(typed)'; định dạng ô là văn bản rồi gõ lại"
            )
        case .hiddenCells(let rows, let columns, let cells):
            (
                "không đọc "
                    + WorkbookWords.hidden(
                        rows, columns, cells, words: ("hàng", "cột", "ô", "và", "nữa"))
                    + " bị ẩn", "bỏ ẩn nếu cần đưa vào báo cáo"
            )
        case .tableTwice(let name):
            ("có cả \(name).csv lẫn \(name).xlsx", "chỉ giữ một tệp")
        case .legacyEncoding(let encoding, let line):
            (
                "chữ không phải Unicode; đọc theo \(encoding) thì là: '\(shortened(line))'",
                "nếu đúng, ghi 'encoding: \(encoding)' vào term.yaml"
            )
        case .encodingConverted(let encoding):
            (
                "đã chuyển từ \(encoding) sang Unicode",
                encoding == "tcvn3"
                    ? "chữ hoa nhờ phông như .VnTimeH nay thành chữ thường: xin soát lại" : nil
            )
        case .cannotImport(let path):
            ("không nhập được \(path)", "lưu lại dạng Word (.docx), .txt hoặc .md")
        case .termExists(let folder, let option):
            (
                "đã có thư mục \(folder) nên giữ nguyên, không ghi đè",
                "chọn \(option) khác, hoặc chuyển thư mục đó đi"
            )
        case .nothingToImport(let pictures):
            pictures == 0
                ? ("tệp không có chữ nào", "xem lại đã chọn đúng tệp chưa")
                : (
                    "tệp chỉ có \(pictures) ảnh, không có chữ; chữ trong ảnh (bản quét) không đọc được",
                    "gõ lại, hoặc dùng phần mềm nhận dạng chữ (OCR) để chuyển thành văn bản"
                )
        case .importLeftOut(let what, let count, let paragraph):
            (
                "không nhập: \(count) \(LeftOutWords.vietnamese(what))"
                    + (paragraph.map { ", đầu tiên ở đoạn \($0)" } ?? ""),
                "chữ của phần đó ghi trong import-notes.md; cần thì chép vào summary.md"
            )
        case .document(let problem): DocumentProblemWords.vietnamese(problem)
        case .notYet(let what):
            switch what.lowercased() {
            case ".docx":
                (
                    "không đọc được \(what) ở đây",
                    "chuyển vào bằng `trang import`, hoặc lưu lại dạng .md"
                )
            case let ending where [".xlsx", ".csv"].contains(ending):
                ("không đọc đuôi viết hoa \(what)", "đổi đuôi tên tệp thành \(ending)")
            default: ("không đọc được \(what)", "lưu lại dạng .xlsx hoặc CSV UTF-8")
            }
        case .internalFault(let what): ("lỗi bên trong: \(what)", "xin báo lại")
        }
    }

    private static func type(_ name: String) -> String {
        switch name {
        case "text": "chữ"
        case "list": "danh sách"
        case "map": "nhóm khóa"
        case "null": "trống"
        default: name
        }
    }

    private static func csv(_ problem: CSVProblem) -> (String, String?) {
        switch problem {
        case .empty: ("tệp không có dòng tên cột", nil)
        case .unclosedQuote:
            ("dấu ngoặc kép mở ở đây không đóng", "đóng lại, hoặc viết hai lần")
        case .textAfterQuote:
            ("có chữ sau dấu ngoặc kép đóng", "dấu ngoặc kép trong ô phải viết hai lần")
        case .titleAbove(let text): WorkbookWords.vietnamese(.titleAbove(text: text))
        case .quoteInside:
            (
                "dấu ngoặc kép mở ở giữa ô này và đóng ở một ô sau",
                "dấu ngoặc kép phải bao cả ô: có lẽ thiếu dấu ngăn ô ở trước"
            )
        case .tooManyFields(let found, let expected):
            (
                "dòng có \(found) ô, chỉ có \(expected) tên cột",
                "số có dấu phẩy cần ngoặc kép: \"11,74\"; hoặc lưu bảng dưới dạng sổ tính"
            )
        case .tooFewFields(let found, let expected, let text, let column):
            (
                text.isEmpty
                    ? "dòng có \(found) ô, trong khi có \(expected) tên cột, và thiếu ô '\(column)'"
                    : "dòng có \(found) ô, trong khi có \(expected) tên cột, và '\(shortened(text))' không hợp với cột '\(column)'",
                "thêm dấu ngăn ô bị thiếu ở đây hoặc trước đó; hoặc lưu bảng dưới dạng sổ tính"
            )
        case .shifted(let text, let column):
            (
                "'\(shortened(text))' không hợp với cột '\(column)': có lẽ một số thập phân bị tách làm hai ô",
                "số có dấu phẩy cần ngoặc kép: \"11,74\"; hoặc lưu bảng dưới dạng sổ tính"
            )
        case .tooFewColumns(let found, let expected):
            ("chỉ có \(found) cột, cần \(expected)", nil)
        case .repeatedColumn(let name): ("có hai cột cùng tên '\(name)'", nil)
        }
    }

    private static func why(_ reason: NotCharted) -> String {
        switch reason {
        case .noTarget: "không nêu mức đề ra bằng số"
        case .noNumber: "không có một số để vẽ"
        case .notPositive: "chỉ vẽ được giá trị lớn hơn 0"
        case .ratio: "dạng 'n trên m' chỉ in, không vẽ; hãy tách thành kết quả và mức đề ra"
        case .range: "kết quả là một khoảng"
        case .direction: "cột Chiều để trống"
        case .decrease: "kết quả là mức giảm, mức đề ra thì không"
        }
    }
}
