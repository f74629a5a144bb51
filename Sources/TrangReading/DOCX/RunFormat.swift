/// What is said of the looks of a run of text: by the run itself, by a style, or by both together.
struct RunFormat: Hashable {
    /// Looks that are on or off. Of a paragraph's and a character's style that both ask for one, neither has it:
    /// that is how Word sets what is stressed inside of what is stressed.
    enum Toggle: String, CaseIterable {
        case strong = "w:b"
        case italic = "w:i"
        case capitals = "w:caps"
        case struck = "w:strike"
        case doubleStruck = "w:dstrike"
        case hidden = "w:vanish"
        /// Hidden for good: the mark between a heading and the text behind it.
        case separator = "w:specVanish"
        case webHidden = "w:webHidden"
    }

    /// Whether small signs stand above or below the line.
    enum Height: Hashable { case line, raised, lowered }

    var font: String?
    var characterStyle: String?
    var height: Height?
    var underlined: Bool?
    private var toggles: [Toggle: Bool] = [:]

    /// The elements that say something here.
    static let elements = Set(
        Toggle.allCases.map(\.rawValue) + ["w:rFonts", "w:rStyle", "w:vertAlign", "w:u"])

    subscript(toggle: Toggle) -> Bool? {
        get { toggles[toggle] }
        set { toggles[toggle] = newValue }
    }

    /// Takes what one property says.
    mutating func take(_ name: String, _ attributes: [XMLAttribute]) {
        let value = attributes["w:val"]
        switch name {
        case "w:rFonts": if let name = attributes["w:ascii"] { font = name }
        case "w:rStyle": characterStyle = value
        case "w:vertAlign":
            height = value == "superscript" ? .raised : value == "subscript" ? .lowered : .line
        // Without a kind of line it may say only a color.
        case "w:u": underlined = value.map { $0 != "none" }
        default:
            if let toggle = Toggle(rawValue: name) { toggles[toggle] = Self.isOn(value) }
        }
    }

    /// A property without a value is on.
    static func isOn(_ value: String?) -> Bool {
        !["0", "false", "off"].contains(value?.lowercased() ?? "1")
    }

    /// This format, and what another one says where this one is silent.
    func over(_ base: RunFormat) -> RunFormat {
        var format = self
        format.font = font ?? base.font
        format.height = height ?? base.height
        format.underlined = underlined ?? base.underlined
        format.toggles.merge(base.toggles) { own, _ in own }
        return format
    }

    /// Why text of this format is not part of the document as it is printed; nil when it is.
    var leaving: LeftOutText? {
        if self[.struck] == true || self[.doubleStruck] == true { return .struck }
        let isHidden = [Toggle.hidden, .separator, .webHidden].contains { self[$0] == true }
        return isHidden ? .hidden : nil
    }
}
