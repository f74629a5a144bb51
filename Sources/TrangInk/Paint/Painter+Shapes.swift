import CTrangPango
import TrangModel

extension Painter {
    func paint(_ path: Path) {
        showWaiting()
        if path.fill != nil { fill(path) }
        if let stroke = path.stroke {
            trace(path)
            setColor(stroke.color)
            unsafe cairo_set_line_width(context, stroke.width)
            unsafe cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
            unsafe cairo_stroke(context)
        }
    }

    /// Fills a path. A plain rectangle under all of a page would be a new ground to Cairo, which then forgets what was
    /// painted before, and with it where stretches begin: a point inside, of the same colour, makes it another shape.
    func fill(_ path: Path) {
        guard let color = path.fill else { return }
        setColor(color)
        trace(path)
        let bounds = path.bounds
        if path.isRectangle, min(bounds.width, bounds.height) > Self.leastGround {
            let middle = Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2)
            unsafe cairo_move_to(context, middle.x, middle.y)
            unsafe cairo_line_to(context, middle.x, middle.y)
        }
        unsafe cairo_fill(context)
    }

    /// No page is smaller, in pt.
    static let leastGround = 50.0

    func trace(_ path: Path) {
        unsafe cairo_new_path(context)
        for step in path.steps {
            switch step {
            case .move(let point): unsafe cairo_move_to(context, point.x, point.y)
            case .line(let point): unsafe cairo_line_to(context, point.x, point.y)
            case .curve(let one, let two, let end):
                unsafe cairo_curve_to(context, one.x, one.y, two.x, two.y, end.x, end.y)
            case .close: unsafe cairo_close_path(context)
            }
        }
    }
}
