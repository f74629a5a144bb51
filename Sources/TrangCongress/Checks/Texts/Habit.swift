import TrangModel

/// How often each way of writing something occurs, with an example and the place where it is first.
struct Habit {
    struct Use: Hashable {
        var example: String
        var count: Int
        var place: Place
    }

    private var uses: [(style: String, use: Use)] = []

    /// Counts one occurrence.
    mutating func add(_ example: String, style: String, at place: Place) {
        if let index = uses.firstIndex(where: { $0.style == style }) {
            uses[index].use.count += 1
        } else {
            uses.append((style, Use(example: example, count: 1, place: place)))
        }
    }

    /// The most and the least common way, when there are several.
    var mixed: MixedHabits? {
        guard uses.count > 1,
            let common = uses.max(by: { $0.use.count < $1.use.count }),
            let rare = uses.last(where: { $0.style != common.style })
        else { return nil }
        return MixedHabits(common: common.use, rare: rare.use)
    }
}

/// The most and the least common way of writing the same thing.
struct MixedHabits: Hashable {
    var common: Habit.Use
    var rare: Habit.Use
}
