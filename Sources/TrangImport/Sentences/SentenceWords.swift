/// The words by which sentences on indicators are understood. All in small letters; a phrase is tried
/// before the shorter ones that begin it.
enum SentenceWords {
    /// A phrase that states a verdict when one of `objects`, or an end, follows.
    struct VerdictPhrase {
        var words: [String]
        /// What is written into `Đánh giá`; nil when the words themselves are.
        var verdict: String
        /// Whether it says something else when nothing it could speak of follows.
        var needsObject: Bool
        /// Whether the word was translated into one of the table's, which is worth a look.
        var isTranslated = false

        init(
            _ phrase: String, _ verdict: String, needsObject: Bool = true, translated: Bool = false
        ) {
            words = phrase.split(separator: " ").map(String.init)
            self.verdict = verdict
            self.needsObject = needsObject
            isTranslated = translated
        }
    }

    static let verdicts: [VerdictPhrase] = [
        VerdictPhrase("chưa hoàn thành", "chưa đạt", translated: true),
        VerdictPhrase("không hoàn thành", "chưa đạt", translated: true),
        VerdictPhrase("hoàn thành vượt mức", "vượt", translated: true),
        VerdictPhrase("hoàn thành vượt", "vượt", translated: true),
        VerdictPhrase("hoàn thành", "đạt", translated: true),
        VerdictPhrase("xấp xỉ đạt", "xấp xỉ đạt"),
        VerdictPhrase("đạt xấp xỉ", "xấp xỉ đạt", translated: true),
        VerdictPhrase("gần đạt", "gần đạt"),
        VerdictPhrase("cơ bản đạt", "cơ bản đạt"),
        VerdictPhrase("chưa đạt", "chưa đạt", needsObject: false),
        VerdictPhrase("không đạt", "chưa đạt", translated: true),
        VerdictPhrase("đạt và vượt", "đạt và vượt"),
        VerdictPhrase("đạt , vượt", "đạt và vượt", translated: true),
        VerdictPhrase("vượt và đạt", "đạt và vượt", translated: true),
        VerdictPhrase("vượt mức", "vượt"),
        VerdictPhrase("vượt xa", "vượt"),
        VerdictPhrase("vượt cao", "vượt"),
        VerdictPhrase("vượt", "vượt"),
        VerdictPhrase("đạt", "đạt"),
    ]

    /// What a verdict speaks of, by how it begins.
    static let objects = phrases([
        "chỉ tiêu", "mục tiêu", "nghị quyết", "nq", "kế hoạch", "kh", "dự toán", "yêu cầu",
        "so với", "so nghị quyết", "so chỉ tiêu", "so kế hoạch", "mức đề ra", "đề ra",
        "chỉ tiêu trên giao",
    ])

    /// What names a target: a number right after it is one.
    static let targetNouns = phrases([
        "chỉ tiêu", "mục tiêu", "nghị quyết", "nq", "kế hoạch", "kh", "dự toán", "mức đề ra",
        "chỉ tiêu trên giao",
    ])

    /// Words between what a verdict speaks of and the number of the target.
    static let connectives: Set<String> = [
        "so", "với", "chỉ", "mục", "tiêu", "nghị", "quyết", "nq", "kế", "hoạch", "kh", "dự", "toán",
        "yêu", "cầu", "mức", "đại", "hội", "biểu", "đảng", "bộ", "ủy", "uỷ", "hđnd", "ubnd", "đề",
        "ra", "đặt", "giao", "được", "đã", "của", "phường", "xã", "thị", "trấn", "trên", "cấp",
        "là", "đến", "cuối", "nhiệm", "kỳ", "khóa", "khoá", "lần", "thứ", "quận", "huyện", "tỉnh",
        "thành", "phố", "năm", "đầu", "theo", "quy", "định", "phấn", "đấu", ":",
    ]

    /// Words before a number that say how exact it is; they are printed with it.
    static let qualifiers = phrases([
        "hơn", "trên", "dưới", "khoảng", "gần", "ước", "xấp xỉ", "từ", "tối thiểu", "ít nhất",
        "không dưới", "không quá", "không vượt quá", "tối đa", "≥", "≤", ">", "<", "~", "≈",
    ])

    /// Words after the number of a target that make it a bound.
    static let boundSuffixes = phrases(["trở lên", "trở xuống"])

