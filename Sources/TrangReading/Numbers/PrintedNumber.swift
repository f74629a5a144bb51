extension Quantity {
    /// The number as written, when there is exactly one.
    package var printedNumber: VietnameseNumber? {
        if case .number(let number) = kind { return number }
        return nil
    }
}

extension VietnameseNumber {
    /// How far the number that was meant may be from the one that is printed.
    package var half: Double {
        var half = 0.5
        for _ in 0..<decimals { half /= 10 }
        return half
    }
}
