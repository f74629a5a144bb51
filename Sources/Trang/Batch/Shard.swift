/// One of several equal parts of a run, each on its own machine.
public struct Shard: Hashable, Sendable {
    /// The part, from 0.
    public var index: Int
    /// How many parts there are.
    public var count: Int

    /// A part; nil when the index does not lie within the count.
    public init?(index: Int, count: Int) {
        guard count > 0, (0..<count).contains(index) else { return nil }
        (self.index, self.count) = (index, count)
    }

    /// Reads `I/N`, I from 1, or `auto`: what Kubernetes, Slurm or AWS Batch say in the environment.
    public init?(_ text: String, environment: [String: String]) {
        if text == "auto" {
            self.init(environment: environment)
            return
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let part = Int(parts[0]), let count = Int(parts[1]), part > 0
        else { return nil }
        self.init(index: part - 1, count: count)
    }

    private init?(environment: [String: String]) {
        func number(_ name: String) -> Int? { environment[name].flatMap { Int($0) } }
        if let index = number("JOB_COMPLETION_INDEX"),
            let count = number("JOB_COMPLETIONS") ?? number("COMPLETIONS")
        {
            self.init(index: index, count: count)
        } else if let task = number("SLURM_ARRAY_TASK_ID"),
            let first = number("SLURM_ARRAY_TASK_MIN")
        {
            let step = max(1, number("SLURM_ARRAY_TASK_STEP") ?? 1)
            let last = number("SLURM_ARRAY_TASK_MAX")
            let regular = last.map { ($0 - first) / step + 1 }
            // Of an array with gaps no task could know its place.
            guard let count = number("SLURM_ARRAY_TASK_COUNT") ?? regular,
                regular ?? count == count, task >= first, (task - first) % step == 0
            else { return nil }
            self.init(index: (task - first) / step, count: count)
        } else if let index = number("AWS_BATCH_JOB_ARRAY_INDEX"),
            let count = number("AWS_BATCH_JOB_ARRAY_SIZE")
        {
            self.init(index: index, count: count)
        } else {
            return nil
        }
    }

    /// Every `count`-th of the terms in the order of their places; the order given stays.
    func part(of locations: [TermLocation]) -> [TermLocation] {
        let sorted = locations.map(\.outputPath).sorted()
        let mine = Set(sorted.indices.filter { $0 % count == index }.map { sorted[$0] })
        return locations.filter { mine.contains($0.outputPath) }
    }
}
