import Testing
import TrangReading

@testable import TrangImport

/// Lists keep their levels and numbers.
@Suite struct ImportListTests {
    /// The points of a text: depth, mark, words.
    static func points(_ text: String) -> [String] {
        ArticleTests.read(text).blocks.compactMap { block in
            guard case .listItem(let words) = block.content, let place = block.place else {
                return nil
            }
            let mark =
                switch place.mark {
                case .bullet: "-"
                case .number(let number, let end): "\(number)\(end)"
                case .none: "*"
                }
            return "\(place.depth)\(mark) \(words)"
        }
    }

    static let lead = "Một câu mở đầu đủ dài để không ai coi nó là đề mục của bài.\n\n"

    @Test func `a plus stands below a hyphen, and a hyphen after it above again`() {
        #expect(
            Self.points(
                Self.lead
                    + "- Kinh tế phát triển khá.\n+ Lúa được mùa.\n+ Ngô được mùa.\n- Xã hội ổn định.\n"
            )
                == [
                    "0- Kinh tế phát triển khá.", "1- Lúa được mùa.", "1- Ngô được mùa.",
                    "0- Xã hội ổn định.",
                ])
        #expect(
            Self.points(Self.lead + "+ Lúa được mùa.\n- Xã hội ổn định.\n")
                == ["0- Lúa được mùa.", "0- Xã hội ổn định."])
    }

    @Test func `numbers, letters and signs go down as they do in official texts`() {
        #expect(
            Self.points(
                Self.lead
                    + "1. Làm đường mới.\na) Đường xã dài hơn.\n- Đoạn một xong.\n+ Mặt đường tốt.\nb) Đường thôn.\n2. Làm cầu mới.\n"
            )
                == [
                    "01. Làm đường mới.", "1* a) Đường xã dài hơn.", "2- Đoạn một xong.",
                    "3- Mặt đường tốt.", "1* b) Đường thôn.", "02. Làm cầu mới.",
                ])
    }

    @Test func `bullets that Word pastes as letters are points, words are not`() {
        #expect(
            Self.points(
                Self.lead
                    + "- Kinh tế khá.\no\tLúa được mùa.\no Ngô được mùa.\n- Xã hội ổn định.\n§ Thôn một.\nØ Thôn hai.\n"
                    + "ü Thôn ba.\n¨ Thôn bốn.\n\u{F0A7} Thôn năm.\n\u{F0B7} Thôn sáu.\n◦ Thôn bảy.\n"
            )
                == [
                    "0- Kinh tế khá.", "1- Lúa được mùa.", "1- Ngô được mùa.", "0- Xã hội ổn định.",
                    "1- Thôn một.", "1- Thôn hai.", "1- Thôn ba.", "1- Thôn bốn.", "2- Thôn năm.",
                    "3- Thôn sáu.", "4- Thôn bảy.",
                ])
        for text in [
            "o Hồng kể rằng năm ấy nước lên rất cao.", "ô Tô của ủy ban đã cũ.",
            "§ 5 của Điều lệ đã rõ.",
            "Ø 20 mm là cỡ của ống.", "ông Ba vui lắm.", "oĐi bộ mỗi ngày.",
        ] {
            #expect(
                Self.points(Self.lead + text + "\n\nCâu sau cũng dài như câu trước, không kém.\n")
                    == [])
        }
    }

    @Test func `a number below zero is no point of a list`() {
        for text in [
            "-5 độ C là thấp nhất trong năm.", "–2,5% là mức của năm đầu.",
            "+7 điểm so với năm trước.",
        ] {
            #expect(Self.points(Self.lead + text + "\n") == [])
            let blocks = ArticleTests.read(Self.lead + text + "\n").blocks
            #expect(blocks.contains { $0.content == .paragraph(text) })
        }
        #expect(
            Self.points(Self.lead + "-Xây 5 nhà mới.\n-10 hộ thoát nghèo.\n-12 hộ mới.\n")
                == ["0- Xây 5 nhà mới.", "0- 10 hộ thoát nghèo.", "0- 12 hộ mới."])
        #expect(
            Self.points(Self.lead + "- 5 hộ mới.\n- 6 nhà mới.\n") == [
                "0- 5 hộ mới.", "0- 6 nhà mới.",
            ])
    }

    @Test func `indents are levels, a single column is none`() {
        #expect(
            Self.points(
                Self.lead + "• Một là thế.\n    • Hai là thế.\n\t\t• Ba là thế.\n • Bốn là thế.\n")
                == ["0- Một là thế.", "1- Hai là thế.", "2- Ba là thế.", "0- Bốn là thế."])
    }

    @Test func `an asterisk heads what follows it`() {
        #expect(
            Self.points(Self.lead + "• Một là thế.\n* Về kinh tế:\n- Lúa tốt.\n* Về xã hội:\n")
                == ["0- Một là thế.", "0- Về kinh tế:", "1- Lúa tốt.", "0- Về xã hội:"])
    }

    @Test func `numbers that Markdown cannot count stay in the text`() {
        #expect(
            Self.points(Self.lead + "1. Một là thế này.\n2. Hai là thế này.\n4. Bốn là thế này.\n")
                == ["0* 1. Một là thế này.", "0* 2. Hai là thế này.", "0* 4. Bốn là thế này."])
        #expect(
            Self.points(Self.lead + "3) Chỉ một điểm này thôi.\n") == [
                "0* 3) Chỉ một điểm này thôi."
            ])
        #expect(
            Self.points(Self.lead + "5) Năm là thế này.\n6) Sáu là thế này.\n")
                == ["05) Năm là thế này.", "06) Sáu là thế này."])
    }

    @Test func `points that Word numbers are points, unless they stand out`() {
        func passage(_ text: String, _ label: String, strong: Bool = false) -> Passage {
            var passage = Passage(.listItem, label + " " + text, lines: 1...1)
            passage.mark = ListMark(level: 0, label: label, sign: label)
            if strong { passage.styled = [StyledText([.init(passage.text, .strong)])] }
            return passage
        }
        let texts = [
            passage("Nhiệm vụ thứ nhất", "1."), passage("Nhiệm vụ thứ hai", "2."),
            passage("Đề mục đậm", "3.", strong: true), passage("ĐỀ MỤC HOA", "II."),
            Passage(.text, "Một đoạn văn thường có dấu chấm.", lines: 5...5),
        ]
        let lead = Passage(.text, "Câu mở đầu của bài này, có dấu chấm.", lines: 1...1)
        let draft = ArticleReader.read(
            Manuscript(file: "a.docx", passages: [lead] + texts), unit: UnitName("phường A"),
            years: "2015-2020")
        let kinds = draft.blocks.map { block in
            switch block.content {
            case .heading(let level, let text): "\(level) \(text)"
            case .listItem(let text): "- \(text)"
            case .paragraph: "p"
            default: "?"
            }
        }
        #expect(
            kinds == [
                "p", "- Nhiệm vụ thứ nhất", "- Nhiệm vụ thứ hai", "2 3. Đề mục đậm",
                "1 II. ĐỀ MỤC HOA", "p",
            ])
        #expect(draft.blocks.allSatisfy { $0.styled.isEmpty })
    }
}
