import TrangCongress
import TrangModel
import TrangReading

/// Looks among all terms of a run, and those beside them in their units, for folders that were copied and not written
/// anew. It is done before any report is made, so that what is found counts with the term's own findings.
struct CopiedTerms {
    /// What is to be said of each term of the run, by its folder.
    private(set) var found: [String: [Diagnostic]] = [:]

    /// Terms that begin as many others do are compared with the first few.
    private static let most = 4

    init(_ plan: [TermLocation]) {
        let planned = Set(plan.map(\.folder.path))
        let terms = Self.terms(plan)
        guard terms.count > 1 else { return }
        var contents: [TermContent] = []
        // Which terms say a thing; the first few of them.
        var sayers: [String: [Int]] = [:]
        for (index, term) in terms.enumerated() {
            let content = TermContent(term.folder)
            contents.append(content)
            var hits: [Int: Int] = [:]
            for sign in content.signs {
                let others = sayers[sign, default: []]
                for other in others { hits[other, default: 0] += 1 }
                if others.count < Self.most { sayers[sign] = others + [index] }
            }
            let likest = hits.filter { $0.value > 2 }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most)
            for (other, _) in likest {
                let said = Self.compare(
                    terms[other], contents[other], term, content, planned: planned)
                guard let said else { continue }
                found[said.folder, default: []] += said.diagnostics
                break
            }
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

    /// What is said of two terms: at the second, or at the first when the second is not of the run.
    private static func compare(
        _ one: TermLocation, _ content: TermContent, _ other: TermLocation,
        _ otherContent: TermContent, planned: Set<String>
    ) -> (folder: String, diagnostics: [Diagnostic])? {
        let isPlanned = planned.contains(other.folder.path)
        guard isPlanned || planned.contains(one.folder.path) else { return nil }
        let (first, last) = isPlanned ? (one, other) : (other, one)
        let (begun, made) = isPlanned ? (content, otherContent) : (otherContent, content)
        let isOneUnit =
            AbsolutePath.above(first.folder.path) == AbsolutePath.above(last.folder.path)
        func name(_ term: TermLocation) -> String {
            isOneUnit ? lastName(term.folder.path) : term.folder.display
        }
        let said = SameTerms.findings(begun, name(first), made, name(last))
        return said.isEmpty ? nil : (last.folder.path, said)
    }

    private static func lastName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
