import TrangInk
import TrangModel

/// How something is to be rendered into memory.
struct RenderOrder: Hashable, Sendable {
    var format: OutputFormat
    var dpi: Double
    var fonts: String?
    var language: Language
    /// How many threads work; nil for one a core.
    var workers: Int?

    /// What of the order lies outside what is allowed.
    private var invalidValues: [InvalidValue] {
        var check = ValueCheck()
        check.number(dpi, in: Limits.resolution, "dpi")
        check.whole(workers ?? 1, in: Limits.jobs, "workers")
        return check.invalid
    }

    /// A desk to work at. Everything on it belongs to one thread.
    var desk: Desk {
        let share = Share(fontFolder: fonts, isLibrary: true)
        return Desk(RenderOptions(), share: share, fonts: share.fontFiles)
    }

    /// Renders at a desk of its own.
    func carryOut(_ work: any Renderable) throws(RenderingError) -> Rendering {
        try carryOut(work, at: desk)
    }

    /// Renders; the desk keeps its fonts for the next.
    func carryOut(_ work: any Renderable, at desk: Desk) throws(RenderingError) -> Rendering {
        let findings = Findings()
        let invalid = invalidValues + ((work as? Document)?.invalidValues ?? [])
        guard invalid.isEmpty else {
            findings.refuse(invalid)
            throw RenderingError(messages: words(findings), invalidValues: invalid)
        }
        guard let ink = desk.ink(findings: findings), !findings.hasErrors else {
            throw failure(findings)
        }
        let pages =
            switch work {
            case let document as Document: document.pages(with: ink, findings: findings)
            case let report as TermReport: report.pages(at: desk, findings: findings)
            default: unknown(work, findings)
            }
        guard let pages, !findings.hasErrors else { throw failure(findings) }
        do {
            return Rendering(
                files: try files(of: pages, with: ink), pageCount: pages.pages.count,
                messages: words(findings))
        } catch .picture(let name) {
            let place = pages.pictures.first { $0.name == name }?.place
            findings.add(.unreadableImage(path: name, reason: .damaged), at: place)
        } catch {
            findings.add(.internalFault(what: "\(error)"), at: nil)
        }
        throw failure(findings)
    }

    private func files(of pages: Pages, with ink: Ink) throws(InkError) -> [[UInt8]] {
        switch format {
        case .pdf: [try ink.pdf(pages)]
        case .png: try ink.png(pages, dpi: dpi)
        case .svg: try ink.svg(pages)
        case .dump: [Array(pages.dump.utf8)]
        }
    }

    /// A type that is not of this library has no pages; it may not vanish in silence.
    private func unknown(_ work: any Renderable, _ findings: Findings) -> Pages? {
        findings.add(.internalFault(what: "\(type(of: work)) is not Renderable"), at: nil)
        return nil
    }

    private func words(_ findings: Findings) -> [Message] {
        findings.all.map { Message($0, language: language) }
    }

    private func failure(_ findings: Findings) -> RenderingError {
        RenderingError(messages: words(findings))
    }
}

extension Findings {
    /// Says which values may not be.
    func refuse(_ values: [InvalidValue]) {
        for value in values {
            add(
                .invalidValue(key: value.name, value: value.value, expected: value.allowed),
                at: nil)
        }
    }
}
