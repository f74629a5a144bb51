/// A part of a day or a time in a number format, with how often its letter stands there.
enum DatePart: Hashable {
    case day(Int), month(Int), year(Int)
    case hour(Int), minute(Int), second(Int)
    /// Decimals of a second.
    case fraction(Int)
    /// All hours, minutes or seconds since day 0: `[h]`.
    case hours(Int), minutes(Int), seconds(Int)
    /// `AM/PM`, or `A/P`.
    case half(isShort: Bool)

    /// The part that a letter stands for; `m` is a month until its neighbours are known.
    init?(_ letter: Character) {
        switch letter {
        case "d", "D": self = .day(1)
        case "m", "M": self = .month(1)
        case "y", "Y": self = .year(1)
        case "h", "H": self = .hour(1)
        case "s", "S": self = .second(1)
        default: return nil
        }
    }

    /// The same part with another count.
    func with(_ count: Int) -> DatePart {
        switch self {
        case .day: .day(count)
        case .month: .month(count)
        case .year: .year(count)
        case .hour: .hour(count)
        case .minute: .minute(count)
        case .second: .second(count)
        case .fraction: .fraction(count)
        case .hours: .hours(count)
        case .minutes: .minutes(count)
        case .seconds: .seconds(count)
        case .half: self
        }
    }

    /// The part in brackets; nil for one that cannot stand there.
    var elapsed: DatePart? {
        switch self {
        case .hour: .hours(1)
        case .month: .minutes(1)
        case .second: .seconds(1)
        default: nil
        }
    }

    var isHour: Bool {
        switch self {
        case .hour, .hours: true
        default: false
        }
    }
    var isSecond: Bool {
        switch self {
        case .second, .seconds: true
        default: false
        }
    }
    /// Whether minutes may stand beside it.
    var isCounted: Bool {
        switch self {
        case .half, .fraction: false
        default: true
        }
    }
    /// Whether it is a day of the month, a month or a year.
    var isDate: Bool {
        switch self {
        case .day(let count): count < 3
        case .month, .year: true
        default: false
        }
    }
    var isWeekday: Bool { if case .day(let count) = self { count > 2 } else { false } }
}

/// What a format shows of a day and a time.
struct DateParts: Hashable {
    /// The parts and the words around them.
    private(set) var tokens: [NumberFormat.Token] = []
    private(set) var isEnglish = false

    init() {}

    init(tokens: [NumberFormat.Token], isEnglish: Bool) {
        self.tokens = tokens
        self.isEnglish = isEnglish
    }

    /// What is shown of a time that is stored as one, without a format that says how.
    static func plain(_ time: ISOTime) -> DateParts {
        var tokens: [NumberFormat.Token] = []
        if time.day != nil {
            let parts: [DatePart] = [.day(2), .month(2), .year(4)]
            for part in parts.dropFirst(time.precision.rawValue) {
                if !tokens.isEmpty { tokens.append(.literal("/")) }
                tokens.append(.date(part))
            }
        }
        // A whole day that a program writes with its midnight stays a day.
        guard let seconds = time.seconds, time.day == nil || seconds > 0 else {
            return DateParts(tokens: tokens, isEnglish: false)
        }
        if !tokens.isEmpty { tokens.append(.literal(" ")) }
        let hour: DatePart = time.isDuration ? .hours(2) : .hour(2)
        tokens += [.date(hour), .literal(":"), .date(.minute(2))]
        if seconds.truncatingRemainder(dividingBy: 60) >= 0.5 {
            tokens += [.literal(":"), .date(.second(2))]
        }
        return DateParts(tokens: tokens, isEnglish: false)
    }

    /// Whether a stored time has all that is shown: `2020-06` has no day, and a duration no date.
    func suits(_ time: ISOTime) -> Bool {
        if time.isDuration { return !has { $0.isDate || $0.isWeekday } }
        return switch time.precision {
        case .day: true
        case .month: !has { !$0.isDate || $0.with(1) == .day(1) }
        case .year: !has { $0.with(1) != .year(1) }
        }
    }

    private func has(_ isWanted: (DatePart) -> Bool) -> Bool {
        tokens.contains { $0.datePart.map(isWanted) == true }
    }

    var year: Bool { has { if case .year = $0 { true } else { false } } }
    var month: Bool { has { if case .month = $0 { true } else { false } } }
    var day: Bool { has { $0.isDate && $0.with(1) == .day(1) } }
    var isAny: Bool { !tokens.isEmpty }
    var hasHalves: Bool { has { if case .half = $0 { true } else { false } } }

    /// How many decimals seconds have.
    var decimals: Int {
        tokens.reduce(0) {
            if case .date(.fraction(let count)) = $1 { max($0, count) } else { $0 }
        }
    }

    /// The tokens from the first to the last of day, month and year, when all three stand there as figures,
    /// together and without words: a date, whose order and signs are a matter of the settings.
    var plainDate: ClosedRange<Int>? {
        let places = tokens.indices.filter { tokens[$0].datePart?.isDate == true }
        guard day, month, year, let first = places.first, let last = places.last else { return nil }
        let isPlain = tokens[first...last].allSatisfy { token in
            if case .date(.month(let count)) = token { return count < 3 }
            return token.datePart?.isDate == true
                || token.words?.contains(where: \.isLetter) == false
        }
        return isPlain ? first...last : nil
    }
}
