/// Addresses of links.
enum LinkAddress {
    /// The address in ASCII, without signs that a URI may not hold.
    static func escaped(_ address: String) -> String {
        var escaped = ""
        for byte in address.utf8 {
            let isSafe =
                byte > 0x20 && byte < 0x7F
                && ![0x22, 0x27, 0x28, 0x29, 0x3C, 0x3E, 0x5C].contains(byte)
            if isSafe {
                escaped.append(Character(Unicode.Scalar(byte)))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                escaped += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return escaped
    }
}
