import TrangCongress
import TrangModel
import TrangReading

/// Looks among all terms of a run, and those beside them in their units, for folders that were copied and not written
/// anew. It is done once, before the first report is made, so that what is found counts with the term's own findings.
struct CopiedTerms {
    /// What is to be said of each term of the run, by its folder.
    private(set) var found: [String: [Diagnostic]] = [:]
    private let terms: [TermLocation]
    private let planned: Set<String>
    /// Read only of terms that may be copies.
    private var contents: [Int: TermContent] = [:]

    /// Of terms that have much in common with many others, so many are looked at.
    private static let most = 4

    init(_ plan: [TermLocation]) {
        planned = Set(plan.map(\.folder.path))
        terms = Self.terms(plan)
        guard terms.count > 1 else { return }
        var (rows, paragraphs) = (SignBook(), SignBook())
        var units: [String: [Int]] = [:]
        for (index, term) in terms.enumerated() {
            let signs = FolderSigns(term.folder)
            let alike =
                rows.add(signs.rows, of: index, alike: 6)
                + paragraphs.add(signs.paragraphs, of: index, alike: 8)
            let unit = AbsolutePath.above(term.folder.path)
            let beside = units[unit, default: []].suffix(Self.most)
            units[unit, default: []].append(index)
            let likest = Set(alike).subtracting(beside).sorted().prefix(Self.most)
            for other in beside + likest where compare(other, index) { break }
        }
    }

    /// The terms of the run, and those beside them when only some of their units were named.
    private static func terms(_ plan: [TermLocation]) -> [TermLocation] {
        guard plan.count <= 100 else { return plan }
        var known = Set(plan.map(\.folder.path))
        let beside = plan.filter(\.leadsUnit).flatMap(\.unit.terms).filter {
            known.insert($0.folder.path).inserted
        }
        return (plan + beside).sorted { $0.folder.path < $1.folder.path }
    }

    /// Compares two terms; what is found is said at the second, or at the first when the second is not of the run.
    ///
    /// - Returns: whether anything was found.
    private mutating func compare(_ one: Int, _ other: Int) -> Bool {
        let isPlanned = planned.contains(terms[other].folder.path)
        guard isPlanned || planned.contains(terms[one].folder.path) else { return false }
        let (first, last) = isPlanned ? (one, other) : (other, one)
        let (begun, made) = (terms[first].folder, terms[last].folder)
        let isOneUnit = AbsolutePath.above(begun.path) == AbsolutePath.above(made.path)
        func name(_ folder: SourceFolder) -> String {
            let last = folder.path.split(separator: "/").last.map(String.init)
            return isOneUnit ? last ?? folder.display : folder.display
        }
        let said = SameTerms.findings(content(first), name(begun), content(last), name(made))
        found[made.path, default: []] += said
        return !said.isEmpty
    }

    private mutating func content(_ index: Int) -> TermContent {
        if let known = contents[index] { return known }
        let content = TermContent(terms[index].folder)
        contents[index] = content
        return content
    }
}

/// Which terms say a thing.
private struct SignBook {
    private var sayers: [Int: [Int]] = [:]
    private var counts: [Int: Int] = [:]

    /// Notes the signs of a term.
    ///
    /// - Parameter share: how many of ten must be the same in what may be a copy. Where two figures of ten in one are
    ///   other, up to four of ten rows are.
    /// - Returns: the terms before it that have three of them and that share of all in common with it. Of those that
    ///   say one thing only the first few are known.
    mutating func add(_ signs: [Int], of term: Int, alike share: Int) -> [Int] {
        let signs = Set(signs)
        var hits: [Int: Int] = [:]
        for sign in signs {
            let others = sayers[sign, default: []]
            for other in others { hits[other, default: 0] += 1 }
            if others.count < 4 { sayers[sign] = others + [term] }
        }
        counts[term] = signs.count
        return hits.filter { other, same in
            same > 2 && same * 10 >= max(signs.count, counts[other] ?? 0) * share
        }.map(\.key)
    }
}

/// What workers know together of the copies in a run: it is looked for when the first of them needs it.
final class CopyWatch: @unchecked Sendable {
    private let gate = Gate()
    private let plan: [TermLocation]
    private var copies: CopiedTerms?

    init(_ plan: [TermLocation]) { self.plan = plan }

    /// What is to be said of a term.
    func findings(_ folder: SourceFolder) -> [Diagnostic] {
        gate.lock()
        defer { gate.unlock() }
        let known = copies ?? CopiedTerms(plan)
        copies = known
        return known.found[folder.path] ?? []
    }
}
