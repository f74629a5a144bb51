import TrangModel

extension Place {
    /// The place within its folder, for a message that stands at another place: `indicators.csv:5`.
    var short: String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return line.map { "\(name):\($0)" }
            ?? [name, sheet, cell].compactMap { $0 }.joined(separator: "!")
    }
}
