import Testing
import TrangModel
import TrangReading
import TrangTestSupport

@testable import TrangCongress

/// What authors write as a verdict is understood by its meaning, and only a contradiction is warned of.
@Suite struct VerdictWordsTests {
    @Test(arguments: [
        ("đạt và vượt", VerdictKind.met), ("Đạt, vượt", .met), ("đạt/vượt", .met),
        ("hoàn thành", .met), ("Đã hoàn thành", .met), ("đạt 118,6%", .met),
        ("vượt 12%", .exceeded),
        ("hoàn thành vượt mức", .exceeded), ("Vượt kế hoạch.", .exceeded),
        ("chưa hoàn thành", .missed), ("chỉ đạt 80%", .missed), ("đạt thấp", .missed),
        ("cơ bản hoàn thành", .mostly), ("gần đạt", .nearly), ("đạt đúng kế hoạch", .met),
        ("có khả năng đạt", .other), ("bằng 104%", .other), ("tăng 4,3%", .other),
    ])
    func `a verdict is known by its meaning`(text: String, kind: VerdictKind) {
        let verdict = Verdict(stated: text)
        #expect(verdict?.isKnown == true)
        #expect(verdict?.kind == kind)
        #expect(verdict?.text == text)
    }

    @Test(arguments: ["tốt", "5", "đạt5", "xong chưa", "x", "vượtt", "100"])
    func `what means nothing stays unknown`(text: String) {
        #expect(Verdict(stated: text)?.isKnown == false)
    }

    /// The codes found for one row; the direction is as the column says, if there is one.
    private func codes(
        _ name: String, _ unit: String, _ target: String, _ result: String, _ verdict: String,
        direction: String? = nil
    ) throws -> [String] {
        let head =
            "TT;Chỉ tiêu;Đơn vị;Mục tiêu;Kết quả;Đánh giá" + (direction == nil ? "" : ";Chiều")
        let row =
            "1;\(name);\(unit);\(target);\(result);\(verdict)" + (direction.map { ";" + $0 } ?? "")
        // That a direction should be stated is another matter.
        return CheckTests.codes(try CheckTests.findings([head, row]))
            .filter { $0 != "direction-unstated" }
    }

    @Test(arguments: [
        ("Thu ngân sách", "tỷ đồng", "100", "118,6", "đạt"),
        ("Thu ngân sách", "tỷ đồng", "100", "118,6", "đạt 118,6%"),
        ("Thu ngân sách", "tỷ đồng", "100", "118,6", "đạt và vượt"),
        ("Thu ngân sách", "tỷ đồng", "100", "118,6", "hoàn thành"),
        ("Thu ngân sách", "tỷ đồng", "100", "118,6", "vượt 18,6%"),
        ("Thu ngân sách", "tỷ đồng", "100", "96", "đạt 96%"),
        ("Thu ngân sách", "tỷ đồng", "100", "96", "chỉ đạt 96%"),
        ("Lao động qua đào tạo", "%", "80", "86,2", "đạt 86,2%"),
        ("Đảng viên mới", "người", "35", "36", "đạt 103%"),
        ("Đảng viên mới", "người", "35", "36", "bằng 103%"),
        // Less is better, as the name says.
        ("Tỷ lệ hộ nghèo", "%", "2", "1,35", "vượt"), ("Tỷ lệ hộ nghèo", "%", "2", "1,35", "đạt"),
        ("Trẻ em suy dinh dưỡng", "%", "10", "8", "vượt"),
        ("Tỷ lệ sinh con thứ 3", "%", "5 - 7", "4", "vượt"),
        ("Giảm tỷ lệ hộ nghèo xuống còn", "%", "2", "1,35", "vượt"),
        ("Tỷ lệ hộ nghèo", "%", "2", "1,35", "đạt 148,1%"),
        // Of work against it, more is.
        ("Hộ thoát nghèo", "hộ", "110", "131", "vượt"),
        ("Giảm tỷ lệ hộ nghèo", "%", "1,5", "2", "vượt"),
        ("Hỗ trợ hộ nghèo", "hộ", "100", "120", "vượt"),
        // A rough figure at the bound, and what counts in other sizes.
        ("Thu nhập", "triệu đồng", "50", "khoảng 49,5", "đạt"),
        ("Tổng thu", "tỷ đồng", "1 tỷ đồng", "900 triệu đồng", "chưa đạt"),
        ("Tổng thu", "tỷ đồng", "1 tỷ đồng", "1.200 triệu đồng", "vượt"),
        ("Hộ nghèo", "hộ", "dưới 20", "dưới 20", "đạt"),
        // One thing of several names, and a change in percent of what is counted.
        ("Kết nạp", "đảng viên", "từ 50 đồng chí trở lên", "56 đồng chí", "đạt 112%"),
        ("Việc làm", "lao động", "300 lượt người", "320 người", "vượt"),
        ("Tai nạn giao thông", "vụ", "giảm 5%", "giảm 12%", "vượt"),
    ])
    func `an honest row is left alone`(
        name: String, unit: String, target: String, result: String, verdict: String
    ) throws {
        #expect(try codes(name, unit, target, result, verdict) == [])
    }

