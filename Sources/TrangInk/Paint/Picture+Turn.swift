import TrangModel

extension Picture {
    /// Turns and mirrors the unit square, y downwards, as EXIF says: `x' = ax + cy + e`, `y' = bx + dy + f`.
    static func turn(
        _ orientation: Int
    ) -> (Double, Double, Double, Double, Double, Double) {
        switch orientation {
        case 2: (-1, 0, 0, 1, 1, 0)
        case 3: (-1, 0, 0, -1, 1, 1)
        case 4: (1, 0, 0, -1, 0, 1)
        case 5: (0, 1, 1, 0, 0, 0)
        case 6: (0, 1, -1, 0, 1, 0)
        case 7: (0, -1, -1, 0, 1, 1)
        case 8: (0, -1, 1, 0, 0, 1)
        default: (1, 0, 0, 1, 0, 0)
        }
    }
}
