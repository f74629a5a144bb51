/// What the school writes about its year.
struct Texts {
    var teaching = [
        """
        Tổ Toán và tổ Ngữ văn dạy theo nhóm trình độ ở lớp 8 và lớp 9 từ tháng 10. Mỗi tuần có hai tiết ôn
        tập miễn phí cho học sinh còn yếu; 186 em dự học thường xuyên, 141 em đạt từ trung bình trở lên
        cuối năm.
        """,
        """
        Câu lạc bộ Khoa học làm 14 đề tài, hai đề tài được giải cấp thành phố. Đội tuyển học sinh giỏi có 23
        giải, nhiều hơn năm trước 5 giải.
        """,
        """
        Giáo viên dự 62 buổi sinh hoạt chuyên môn. Bốn giáo viên hoàn thành chương trình thạc sĩ, nâng số
        giáo viên trên chuẩn lên 29 người.
        """,
    ]

    var outside = [
        """
        Mười một câu lạc bộ họp hằng tuần, từ cờ vua, bóng rổ đến làm báo tường. Hội thao tháng 3 có 860 em
        dự thi; đội bóng đá nữ lần đầu vào chung kết thành phố.
        """,
        """
        Phụ huynh góp 340 ngày công làm vườn trường và sửa bàn ghế. Quỹ khuyến học trao 214 suất học bổng,
        trong đó 37 suất cho học sinh khuyết tật.
        """,
    ]

    var building = [
        """
        Thư viện mới rộng 210 m² có 11.400 bản sách. Dãy phòng thí nghiệm được sửa trong hè; mỗi phòng có 16
        bàn, đủ cho học sinh làm việc theo cặp.
        """,
        """
        Trường trồng thêm 60 cây bóng mát, lắp mái che cho sân tập phía tây và thay toàn bộ đèn lớp học bằng
        đèn tiết kiệm điện. Tiền điện giảm 17% so với năm trước.
        """,
        """
        Năm học tới, trường ưu tiên sửa nhà vệ sinh tầng một, mua thêm 40 máy tính cho phòng tin học và mở
        lớp bơi trong hè.
        """,
    ]
}
