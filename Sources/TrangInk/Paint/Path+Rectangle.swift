import TrangModel

extension Path {
    /// Whether the path is a rectangle with upright sides.
    var isRectangle: Bool {
        guard steps.count == 5, case .move(let one) = steps[0], case .line(let two) = steps[1],
            case .line(let three) = steps[2], case .line(let four) = steps[3],
            case .close = steps[4]
        else { return false }
        return (one.y == two.y && two.x == three.x && three.y == four.y && four.x == one.x)
            || (one.x == two.x && two.y == three.y && three.x == four.x && four.y == one.y)
    }
}
