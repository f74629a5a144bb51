package import TrangModel

/// Shares in percent whose sum is not a hundred.
package struct OtherShareSum: CheckFinding {
    package static let code = "sum-not-100"
    package static let about = "Shares in percent that do not sum to 100, beyond rounding."
    package let name: String
    package let sum: String

    package init(name: String, sum: String) { (self.name, self.sum) = (name, sum) }

    package var english: MessageWords {
        MessageWords("the shares of '\(name)' sum to \(sum) %")
    }
    package var vietnamese: MessageWords {
        MessageWords("tổng tỷ trọng trong '\(name)' là \(sum)%")
    }
}
