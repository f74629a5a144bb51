/// Hands terms to workers and their outcomes to the one that tells of them, in the order of the plan.
/// Everything is behind one lock.
final class JobBoard: @unchecked Sendable {
    private let condition = Gate()
    private var next = 0
    private var finished = 0
    private var workers: Int
    private var outcomes: [TermJob.Outcome?]

    init(terms: Int, workers: Int) {
        outcomes = Array(repeating: nil, count: terms)
        self.workers = workers
    }

    /// The next term to work on; nil when there is none, or the run shall end.
    func take() -> Int? {
        condition.lock()
        defer { condition.unlock() }
        guard next < outcomes.count, !Interrupts.isRequested else { return nil }
        next += 1
        return next - 1
    }

    /// A worker that has handed in everything leaves.
    func leave() {
        condition.lock()
        workers -= 1
        condition.signal()
        condition.unlock()
    }

    /// Hands in what came of a term.
    func put(_ outcome: TermJob.Outcome, at index: Int) {
        condition.lock()
        outcomes[index] = outcome
        finished += 1
        condition.signal()
        condition.unlock()
    }

    /// Waits for the outcome of a term; nil when it will never come.
    ///
    /// - Parameter progress: called with the number of terms finished, whenever it grows.
    func outcome(_ index: Int, progress: (Int) -> Void) -> TermJob.Outcome? {
        condition.lock()
        defer { condition.unlock() }
        while true {
            progress(finished)
            if let outcome = outcomes[index] {
                outcomes[index] = nil
                return outcome
            }
            if workers == 0 { return nil }
            condition.wait()
        }
    }
}
