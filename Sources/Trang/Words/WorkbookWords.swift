import TrangModel

/// What can be wrong with a workbook, in words.
enum WorkbookWords {
    static func english(_ problem: WorkbookProblem) -> (String, String?) {
        switch problem {
        case .locked:
            (
                "the workbook is protected by a password, or is an old .xls under a new name",
                "take the password off and save it as Excel Workbook (.xlsx)"
            )
        case .noLibrary:
            (
                "libzip, which unpacks workbooks, is not installed",
                "install libzip4, or save as CSV UTF-8"
            )
        case .notAWorkbook:
            ("this is no .xlsx workbook", "save it as Excel Workbook (.xlsx), or as CSV UTF-8")
        case .damaged(let part):
            ("the workbook is damaged (\(part))", "open it in a spreadsheet program and save it")
        case .missingPart(let name):
            (
                "the workbook lacks its part \(name)",
                "open it in a spreadsheet program and save it"
            )
        case .tooLarge(let what):
            ("the workbook is larger than can be read (\(what))", "keep only what is printed")
        case .unsafeXML(let part):
            (
                "the workbook's part \(part) declares a document type, which no spreadsheet does",
                "do not trust this file"
            )
        case .badReference(let text):
            ("there is no cell '\(text)' in a sheet", "the workbook is damaged; save it again")
        case .cellTwice: ("the cell stands twice", "the workbook is damaged; save it again")
        case .noSheet: ("the workbook has no visible sheet with cells", "unhide the sheet")
        case .empty(.nothing):
            (
                "the sheet is empty",
                "write the names of the columns into the first row, and the figures below"
            )
        case .empty(.hidden):
            ("all that the sheet holds is hidden", "unhide what should be in the report")
        case .empty(.first(let others, let table)):
            (
                "the first sheet is read, and it is empty; figures stand in: \(list(others))",
                "write into term.yaml: sheets: {\(table): \(quoted(others[0]))}, or delete the empty sheet"
            )
        case .titleAbove(let text):
            (
                "'\(shortened(text))' is a title above the table, where the names of the columns belong",
                "delete that row and the empty ones below it, so that the names of the columns come first"
            )
        case .headerOfTwoRows:
            (
                "the names of the columns stand in more than one row",
                "give every column its name in one row, without merged cells"
            )
        case .repeatedColumn(let name):
            (
                "two columns are called '\(name)'",
                "also a merged cell names every column below it"
            )
        case .cellWithoutHeader(let text):
            ("'\(text)' stands in a column without a name", "name the column in the first row")
        }
    }

    static func vietnamese(_ problem: WorkbookProblem) -> (String, String?) {
        switch problem {
        case .locked:
            (
                "sổ tính có mật khẩu, hoặc là tệp .xls cũ đổi đuôi",
                "bỏ mật khẩu rồi lưu lại dạng Excel Workbook (.xlsx)"
            )
        case .noLibrary:
            ("máy chưa cài libzip để mở sổ tính", "cài libzip4, hoặc lưu dạng CSV UTF-8")
        case .notAWorkbook:
            ("đây không phải sổ tính .xlsx", "lưu lại dạng Excel Workbook (.xlsx) hoặc CSV UTF-8")
        case .damaged(let part):
            ("sổ tính bị hỏng (\(part))", "mở bằng phần mềm bảng tính rồi lưu lại")
        case .missingPart(let name):
            ("sổ tính thiếu phần \(name)", "mở bằng phần mềm bảng tính rồi lưu lại")
        case .tooLarge(let what):
            ("sổ tính quá lớn (\(what))", "chỉ giữ những gì cần in")
        case .unsafeXML(let part):
            (
                "phần \(part) của sổ tính khai báo kiểu tài liệu, điều không phần mềm bảng tính nào làm",
                "đừng tin tệp này"
            )
        case .badReference(let text):
            ("trang tính không có ô '\(text)'", "sổ tính bị hỏng; hãy lưu lại")
        case .cellTwice: ("ô này có hai lần", "sổ tính bị hỏng; hãy lưu lại")
        case .noSheet: ("sổ tính không có trang tính nào hiện và có ô", "bỏ ẩn trang tính")
        case .empty(.nothing):
            ("trang tính trống", "ghi tên các cột vào hàng đầu, số liệu ở các hàng dưới")
        case .empty(.hidden):
            ("mọi thứ trong trang tính đều bị ẩn", "bỏ ẩn những gì cần đưa vào báo cáo")
        case .empty(.first(let others, let table)):
            (
                "chương trình đọc trang tính đầu, mà trang này trống; số liệu nằm ở: \(list(others))",
                "ghi vào term.yaml: sheets: {\(table): \(quoted(others[0]))}, hoặc xóa trang trống"
            )
        case .titleAbove(let text):
            (
                "'\(shortened(text))' là tiêu đề nằm trên bảng, ở chỗ của tên các cột",
                "xóa dòng đó và các dòng trống ngay dưới, để tên các cột lên dòng đầu"
            )
        case .headerOfTwoRows:
            (
                "tên cột nằm ở nhiều hàng",
                "mỗi cột một tên, trong một hàng, không gộp ô"
            )
        case .repeatedColumn(let name):
            ("có hai cột cùng tên '\(name)'", "ô gộp cũng đặt tên cho mọi cột bên dưới")
        case .cellWithoutHeader(let text):
            ("'\(text)' ở cột không có tên", "đặt tên cột ở hàng đầu")
        }
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(8).joined(separator: ", ")
            + (names.count > 8 ? " … (+\(names.count - 8))" : "")
    }

    /// A name as YAML takes it, whatever is in it.
    private static func quoted(_ name: String) -> String {
        "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// Hidden rows, columns and cells, at most eight of each by name.
    static func hidden(
        _ rows: [Int], _ columns: [String], _ cells: [String],
        words: (rows: String, columns: String, cells: String, and: String, more: String)
    ) -> String {
        func list(_ word: String, _ names: [String]) -> String? {
            guard !names.isEmpty else { return nil }
            let rest = names.count > 8 ? " … (+\(names.count - 8) \(words.more))" : ""
            return word + " " + names.prefix(8).joined(separator: ", ") + rest
        }
        return [
            list(words.rows, rows.map(String.init)), list(words.columns, columns),
            list(words.cells, cells),
        ].compactMap { $0 }.joined(separator: " \(words.and) ")
    }
}
