import TrangCongress
import TrangInk
import TrangModel
import TrangReading
import TrangReports

/// What a layout that was read depends on besides its files.
struct LayoutKey: Hashable {
    var path: String
    var rules: String?
    var date: CalendarDate?
    var year: Int
    /// The kinds of blocks beside the shipped ones.
    var blocks: [ObjectIdentifier]
}

/// What one worker keeps from term to term: its Ink, and the prints of layouts and fonts. Never shared.
final class Desk {
    let share: Share
    private let options: RenderOptions
    private let fonts: [FontFile]
    private var opened: Ink?
    /// Layouts read so far, by their path and what of a term chooses their rules.
    var layouts: [LayoutKey: (layout: Layout, said: [Diagnostic])] = [:]
    /// Layout files as they were read last.
    private var parsed: [String: (text: String, node: YAMLNode)] = [:]
    private var comparing: [String: Bool] = [:]
    private var layoutPrints: [String: String] = [:]
    private lazy var basePrint = makeBasePrint()

    init(_ options: RenderOptions, share: Share, fonts: [FontFile]) {
        self.options = options
        self.share = share
        self.fonts = fonts
    }

    /// The Ink, opened at the first call.
    func ink() throws(InkError) -> Ink {
        if let opened { return opened }
        let new = try Ink(fonts)
        opened = new
        return new
    }

    /// The Ink; what is wrong with font files is said.
    ///
    /// - Returns: nil when no file can be used.
    func ink(findings: Findings) -> Ink? {
        let ink = try? ink()
        let faults =
            ink.map { ($0.catalogue.damaged, $0.catalogue.forbidden) }
            ?? FontCatalogue.faults(of: fonts)
        for file in faults.0 {
            findings.add(.damagedFont(path: file.display), at: Place(file: file.display))
        }
        for file in faults.1 {
            findings.add(.fontForbidden(path: file.display), at: Place(file: file.display))
        }
        if ink == nil, faults.0.isEmpty {
            let folder = share.fontFolder ?? "Fonts"
            findings.add(
                share.closedFolder("Fonts")
                    ?? Diagnostic(.noFonts(folder: folder), at: Place(file: folder)))
        }
        return ink
    }

    /// Reads layouts anew from now on.
    func forgetLayouts() {
        (layouts, parsed, comparing, layoutPrints) = ([:], [:], [:], [:])
    }

    /// All that reaches a report of a layout, but for the term; nil when the layout is not there.
    func print(_ layout: String) -> String? {
        if let known = layoutPrints[layout] { return known }
        guard let path = share.layoutPath(layout) else { return nil }
        var parts = [basePrint, layout, path, content(path)]
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let folders = [folder.joined(separator: "/")] + share.folders("Layouts")
        if let text = FileStatus.bytes(path, most: ReadingLimits.settings).map({
            String(decoding: $0, as: UTF8.self)
        }),
            let node = try? YAMLReader.read(text, file: path)
        {
            parsed[path] = (text, node)
            for name in Self.scalars(node["include"]) {
                parts += folders.map { content(($0.isEmpty ? "" : $0 + "/") + name + ".yaml") }
            }
        }
        let print = Self.sum(parts)
        layoutPrints[layout] = print
        return print
    }

    /// The nodes of a layout file, if it was read before and has not changed since.
    func nodes(of path: String, text: String) -> YAMLNode? {
        guard let known = parsed[path], known.text.utf8.elementsEqual(text.utf8) else { return nil }
        return known.node
    }

    /// Whether a layout compares all terms of a unit.
    func compares(_ layout: String) -> Bool {
        if let known = comparing[layout] { return known }
        let compares = share.compares(layout)
        comparing[layout] = compares
        return compares
    }

    private static func scalars(_ node: YAMLNode?) -> [String] {
        switch node?.content {
        case .scalar(let text): [text]
        case .list(let nodes): nodes.flatMap { scalars($0) }
        default: []
        }
    }

    /// The program, the fonts, the rules and the options.
    private func makeBasePrint() -> String {
        var parts = ["/proc/self/exe"] + fonts.map(\.path)
        parts += parts.map { path in
            let stamp = FileStatus.stamp(path)
            return "\(stamp?.size ?? -1) \(stamp?.modified ?? -1)"
        }
        for folder in share.folders("Rules") {
            for name in TermFinder.names(folder) where name.hasSuffix(".yaml") {
                parts += [name, content(folder + "/" + name)]
            }
        }
        parts += [
            options.format.rawValue, options.profile.rawValue, "\(options.dpi)",
            options.sheet.rawValue, options.paper.rawValue, "\(options.creep)",
            "\(options.duplex)", "\(options.grayscale)", options.attach.rawValue,
            "\(options.fallbackDate)",
        ]
        return Self.sum(parts)
    }

    private func content(_ path: String) -> String {
        guard FileStatus.kind(path) == .regular, let stamp = FileStatus.stamp(path) else {
            return "-"
        }
        return TermMemory.mark(of: path, stamp)
    }

    /// The sum of several texts; where one ends is part of it.
    static func sum(_ parts: [String]) -> String {
        Checksum.md5(parts.flatMap { Array("\($0.utf8.count):\($0)".utf8) })
    }
}
