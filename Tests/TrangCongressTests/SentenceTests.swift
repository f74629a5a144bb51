import Testing

@testable import TrangCongress

/// What sentences on indicators say.
@Suite struct SentenceTests {
    static func read(_ sentence: String) -> SentenceReader.Reading {
        SentenceReader.read(sentence, lines: 1...1)
    }

    @Test func `dump`() {
        for s in sentences {
            let r = Self.read(s)
            print("»", s)
            for row in r.rows {
                print(
                    "   ", row.name, "|", row.unit, "|", row.target, "|", row.direction, "|",
                    row.result, "|", row.verdict)
            }
            print("    ", r.doubts)
        }
    }
    let sentences = [
        "Tổng giá trị sản xuất tăng bình quân 11,74%/năm, đạt chỉ tiêu Nghị quyết Đại hội đề ra (12 - 15%/năm).",
        "Thu ngân sách tăng bình quân 35,47%, vượt chỉ tiêu Nghị quyết đề ra (từ 8 - 10%/năm).",
        "Giới thiệu đào tạo nghề và giải quyết việc làm bình quân hằng năm vượt chỉ tiêu Nghị quyết đề ra (từ 300 lao động trở lên).",
        "Tỷ suất sinh bình quân hằng năm khoảng 11,35‰, đạt chỉ tiêu Nghị quyết đề ra là từ 10-12‰/năm.",
        "Bình quân hằng năm thoát nghèo đạt 131 hộ, vượt chỉ tiêu so với Nghị quyết đề ra (110 hộ/năm).",
        "Giao quân hằng năm đạt 100% chỉ tiêu trên giao, đạt chỉ tiêu Nghị quyết đề ra.",
        "100% hộ sử dụng nước máy và 100% hộ gia đình thực hiện hợp đồng thu gom rác thải, đạt chỉ tiêu Nghị quyết đề ra.",
        "Hằng năm phát triển được 11 đảng viên, vượt chỉ tiêu Nghị quyết đề ra (10 đảng viên/năm).",
        "Chi bộ hoàn thành tốt nhiệm vụ trở lên đạt trên 93%,vượt chỉ tiêu Nghị quyết đề ra (90% chi bộ/năm).",
        "5 năm liền Đảng bộ đạt danh hiệu trong sạch vững mạnh (trong đó có 3 năm đạt trong sạch vững mạnh tiêu biểu các năm 2016, 2018, 2019).",
        "Giá trị sản xuất các ngành kinh tế chủ yếu tăng bình quân 10%/năm, vượt 4% so với nghị quyết.",
        "Cơ cấu kinh tế: dịch vụ, thương mại 45,1%; tiểu thủ công nghiệp, xây dựng 30,5%; nông, lâm nghiệp 24,4%, đạt 100%.",
        "Giá trị trên 1 ha đất canh tác đạt 80 triệu đồng, đạt 100% so với nghị quyết.",
        "Thu cân đối ngân sách tăng bình quân 14,3%/năm, vượt 4,3% so với nghị quyết;",
        "Giải quyết việc làm bình quân 104 người/năm, bằng 104% chỉ tiêu.",
        "Giảm tỷ lệ hộ nghèo bình quân mỗi năm 3%, đạt 100% nghị quyết.",
        "Chi bộ đạt trong sạch vững mạnh đạt 86,2%, vượt 6,2%.",
        "Diện tích lúa ruộng 53,5/52ha, tăng 2,9%.",
        "Diện tích gừng 8/8ha, đạt 100%.",
        "Thu nhập bình quân đầu người 22/23 triệu đồng, đạt 96%.",
        "Thu ngân sách trên địa bàn 1.809,5/75 triệu đồng, đạt 2413%.",
        "Tốc độ phát triển kinh tế bình quân 5 năm đạt 14,6%, tăng 3,9% so với mục tiêu (mục tiêu 10,7%).",
        "Tổng sản lượng thủy sản 1.492,2/850 tấn, đạt 175,55%.",
        "3/4 trường đạt chuẩn quốc gia mức độ I.",
        "Thu nhập bình quân đầu người trên 49 triệu đồng.",
        "Tổng thu ngân sách nhà nước trên địa bàn đạt 188,9 tỷ đồng, vượt 468,9% dự toán giao.",
        "Kim ngạch xuất khẩu đạt 133,25 tỷ đồng, bằng 108% kế hoạch.",
        "Doanh thu bán lẻ hàng hóa và dịch vụ đạt trên 4.550 tỷ đồng, vượt trên 100% kế hoạch.",
        "Kết nạp đảng viên mới đạt 103% (36/35 đảng viên mới).",
        "Trong nhiệm kỳ kết nạp 36/35 đảng viên mới, đạt 103%.",
    ]
}
