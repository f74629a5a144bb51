import TrangReading

/// The words by which `LowerNames` tells what should be as little as possible, by kinds.
enum LowerWords {
    /// Phrases by their first words: most words of a name begin none.
    typealias Phrases = [String: [[String]]]

    private static func phrases(_ text: String) -> Phrases {
        Phrases(grouping: text.split(separator: ",").map { String($0).words }) { $0.first ?? "" }
    }

    /// Want, what was left, wrongs, harm, births and failures.
    static let evils = phrases(
        """
        hộ nghèo, cận nghèo, tái nghèo, tỷ lệ nghèo, tỉ lệ nghèo, nghèo đa chiều, thiếu đói, thất nghiệp,
        thiếu việc làm, mù chữ, tái mù chữ, suy dinh dưỡng, thấp còi, nhẹ cân, béo phì, nhà tạm, dột nát, xiêu vẹo,
        tồn đọng, nợ đọng, nợ thuế, nợ xấu, nợ quá hạn, quá hạn, trễ hạn, chậm hạn, chậm tiến độ, chậm trả, trễ hẹn,
        dở dang, bỏ hoang, hoang hóa, hoang hoá, bỏ trống, bỏ không, lãng phí, thất thoát, thất thu, tổn thất,
        hao hụt, sai sót,
        tội phạm, phạm tội, phạm pháp, vi phạm, sai phạm, trái phép, trái quy định, không phép, lấn chiếm, tranh chấp,
        khiếu nại, khiếu kiện, tố cáo, tham nhũng, tiêu cực, buôn lậu, trộm cắp, tệ nạn, mại dâm, cờ bạc, đánh bạc,
        ma túy, ma tuý, bạo lực, xâm hại, bắt nạt, bị kỷ luật, bị khai trừ, bị cảnh cáo, bị khiển trách,
        tai nạn, tử vong, bị thương, thương vong, người chết, chết đuối, đuối nước, vụ cháy, cháy nổ, cháy rừng,
        ngập úng, ngập lụt, sạt lở, thiệt hại, ô nhiễm, hư hỏng, xuống cấp, sự cố, mắc bệnh, nhiễm bệnh, nhiễm hiv,
        dịch bệnh, nghiện, sốt xuất huyết,
        tỷ suất sinh, tỉ suất sinh, tỷ lệ sinh, tỉ lệ sinh, mức sinh, sinh con thứ, tăng dân số, gia tăng tự nhiên,
        tăng tự nhiên, tảo hôn, cận huyết, ly hôn,
        bỏ học, lưu ban, ở lại lớp, học lực yếu, xếp loại yếu, loại yếu, yếu kém, loại kém, bỏ sinh hoạt, xóa tên,
        xoá tên, hộ trắng, trắng đảng viên
        """)

    /// Words that stand in names of either kind.
    static let doubtful = phrases(
        """
        nghèo, nợ, dư nợ, tồn kho, chậm, trễ, cháy, chết, hỏng, đơn thư, rác, thải, phát sinh, thuốc lá, bội chi,
        kỷ luật, kỉ luật, phê bình, hao phí, kéo dài, tỷ trọng nông, tỉ trọng nông, lao động nông
        """)

    /// What is had for something: of any of it less may be better, whatever it is had for.
    static let efforts = phrases("thời gian, chi phí, số ngày, kinh phí chi")

    /// Work against such things: of that, more is better.
    static let remedies = phrases(
        """
        thoát, xóa, xoá, giải quyết, khắc phục, hỗ trợ, giúp, điều tra, khám phá, phá án, xử lý, xử lí, thu hồi, cai,
        phòng chống, phòng ngừa, phòng cháy, chống, kiểm soát, tham gia, bảo hiểm, vay, đào tạo, hòa giải, hoà giải,
        thu gom, kiểm tra, giám sát, phát hiện, sửa chữa, phân loại, vận động, ủng hộ, quỹ, tặng, trao,
        thăm, quà, điều trị, khám, ngăn chặn, ngăn ngừa, đấu tranh, triệt phá, truy tố, xét xử, tuyên truyền, tiêm,
        trả lời, cải tạo, khôi phục, phủ xanh, đẩy lùi, trợ giúp, trợ cấp, chăm sóc, nạo vét, dập tắt, thanh toán
        """)

    /// Words that mostly speak of such work, and sometimes of something else.
    static let helpers = phrases(
        """
        được, phòng, cấp, tiếp, đúng, trước, chuyển, xây, xây dựng, vì, bắt, trả, tạo, hoàn thành, thực hiện, tập trung,
        bàn giao, chữa
        """)

    /// Words behind which a rest is named: `giảm tỷ lệ hộ nghèo xuống còn`.
    static let rests: Set = ["xuống", "còn", "dưới"]
    /// Words between a denial and what it denies.
    static let fillers: Set = ["được", "có", "kịp", "thời", "thể", "bị", "qua", "hề", "từng"]
    /// What can be lacking: `không có nhà ở`, `không đạt chuẩn`, `không đủ nước`.
    static let had: Set = ["có", "được", "đạt", "đủ", "đúng", "bảo", "đảm", "hoàn", "biết", "hợp"]
    /// Words of which `không` is only a part.
    static let afterNot: Set = [
        "gian", "khí", "quân", "tặc", "phận", "chỉ", "quá", "dưới", "chuyên", "tập", "dùng", "sử",
        "kể",
        "hút", "khói", "đốt", "rác",
    ]
    /// Words of which `thiếu` is only a part.
    static let afterLittle: Set = ["nhi", "niên", "tá", "úy", "uý", "tướng", "sinh", "nữ", "lâm"]
    static let afterBirth: Set = [
        "viên", "hoạt", "học", "thái", "kế", "vật", "khí", "động", "lý", "trưởng",
    ]
}
