import TrangModel

/// What is wrong with pictures, in words.
enum PictureWords {
    static func english(_ path: String, _ problem: ImageProblem) -> (String, String?) {
        let usual = "export it again as JPEG or PNG"
        let (reason, hint): (String, String) =
            switch problem {
            case .empty: ("the file is empty", usual)
            case .notAnImage: ("it is neither JPEG nor PNG", usual)
            case .truncated: ("the file ends too early", usual)
            case .tooLarge: ("it has too many pixels", usual)
            case .damaged: ("it is damaged", usual)
            case .rareJPEG:
                (
                    "it is a rare kind of JPEG (12 bits, lossless or in layers), which no PDF can show",
                    usual
                )
            case .foreign(let kind): ("it is \(english(kind).0)", english(kind).1)
            }
        return ("cannot use the picture \(path): \(reason)", hint)
    }

    static func vietnamese(_ path: String, _ problem: ImageProblem) -> (String, String?) {
        let usual = "xuất lại ảnh dạng JPEG hoặc PNG"
        let (reason, hint): (String, String) =
            switch problem {
            case .empty: ("tệp rỗng", usual)
            case .notAnImage: ("không phải JPEG hay PNG", usual)
            case .truncated: ("tệp bị cụt", usual)
            case .tooLarge: ("quá nhiều điểm ảnh", usual)
            case .damaged: ("tệp bị hỏng", usual)
            case .rareJPEG:
                (
                    "đây là loại JPEG hiếm gặp (12 bit, không mất dữ liệu hoặc nhiều lớp), PDF không hiện được",
                    usual
                )
            case .foreign(let kind): ("đây là \(vietnamese(kind).0)", vietnamese(kind).1)
            }
        return ("không dùng được ảnh \(path): \(reason)", hint)
    }

    /// A picture that lies among the photos, named by no text.
    static func englishUnread(_ path: String, _ kind: ForeignPicture) -> (String, String?) {
        ("\(path) cannot be used as a photo: it is \(english(kind).0)", english(kind).1)
    }

    static func vietnameseUnread(_ path: String, _ kind: ForeignPicture) -> (String, String?) {
        ("\(path) không dùng làm ảnh được: đây là \(vietnamese(kind).0)", vietnamese(kind).1)
    }

    /// What a file is, and how it becomes a JPEG or PNG.
    private static func english(_ kind: ForeignPicture) -> (String, String) {
        let open =
            "open it in Paint or Photos and choose Save as, JPEG or PNG; a new ending of the name is not enough"
        return switch kind {
        case .heic:
            (
                "a HEIC photo, as iPhones take them",
                open + ". On the phone: Settings, Camera, Formats, Most Compatible"
            )
        case .avif: ("an AVIF picture", open)
        case .webp: ("a WebP picture, as web pages have them", open)
        case .tiff: ("a TIFF or a camera's raw picture", open)
        case .gif: ("a GIF picture", open)
        case .bmp: ("a BMP bitmap", open)
        case .jpeg2000: ("a JPEG 2000 picture", open)
        case .jpegXL: ("a JPEG XL picture", open)
        case .icon: ("an icon (ICO)", open)
        case .svg: ("an SVG drawing", "export it as PNG, at 300 dpi, in the program that drew it")
        case .metafile:
            ("a Windows metafile (EMF or WMF)", "paste it into Paint and save it as PNG")
        case .photoshop: ("a Photoshop file (PSD)", "export it as JPEG or PNG")
        case .pdf: ("a PDF", "export its page as a picture: JPEG or PNG")
        case .webPage:
            (
                "a web page, saved in place of the picture",
                "open the page, choose Save image as, and take JPEG or PNG"
            )
        }
    }

    private static func vietnamese(_ kind: ForeignPicture) -> (String, String) {
        let open =
            "mở bằng Paint hoặc Ảnh (Photos), chọn Lưu dưới dạng (Save as) JPEG hoặc PNG; chỉ đổi đuôi tên tệp thì không được"
        return switch kind {
        case .heic:
            (
                "ảnh HEIC, loại ảnh iPhone chụp",
                open + ". Trên điện thoại: Cài đặt, Camera, Định dạng, Tương thích nhất"
            )
        case .avif: ("ảnh AVIF", open)
        case .webp: ("ảnh WebP, loại ảnh trên các trang web", open)
        case .tiff: ("ảnh TIFF hoặc ảnh thô của máy ảnh", open)
        case .gif: ("ảnh GIF", open)
        case .bmp: ("ảnh BMP", open)
        case .jpeg2000: ("ảnh JPEG 2000", open)
        case .jpegXL: ("ảnh JPEG XL", open)
        case .icon: ("biểu tượng (ICO)", open)
        case .svg: ("hình vẽ SVG", "xuất ra PNG, 300 dpi, từ phần mềm đã vẽ hình")
        case .metafile: ("hình EMF hoặc WMF của Windows", "dán vào Paint rồi lưu dạng PNG")
        case .photoshop: ("tệp Photoshop (PSD)", "xuất ra JPEG hoặc PNG")
        case .pdf: ("tệp PDF", "xuất trang cần dùng thành ảnh JPEG hoặc PNG")
        case .webPage:
            (
                "một trang web, lưu nhầm thay cho ảnh",
                "mở trang đó, chọn Lưu hình ảnh (Save image as), lấy JPEG hoặc PNG"
            )
        }
    }
}
