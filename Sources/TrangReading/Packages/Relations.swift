import TrangModel

/// What leads from one part of a package to others.
final class Relations: XMLListener {
    /// Where to, by the name of the relation.
    private(set) var targets: [String: String] = [:]
    /// The last word of each relation's type, such as `worksheet`.
    private(set) var types: [String: String] = [:]
    /// Addresses outside the package, by the name of the relation.
    private(set) var addresses: [String: String] = [:]
    private let folder: [Substring]

    /// - Parameter part: the part whose relations they are; targets are relative to its folder.
    init(of part: String) { folder = part.split(separator: "/").dropLast() }

    let wanted: Set<String> = ["Relationship"]
    var isDone: Bool { false }

    func start(_ name: String, _ attributes: [XMLAttribute]) throws(PackageFault) {
        guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"]
        else { return }
        guard targets.count + addresses.count < PackageLimits.items else {
            throw PackageFault(.tooLarge(what: "relationships"))
        }
        guard attributes["TargetMode"] != "External" else {
            addresses[id] = target
            return
        }
        targets[id] = resolved(target)
        types[id] = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    }

    func end(_ name: String, text: String) {}

    /// The first target of a type.
    func target(type: String) -> String? {
        types.filter { $0.value == type }.keys.sorted().first.flatMap { targets[$0] }
    }

    /// All targets of a type, in the order of their names.
    func allTargets(type: String) -> [String] {
        types.filter { $0.value == type }.keys.compactMap { targets[$0] }.sorted()
    }

    private func resolved(_ target: String) -> String {
        let target = target.replacing("\\", with: "/")
        var path = target.hasPrefix("/") ? [] : folder
        for piece in target.split(separator: "/") where piece != "." {
            if piece == ".." { _ = path.popLast() } else { path.append(piece) }
        }
        return path.joined(separator: "/")
    }

    /// The part that holds the relations of a part.
    static func part(of part: String) -> String {
        var pieces = part.split(separator: "/").map(String.init)
        let name = pieces.popLast() ?? ""
        return (pieces + ["_rels", name + ".rels"]).joined(separator: "/")
    }
}
