/// A customer of a water works, and what the meters said.
struct Customer: Sendable {
    var number: Int
    var name: String
    var street: String
    /// Cubic metres, month by month, this month last.
    var used: [Int]
    var reading: Int
}

extension Customer {
    /// Invented customers, the same each time.
    static func example(_ number: Int) -> Customer {
        let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Hồ"]
        let middles = ["Văn", "Thị", "Minh", "Ngọc", "Hữu", "Thanh", "Đức"]
        let givens = [
            "An", "Bình", "Chi", "Dũng", "Giang", "Hạnh", "Khánh", "Liên", "Phúc", "Tú", "Yến",
        ]
        let streets = ["Ông Ích Đường", "Cách Mạng Tháng Tám", "Lê Trọng Tấn", "Nguyễn Hữu Thọ"]
        var seed = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
        func draw(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((seed >> 33) % UInt64(bound))
        }
        let name = [
            families[draw(families.count)], middles[draw(middles.count)],
            givens[draw(givens.count)],
        ].joined(separator: " ")
        let street = "\(1 + draw(280)) \(streets[draw(streets.count)])"
        let usual = 6 + draw(28)
        let used = (0..<12).map { _ in max(1, usual - 4 + draw(9)) }
        return Customer(
            number: number, name: name, street: street, used: used, reading: 400 + draw(4_000))
    }
}
