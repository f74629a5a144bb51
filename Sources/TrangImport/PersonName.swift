import TrangReading

/// What tells the name of a person from that of a body, and from a slogan.
enum PersonName {
    /// Names of families. Those that mostly begin other lines (`Phương hướng`, `Thi đua`) are not among them.
    private static let families: Set<String> = Set(
        """
        nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh mai trịnh đoàn tô lương lưu hà cao châu
        tạ thái trương lâm vương phùng quách tống đào kiều la nghiêm thân khổng chu doãn văn tăng trà từ ngụy nguỵ mạc đàm
        viên hứa bạch lại triệu ninh diệp giang hàn kim lục nông phí sầm thạch tôn ung uông cù cấn cung chử bế ma vi lò
        quàng cầm giàng sùng thào hạng lầu ksor rơ siu rah alăng bling danh lữ âu bành biện đậu hầu khưu khúc liêu lã lỗ
        lôi mã nhan nhữ ôn tào thẩm trầm trình trác thiều đổng đan lều ngọ ngạc tòng lường hờ vừ
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// What bodies and slogans have and names of persons have not.
    private static let others = [
        "bộ", "ủy", "uỷ", "phường", "xã", "quận", "huyện", "thành phố", "thị trấn", "đảng",
        "ủy ban",
        "đoàn thanh niên", "đoàn thể", "đoàn kết", "đoàn viên", "đại hội", "hội nghị", "văn phòng",
        "phụ nữ", "nông dân", "nhân dân", "cựu chiến binh", "công đoàn", "mặt trận", "việt nam",
        "muôn năm", "chào mừng", "nhiệt liệt", "quyết tâm", "quyết thắng", "thắng lợi",
        "thành công",
        "đổi mới", "phát triển", "thi đua", "học tập", "nhiệm kỳ", "nghị quyết", "báo cáo",
        "vĩ đại",
    ]

    /// Whether a text is the name of one person or of several, each with that of the family.
    static func isFull(_ text: String) -> Bool {
        guard PassageForm.isName(text) else { return false }
        let words = text.lowercased().words
        let padded = " " + words.joined(separator: " ") + " "
        guard !others.contains(where: { padded.contains(" \($0) ") }) else { return false }
        return words.split(
            omittingEmptySubsequences: false, whereSeparator: { ["-", "và"].contains($0) }
        )
        .allSatisfy { name in
            (2...5).contains(name.count) && families.contains(name.first ?? "")
        }
    }
}
