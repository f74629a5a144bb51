import FoundationEssentials
import TrangModel

/// Many reports, rendered on a few threads while an asynchronous loop takes them one after the other.
///
/// ```swift
/// for await outcome in Batch(customers, report: bill) { … }
/// ```
///
/// Outcomes come in the order of the items. Threads stop a few reports ahead of the loop, so a slow
/// taker does not fill the memory. When the task of the loop is cancelled, or the loop is left, no new
/// report begins. One that fails stops no other.
public struct Batch<Item: Sendable>: AsyncSequence, Sendable {
    /// What became of one item.
    public struct Outcome: Sendable {
        /// What the report is of.
        public var item: Item
        /// How many items are done with this one.
        public var completed: Int
        /// How many items there are.
        public var total: Int
        /// The report, or why there is none.
        public var result: Result<Rendering, RenderingError>
    }

    private let items: [Item]
    private let order: RenderOrder
    private let workers: Int
    private let report: @Sendable (Item) -> any Renderable

    /// A batch that begins when it is looped over.
    ///
    /// - Parameters:
    ///   - items: what the reports are of.
    ///   - format: what the pages are turned into.
    ///   - dpi: the resolution of PNGs, from 10 to 1200; with another every outcome is an error.
    ///   - workers: how many threads, from 1 to 1024; nil for one a core. With another every outcome is an error.
    ///   - fonts: a folder of fonts; without it `Fonts` of the working folder, then the installed ones.
    ///   - language: the language of messages.
    ///   - report: makes the report of an item; called on the threads of the batch.
    public init(
        _ items: [Item], as format: OutputFormat = .pdf, dpi: Double = 150, workers: Int? = nil,
        fonts: String? = nil, language: Language = .english,
        report: @escaping @Sendable (Item) -> any Renderable
    ) {
        self.items = items
        self.report = report
        order = RenderOrder(
            format: format, dpi: dpi, fonts: fonts, language: language, workers: workers)
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let most = Swift.min(items.count, Limits.jobs.upperBound)
        self.workers = Swift.max(1, Swift.min(workers ?? cores, most))
    }

    /// Begins the work.
    public func makeAsyncIterator() -> Iterator {
        let queue = OrderedQueue<Result<Rendering, RenderingError>>(
            count: items.count, ahead: workers * 2 + 2)
        for _ in 0..<workers {
            Worker.start { [items, order, report] in
                let desk = order.desk
                while let index = queue.take() {
                    let result = Result { () throws(RenderingError) in
                        try order.carryOut(report(items[index]), at: desk)
                    }
                    queue.put(result, at: index)
                }
            }
        }
        return Iterator(items: items, leash: Leash(queue))
    }

    /// Takes the outcomes in the order of the items.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let items: [Item]
        fileprivate let leash: Leash
        fileprivate var completed = 0

        fileprivate init(items: [Item], leash: Leash) {
            self.items = items
            self.leash = leash
        }

        /// The next outcome; nil when all are taken or the task is cancelled.
        public mutating func next() async -> Outcome? {
            guard let result = await leash.queue.next() else { return nil }
            defer { completed += 1 }
            return Outcome(
                item: items[completed], completed: completed + 1, total: items.count,
                result: result)
        }
    }

    /// Ends the work when nobody holds the iterator any longer.
    fileprivate final class Leash: Sendable {
        let queue: OrderedQueue<Result<Rendering, RenderingError>>

        init(_ queue: OrderedQueue<Result<Rendering, RenderingError>>) { self.queue = queue }

        deinit { queue.stop() }
    }
}
