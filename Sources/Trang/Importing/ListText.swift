import TrangImport

/// Writes the points of a list one below the other, as deep as they stand.
struct ListText {
    /// The columns at which the text of each open point begins.
    private var columns: [Int] = []
    private var last: ListPlace?

    /// A point as lines of the file.
    ///
    /// - Returns: its text, and whether it stands right below the point before, without an empty line.
    mutating func item(
        _ text: String, _ place: ListPlace, in isFirst: Bool
    ) -> (text: String, isJoined: Bool) {
        let depth = min(place.depth, columns.count)
        columns.removeSubrange(depth...)
        let indent = columns.last ?? 0
        let sign: String
        switch place.mark {
        case .bullet: sign = "- "
        case .number(let number, let end): sign = "\(number)\(end) "
        case .none: sign = ""
        }
        // What has no sign is a paragraph, which would go on in the point above.
        let isJoined = last.map { $0.mark != .none && place.mark != .none } ?? false
        columns.append(indent + sign.count)
        last = place
        return (String(repeating: " ", count: indent) + sign + text, isJoined)
    }
}
