import TrangModel

/// Reads `sharedStrings.xml`: the texts that cells name by number.
final class SharedStrings: XMLListener {
    private(set) var texts: [RichText] = []
    private var collector: RichTextCollector?

    let wanted: Set<String> = ["rFont"]
    var isDone: Bool { false }

    func start(_ name: String, _ attributes: [XMLAttribute]) {
        if name == "si" { collector = RichTextCollector() }
        collector?.start(name, attributes)
    }

    func end(_ name: String, text: String) throws(PackageFault) {
        collector?.end(name, text: text)
        guard name == "si", let collector else { return }
        guard texts.count < WorkbookLimits.strings else {
            throw PackageFault(.tooLarge(what: "sharedStrings"))
        }
        texts.append(collector.text)
        self.collector = nil
    }
}
