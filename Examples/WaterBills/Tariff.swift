/// What a month's water costs, in tiers. The prices are invented.
struct Tariff: Sendable {
    struct Step: Sendable {
        var name: String
        var volume: Int
        var price: Int
        var cost: Int { volume * price }
    }

    /// The upper end of each tier in m³, and the price of a cubic metre in đồng.
    static let household: [(upTo: Int, price: Int)] = [
        (10, 5_200), (20, 6_400), (30, 8_100), (.max, 9_900),
    ]

    var steps: [Step] = []

    /// The steps that a volume goes through.
    init(volume: Int) {
        var from = 0
        for tier in Self.household where volume > from {
            let part = min(volume, tier.upTo) - from
            let name = tier.upTo == .max ? "trên \(from) m³" : "từ \(from + 1) đến \(tier.upTo) m³"
            steps.append(Step(name: name, volume: part, price: tier.price))
            from = tier.upTo
        }
    }

    var water: Int { steps.map(\.cost).reduce(0, +) }
    /// Ten percent for sewage, five percent value-added tax.
    var sewage: Int { water / 10 }
    var tax: Int { (water + 10) / 20 }
    var total: Int { water + sewage + tax }
}
