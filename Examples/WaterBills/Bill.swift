import Trang

/// A customer's bill of one month.
struct Bill: Sendable {
    var customer: Customer
    var tariff: Tariff { Tariff(volume: customer.used.last ?? 0) }

    var document: Document {
        Document(title: "Hóa đơn tiền nước tháng 6/2025", author: "Công ty Cấp nước Bình Minh") {
            KeyFigures(
                .init(dotted(tariff.total), "đồng", label: "phải trả trước ngày 25/7/2025"),
                .init("\(customer.used.last ?? 0)", "m³", label: "đã dùng trong tháng 6/2025"),
                .init(dotted(customer.reading), "m³", label: "chỉ số đồng hồ ngày 30/6/2025"))
            Row(
                Row.Cell(share: 2) {
                    Heading("Khách hàng", level: 3)
                    Paragraph(lines: [
                        customer.name, "\(customer.street), Đà Nẵng",
                        "Mã khách hàng: KH\(100_000 + customer.number)",
                    ])
                },
                Row.Cell(share: 3) {
                    Heading("Nước đã dùng trong mười hai tháng", level: 3)
                    months
                })
            Heading("Cách tính")
            sum
            Paragraph(
                "Thanh toán tại quầy của công ty, ở bưu điện hoặc chuyển khoản; khi chuyển khoản xin ghi mã "
                    + "khách hàng. Thấy số liệu chưa đúng, xin báo trong vòng mười ngày.")
        }
    }

    private var months: ChartElement {
        let names = [7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6].map { "T\($0)" }
        var chart = ChartElement(
            .columns, categories: names, values: customer.used.map { .init(Double($0)) }, unit: "m³"
        )
        chart.height = 96
        return chart
    }

    private var sum: TableElement {
        TableElement(
            header: ["Khoản", "Lượng (m³)", "Đơn giá (đồng)", "Thành tiền (đồng)"],
            rows: tariff.steps.map { step in
                ["Nước \(step.name)", "\(step.volume)", dotted(step.price), dotted(step.cost)]
            } + [
                ["Dịch vụ thoát nước, 10%", "", "", dotted(tariff.sewage)],
                ["Thuế giá trị gia tăng, 5%", "", "", dotted(tariff.tax)],
                ["Tổng cộng", "", "", dotted(tariff.total)],
            ])
    }

    /// A number with dots between thousands.
    private func dotted(_ number: Int) -> String {
        number < 1_000
            ? "\(number)"
            : dotted(number / 1_000) + "." + String(String(1_000 + number % 1_000).dropFirst())
    }
}
