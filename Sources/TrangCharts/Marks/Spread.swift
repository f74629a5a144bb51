/// Moves labels apart until none meets another, each as near to its wish as it goes.
enum Spread {
    /// - Parameters:
    ///   - wishes: where the labels would like to stand, in any order.
    ///   - gap: the least distance between two.
    /// - Returns: their places in the order of the wishes, within the bounds as far as there is room.
    static func apart(_ wishes: [Double], gap: Double, in bounds: ClosedRange<Double>) -> [Double] {
        let order = wishes.indices.sorted {
            (wishes[$0], $0) < (wishes[$1], $1)
        }
        // Blocks of labels that touch: each stands where the sum of its moves is least.
        struct Block {
            var members: [Int]
            var start: Double
        }
        var blocks: [Block] = []
        func start(_ members: [Int]) -> Double {
            let sum = members.enumerated().reduce(0) {
                $0 + wishes[$1.element] - Double($1.offset) * gap
            }
            let mean = sum / Double(members.count)
            let last = bounds.upperBound - Double(members.count - 1) * gap
            return max(bounds.lowerBound, min(mean, last))
        }
        for index in order {
            var block = Block(members: [index], start: start([index]))
            while let before = blocks.last,
                before.start + Double(before.members.count) * gap > block.start + 1e-9
            {
                blocks.removeLast()
                block.members = before.members + block.members
                block.start = start(block.members)
            }
            blocks.append(block)
        }
        var places = [Double](repeating: 0, count: wishes.count)
        for block in blocks {
            for (offset, index) in block.members.enumerated() {
                places[index] = block.start + Double(offset) * gap
            }
        }
        return places
    }
}
