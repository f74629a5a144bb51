/// From the order of the text to the order on the page: rule L2 of the bidirectional algorithm (Unicode Standard
/// Annex 9).
package enum VisualOrder {
    /// Parts of a line from left to right.
    ///
    /// - Parameter level: the embedding level of a part; an odd one runs from right to left.
    package static func sorted<Part>(_ parts: [Part], level: (Part) -> UInt8) -> [Part] {
        let levels = parts.map(level)
        guard let highest = levels.max(), highest > 0 else { return parts }
        var order = Array(parts.indices)
        var bound = highest
        while bound > 0 {
            var start = 0
            while start < order.count {
                guard levels[order[start]] >= bound else {
                    start += 1
                    continue
                }
                let end = order[start...].firstIndex { levels[$0] < bound } ?? order.count
                order[start..<end].reverse()
                start = end
            }
            bound -= 1
        }
        return order.map { parts[$0] }
    }
}