    /// Verbs that stand between name and result and belong to neither.
    static let resultVerbs = phrases([
        "ước đạt", "ước thực hiện", "thực hiện được", "thực hiện đạt", "đạt được", "đạt", "được",
        "là", "còn", "có", "chiếm", "đạt tỷ lệ", "đạt mức", "bằng",
    ])

    /// Verbs before a percentage that compares with the target.
    static let ratioVerbs: Set<String> = [
        "vượt", "bằng", "đạt", "tăng", "giảm", "hụt", "thiếu", "hơn",
    ]

    /// Verbs that want the counted thing as their object: `phát triển` + `đảng viên`.
    static let verbsWithObject = phrases([
        "phát triển", "phát triển được", "kết nạp", "kết nạp được", "kết nạp mới", "trồng",
        "trồng được", "xây dựng", "xây dựng được",
    ])

    /// A number after these counts nothing: `khóa 14`, `năm 2020`, `mức độ 3`.
    static let ordinalCues = phrases([
        "số", "lần thứ", "thứ", "khóa", "khoá", "mức độ", "loại", "cấp", "quý", "tháng", "ngày",
        "điều", "khoản", "hạng", "giai đoạn", "nhiệm kỳ", "lớp", "tcvn", "iso",
    ])

    /// A number before these after such words is a stretch of time: `bình quân 5 năm`.
    static let spanCues: Set<String> = ["quân", "trong", "sau", "qua", "của", "cả", "mỗi", "trên"]
    static let spanUnits: Set<String> = ["năm", "tháng", "quý", "nhiệm", "ha", "km"]

    /// Units that may follow a number without a sign, the longer first.
    static let units = phrases([
        "năm liền", "năm liên tục", "năm", "triệu đồng", "tỷ đồng", "tỉ đồng", "nghìn đồng",
        "đồng", "triệu usd", "usd", "triệu", "tỷ", "tỉ", "lao động", "lượt lao động",
        "đảng viên mới", "đảng viên", "hộ nghèo", "hộ", "lượt hộ", "lượt người", "lượt", "người",
        "ha", "tấn", "tạ", "kg", "km", "m2", "m²", "m3", "trường", "công trình", "con", "vụ",
        "thôn", "làng", "tổ", "chi bộ", "em", "cháu", "trẻ", "máy", "giường", "bác sĩ", "nhà",
        "căn", "doanh nghiệp", "hợp tác xã", "sản phẩm", "mô hình", "tiêu chí", "điểm", "lần",
        "buổi", "cuộc", "đồng chí", "quần chúng", "học sinh", "khu dân cư", "tổ dân phố", "vị",
    ])

    /// Words at which a unit ends.
    static let unitStops: Set<String> = [
        "vượt", "đạt", "so", "bằng", "tăng", "giảm", "trong", "và", "trở", "chưa", "không", "cơ",
        "xấp", "gần", "hơn", "trên", "dưới", "khoảng", "từ", "là", "được", "đến", "tới", "cao",
        "thấp", "hoàn", "nhưng", "trong", "theo", "với", "tương", "nghị", "mỗi", "hằng", "hàng",
        "một", "bình", "chiếm", "nay", "cụ", "đề",
    ]

    /// Units that a number of the same sum goes on after: `16 tỷ 434 triệu đồng`.
    static let openUnits: Set<String> = ["tỷ", "tỉ", "triệu", "nghìn"]

    /// Names of which a range is to be kept, and not to be passed.
    static let keepWithin = ["tỷ suất sinh", "tỉ suất sinh", "mức sinh"]

    /// Names of which less is better.
    static let lessIsBetter = [
        "tỷ lệ hộ nghèo", "tỉ lệ hộ nghèo", "hộ nghèo còn", "tỷ lệ hộ cận nghèo", "suy dinh dưỡng",
        "sinh con thứ", "tăng dân số", "tai nạn giao thông", "vụ cháy", "phạm pháp hình sự",
        "tỷ lệ thất nghiệp", "tử vong",
    ]

    /// A name with one of these already speaks of the change for the better.
    static let changeWords: Set<String> = ["giảm", "thoát", "kéo"]

    /// Phrases in words, the longest first.
    private static func phrases(_ list: [String]) -> [[String]] {
        list.map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }
    }
}
