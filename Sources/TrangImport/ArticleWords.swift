import TrangCongress
/// The words by which the parts of an article or a report are told apart. All in small letters.
enum ArticleWords {
    /// Levels of units; the longer first.
    static let levels = [
        "thị trấn", "thị xã", "thành phố", "đặc khu", "phường", "xã", "quận", "huyện", "tỉnh",
    ]
    /// Levels directly above a ward or commune, and provinces.
    static let superiorLevels = ["quận", "huyện", "thị xã", "thành phố"]
    static let provinceLevels = ["tỉnh", "thành phố"]

    /// What a line of the congress has.
    static let congress = "đại hội"
    static let ordinalCue = "lần thứ"

    /// What an indicator list is called, and what its heading says when it is that of the next term.
    static let indicatorList = "chỉ tiêu"
    static let futureCues = [
        "phương hướng", "nhiệm kỳ tới", "phấn đấu", "mục tiêu chủ yếu", "nhiệm vụ trọng tâm",
    ]

    /// What begins a caption's credit.
    static let creditCues = ["Ảnh:", "Ảnh :", "ẢNH:", "ảnh:"]

    /// What stands before an author's name.
    static let authorCues = [
        "bài và ảnh:", "bài, ảnh:", "bài - ảnh:", "bài:", "tác giả:", "thực hiện:",
    ]

    static let honorifics: Set<String> = ["ông", "bà", "đồng chí", "anh", "chị"]

    /// Verbs of saying, the longer first.
    static let speech = [
        "cho biết thêm", "nhấn mạnh thêm", "khẳng định", "nhấn mạnh", "cho biết", "chia sẻ",
        "đánh giá", "cho hay", "phát biểu", "bày tỏ", "nhận xét", "trao đổi", "phấn khởi",
        "tâm sự", "kể lại", "nhận định", "cho rằng", "giải thích", "nói", "kể",
    ]

    /// How posts begin.
    static let posts = [
        "bí thư", "phó bí thư", "chủ tịch", "phó chủ tịch", "ủy viên", "uỷ viên", "trưởng", "phó",
        "giám đốc", "hiệu trưởng", "tổ trưởng", "tổ phó", "đảng viên", "chủ nhiệm", "thường trực",
        "nguyên", "cán bộ", "chánh", "công chức", "thư ký", "chi hội trưởng",
    ]

    /// Names of columns in reports, beyond those of `indicators.csv`.
    static let columnNames: [(names: [String], column: IndicatorColumn)] = [
        (["nội dung", "nội dung chỉ tiêu", "các chỉ tiêu", "chỉ tiêu chủ yếu"], .name),
        (
            [
                "chỉ tiêu nq", "mục tiêu nq", "nq đề ra", "nghị quyết đề ra", "nq đại hội",
                "nghị quyết đại hội", "chỉ tiêu nghị quyết đề ra", "kế hoạch", "chỉ tiêu đề ra",
                "mục tiêu nghị quyết", "chỉ tiêu nghị quyết đại hội",
            ], .target
        ),
        (
            ["kết quả thực hiện", "kết quả đạt được", "kq", "kqth", "thực hiện được", "đạt được"],
            .result
        ),
        (["kết quả đánh giá", "so sánh", "so với nghị quyết", "so với nq", "xếp loại"], .verdict),
        (["số tt", "số thứ tự", "tt chỉ tiêu"], .number),
    ]
}
