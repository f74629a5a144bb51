/// An opaque sRGB colour.
package struct Color: Hashable, Sendable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    package static let black = Color(0, 0, 0)
    package static let white = Color(255, 255, 255)

    /// Reads `#RRGGBB`; nil when the text is anything else.
    package init?(hex: String) {
        let digits = Array(hex.utf8)
        guard digits.count == 7, digits[0] == UInt8(ascii: "#"),
            hex.dropFirst().allSatisfy(\.isHexDigit)
        else { return nil }
        guard let value = UInt32(hex.dropFirst(), radix: 16) else { return nil }
        self.init(
            UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
            UInt8(truncatingIfNeeded: value))
    }

    /// The colour as `#RRGGBB`.
    package var hex: String {
        func pair(_ value: UInt8) -> String {
            (value < 16 ? "0" : "") + String(value, radix: 16, uppercase: true)
        }
        return "#" + pair(red) + pair(green) + pair(blue)
    }
}
