/// Measures how long things take; never tells the time.
struct Stopwatch {
    private var start = ContinuousClock.now

    /// The seconds since the last call.
    mutating func lap() -> Double {
        let now = ContinuousClock.now
        defer { start = now }
        return (now - start) / .seconds(1)
    }
}
