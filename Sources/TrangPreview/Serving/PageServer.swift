import FoundationEssentials
import Trang
import TrangModel

/// Answers the requests of the browser.
struct PageServer: Sendable {
    let board: ProofBoard
    let gate: Gatekeeper
    let site: Site

    /// The answer to any request.
    func answer(_ request: Request) async -> Answer {
        var answer: Answer
        if let refusal = gate.refusal(request) {
            answer = refusal
        } else {
            var inner = request
            inner.path = gate.path(of: request) ?? ""
            answer = await content(inner) ?? Answer(status: 404)
        }
        answer.headers.merge(Gatekeeper.headers) { own, _ in own }
        return answer
    }

    private func content(_ request: Request) async -> Answer? {
        if let file = site.files[request.path] { return Answer(file.bytes, file.type) }
        switch request.path {
        case "/choices.json": return await Answer(json: board.choices)
        case "/source.json": return await source(request)
        default: break
        }
        guard let term = request.value("term") else { return nil }
        let subject = ProofBoard.Subject(term: term, layout: request.value("layout"))
        guard await board.knows(subject) else { return nil }
        let page = request.number("page") ?? -1
        switch request.path {
        case "/events":
            // Asking for the head only must not leave a reader behind.
            guard request.method == "GET" else { return Answer([], "text/event-stream") }
            return Answer(events: await board.read(subject))
        case "/page.svg":
            guard let drawn = await board.draw(subject, page: page) else { return nil }
            // The report may have changed since the page was asked for.
            let isLasting = drawn.look == request.value("look")
            var answer = Answer(drawn.bytes, "image/svg+xml", isLasting: isLasting)
            answer.headers["Content-Security-Policy"] = Gatekeeper.picturePolicy
            return answer
        case "/layer.json":
            guard let pages = await board.shown(subject)?.pages, pages.pages.indices.contains(page)
            else { return nil }
            return Answer(json: PageLayer(pages, page: page).jsonLine)
        case "/report.pdf":
            guard let bytes = await board.pdf(subject) else { return Answer(status: 409) }
            var answer = Answer(bytes, "application/pdf")
            answer.headers["Content-Disposition"] =
                "attachment; filename=\"\(Self.fileName(subject)).pdf\""
            return answer
        default: return nil
        }
    }

    /// `khue-trung-2015-2020-summary`, of signs that every system takes.
    static func fileName(_ subject: ProofBoard.Subject) -> String {
        let layout = (subject.layout ?? "").split(separator: "/").last ?? ""
        let parts = subject.term.split(separator: "/").suffix(2) + [layout.prefix { $0 != "." }]
        let name = parts.filter { !$0.isEmpty }.joined(separator: "-").filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
        }
        return name.isEmpty ? "report" : name
    }

    /// Lines of a file that reports are made of; no other file can be asked for.
    private func source(_ request: Request) async -> Answer? {
        let file = request.value("file") ?? ""
        let real = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
        let isHidden = real.split(separator: "/").contains { $0.hasPrefix(".") }
        let line = min(max(request.number("line") ?? 1, 1), 10_000_000)
        let roots = await board.roots
        guard !isHidden, roots.contains(where: { real.hasPrefix($0 + "/") }),
            let view = SourceView(real, sheet: request.value("sheet"), line: line)
        else { return nil }
        return Answer(json: ToldLines(first: view.first, lines: view.lines).jsonLine)
    }
}
