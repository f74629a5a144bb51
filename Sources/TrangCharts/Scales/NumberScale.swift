import TrangModel

/// Maps numbers to lengths over a stretch that may begin below zero.
struct NumberScale {
    let lower: Double
    let upper: Double
    /// The length of the whole scale, in pt.
    let length: Double

    /// A scale over all numbers, and zero.
    init(_ numbers: [Double], length: Double, startsAtZero: Bool = true) {
        let known = numbers.filter(\.isFinite)
        var low = known.min() ?? 0
        var high = known.max() ?? 1
        if startsAtZero {
            (low, high) = (min(0, low), max(0, high))
        } else {
            // The lowest point does not lie on the axis, which would look like zero.
            let air = (high - low) * 0.14
            (low, high) = (low - air, high)
        }
        if high - low <= 0 {
            // All the same: the number stands in the middle, or zero at the left.
            if startsAtZero { high = low + 1 } else { (low, high) = (low - 1, high + 1) }
        }
        (lower, upper, self.length) = (low, high, length)
    }

    /// The distance of a number from the scale's start, in pt.
    func callAsFunction(_ value: Double) -> Double {
        let share = (value - lower) / (upper - lower)
        return min(max(share.isFinite ? share : 0, 0), 1) * length
    }

    /// Round numbers on the scale, about `count` of them: steps of 1, 2, 2.5 or 5 times a power of
    /// ten.
    func ticks(_ count: Int) -> [Double] {
        let step = Self.step(upper - lower, count: count)
        guard step > 0, step.isFinite else { return [lower] }
        var ticks: [Double] = []
        var index = (lower / step - 1e-9).rounded(.up)
        while index * step <= upper + (upper - lower) * 1e-9, ticks.count < 40 {
            ticks.append(index == 0 ? 0 : index * step)
            index += 1
        }
        return ticks
    }

    /// A round step that parts a stretch into about `count`.
    static func step(_ stretch: Double, count: Int) -> Double {
        guard stretch > 0, stretch.isFinite, count > 0 else { return 0 }
        let rough = stretch / Double(count)
        var power = 1.0
        while power * 10 <= rough { power *= 10 }
        while power > rough { power /= 10 }
        return [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= rough * 0.999 } ?? rough
    }

    /// Ticks as they are printed: as many decimals as their step needs.
    static func labels(_ ticks: [Double]) -> [String] {
        let step = ticks.count > 1 ? ticks[1] - ticks[0] : ticks.first ?? 1
        var places = 0
        var scaled = abs(step)
        while places < 6, scaled > 0, abs(scaled - scaled.rounded()) > 1e-6 * max(1, scaled) {
            scaled *= 10
            places += 1
        }
        return ticks.map { $0 == 0 ? "0" : $0.vietnamese(places) }
    }
}
