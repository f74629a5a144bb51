import TrangReading

/// What a number counts, as far as it can be told apart: percent, per mille, or words.
struct UnitKind: Equatable {
    private enum Sign: Equatable { case percent, permille, words }

    private let sign: Sign
    private let words: [String]
    /// What is counted has several names: a party member is a comrade, and a person.
    private let alike: Set<Int>

    private static let names = [
        [
            "người", "đồng chí", "đảng viên", "lao động", "công dân", "thanh niên", "hội viên",
            "đoàn viên", "quần chúng", "cán bộ", "công chức", "học sinh", "em", "cháu", "nhân khẩu",
        ],
        ["hộ", "gia đình"], ["chi bộ", "đảng bộ", "tổ chức"], ["ha", "hecta", "hécta"],
    ]

    private static let fillers: Set<String> = ["trở", "lên", "xuống", "năm", "mỗi", "hằng", "hàng"]

    /// Reads a unit or what stands after a number; nil when nothing is said.
    init?(_ text: String) {
        let folded = ColumnName.key(text)
        if folded.hasPrefix("%") {
            sign = .percent
        } else if folded.hasPrefix("‰") {
            sign = .permille
        } else {
            sign = .words
        }
        words = folded.split { !$0.isLetter }.map(String.init).filter {
            !Self.fillers.contains($0)
        }
        let text = " " + words.joined(separator: " ") + " "
        alike = Set(
            Self.names.indices.filter { Self.names[$0].contains { text.holds(" \($0) ") } })
        if sign == .words, words.isEmpty { return nil }
    }

    /// Whether it is a part of a whole.
    var isShare: Bool { sign != .words }

    /// Whether both can stand beside each other in one row. Words agree when one is part of the other:
    /// `hộ` and `hộ kinh doanh`.
    func agrees(with other: UnitKind) -> Bool {
        guard sign == other.sign else { return false }
        guard sign == .words else { return true }
        return !Set(words).isDisjoint(with: other.words) || !alike.isDisjoint(with: other.alike)
    }
}

extension UnitKind {
    private static let sizes: Set<String> = ["nghìn", "ngàn", "triệu", "tỷ", "tỉ", "trăm", "chục"]

    /// Whether both count in the same size: a billion is more than nine hundred million.
    func isAsLarge(as other: UnitKind) -> Bool {
        let (one, two) = (
            Set(words).intersection(Self.sizes), Set(other.words).intersection(Self.sizes)
        )
        return one.isEmpty || two.isEmpty || one == two
    }
}

extension Indicator {
    /// Whether target and result can be compared as numbers: what counts different things proves nothing.
    var countsAlike: Bool {
        let column = UnitKind(unit)
        let kinds = [target?.suffix, effective?.suffix].map { suffix in
            suffix.flatMap { UnitKind($0) } ?? column
        }
        guard let one = kinds[0], let other = kinds[1] else { return true }
        return one.agrees(with: other) && one.isAsLarge(as: other)
    }
}
