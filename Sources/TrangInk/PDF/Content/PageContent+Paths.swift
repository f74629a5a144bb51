import TrangModel

/// Shapes, colours and pictures.
extension PageContent {
    /// Greys are one number: a printer that charges for colour sees that there is none, and black text
    /// stays on the black plate.
    mutating func write(_ color: Color, _ grey: StaticString, _ colored: StaticString) {
        if color.red == color.green, color.green == color.blue {
            out.write(Double(color.red) / 255, places: 3)
            out.write(grey)
        } else {
            for part in [color.red, color.green, color.blue] {
                out.write(Double(part) / 255, places: 3)
            }
            out.write(colored)
        }
    }

    mutating func fill(with color: Color) {
        guard paint.fill != color else { return }
        paint.fill = color
        write(color, "g\n", "rg\n")
    }

    mutating func write(_ path: Path) {
        guard path.fill != nil || path.stroke != nil, !path.steps.isEmpty else { return }
        if let color = path.fill { fill(with: color) }
        if let stroke = path.stroke { prepare(stroke) }
        trace(path)
        switch (path.fill != nil, path.stroke != nil) {
        case (true, true): out.write("B\n")
        case (true, false): out.write("f\n")
        default: out.write("S\n")
        }
    }

    mutating func prepare(_ stroke: Stroke) {
        if paint.stroke != stroke.color {
            paint.stroke = stroke.color
            write(stroke.color, "G\n", "RG\n")
        }
        let width = ContentBytes.hundredths(stroke.width * placement.scale)
        if paint.width != width {
            paint.width = width
            out.write(hundredths: width)
            out.write("w\n")
        }
        let dash = stroke.dash.map { $0 * placement.scale }
        if paint.dash != dash {
            paint.dash = dash
            out.write("[")
            for length in dash { out.write(length: length) }
            out.write("]0 d\n")
        }
    }

    mutating func trace(_ path: Path) {
        if let rect = path.uprightRectangle {
            let (left, low) = (x(rect.x), y(rect.y + rect.height))
            out.write(hundredths: left)
            out.write(hundredths: low)
            out.write(hundredths: x(rect.x + rect.width) - left)
            out.write(hundredths: y(rect.y) - low)
            out.write("re ")
            return
        }
        for step in path.steps {
            switch step {
            case .move(let point):
                write(point)
                out.write("m ")
            case .line(let point):
                write(point)
                out.write("l ")
            case .curve(let one, let two, let end):
                write(one)
                write(two)
                write(end)
                out.write("c ")
            case .close: out.write("h ")
            }
        }
    }

    mutating func write(_ mark: PictureMark) {
        if !pictures.contains(mark.picture) { pictures.append(mark.picture) }
        out.write("q\n")
        if mark.frame != mark.rect {
            trace(.rectangle(mark.frame, fill: nil))
            out.write("W n\n")
        }
        // The picture's own square has its origin at the lower left; EXIF turns it about the upper left.
        let (a, b, c, d, e, f) = Picture.turn(turns[mark.picture.index])
        let (width, tall) = (mark.rect.width * placement.scale, mark.rect.height * placement.scale)
        out.write(length: width * a)
        out.write(length: -tall * b)
        out.write(length: -width * c)
        out.write(length: tall * d)
        out.write(hundredths: x(mark.rect.x + mark.rect.width * (c + e)))
        out.write(hundredths: y(mark.rect.y + mark.rect.height * (d + f)))
        out.write("cm\n/P")
        out.write(mark.picture.index)
        out.write(" Do\nQ\n")
    }
}

extension Path {
    /// The rectangle that the path is, when its sides are upright; most paths of a page are.
    fileprivate var uprightRectangle: Rect? {
        guard steps.count == 5, case .move(let one) = steps[0], case .line(let two) = steps[1],
            case .line(let three) = steps[2], case .line(let four) = steps[3],
            case .close = steps[4], one.y == two.y, two.x == three.x, three.y == four.y,
            four.x == one.x, two.x >= one.x, three.y >= one.y
        else { return nil }
        return Rect(x: one.x, y: one.y, width: two.x - one.x, height: three.y - one.y)
    }
}
