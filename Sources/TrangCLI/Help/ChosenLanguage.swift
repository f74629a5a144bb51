import Trang

extension Language {
    /// The language in which this run of the command speaks. It is known before the arguments are parsed, because
    /// help and faults of usage are said in it, too.
    static let chosen = chosen(
        Array(CommandLine.arguments.dropFirst()),
        environment: Environment.values(["LC_ALL", "LC_MESSAGES", "LANG"]))

    /// The language that arguments ask for: the last one that is known; else that of the locale.
    static func chosen(_ arguments: [String], environment: [String: String]) -> Language {
        let option = "--language"
        // Behind "--" stand no options.
        let options = arguments.prefix { $0 != "--" }
        var asked: Language?
        for (index, argument) in options.enumerated() {
            if argument.hasPrefix(option + "=") {
                asked = Language(rawValue: String(argument.dropFirst(option.count + 1))) ?? asked
            } else if argument == option, index + 1 < options.count {
                asked = Language(rawValue: options[index + 1]) ?? asked
            }
        }
        return asked ?? Language(environment: environment)
    }
}
