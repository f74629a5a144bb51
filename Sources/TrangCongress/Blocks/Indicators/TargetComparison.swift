import TrangModel
import TrangReading
import TrangReports

/// A result on the scale of its target.
struct TargetComparison {
    var percent: Double
    var band: ClosedRange<Double>?
    var isInside = false
    var mustStay = false

    /// What is drawn: a range to stay within has no bar, for more of it is not better.
    var shape: TargetBars.Shape {
        if isInside { return .within(percent: percent) }
        return mustStay ? .outside(percent: percent) : .bar(percent: percent)
    }

    /// 100 is the bound: the lower one for results below the range, the upper one above it.
    /// Where lower is better the percentage is target ÷ result, so that more is still better.
    init(value: Double, target: Target, direction: Direction) throws(NotCharted) {
        switch target.bound {
        case .words: throw .noTarget
        case .least(let bound):
            guard bound.value > 0 else { throw .notPositive }
            percent =
                direction == .lower ? bound.value / value * 100 : value / bound.value * 100
        case .most(let bound):
            guard bound.value > 0 else { throw .notPositive }
            percent = bound.value / value * 100
        case .range(let low, let high):
            guard low.value > 0 else { throw .notPositive }
            mustStay = direction == .within
            isInside = value >= low.value && value <= high.value
            let upper = value > high.value || direction == .within
            let base = upper ? high.value : low.value
            percent = value / base * 100
            band = (low.value / base * 100)...(high.value / base * 100)
            if direction == .lower, !isInside {
                percent = base / value * 100
                band = nil
            }
        }
    }
}