    /// What a name tells of which way is better, by kinds of words.
    @Test(arguments: [
        ("Đơn thư tồn đọng", LowerNames.Sense.lower), ("Diện tích đất bỏ hoang", .lower),
        ("Lượng rác chưa thu gom", .lower), ("Đơn thư chưa được giải quyết", .lower),
        ("Nợ đọng xây dựng cơ bản của thôn", .lower), ("Nợ đọng thuế", .lower),
        ("Số hộ chưa có nhà vệ sinh", .lower), ("Trẻ em không được đến trường", .lower),
        ("Xã thiếu nước sạch mùa khô", .lower), ("Lao động chưa qua đào tạo", .lower),
        ("Nhà xây dựng không phép", .open), ("Công trình không phép", .lower),
        ("Hộ nghèo chưa có nhà ở", .lower), ("Số vụ vi phạm hành chính", .lower),
        ("Đảng viên bị kỷ luật", .lower), ("Phòng học xuống cấp", .open),
        ("Xử lý vi phạm trật tự xây dựng", .higher), ("Khu dân cư không có tội phạm", .higher),
        ("Gia đình không vi phạm", .higher), ("Thanh toán không dùng tiền mặt", .higher),
        ("Thanh thiếu niên tham gia", .higher), ("Cán bộ không chuyên trách", .higher),
        ("Không gian xanh", .higher), ("Thu ngân sách", .higher), ("Quỹ vì người nghèo", .higher),
        ("Giải quyết đơn thư tồn đọng", .higher), ("Giảm đơn thư tồn đọng", .higher),
        ("Kéo giảm tai nạn xuống dưới", .lower), ("Đơn thư ở cấp xã", .open),
        ("Tỷ lệ sinh", .lower), ("Tỷ lệ sinh viên có việc làm", .higher),
        ("Rác thải ra môi trường", .open), ("Thời gian giải quyết thủ tục", .open),
        ("Tỷ trọng nông nghiệp", .open), ("Tổ dân phố không rác", .open),
        ("Xây nhà cho hộ nghèo", .open), ("Hộ không còn nghèo đa chiều", .higher),
    ])
    func `names tell which way is better by kinds of words`(name: String, sense: LowerNames.Sense) {
        #expect(LowerNames.sense(name) == sense, "\(name)")
    }

    @Test(arguments: [
        ("Đơn thư tồn đọng", "5", "3", "vượt"), ("Đất bỏ hoang", "10", "8", "đạt"),
        ("Rác chưa thu gom", "12", "9", "vượt"), ("Đơn thư phát sinh", "20", "14", "vượt"),
        ("Rác thải ra môi trường", "5", "7", "chưa đạt"), ("Phòng học xuống cấp", "4", "2", "đạt"),
        ("Tai nạn", "0", "0", "đạt"), ("Tỷ lệ bỏ học", "0%", "0%", "đạt"),
        ("Cơ cấu kinh tế", "75%; 20%; 5%", "78%; 17%; 5%", "vượt"),
        ("Thu ngân sách", "100", "118", "-"), ("Thu ngân sách", "100", "90", "…"),
        ("Thu ngân sách", "100", "118", "Ðạt"), ("Thu ngân sách", "100", "118", "đạt"),
        ("Thu ngân sách", "100", "118", "ðạt và vượt"), ("Thu ngân sách", "100", "90", "сhưa đạt"),
    ])
    func `less is better by the name, or by the verdict of a name that leaves it open`(
        name: String, target: String, result: String, verdict: String
    ) throws {
        #expect(try codes(name, "", "\"\(target)\"", "\"\(result)\"", verdict) == [])
    }

    @Test func `a verdict in letters that look alike is printed as written`() {
        for text in ["Ðạt", "ðạt", "Ɖạt", "đ\u{430}\u{323}t", "\u{3BD}ượt"] {
            let verdict = Verdict(stated: text)
            #expect(verdict?.isKnown == true && verdict?.text == text, "\(text)")
        }
        #expect(Verdict(stated: "–") == nil && Verdict(stated: "n/a") == nil)
    }

    @Test(arguments: [
        ("Đơn thư tồn đọng", "5", "7", "vượt"), ("Đất bỏ hoang", "10", "8", "chưa đạt"),
        ("Đơn thư phát sinh", "20", "14", "đạt đúng kế hoạch"),
        ("Thu ngân sách", "100", "96", "vượt"), ("Thu ngân sách", "100", "96", "đạt"),
        ("Thu ngân sách", "100", "96", "hoàn thành"), ("Thu ngân sách", "100", "96", "đạt và vượt"),
        ("Thu ngân sách", "100", "118", "chưa đạt"), ("Thu ngân sách", "100", "100", "vượt"),
        ("Thu ngân sách", "100", "118", "chỉ đạt"),
        ("Thu ngân sách", "100", "118", "đạt đúng kế hoạch"),
        ("Tỷ lệ hộ nghèo", "2", "3", "đạt"), ("Tỷ lệ hộ nghèo", "2", "1,35", "chưa đạt"),
        ("Hộ thoát nghèo", "110", "90", "vượt"), ("Giảm tỷ lệ hộ nghèo", "1,5", "1", "đạt"),
    ])
    func `a contradiction is said`(
        name: String, target: String, result: String, verdict: String
    ) throws {
        #expect(try codes(name, "", target, result, verdict) == ["verdict-mismatch"])
    }

    @Test func `the column says more than the name`() throws {
        #expect(
            try codes("Tỷ lệ hộ nghèo", "%", "2", "1,35", "vượt", direction: "cao hơn")
                == ["verdict-mismatch"])
        #expect(try codes("Sản lượng", "tấn", "2", "1,35", "vượt", direction: "thấp hơn") == [])
        #expect(
            try codes("Sản lượng", "tấn", "2", "1,35", "chưa đạt", direction: "thấp hơn")
                == ["verdict-mismatch"])
    }

    @Test func `a percentage that does not come out is said`() throws {
        #expect(
            try codes("Thu ngân sách", "tỷ đồng", "100", "118,6", "đạt 130%") == ["ratio-mismatch"])
        // The target itself is no excuse.
        #expect(try codes("Tổ dân phố", "%", "80", "75", "đạt 80%") == ["verdict-mismatch"])
    }
}
