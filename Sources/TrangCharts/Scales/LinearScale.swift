/// Maps numbers to lengths; every bar starts at zero, so lengths are honest.
struct LinearScale {
    /// The number at the scale's end.
    let upper: Double
    /// The length of the whole scale, in pt.
    let length: Double

    /// The length that stands for a number, in pt.
    func callAsFunction(_ value: Double) -> Double {
        upper > 0 ? value / upper * length : 0
    }

    /// Round numbers from 0 to the upper end, about `count` of them: steps of 1, 2, 2.5 or 5 times
    /// a power of ten.
    static func ticks(upTo upper: Double, count: Int) -> [Double] {
        guard upper > 0, upper.isFinite, count > 0 else { return [0] }
        let rough = upper / Double(count)
        var power = 1.0
        while power * 10 <= rough { power *= 10 }
        while power > rough { power /= 10 }
        let step = [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= rough } ?? rough
        var ticks: [Double] = []
        var index = 0.0
        while index * step <= upper * 1.0000001, ticks.count < 50 {
            ticks.append(index * step)
            index += 1
        }
        return ticks
    }
}
