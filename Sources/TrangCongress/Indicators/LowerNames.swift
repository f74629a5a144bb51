import TrangReading

/// Names of what should be as little as possible. A table without the column `Chiều` and with a bare number as the
/// target leaves it to the name which way is better; a check that took `2` for a minimum of poor households would
/// blame those who have fewer.
///
/// Kinds of words tell, each with what is around it:
/// - an evil (`vi phạm`, `tồn đọng`) should be little, unless it is denied (`không vi phạm`) or fought (`giảm`);
/// - work against it that was not done (`chưa giải quyết`) should be little;
/// - so should what lacks or was not done at all (`chưa có nhà vệ sinh`, `thiếu nước sạch`).
struct LowerNames {
    /// What a name tells.
    enum Sense: Hashable {
        case lower, higher
        /// Its words may mean either.
        case open
    }

    private let words: [String]

    /// What a name tells of which way is better.
    static func sense(_ name: String) -> Sense { LowerNames(name).sense }

    private init(_ name: String) {
        let letters = name.unicodeScalars.map { scalar -> Unicode.Scalar in
            let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            return isWord || scalar.isCombining ? scalar : " "
        }
        words = ColumnName.key(String(scalars: letters[...])).words
    }

    private var sense: Sense {
        let evils = places(of: LowerWords.evils)
        let isDoubtful = !places(of: LowerWords.doubtful).isEmpty
        if words.contains("giảm") {
            guard LowerWords.rests.contains(where: words.contains) else { return .higher }
            return evils.isEmpty ? .open : .lower
        }
        if !places(of: LowerWords.efforts).isEmpty { return .open }
        // The denials in `không phép` and `thiếu đói` are parts of the evil's own name.
        let denials = denials.filter { denial in !evils.contains { $0.contains(denial) } }
        guard isDoubtful || !evils.isEmpty || !denials.isEmpty else { return .higher }
        let undone = denials.compactMap(remedy)
        let taken = Set((undone + denials.map(fillers) + evils).joined())
        if isFought(by: LowerWords.remedies, except: taken) { return .higher }
        if !undone.isEmpty { return .lower }
        // Behind an evil they say where it is: `nợ đọng xây dựng`, `vi phạm ở cấp xã`.
        let behind = evils.map(\.lowerBound).min().map { $0..<words.count } ?? 0..<0
        let aside = taken.union(behind.filter { words[$0] != "được" })
        if isFought(by: LowerWords.helpers, except: aside) { return .open }
        guard let denial = denials.first else { return evils.isEmpty ? .open : .lower }
        // "Khu dân cư không có tội phạm": an evil that is not there.
        if evils.contains(where: { $0.lowerBound > denial }) { return .higher }
        if !evils.isEmpty { return .lower }
        return !isDoubtful && lacks(after: denial) ? .lower : .open
    }

    /// Where the words stand that deny what follows.
    private var denials: [Int] {
        words.indices.filter { index in
            let next = index + 1 < words.count ? words[index + 1] : ""
            return switch words[index] {
            case "chưa": next != "thành"
            case "không": !LowerWords.afterNot.contains(next) && !isAfter("hàng", index)
            case "thiếu": !LowerWords.afterLittle.contains(next)
            default: false
            }
        }
    }

    /// The words between a denial and what it denies.
    private func fillers(after denial: Int) -> Range<Int> {
        var next = denial + 1
        while next < words.count, LowerWords.fillers.contains(words[next]) { next += 1 }
        return (denial + 1)..<next
    }

    /// The remedy that a denial is of: `chưa được giải quyết`.
    private func remedy(after denial: Int) -> Range<Int>? {
        let start = fillers(after: denial).upperBound
        return places(of: LowerWords.remedies, at: start).first
            ?? places(of: LowerWords.helpers, at: start).first
    }

    /// Whether one of the words stands in the name, and not where another sense has taken it.
    private func isFought(by remedies: LowerWords.Phrases, except taken: Set<Int>) -> Bool {
        places(of: remedies).contains { !$0.contains(where: taken.contains) }
    }

    /// Whether a denial says that something is lacking. Of `không` only what is had or reached can be lacking:
    /// `thanh toán không dùng tiền mặt` is a thing of its own.
    private func lacks(after denial: Int) -> Bool {
        guard words[denial] == "không" else { return true }
        return denial + 1 < words.count && LowerWords.had.contains(words[denial + 1])
    }

    private func isAfter(_ word: String, _ index: Int) -> Bool {
        index > 0 && words[index - 1] == word
    }

    private func places(of phrases: LowerWords.Phrases) -> [Range<Int>] {
        words.indices.flatMap { places(of: phrases, at: $0) }
    }

    private func places(of phrases: LowerWords.Phrases, at start: Int) -> [Range<Int>] {
        guard words.indices.contains(start), let phrases = phrases[words[start]] else { return [] }
        return phrases.compactMap { range(of: $0, at: start) }
    }

    private func range(of phrase: [String], at start: Int) -> Range<Int>? {
        let end = start + phrase.count
        guard end <= words.count, words[start..<end].elementsEqual(phrase) else { return nil }
        // "tỷ lệ sinh" is not "tỷ lệ sinh viên".
        if phrase.last == "sinh", end < words.count, LowerWords.afterBirth.contains(words[end]) {
            return nil
        }
        return start..<end
    }
}

extension Indicator {
    /// Whether less is better: as stated, or as a bare target leaves it to the name.
    var isLowerBetter: Bool {
        if case .most = target?.bound { return true }
        return direction == .lower || isLowerByName
    }

    /// Whether only the name tells that less is better, or the verdict of one whose name leaves it open: the column
    /// `Chiều` is empty, and the target a bare number.
    private var isLowerByName: Bool {
        guard direction == .higher, target?.qualifier.isEmpty == true else { return false }
        let isStated = columns[.direction].map { !cells[$0].text.foldedSpaces.isEmpty } ?? false
        guard !isStated else { return false }
        switch LowerNames.sense(name) {
        case .lower: return true
        case .open: return isLowerByVerdict
        case .higher: return false
        }
    }

    /// Whether the stated verdict is true of the figures only if less is better: whoever wrote both knew.
    private var isLowerByVerdict: Bool {
        guard let allowed = verdict?.allowed,
            let higher = VerdictRule.computed(self, isLower: false), !allowed.contains(higher),
            let lower = VerdictRule.computed(self, isLower: true), allowed.contains(lower)
        else { return false }
        return true
    }

    /// Whether the result says how much less there is (`giảm 15`), and nothing tells that as much was aimed at.
    var isUnaskedDecrease: Bool {
        guard effective?.qualifier.lowercased() == "giảm" else { return false }
        return ![name, short, unit, target?.printed ?? ""].contains {
            let key = ColumnName.key($0)
            return key.holds("giảm") || key.holds("hạ")
        }
    }

    /// Whether a bar would mislead: drawn as if more were better, it would contradict the name. What lies within a
    /// range is right either way.
    var needsDirection: Bool {
        guard isLowerByName, let value = effective?.value else { return false }
        switch target?.bound {
        case .least(let bound): return value != bound.value
        case .range(let low, let high): return value < low.value || value > high.value
        case .most, .words, nil: return false
        }
    }
}
