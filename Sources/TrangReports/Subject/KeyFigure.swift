package import TrangModel

/// A big number with its label.
package struct KeyFigure: Hashable, Sendable {
    package var number: String
    package var unit: String
    package var label: String
    package var place: Place

    package init(number: String, unit: String, label: String, place: Place) {
        (self.number, self.unit, self.label, self.place) = (number, unit, label, place)
    }
}
