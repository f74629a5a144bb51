/// The help in Vietnamese, and what stands there for the values of options.
enum VietnameseHelp {
    static func words(_ topic: HelpTopic) -> (text: String, value: String?) {
        switch topic {
        case .trang:
            ("Biến số liệu của một nhiệm kỳ thành báo cáo PDF in được ngay, ai cũng đọc được.", nil)
        case .render: ("Làm một báo cáo hay mười nghìn báo cáo.", nil)
        case .check: ("Làm mọi việc trừ ghi tệp: chỉ ra chỗ sai, chỗ lạ.", nil)
        case .new: ("Tạo một thư mục nhiệm kỳ có lời hướng dẫn để bắt đầu.", nil)
        case .extract: ("Lấy lại các tệp số liệu nằm trong một báo cáo.", nil)
        case .preview: ("Xem trang trong trình duyệt khi sửa tệp.", nil)
        case .importing: ("Tạo thư mục nhiệm kỳ từ văn bản của một báo cáo.", nil)
        case .layouts: ("Kể các bố cục, và mỗi bố cục lấy từ đâu.", nil)
        case .fonts: ("Kể các phông chữ mà trang dùng được, và tệp của chúng.", nil)
        case .language: ("Tiếng của thông báo: vi hoặc en; không nêu thì theo hệ thống.", "tiếng")
        case .diagnostics:
            ("Cách in những gì tìm thấy: text (từng dòng) hoặc json.", "cách")
        case .fontFolder: ("Thư mục phông chữ dùng thay cho Fonts/.", "thư-mục")
        case .verbose: ("Nêu từng ghi chú và từng lời mẫu còn sót, không gộp theo loại.", nil)
        case .strict: ("Có cảnh báo thì coi như báo cáo hỏng.", nil)
        case .layoutNames: ("Tên hoặc tệp của bố cục; có thể nêu nhiều lần.", "bố-cục")
        case .termPaths:
            (
                "Các thư mục nhiệm kỳ, hoặc thư mục ở trên; không nêu thì là thư mục này nếu nó là nhiệm kỳ, không thì là Terms.",
                "thư-mục"
            )
        case .version: ("Hiện phiên bản.", nil)
        case .output: ("Thư mục để ghi báo cáo vào.", "thư-mục")
        case .format: ("Ghi ra dạng nào: pdf, png hoặc svg.", "dạng")
        case .profile:
            ("Chuẩn của PDF: a-3a+ua-1, a-2a+ua-1 (không kèm số liệu) hoặc plain.", "chuẩn")
        case .dpi: ("Độ mịn của ảnh PNG, số điểm trên một inch.", "số")
        case .jobs: ("Làm mấy nhiệm kỳ cùng lúc; không nêu thì bằng số nhân của máy.", "số")
        case .force: ("Làm lại cả những gì không đổi.", nil)
        case .shard: ("Chỉ làm phần I trong N phần: I/N, hoặc auto theo cụm máy.", "phần")
        case .reportFile: ("Tệp ghi từng dòng JSON: mỗi báo cáo ra sao.", "tệp")
        case .sheet: ("Cách xếp trang lên tờ: none (không), 2up hoặc booklet (sách gấp).", "cách")
        case .paper: ("Giấy của tờ: A4 (hai trang A5) hoặc A3 (hai trang A4).", "giấy")
        case .creep: ("Mỗi tờ của sách gấp đẩy trang bên trong vào bao nhiêu, tính bằng mm.", "mm")
        case .attach:
            ("Văn bản và phụ lục: tệp riêng (separate) hay gộp làm một (combined).", "cách")
        case .duplex: ("Đổi lề trái phải để in hai mặt.", nil)
        case .grayscale: ("In xám thay cho màu.", nil)
        case .newUnit: ("Đơn vị, ví dụ khue-trung.", "đơn-vị")
        case .newTerm, .importTerm: ("Các năm của nhiệm kỳ, ví dụ 2015-2020.", "từ-đến")
        case .newFolder, .importOutput: ("Thư mục chứa các thư mục nhiệm kỳ.", "thư-mục")
        case .extractFile: ("Tệp PDF do trang làm ra.", "tệp")
        case .extractOutput:
            ("Thư mục để ghi vào; không nêu thì là tên tệp PDF bỏ phần đuôi.", "thư-mục")
        case .previewPath:
            (
                "Thư mục nhiệm kỳ, hoặc thư mục ở trên; không nêu thì là thư mục này nếu nó là nhiệm kỳ, không thì là Terms.",
                "thư-mục"
            )
        case .previewLayout: ("Bố cục xem đầu tiên: tên hoặc tệp.", "bố-cục")
        case .previewPort: ("Cổng để mở; không nêu thì lấy một cổng còn trống.", "cổng")
        case .importFile: ("Văn bản cần đọc: .txt, .md hoặc .docx.", "tệp")
        case .importUnit: ("Đơn vị, ví dụ \"phường Khuê Trung\" hoặc khue-trung.", "đơn-vị")
        case .importEncoding:
            ("Bảng mã của văn bản trước thời Unicode, ví dụ tcvn3; không nêu thì tự tìm.", "mã")
        case .schema: ("In JSON Schema của tệp bố cục, cho trình soạn thảo.", nil)
        }
    }
}
