import FoundationEssentials
import Trang
import TrangModel

/// The board that proofs hang on: what is looked at now, and who looks at it.
///
/// While the input is broken the last good pages stay up, with what is wrong beside them.
actor ProofBoard {
    /// Which report is looked at.
    struct Subject: Hashable, Sendable {
        /// The term's name.
        var term: String
        /// Nil for the first layout that the term names.
        var layout: String?
    }

    /// The state of one report on the board.
    private struct Sheet {
        var shown = ShownProof()
        var readers: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
        var isBeingMade = false
        /// Whether something changed since the making began.
        var isStale = true
    }

    /// So many reports are kept that nobody looks at.
    private static let most = 6

    private let press: PressThread
    private var sheets: [Subject: Sheet] = [:]
    private var order: [Subject] = []
    private var readerCount = 0
    private var termPaths: [String: String] = [:]
    /// The same of all terms that were there since the beginning: one that is gone may come back, and until then who
    /// looks at it is told so.
    private var seenPaths: [String: String] = [:]
    /// The folders that reports of all terms depend on.
    private var sharedPaths: [String] = []
    /// What there is to look at, as JSON.
    private(set) var choices = "{}"
    /// The real paths of the folders whose files may be shown.
    private(set) var roots: [String] = []

    init(_ press: PressThread) { self.press = press }

    /// Looks what there is: terms, layouts, folders. The messages say what stands against it.
    @discardableResult
    func takeStock() async -> [Message] {
        let (found, layouts, shared) = await press.run { press in
            (press.terms, press.layouts, press.sharedFolders)
        }
        termPaths = [:]
        for term in found.terms { termPaths[term.name] = term.path }
        seenPaths.merge(termPaths) { _, new in new }
        sharedPaths = shared.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
        roots = (found.terms.map(\.path) + sharedPaths).map {
            URL(fileURLWithPath: $0).resolvingSymlinksInPath().path
        }
        let new = ToldChoices(found.terms, layouts).jsonLine
        if new != choices {
            choices = new
            for reader in sheets.values.flatMap(\.readers.values) {
                reader.yield(EventBytes.event("choices", new))
            }
        }
        return found.messages
    }

    /// Whether there is anything to look at.
    var hasTerms: Bool { !termPaths.isEmpty }

    /// Whether a report can be looked at.
    func knows(_ subject: Subject) -> Bool { seenPaths[subject.term] != nil }

    /// The events of one who looks at a report, from now on; the first says how it stands.
    func read(_ subject: Subject) -> AsyncStream<[UInt8]> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: [UInt8].self, bufferingPolicy: .bufferingNewest(16))
        readerCount += 1
        let number = readerCount
        continuation.onTermination = { _ in
            Task { await self.leave(subject, number) }
        }
        keep(subject)
        let sheet = sheets[subject] ?? Sheet()
        if sheet.shown.version > 0, !sheet.isStale {
            continuation.yield(EventBytes.event("proof", sheet.shown.told.jsonLine))
        }
        sheets[subject, default: sheet].readers[number] = continuation
        if sheet.isStale { Task { await self.make(subject) } }
        return stream
    }

    /// What changed on disk: reports that may depend on it are made anew when somebody looks at them.
    func changed(_ change: FolderWatch.Change) async {
        // The list first: pages that cannot be made any more are then those of a term that is not in it.
        if change.hasFolders || change.paths.contains(where: Self.isChoice) { await takeStock() }
        for subject in order {
            guard let own = seenPaths[subject.term] else { continue }
            // A comparison shows all terms of the unit.
            let unit = own.split(separator: "/").dropLast().joined(separator: "/")
            let concerns =
                change.hasFolders
                || change.paths.contains { path in
                    (["/" + unit] + sharedPaths).contains { path.hasPrefix($0 + "/") }
                }
            guard concerns else { continue }
            sheets[subject]?.isStale = true
            if sheets[subject]?.readers.isEmpty == false { await make(subject) }
        }
    }

    private static func isChoice(_ path: String) -> Bool {
        path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    }

    /// Sends everybody a line that says nothing.
    func beat() {
        for reader in sheets.values.flatMap(\.readers.values) {
            reader.yield(EventBytes.heartbeat)
        }
    }

    /// The proof of a report as it is shown now.
    func shown(_ subject: Subject) -> ShownProof? { sheets[subject]?.shown }

    /// One page of a report as it is shown now, and its look; what stands against it goes to those
    /// who look.
    func draw(_ subject: Subject, page: Int) async -> (bytes: [UInt8], look: String)? {
        guard let shown = sheets[subject]?.shown, let pages = shown.pages,
            pages.pages.indices.contains(page)
        else { return nil }
        switch await press.run({ $0.svg(pages, page: page) }) {
        case .success(let bytes): return (bytes, shown.looks[page])
        case .failure(let fault):
            if sheets[subject]?.shown.add(fault.message) == true { publish(subject) }
            return nil
        }
    }

    /// The PDF of a report; nil when there is an error.
    func pdf(_ subject: Subject) async -> [UInt8]? {
        await press.run { $0.pdf(of: subject.term, layout: subject.layout) }
    }

    private func make(_ subject: Subject) async {
        guard sheets[subject]?.isBeingMade == false else { return }
        sheets[subject]?.isBeingMade = true
        while sheets[subject]?.isStale == true {
            sheets[subject]?.isStale = false
            let proof = await press.run { $0.proof(of: subject.term, layout: subject.layout) }
            // What is stale already is not worth showing, unless nothing is shown yet.
            sheets[subject]?.shown.take(proof)
            publish(subject)
        }
        sheets[subject]?.isBeingMade = false
    }

    private func publish(_ subject: Subject) {
        guard let sheet = sheets[subject] else { return }
        let event = EventBytes.event("proof", sheet.shown.told.jsonLine)
        for reader in sheet.readers.values { reader.yield(event) }
    }

    private func leave(_ subject: Subject, _ number: Int) {
        sheets[subject]?.readers[number] = nil
    }

    /// Keeps a report on the board; of those that nobody looks at the oldest goes.
    private func keep(_ subject: Subject) {
        order.removeAll { $0 == subject }
        order.append(subject)
        if sheets[subject] == nil { sheets[subject] = Sheet() }
        let idle = order.dropLast().filter { sheets[$0]?.readers.isEmpty != false }
        for old in idle.dropLast(Self.most) {
            order.removeAll { $0 == old }
            sheets[old] = nil
        }
    }
}
