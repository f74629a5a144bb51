/// Files what a worker made, on a thread of its own, in the order in which it comes: the worker makes the next
/// reports while the disk writes. Everything is behind one lock.
final class Filer: @unchecked Sendable {
    /// An outcome, and the number of its term.
    typealias Entry = (outcome: TermJob.Outcome, index: Int)

    /// How many may wait: more would only fill the memory.
    private static let most = 4

    private let gate = Gate()
    private var waiting: [Entry] = []
    private var filed: [Entry] = []
    /// How many were taken in and not given back.
    private var count = 0
    /// Whether the thread is there, and whether it shall end when nothing waits.
    private var isRunning = false
    private var isEnding = false

    /// Takes in an outcome that may have files to write; waits while too many do.
    func put(_ outcome: TermJob.Outcome, at index: Int) {
        gate.lock()
        defer { gate.unlock() }
        count += 1
        // What has nothing to write passes at once, if nothing is before it.
        if outcome.filings.isEmpty, count == filed.count + 1 {
            filed.append((outcome, index))
            return
        }
        if !isRunning { isRunning = Worker.tryStart { [self] in run() } }
        guard isRunning else {
            // The system gives no thread.
            var outcome = outcome
            outcome.file()
            filed.append((outcome, index))
            return
        }
        while waiting.count >= Self.most { gate.wait() }
        waiting.append((outcome, index))
        gate.broadcast()
    }

    /// What is filed, in order; waits for nothing.
    func done() -> [Entry] {
        gate.lock()
        defer { gate.unlock() }
        return takeFiled()
    }

    /// Waits until all is filed, lets the thread end, and gives what was not given yet.
    func rest() -> [Entry] {
        gate.lock()
        defer { gate.unlock() }
        while filed.count < count { gate.wait() }
        isEnding = true
        gate.broadcast()
        while isRunning { gate.wait() }
        isEnding = false
        return takeFiled()
    }

    private func takeFiled() -> [Entry] {
        defer { filed = [] }
        count -= filed.count
        return filed
    }

    private func run() {
        gate.lock()
        defer { gate.unlock() }
        while true {
            while waiting.isEmpty {
                guard !isEnding else {
                    isRunning = false
                    gate.broadcast()
                    return
                }
                gate.wait()
            }
            var entry = waiting[0]
            gate.unlock()
            entry.outcome.file()
            gate.lock()
            waiting.removeFirst()
            filed.append(entry)
            gate.broadcast()
        }
    }
}
