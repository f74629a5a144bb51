import Trang

/// How far a run is, in one line of the terminal that is written over.
final class ProgressLine {
    private let isVietnamese: Bool
    private let isTerminal = Descriptor.isTerminal(Descriptor.error)
    private let start = ContinuousClock.now
    private var last: ContinuousClock.Instant?
    private var isShown = false

    init(isVietnamese: Bool) { self.isVietnamese = isVietnamese }

    /// Shows how many are done, ten times a second at most.
    func show(_ done: Int, of total: Int) {
        let now = ContinuousClock.now
        guard isTerminal, total > 1, last.map({ now - $0 > .milliseconds(100) }) ?? true else {
            return
        }
        last = now
        isShown = true
        var text = "\(done)/\(total)"
        let seconds = (now - start) / .seconds(1)
        if done > 0, seconds > 0.5 {
            let rate = Double(done) / seconds
            let left = Int((Double(total - done) / rate).rounded(.up))
            let time = "\(left / 60):" + (left % 60 < 10 ? "0" : "") + "\(left % 60)"
            let speed = "\((rate * 10).rounded() / 10)/s"
            text += ", \(speed), " + (isVietnamese ? "còn \(time)" : "\(time) left")
        }
        write("\r\u{1B}[K" + text)
    }

    /// Takes the line away, for other words or for good.
    func clear() {
        guard isShown else { return }
        isShown = false
        last = nil
        write("\r\u{1B}[K")
    }

    private func write(_ text: String) {
        Descriptor.write(Array(text.utf8), to: Descriptor.error)
    }
}
