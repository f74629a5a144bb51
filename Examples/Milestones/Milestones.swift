import Trang

/// A block that layouts may use in this program: the dates of a data set with what happened, newest or oldest first.
struct Milestones: CustomBlock {
    static let name = "milestones"
    static let about = "Dates and what happened on them."

    enum Order: String, CaseIterable {
        case oldestFirst = "oldest-first"
        case newestFirst = "newest-first"
    }

    @Key("The data set: a column of dates, one of events.", required: true) var data = ""
    @Key("The words above.") var heading: String?
    @Key("Which comes first.") var order = Order.oldestFirst
    @Key("Only so many.", in: 1...100) var most = 100

    func elements(_ context: BlockContext) -> [any DocumentElement] {
        guard let set = context.data(data), !set.rows.isEmpty else {
            context.leftOut(for: data + ".csv")
            return []
        }
        let rows = order == .oldestFirst ? set.rows : set.rows.reversed()
        let title = heading.flatMap(context.filled).map { [Heading($0)] } ?? []
        return title + [TableElement(header: set.header, rows: Array(rows.prefix(most)))]
    }
}
