import Trang

/// The yearly report of a school.
struct SchoolReport {
    var school: School
    var picture: [UInt8]

    var document: Document {
        Document(title: "Báo cáo năm học 2024–2025", author: school.name) {
            opening
            Columns(2) { text }
            PageBreak()
            Heading("Kết quả theo khối lớp")
            grades
            Row(
                Row.Cell {
                    Heading("Học sinh khá, giỏi", level: 3)
                    goodPupils
                },
                Row.Cell {
                    Heading("Chi ngoài lương", level: 3)
                    spending
                })
            Heading("Vào trung học phổ thông công lập")
            admission
            Heading("Việc của năm học tới")
            plan
        }
    }

    @DocumentBuilder
    private var opening: [any DocumentElement] {
        Paragraph(
            "Năm học 2024–2025, \(school.name) có 31 lớp với 1.240 học sinh, tăng 36 em so với năm "
                + "trước. Số học sinh khá, giỏi tăng ở cả bốn khối; 88,7% học sinh lớp 9 trúng tuyển "
                + "vào trung học phổ thông công lập, cao nhất trong sáu năm.")
        KeyFigures(
            .init("1.240", "học sinh", label: "trong 31 lớp, tăng 36 em so với năm trước"),
            .init("63,0", "%", label: "học sinh xếp loại khá, giỏi"),
            .init("88,7", "%", label: "học sinh lớp 9 vào trung học phổ thông công lập"),
            .init("128", "triệu đồng", label: "học bổng cho 214 em có hoàn cảnh khó khăn"))
        Row(
            Row.Cell(share: 5) {
                FigureElement(
                    picture, alternative: "Thư viện mới: hai dãy giá sách hai bên cửa sổ lớn.",
                    caption: "Thư viện mới mở cửa từ tháng 9, đón chừng 180 lượt học sinh mỗi ngày."
                )
            },
            Row.Cell(share: 4) {
                Heading("Học sinh toàn trường", level: 3)
                pupils
            })
    }

    private var pupils: ChartElement {
        var chart = ChartElement(
            .columns, categories: school.years, values: school.pupils.map { .init(Double($0)) },
            unit: "học sinh, đầu năm học")
        chart.height = 118
        return chart
    }

    @DocumentBuilder
    private var text: [any DocumentElement] {
        Heading("Dạy và học")
        for text in Texts().teaching { Paragraph(text) }
        Heading("Ngoài giờ học")
        for text in Texts().outside { Paragraph(text) }
        Heading("Cơ sở vật chất")
        for text in Texts().building { Paragraph(text) }
    }

    private var grades: TableElement {
        TableElement(
            header: [
                "Khối", "Số lớp", "Học sinh", "Bình quân một lớp", "Khá, giỏi (%)",
                "Điểm trung bình",
            ],
            rows: school.grades.map { grade in
                [
                    grade.name, "\(grade.classes)", "\(grade.pupils)",
                    vietnamese(Double(grade.pupils) / Double(grade.classes)),
                    vietnamese(grade.good), grade.average,
                ]
            })
    }

    private var goodPupils: ChartElement {
        var chart = ChartElement(
            .bars, categories: school.grades.map(\.name),
            values: school.grades.map { .init($0.good) }, unit: "%")
        chart.targets = [.atLeast(60), .atLeast(60), .atLeast(60), .atLeast(65)]
        return chart
    }

    private var spending: ChartElement {
        var chart = ChartElement(
            .columns, categories: school.years,
            series: school.spent.map { row in .init(row.what, row.amounts.map { .init($0) }) })
        chart.arrangement = .stacked
        chart.unit = "triệu đồng"
        return chart
    }

    private var admission: ChartElement {
        var chart = ChartElement(
            .lines, categories: school.years, values: school.admitted.map { .init($0) }, unit: "%")
        chart.height = 130
        return chart
    }

    private var plan: TableElement {
        TableElement(
            header: ["Việc", "Người lo", "Xong trước", "Triệu đồng"],
            rows: [
                ["Sửa nhà vệ sinh tầng một", "Phó hiệu trưởng", "15/8/2025", "180"],
                ["Mua 40 máy tính cho phòng tin học", "Tổ Toán – Tin", "30/8/2025", "420"],
                ["Mở lớp bơi trong hè", "Tổ Thể dục", "10/6/2026", "36"],
            ])
    }

    /// A number with one decimal, in Vietnamese form.
    private func vietnamese(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10),\(tenths % 10)"
    }
}
