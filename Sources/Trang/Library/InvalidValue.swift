import TrangModel

/// A value that a program gave and that cannot be used. It is refused before anything is drawn.
public struct InvalidValue: Error, Hashable, Sendable, CustomStringConvertible {
    /// What it is and where it stands, such as `elements[2].cells[0].elements[1]: ChartElement.height`.
    public var name: String
    /// The value.
    public var value: String
    /// What it may be, such as `1 … 6`.
    public var allowed: String

    /// What, where, and what is allowed, in one sentence.
    public var description: String { "\(name) is \(value); allowed: \(allowed)" }
}

/// Holds values against what they may be, and keeps those that may not.
struct ValueCheck {
    private(set) var invalid: [InvalidValue] = []

    /// A number; nothing that is no number lies in a range.
    mutating func number(_ value: Double, in range: ClosedRange<Double>, _ name: String) {
        guard !range.contains(value) else { return }
        refuse(name, "\(value)", "\(range.lowerBound.plain()) … \(range.upperBound.plain())")
    }

    /// A whole number, or how many there are of something.
    mutating func whole(_ value: Int, in range: ClosedRange<Int>, _ name: String) {
        guard !range.contains(value) else { return }
        refuse(name, "\(value)", "\(range.lowerBound) … \(range.upperBound)")
    }

    /// Any other value that may not be.
    mutating func refuse(_ name: String, _ value: String, _ allowed: String) {
        invalid.append(InvalidValue(name: name, value: value, allowed: allowed))
    }
}

extension RenderOptions {
    /// What of the options lies outside what is allowed. A ``Press`` with such options says so and does nothing.
    public var invalidValues: [InvalidValue] {
        var check = ValueCheck()
        check.number(dpi, in: Limits.resolution, "dpi")
        check.number(creep, in: Limits.creep, "creep")
        check.whole(jobs ?? 1, in: Limits.jobs, "jobs")
        check.whole(fallbackDate, in: Limits.seconds, "fallbackDate")
        if let shard {
            check.whole(shard.count, in: 1...Int.max, "shard.count")
            check.whole(shard.index, in: 0...max(0, shard.count - 1), "shard.index")
        }
        return check.invalid
    }
}
