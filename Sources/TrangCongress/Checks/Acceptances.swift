package import TrangModel

/// Turns findings that the authors acknowledged into notes.
package enum Acceptances: Check {
    struct Unused: CheckFinding {
        static let code = "accept-unused"
        static let about = "An entry under `accept` that matches nothing."
        let code: String
        let at: String

        var english: MessageWords {
            MessageWords(
                "'accept' names \(code) \(at), which was not found", hint: "remove the entry")
        }
        var vietnamese: MessageWords {
            MessageWords("'accept' nêu \(code) \(at) nhưng không thấy", hint: "bỏ mục đó đi")
        }
    }

    static let findings: [any CheckFinding.Type] = [Unused.self]

    /// Applies the acceptances of a term; one that matches nothing is itself worth a warning.
    package static func apply(_ acceptances: [Acceptance], to findings: Findings) {
        var used: Set<Int> = []
        let changed = findings.all.map { diagnostic -> Diagnostic in
            guard diagnostic.severity == .warning else { return diagnostic }
            for (index, acceptance) in acceptances.enumerated()
            where acceptance.code == diagnostic.finding.code && matches(acceptance, diagnostic) {
                used.insert(index)
                var accepted = diagnostic
                accepted.severity = .note
                return accepted
            }
            return diagnostic
        }
        findings.replace(with: changed)
        for (index, acceptance) in acceptances.enumerated()
        where !used.contains(index) && !acceptance.isOfSameTerms {
            findings.add(
                Unused(code: acceptance.code, at: acceptance.at ?? ""),
                at: acceptance.place)
        }
    }

    private static func matches(_ acceptance: Acceptance, _ diagnostic: Diagnostic) -> Bool {
        guard let at = acceptance.at, !at.isEmpty else { return true }
        if diagnostic.item == at { return true }
        guard let place = diagnostic.place else { return false }
        let file = place.file.split(separator: "/").last.map(String.init) ?? place.file
        let address = [file, place.sheet, place.cell].compactMap { $0 }.joined(separator: "!")
        return at == file || at == place.line.map { "\(file):\($0)" }
            || place.sheet != nil && at == address
    }
}

extension Acceptance {
    /// Whether it is of what is found only where another term is read, too.
    package var isOfSameTerms: Bool { code == SameTerms.code }
}
