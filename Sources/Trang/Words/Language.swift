/// The languages of messages.
public enum Language: String, Sendable, CaseIterable {
    case vietnamese = "vi"
    case english = "en"

    /// Vietnamese when the locale is, else English.
    ///
    /// - Parameter environment: the variables of the process.
    public init(environment: [String: String]) {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let locale = names.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        self = locale.lowercased().hasPrefix("vi") ? .vietnamese : .english
    }
}
