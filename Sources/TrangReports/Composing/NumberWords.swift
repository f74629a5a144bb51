/// Numbers in Vietnamese words and Roman numerals.
package enum NumberWords {
    private static let units = [
        "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
    ]

    /// A number from 0 to 99 in words; others as digits.
    package static func words(_ number: Int) -> String {
        guard (0...99).contains(number) else { return String(number) }
        if number < 10 { return units[number] }
        let (tens, ones) = (number / 10, number % 10)
        let head = tens == 1 ? "mười" : units[tens] + " mươi"
        let tail =
            switch ones {
            case 0: ""
            case 1: tens > 1 ? " mốt" : " một"
            case 5: " lăm"
            default: " " + units[ones]
            }
        return head + tail
    }

    /// The Roman numeral one below another: `XV` gives `XIV`; nil when there is none.
    package static func romanBefore(_ text: String) -> String? {
        guard let value = number(roman: text), value > 1 else { return nil }
        return roman(value - 1)
    }

    private static let numerals: [(String, Int)] = [
        ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50),
        ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
    ]

    /// A number as a Roman numeral.
    package static func roman(_ number: Int) -> String {
        var (rest, text) = (number, "")
        for (numeral, value) in numerals {
            while rest >= value {
                text += numeral
                rest -= value
            }
        }
        return text
    }

    private static func number(roman text: String) -> Int? {
        var (rest, sum) = (text[...], 0)
        for (numeral, value) in numerals {
            while rest.hasPrefix(numeral) {
                rest = rest.dropFirst(numeral.count)
                sum += value
            }
        }
        return rest.isEmpty && sum > 0 && roman(sum) == text ? sum : nil
    }
}
