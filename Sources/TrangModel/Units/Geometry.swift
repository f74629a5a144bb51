/// A position on a page; x to the right, y downwards, in pt.
package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    package static let zero = Point(0, 0)

    /// The point so much further to the right and down.
    package func moved(by offset: Point) -> Point { Point(x + offset.x, y + offset.y) }
}

/// A width and a height, in pt.
package struct Size: Hashable, Sendable {
    package var width: Double
    package var height: Double

    package init(_ width: Double, _ height: Double) {
        self.width = width
        self.height = height
    }
}

/// A rectangle with its origin at the top left, in pt.
package struct Rect: Hashable, Sendable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// A rectangle with its top left corner at a point.
    package init(at origin: Point, _ size: Size) {
        self.init(x: origin.x, y: origin.y, width: size.width, height: size.height)
    }

    /// The top left corner.
    package var origin: Point { Point(x, y) }
    package var size: Size { Size(width, height) }

    /// The rectangle so much further to the right and down.
    package func moved(by offset: Point) -> Rect { Rect(at: origin.moved(by: offset), size) }
}

/// Distances from the four edges of a box, in pt.
package struct Insets: Hashable, Sendable {
    package var top: Double
    package var bottom: Double
    package var left: Double
    package var right: Double

    package init(top: Double, bottom: Double, left: Double, right: Double) {
        self.top = top
        self.bottom = bottom
        self.left = left
        self.right = right
    }
}
