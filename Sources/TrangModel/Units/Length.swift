/// Conversions into pt, the one unit of the house.
package enum Length {
    /// One millimetre.
    package static let millimetre = 72 / 25.4
    /// One centimetre.
    package static let centimetre = 72 / 2.54
    /// One inch.
    package static let inch = 72.0
}
