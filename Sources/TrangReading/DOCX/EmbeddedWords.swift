import TrangModel

/// Reads the words of a diagram or a chart: its texts and the values that it keeps.
final class EmbeddedWords: XMLListener {
    private(set) var words: [String] = []
    private var paragraph = ""

    let wanted: Set<String> = []
    var isDone: Bool { words.count >= PackageLimits.items }

    func start(_ name: String, _ attributes: [XMLAttribute]) throws(PackageFault) {
        if name == "a:p" { paragraph = "" }
    }

    func end(_ name: String, text: String) {
        switch name {
        case "a:t": paragraph += text
        case "a:br": paragraph += " "
        case "a:p": add(paragraph)
        case "c:v", "cx:v", "cx:pt": add(text)
        default: break
        }
    }

    private func add(_ text: String) {
        let text = TextDecoding.normalized(text).foldedSpaces
        if !text.isEmpty { words.append(text) }
    }
}
