import Testing

@testable import TrangReports

/// The names of headings in links.
@Suite struct HeadingAnchorTests {
    @Test(arguments: [
        ("I. ĐẶC ĐIỂM TÌNH HÌNH", "i-đặc-điểm-tình-hình"),
        ("Văn hóa – xã hội, 2015-2020", "văn-hóa-xã-hội-2015-2020"),
        (" - 1.1. “Ước” \n mơ (3) - ", "11-ước-mơ-3"), ("", ""), ("…", ""), ("A", "a"),
        // Not plain: by characters.
        ("Ärger ½ — o\u{302}\u{301}n", "ärger-½-o\u{302}\u{301}n"), ("日本 語", "日本-語"),
        ("a\u{A0}b", "a-b"),
    ])
    func `titles become names`(title: String, name: String) {
        #expect(HeadingAnchor.name(title) == name)
    }
}
