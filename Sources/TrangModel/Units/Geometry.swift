/// A position on a page; x to the right, y downwards, in pt.
package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    package static let zero = Point(0, 0)
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

/// How a group lies on the page: its content is scaled, then moved.
package struct Placement: Hashable, Sendable {
    package var offset: Point
    package var scale: Double

    package init(offset: Point = .zero, scale: Double = 1) {
        self.offset = offset
        self.scale = scale
    }
}
