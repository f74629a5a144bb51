import Glibc

/// Threads that do the same, and whose end is waited for.
struct Crew {
    private var threads: [pthread_t] = []

    /// Does something on some new threads; those that the system does not give are stood in for at once.
    init(of count: Int, _ work: @escaping @Sendable () -> Void) {
        for _ in 0..<count {
            if let thread = Worker.create(isWaitedFor: true, work) {
                threads.append(thread)
            } else {
                work()
            }
        }
    }

    /// Waits until all have ended, with all that they held.
    func wait() {
        for thread in threads { pthread_join(thread, nil) }
    }
}
