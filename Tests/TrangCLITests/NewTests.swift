import Foundation
import Testing
import TrangTestSupport

/// `trang new` leaves a folder that renders.
@Suite struct NewTests {
    @Test func `a new folder renders, warns only of its samples and is never overwritten`() throws {
        let folder = try ScratchFolder()
        for name in ["Layouts", "Fonts", "Rules"] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/" + name, withDestinationPath: Command.root + "/" + name)
        }
        let made = try Command.run(
            Command.trang, ["new", "hoa-xuan", "2020-2025"], in: folder.path)
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.contains("Terms/hoa-xuan/2020-2025/term.yaml"))
        let strict = try Command.run(
            Command.trang, ["render", "--strict", "--layout", "summary"], in: folder.path)
        #expect(strict.status == 1, "\(strict.errors)")
        #expect(!folder.files.contains("output/hoa-xuan/2020-2025/summary.pdf"))
        let rendered = try Command.run(
            Command.trang, ["render", "--layout", "summary", "--diagnostics", "json"],
            in: folder.path)
        #expect(rendered.status == 0, "\(rendered.errors)")
        let warnings = rendered.errors.split(separator: "\n").filter { $0.contains("\"warning\"") }
        #expect(warnings.allSatisfy { $0.contains("sample-text") }, "\(warnings)")
        #expect(folder.files.contains("output/hoa-xuan/2020-2025/summary.pdf"))
        let again = try Command.run(
            Command.trang, ["new", "hoa-xuan", "2020-2025"], in: folder.path)
        #expect(again.status == 1)
    }

    @Test func `every sample that is left in is said`() throws {
        let folder = try ScratchFolder()
        #expect(
            try Command.run(
                Command.trang, ["new", "hoa-xuan", "2020-2025", "--folder", folder.path]
            ).status == 0)
        let checked = try Command.run(
            Command.trang,
            ["check", folder.path, "--layout", "summary", "--diagnostics", "json"])
        let said = checked.errors.split(separator: "\n").filter { $0.contains("sample-text") }
        // Two names and the title, the lead, a paragraph, a quotation and its speaker; three indicators; two big numbers.
        #expect(said.count == 12, "\(checked.errors)")
        for file in ["term.yaml", "summary.md", "indicators.csv", "key-figures.csv"] {
            #expect(said.contains { $0.contains(file) })
        }
        #expect(
            said.allSatisfy { $0.contains("\"severity\":\"warning\"") && !$0.contains("\"term\"") })
    }

    /// A new term in which some texts were written over.
    private static func samples(_ edits: [(String, String, String)]) throws -> [String] {
        let folder = try ScratchFolder()
        #expect(
            try Command.run(
                Command.trang, ["new", "hoa-xuan", "2020-2025", "--folder", folder.path]
            ).status == 0)
        for (file, old, new) in edits {
            let path = folder.path + "/hoa-xuan/2020-2025/" + file
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.contains(old), "\(file) has no \(old)")
            try text.replacing(old, with: new).write(
                toFile: path, atomically: true, encoding: .utf8)
        }
        let checked = try Command.run(
            Command.trang,
            [
                "check", folder.path, "--layout", "summary", "--diagnostics", "json", "--language",
                "en",
            ])
        return checked.errors.split(separator: "\n").filter { $0.contains("sample-text") }
            .map(String.init)
    }

    @Test(arguments: [
        ("indicators.csv", "Thu ngân sách tăng bình quân", "Thu ngân sách xã"),
        ("indicators.csv", "Giải quyết việc làm", "Đào tạo nghề"),
        ("indicators.csv", "\"12,7\"", "\"13,1\""), ("indicators.csv", "từ 317 trở lên", "300"),
        ("indicators.csv", "Hộ sử dụng nước sạch,%", "Hộ dùng điện,hộ"),
        ("key-figures.csv", "lao động có việc làm mỗi năm", "người có việc"),
        ("key-figures.csv", "thu ngân sách", "thu"),
        ("summary.md", "nhiệm kỳ. Ảnh", "nhiệm kỳ 2020-2025. Ảnh"),
        ("summary.md", "Viết như thường lệ", "Viết bình thường"),
        ("summary.md", "phát biểu", "nói"), ("summary.md", "Họ Tên", "Trần Văn B"),
        ("summary.md", "chức vụ", "Bí thư"),
        ("term.yaml", "phường Tên Phường  ", "xã Tên Phường  "),
        ("term.yaml", "thành phố Tên Tỉnh", "tỉnh Tên Tỉnh"),
    ])
    func `a sample in which a word was changed is still one`(
        file: String, old: String, new: String
    ) throws {
        #expect(try Self.samples([(file, old, new)]).count == 12)
    }

    @Test func `samples of term yaml are said at their own lines and columns`() throws {
        let said = try Self.samples([
            ("term.yaml", "# superior: quận Tên Quận", "superior: quận Tên Quận"),
            ("term.yaml", "# author: Họ Tên", "author: Họ Tên"),
        ])
        for (line, column, text) in [
            (8, 7, "Tên Phường"), (9, 11, "Tên Tỉnh"), (10, 11, "Tên Quận"), (13, 8, "Tên báo cáo"),
            (14, 9, "Họ Tên"),
        ] {
            let match = said.first { $0.contains(": '\(text)'") }
            #expect(match?.contains("\"line\":\(line),") == true, "\(match ?? text)")
            #expect(match?.contains("\"column\":\(column),") == true, "\(match ?? text)")
        }
    }

    @Test func `the sample of a picture is said when the file is put in`() throws {
        let photo = "Terms/khue-trung/2015-2020/photos/duong-trinh-dinh-thao.jpg"
        let folder = try ScratchFolder()
        _ = try Command.run(
            Command.trang, ["new", "hoa-xuan", "2020-2025", "--folder", folder.path])
        let base = "hoa-xuan/2020-2025/"
        try folder.write(
            try Data(contentsOf: URL(fileURLWithPath: Command.root + "/" + photo)),
            base + "photos/b.jpg")
        let text = try String(
            contentsOfFile: folder.path + "/" + base + "summary.md", encoding: .utf8)
        try folder.write(
            text.replacing("<!-- ", with: "").replacing(" -->", with: "")
                .replacing("photos/anh.jpg", with: "photos/b.jpg"), base + "summary.md")
        let checked = try Command.run(
            Command.trang,
            ["check", folder.path, "--layout", "summary", "--diagnostics", "json"])
        let said = checked.errors.split(separator: "\n").filter {
            $0.contains("sample-text") && $0.contains("summary.md") && $0.contains("\"line\":4,")
        }
        #expect(said.count == 2, "\(checked.errors)")
    }

    @Test func `what was written anew is no sample`() throws {
        let said = try Self.samples([
            ("term.yaml", "Tên Phường  ", "Hòa Xuân"), ("term.yaml", "Tên Tỉnh", "Đà Nẵng"),
            ("term.yaml", "Tên báo cáo", "Năm năm"),
            (
                "summary.md",
                "Đoạn mở đầu: hai, ba câu về kết quả chính của nhiệm kỳ. Ảnh đặt dưới",
                "Đoạn đường mở năm 2021 là kết quả chính của nhiệm kỳ. Ảnh chụp dưới"
            ), ("summary.md", "đoạn này, theo mẫu trong dòng\nchú thích sau.", "chân cầu."),
            (
                "summary.md", "Viết như thường lệ, mỗi đoạn cách nhau một dòng trống.",
                "Như thường lệ, mỗi tổ cách nhau một con đường."
            ),
            (
                "summary.md", "Lời phát biểu được trích.",
                "Lời phát biểu được đông đảo cử tri trích lại nhiều lần."
            ), ("summary.md", "Họ Tên, chức vụ", "Trần Văn B, giữ chức vụ Bí thư"),
            ("indicators.csv", "\"8,3 - 10,6\",\"12,7\"", "8 - 10,\"12,7\""),
            ("indicators.csv", "Thu ngân sách tăng", "Giá trị sản xuất tăng"),
            ("indicators.csv", "từ 317 trở lên,346", "từ 310 trở lên,345"),
            ("indicators.csv", "Sửa các dòng mẫu này.", "Sửa số liệu năm cuối."),
            ("indicators.csv", "\"97,4\",\"97,4\"", "98,98"),
            ("key-figures.csv", "\"12,7\",%", "\"12,7\",%/năm"), ("key-figures.csv", "346", "345"),
        ])
        #expect(said.isEmpty, "\(said)")
    }

    @Test func `what is missing at a layout that terms share names the term`() throws {
        let terms = ["Terms/cam-le/2025-2030", "Terms/hoi-phu/2025-2030"]
        let checked = try Command.run(
            Command.trang,
            ["check"] + terms + ["--layout", "handout", "--diagnostics", "json"],
            in: Command.root)
        let said = checked.errors.split(separator: "\n").filter {
            $0.contains("the block 'photo' is left out")
        }
        for term in terms {
            #expect(said.count { $0.contains("\"term\":\"\(term)\"") } == 1, "\(said)")
        }
    }

    @Test func `every sample in a comment is right`() throws {
        let folder = try ScratchFolder()
        let made = try Command.run(
            Command.trang, ["new", "hoa-xuan", "2020-2025", "--folder", folder.path])
        #expect(made.status == 0)
        let file = "hoa-xuan/2020-2025/term.yaml"
        let text = try String(contentsOfFile: folder.path + "/" + file, encoding: .utf8)
        // A sample is a key, or what stands indented below one.
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.firstMatch(of: /^# (?:[a-z]+:|  [a-z]+:|  - )/) == nil ? line : line.dropFirst(2)
        }
        #expect(lines.joined(separator: "\n").contains("\n  recipients: ["))
        try folder.write(lines.joined(separator: "\n"), file)
        let checked = try Command.run(
            Command.trang,
            [
                "check", folder.path, "--layout", "summary", "--layout", "report", "--layout",
                "appendix",
            ])
        #expect(checked.status == 0, "\(checked.errors)")
        // The accepted warning is an example, too.
        let warnings = checked.errors.split(separator: "\n").filter { $0.contains(" warning: ") }
        #expect(
            warnings.allSatisfy {
                $0.contains("accept") || $0.contains("district") || $0.contains("sample of")
            }, "\(warnings)")
    }

    @Test(arguments: [
        ["Hòa Xuân", "2020-2025"], ["../a", "2020-2025"], ["a", "2025-2020"], ["a", "x"],
    ])
    func `names that cannot be are refused`(arguments: [String]) throws {
        let folder = try ScratchFolder()
        let outcome = try Command.run(Command.trang, ["new"] + arguments, in: folder.path)
        #expect(outcome.status == 64 && folder.files.isEmpty)
    }

    @Test(arguments: [
        (["phường Khuê Trung", "2020-2025"], "khue-trung"),
        (["Xã Tam Hợp", "2020-2025"], "tam-hop"),
        (["../Bình_Minh", "2020-2025"], "binh-minh"), (["phường 1", "2020-2025"], "phuong-1"),
        (["???", "2020-2025"], "a-z, 0-9, -"), (["a", "2025-2020"], "2020-2025"),
        (["a", "2015–2020"], "2015-2020"), (["a", "2010 đến 2015"], "2010-2015"),
    ])
    func `what is suggested comes from what was typed`(arguments: [String], hint: String) throws {
        let folder = try ScratchFolder()
        let outcome = try Command.run(
            Command.trang, ["new"] + arguments + ["--diagnostics", "json"], in: folder.path)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("\"hint\":\"expected: \(hint)\""), "\(outcome.errors)")
    }
}
