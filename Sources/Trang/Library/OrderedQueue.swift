/// Hands out numbers to threads that may block, and what they made of them, in order, to one task that
/// may not. Everything is behind one lock.
final class OrderedQueue<Product: Sendable>: @unchecked Sendable {
    private let condition = Gate()
    private let count: Int
    private let ahead: Int
    private var taken = 0
    private var delivered = 0
    private var products: [Int: Product] = [:]
    private var waiter: CheckedContinuation<Product?, Never>?
    private var isStopped = false

    /// - Parameters:
    ///   - count: how many numbers there are.
    ///   - ahead: how far threads may be ahead of the task.
    init(count: Int, ahead: Int) {
        self.count = count
        self.ahead = ahead
    }

    /// The next number, for a thread; waits while too much is undelivered. Nil when there is no more.
    func take() -> Int? {
        condition.lock()
        defer { condition.unlock() }
        while !isStopped, taken < count, taken >= delivered + ahead { condition.wait() }
        guard !isStopped, taken < count else { return nil }
        defer { taken += 1 }
        return taken
    }

    /// Takes what a thread made.
    func put(_ product: Product, at index: Int) {
        condition.lock()
        defer { condition.unlock() }
        guard !isStopped else { return }
        products[index] = product
        guard let waiter, let next = products.removeValue(forKey: delivered) else { return }
        self.waiter = nil
        deliver(next, to: waiter)
    }

    /// The product of the next number, for the task; nil when all are delivered or the task is cancelled.
    func next() async -> Product? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { wait($0) }
        } onCancel: {
            stop()
        }
    }

    /// No further number is handed out, and nothing more is delivered.
    func stop() {
        condition.lock()
        defer { condition.unlock() }
        isStopped = true
        products = [:]
        waiter?.resume(returning: nil)
        waiter = nil
        condition.broadcast()
    }

    private func wait(_ continuation: CheckedContinuation<Product?, Never>) {
        condition.lock()
        defer { condition.unlock() }
        if isStopped || delivered == count || waiter != nil {
            continuation.resume(returning: nil)
        } else if let next = products.removeValue(forKey: delivered) {
            deliver(next, to: continuation)
        } else {
            waiter = continuation
        }
    }

    private func deliver(_ product: Product, to continuation: CheckedContinuation<Product?, Never>)
    {
        delivered += 1
        condition.broadcast()
        continuation.resume(returning: product)
    }
}
