extension PageWords {
    /// Pages in Vietnamese.
    package static let vietnamese = PageWords(
        unit: { "Đơn vị: \($0)" },
        noData: "không có số liệu",
        target: "mức đề ra",
        picture: "Hình",
        toPage: { "Đến trang \($0)" },
        onlyShare: { "\($0) chiếm \($1)" },
        shares: {
            "\($0.name) chiếm tỷ trọng lớn nhất: \($0.text); nhỏ nhất là \($1.name): \($1.text)"
        },
        course: { name, from, to, way in
            let (verb, word) =
                switch way {
                case .up: ("tăng", "lên")
                case .down: ("giảm", "xuống")
                case .level: ("giữ nguyên", "lên")
                }
            return "\(name) \(verb) từ \(from.text) (\(from.name)) \(word) \(to.text) (\(to.name))"
        },
        unchanged: { "\($0) không đổi, \($1)" },
        moreSeries: { "và \($0) chuỗi số liệu khác" },
        noPairs: "Không có cặp số liệu để so sánh",
        mostChanged: { "Thay đổi nhiều nhất: \($0), từ \($1) thành \($2)" },
        extremes: { "Cao nhất: \($0.name), \($0.text); thấp nhất: \($1.name), \($1.text)" },
        continued: "(tiếp theo)",
        imposed: "(bản để in: trang xếp trên tờ giấy)")
}
