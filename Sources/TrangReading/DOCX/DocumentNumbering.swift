import TrangModel

/// Which list a paragraph is a point of, as the paragraph or its style says; parts may be left unsaid.
struct ListReference: Hashable {
    /// The list's number; `0` takes a paragraph out of its style's list.
    var number: String?
    var level: Int?
    /// The paragraph's style: a level may be bound to one.
    var style: String?

    /// This reference, and what the style's says where this one is silent.
    func over(_ style: ListReference) -> ListReference {
        ListReference(
            number: number ?? style.number, level: level ?? (number == nil ? style.level : nil),
            style: style.style)
    }
}

/// Reads `numbering.xml`: how the points of lists are numbered.
final class DocumentNumbering: XMLListener {
    /// A level of a list.
    struct Level {
        var start = 1
        var format = "decimal"
        /// `%1.%2.`, or the sign of a point.
        var text = ""
        var font: String?
        /// The level from which on it begins anew, from 1; 0 never.
        var restart: Int?
        var isLegal = false
        var style: String?
        /// Whether nothing stands between the number and the text.
        var isClose = false
    }

    /// What a list has of its own over the abstract one.
    private struct Own {
        var abstract = ""
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    private var abstracts: [String: [Int: Level]] = [:]
    /// Abstract lists that are only a name for a list style, and the lists of those styles.
    private var links: [String: String] = [:]
    private var styleLists: [String: String] = [:]
    private var lists: [String: Own] = [:]

    private var abstract: String?
    private var list: String?
    private var index: Int?
    private var level: Level?

    let wanted: Set<String> = [
        "w:abstractNum", "w:num", "w:lvl", "w:start", "w:numFmt", "w:lvlText", "w:rFonts",
        "w:lvlRestart", "w:isLgl", "w:pStyle", "w:suff", "w:abstractNumId", "w:lvlOverride",
        "w:startOverride", "w:numStyleLink", "w:styleLink",
    ]
    var isDone: Bool { false }

    func start(_ name: String, _ attributes: [XMLAttribute]) throws(PackageFault) {
        guard abstracts.count + lists.count < PackageLimits.items else {
            throw PackageFault(.tooLarge(what: "numbering"))
        }
        let value = attributes["w:val"]
        switch name {
        case "w:abstractNum": abstract = attributes["w:abstractNumId"]
        case "w:num": list = attributes["w:numId"]
        case "w:abstractNumId": if let list { lists[list, default: Own()].abstract = value ?? "" }
        case "w:lvlOverride": index = attributes["w:ilvl"].flatMap { Int($0) }
        case "w:startOverride":
            if let list, let index, let start = value.flatMap({ Int($0) }) {
                lists[list, default: Own()].starts[index] = start
            }
        case "w:numStyleLink": if let abstract { links[abstract] = value }
        case "w:styleLink": if let abstract, let value { styleLists[value] = abstract }
        case "w:lvl":
            index = attributes["w:ilvl"].flatMap { Int($0) } ?? index
            level = Level()
        default: take(name, value, attributes)
        }
    }

    private func take(_ name: String, _ value: String?, _ attributes: [XMLAttribute]) {
        switch name {
        case "w:start": level?.start = value.flatMap { Int($0) } ?? 1
        case "w:numFmt": level?.format = value ?? "decimal"
        case "w:lvlText": level?.text = value ?? ""
        case "w:rFonts": level?.font = attributes["w:ascii"] ?? attributes["w:hAnsi"]
        case "w:lvlRestart": level?.restart = value.flatMap { Int($0) }
        case "w:isLgl": level?.isLegal = RunFormat.isOn(value)
        case "w:pStyle": level?.style = value
        case "w:suff": level?.isClose = value == "nothing"
        default: break
        }
    }

    func end(_ name: String, text: String) {
        switch name {
        case "w:lvl":
            if let level, let index {
                if let list {
                    lists[list, default: Own()].levels[index] = level
                } else if let abstract {
                    abstracts[abstract, default: [:]][index] = level
                }
            }
            level = nil
        case "w:abstractNum": abstract = nil
        case "w:num": list = nil
        default: break
        }
    }

    /// The abstract list of a list: lists that share it count together.
    func abstract(of list: String) -> String? {
        guard let abstract = lists[list]?.abstract else { return nil }
        return links[abstract].flatMap { styleLists[$0] } ?? abstract
    }

    /// A level of a list.
    func level(_ index: Int, of list: String) -> Level? {
        guard let abstract = abstract(of: list) else { return nil }
        return lists[list]?.levels[index] ?? abstracts[abstract]?[index]
    }

    /// Where a list begins anew at a level.
    func ownStart(_ index: Int, of list: String) -> Int? { lists[list]?.starts[index] }

    /// The level that is bound to a style.
    func level(boundTo style: String?, of list: String) -> Int? {
        guard let style else { return nil }
        return (0..<9).first { level($0, of: list)?.style == style }
    }
}
