import TrangModel

/// The years in `term.yaml` should be those that the folder is called by.
enum TermFolderCheck: TermCheck {
    struct OtherFolder: CheckFinding {
        static let code = "term-folder"
        static let about = "The years in `term.yaml` are not those of the folder's name."
        let term: String
        let folder: String

        var english: MessageWords {
            MessageWords(
                "the term \(term) lies in the folder \(folder)",
                hint: "rename the folder or correct 'term'")
        }
        var vietnamese: MessageWords {
            MessageWords(
                "nhiệm kỳ \(term) nằm trong thư mục \(folder)",
                hint: "đổi tên thư mục hoặc sửa 'term'")
        }
    }

    static let findings: [any CheckFinding.Type] = [OtherFolder.self]

    static func check(_ term: Term, findings: Findings) {
        guard !isCalledByItsYears(term) else { return }
        findings.add(
            OtherFolder(term: term.years.text, folder: folder(of: term) ?? ""),
            at: Place(file: term.place.file))
    }

    /// Whether the folder of a term is called by its years, or by no years at all.
    static func isCalledByItsYears(_ term: Term) -> Bool {
        let parts = folder(of: term)?.split(separator: "-") ?? []
        let years = parts.compactMap { $0.count == 4 ? Int($0) : nil }
        return years.count != 2 || years == [term.years.from, term.years.to]
    }

    private static func folder(of term: Term) -> String? {
        term.place.file.split(separator: "/").dropLast().last.map(String.init)
    }
}
