import TrangModel

/// A column whose decimal commas stand in one line: the widest fraction of its cells decides where.
struct DecimalColumn {
    /// The widest part from the comma on, in pt.
    private(set) var fraction = 0.0
    /// Space between a qualifier and its number, in pt.
    static let qualifierGap = 3.0

    /// Takes a cell of the column into account.
    mutating func add(_ cell: TableCell, lineMaker: LineMaker) {
        guard let parts = cell.parts, !parts.fraction.isEmpty else { return }
        fraction = max(fraction, lineMaker.widths(parts.fraction).natural)
    }

    /// The width that a cell takes in this column; nil when it holds words.
    func width(_ cell: TableCell, lineMaker: LineMaker) -> Double? {
        guard let parts = cell.parts else { return nil }
        let qualifier =
            cell.qualifier.isEmpty ? 0 : lineMaker.widths(cell.qualifier).natural
        return lineMaker.widths(parts.whole).natural + fraction
            + (qualifier > 0 ? qualifier + Self.qualifierGap : 0)
    }

    /// The cell as one line; nil when it holds words or does not fit.
    func line(
        _ cell: TableCell, width: Double, tag: Tag, lineMaker: LineMaker
    ) -> SetLine? {
        guard let parts = cell.parts,
            let needed = self.width(cell, lineMaker: lineMaker), needed <= width + 0.01
        else { return nil }
        var style = cell.style
        style.alignment = .left
        func set(_ inlines: [Inline], at x: Double) -> [Mark] {
            lineMaker.lines(inlines, style: style, measure: 10_000, tagger: RunTagger(tag))
                .flatMap(\.marks).map { $0.moved(by: Point(x, 0)) }
        }
        let comma = width - fraction
        let whole = lineMaker.widths(parts.whole).natural
        let qualifier = lineMaker.widths(cell.qualifier).natural
        let marks =
            set(cell.qualifier, at: comma - whole - Self.qualifierGap - qualifier)
            + set(parts.whole + parts.fraction, at: comma - whole)
        return SetLine(marks: marks, height: style.leading, right: width)
    }
}

extension TableCell {
    /// The number split before its decimal comma; nil for words.
    var parts: (whole: [Inline], fraction: [Inline])? {
        guard let wholeLength, content.count >= 1, case .span(let span) = content[0] else {
            return nil
        }
        var (whole, fraction) = (span, span)
        let bytes = span.text.utf8
        // Where all before the comma are of one byte, as in most numbers, no characters need be counted.
        let cut =
            bytes.prefix(wholeLength).allSatisfy { $0 < 0x80 }
            ? bytes.index(bytes.startIndex, offsetBy: min(wholeLength, bytes.count))
            : span.text.index(ofPlace: wholeLength)
        whole.text = String(span.text[..<cut])
        fraction.text = String(span.text[cut...])
        let tail = (fraction.text.isEmpty ? [] : [Inline.span(fraction)]) + content.dropFirst()
        return ([.span(whole)], Array(tail))
    }
}

extension String {
    /// Where so many characters stand before; marks that forbid a break are none of them.
    fileprivate func index(ofPlace count: Int) -> Index {
        indices.lazy.filter { self[$0] != "\u{2060}" }.dropFirst(count).first ?? endIndex
    }
}
