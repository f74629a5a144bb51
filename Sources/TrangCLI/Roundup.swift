import Trang

/// Gathers findings of which one tells what the others are like: notes of one kind, and samples of `trang new` that
/// are left in a term. They are said once, at the end, with their number and places. JSON has them all, as they come.
final class Roundup {
    private struct Group {
        var first: Message
        /// Where the others are: the files in order, and in each the lines or cells, once each.
        var places: [(file: String, spots: [String])] = []
        var count = 1
        /// How many places are kept.
        var kept = 0

        mutating func add(_ file: String, _ spot: String?) {
            count += 1
            // A batch of ten thousand terms has no list of places.
            guard kept <= Roundup.most else { return }
            guard let index = places.firstIndex(where: { $0.file == file }) else {
                places.append((file, spot.map { [$0] } ?? []))
                kept += 1
                return
            }
            guard let spot, !places[index].spots.contains(spot) else { return }
            places[index].spots.append(spot)
            kept += 1
        }
    }

    private let mouth: Mouth
    private let isOpen: Bool
    private var order: [String] = []
    private var groups: [String: Group] = [:]

    /// More places than these are counted only.
    fileprivate static let most = 20

    init(_ mouth: Mouth, isVerbose: Bool) {
        self.mouth = mouth
        isOpen = isVerbose || mouth.style == .json
    }

    /// Says a finding, at once or at the end.
    func say(_ message: Message) {
        guard !isOpen, let key = Self.key(message) else { return mouth.say(message) }
        guard var group = groups[key] else {
            groups[key] = Group(first: message)
            order.append(key)
            return
        }
        group.add(Self.file(message, beside: group.first), Self.spot(message))
        groups[key] = group
    }

    /// Says what was gathered.
    func finish() {
        for key in order {
            guard let group = groups[key] else { continue }
            mouth.write(mouth.lines(group.first, more: more(group)))
        }
        (order, groups) = ([], [:])
    }

    /// What findings are gathered by; nil for one that is said alone.
    private static func key(_ message: Message) -> String? {
        if message.severity == .note { return "note " + message.code }
        guard message.code == "sample-text" else { return nil }
        return message.code + " " + folder(message)
    }

    private static func folder(_ message: Message) -> String {
        (message.file ?? "").split(separator: "/").dropLast().joined(separator: "/")
    }

    /// The file of a finding, by its name alone beside another of the same folder.
    private static func file(_ message: Message, beside first: Message) -> String {
        let file = message.file ?? message.term ?? "trang"
        guard folder(message) == folder(first) else { return file }
        return file.split(separator: "/").last.map(String.init) ?? file
    }

    /// The line, or the cell of a workbook.
    private static func spot(_ message: Message) -> String? {
        message.line.map(String.init) ?? message.cell
    }

    private func more(_ group: Group) -> String {
        let rest = group.count - 1
        guard rest > 0 else { return "" }
        let places = group.places.map { place in
            place.file + (place.spots.isEmpty ? "" : ":" + place.spots.joined(separator: ", "))
        }
        let dots = group.kept > Self.most ? "; …" : ""
        let list = ": " + places.joined(separator: "; ") + dots
        return mouth.language == .vietnamese
            ? " (và \(rest) chỗ nữa cùng loại\(list))" : " (and \(rest) more of this kind\(list))"
    }
}
