import CTrangYAML
import TrangModel

/// Turns the events of LibYAML into located nodes.
///
/// No implicit types: a scalar is what is written. Aliases stand for what they name, merge keys and tags for
/// nothing.
@safe
final class YAMLParser {
    private let file: String
    private let bytes: [UInt8]
    /// Where anchors stand that nothing has named yet.
    private var unused: [String: Place] = [:]
    private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    /// What anchors name, and how many nodes that is.
    private var anchors: [String: (node: YAMLNode, size: Int)] = [:]
    /// Whether a `#` stands behind a space anywhere.
    private let hasRemark: Bool
    private lazy var doctor = YAMLDoctor(String(decoding: bytes, as: UTF8.self))
    /// How many nodes may still come: an alias counts as all it stands for.
    private var budget: Int

    /// A parser of a text.
    ///
    /// - Parameter budget: how many nodes it may have.
    init(_ text: String, file: String, budget: Int) {
        self.file = file
        self.budget = budget
        // To the parser these end lines, but not to the editors by which people look for a line.
        bytes = Array(
            text.with("\u{2028}", as: " ").with("\u{2029}", as: " ").with("\u{85}", as: " ").utf8)
        hasRemark = zip(bytes, bytes.dropFirst()).contains {
            $0 == UInt8(ascii: " ") && $1 == UInt8(ascii: "#")
        }
        unsafe yaml_parser_initialize(parser)
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
    }

    /// The one document; nil when there is none.
    func document() throws(Diagnostic) -> YAMLNode? {
        // The parser reads from where the bytes lie, so they have to stay there to the end.
        let result = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
            return Result { () throws(Diagnostic) in try root() }
        }
        return try result.get()
    }

    private func root() throws(Diagnostic) -> YAMLNode? {
        _ = try next()  // The stream begins.
        guard try next().kind != .streamEnd else { return nil }
        let first = try next()
        let node = try node(first)
        try checkRoot(first)
        try checkAnchors()
        let marker = try next()  // The document ends.
        var end = try next()
        if end.kind != .streamEnd {
            // A second one that says nothing is the end of what front matter of other programs looks like.
            let other = try next()
            guard other.kind == .scalar, other.isPlain, other.text.isEmpty else {
                throw Diagnostic(.yamlSyntax(reason: .secondDocument), at: end.place)
            }
            _ = try next()
            end = try next()
            guard end.kind == .streamEnd else {
                throw Diagnostic(.yamlSyntax(reason: .secondDocument), at: marker.place)
            }
        }
        return node
    }

    /// A file that is one plain text lacks the colons of its keys.
    private func checkRoot(_ event: YAMLEvent) throws(Diagnostic) {
        guard event.kind == .scalar, event.isPlain, !event.text.isEmpty else { return }
        throw diagnostic(
            YAMLDoctor(String(decoding: bytes, as: UTF8.self)).withoutColon(event.spot))
    }

    /// An anchor that nothing names is a text that began with `&`.
    private func checkAnchors() throws(Diagnostic) {
        guard let place = unused.values.min(by: { ($0.line ?? 0) < ($1.line ?? 0) }) else { return }
        throw Diagnostic(.yamlSyntax(reason: .badStart(sign: "&")), at: place)
    }

    private func diagnostic(_ found: (problem: YAMLProblem, spot: YAMLDoctor.Spot)) -> Diagnostic {
        Diagnostic(
            .yamlSyntax(reason: found.problem),
            at: Place(file: file, line: found.spot.line + 1, column: found.spot.column + 1))
    }

    private func node(_ event: YAMLEvent) throws(Diagnostic) -> YAMLNode {
        budget -= 1
        guard budget > 0 else { throw Diagnostic(.yamlTooLarge, at: event.place) }
        let before = budget
        var node: YAMLNode
        var rest: String?
        switch event.kind {
        case .alias:
            guard let known = anchors[event.text] else {
                throw Diagnostic(.yamlSyntax(reason: .badStart(sign: "*")), at: event.place)
            }
            unused[event.text] = nil
            budget -= known.size
            guard budget > 0 else { throw Diagnostic(.yamlTooLarge, at: event.place) }
            return known.node
        case .scalar:
            // A type that nobody knows is a text that began with "!".
            if let tag = event.tag, tag.hasPrefix("!"), tag.count > 1 {
                throw Diagnostic(.yamlSyntax(reason: .badStart(sign: "!")), at: event.place)
            }
            guard event.text.utf8.count <= ReadingLimits.value else {
                throw Diagnostic(.tooLarge(.value, most: ReadingLimits.value), at: event.place)
            }
            try TextShape.checkWords(event.text, at: event.place)
            if event.isPlain, hasRemark {
                rest = doctor.tightRemark(event.end)
            }
            let isNull = event.isPlain && ["", "~", "null"].contains(event.text)
            node = YAMLNode(isNull ? .null : .scalar(event.text), at: event.place)
        case .list:
            var list: [YAMLNode] = []
            while true {
                let item = try next()
                if item.kind == .end { break }
                list.append(try self.node(item))
            }
            node = YAMLNode(.list(list), at: event.place)
        case .map:
            node = YAMLNode(.map(try entries()), at: event.place)
        case .streamEnd, .end, .other:
            throw Diagnostic(.yamlSyntax(reason: .other), at: event.place)
        }
        node.rest = rest
        if let anchor = event.anchor {
            anchors[anchor] = (node, before - budget)
            unused[anchor] = event.place
        }
        return node
    }

    private func entries() throws(Diagnostic) -> [YAMLNode.Entry] {
        var entries: [YAMLNode.Entry] = []
        // A set pays only where a map is long.
        var keys: Set<String> = []
        while true {
            let event = try next()
            if event.kind == .end { return entries }
            let name: String
            switch try node(event).content {
            case .scalar(let text): name = text
            case .null: name = event.text
            case .list, .map:
                throw Diagnostic(
                    .wrongType(key: "?", expected: "text", found: "map"), at: event.place)
            }
            let isNew: Bool
            if entries.count < 24 {
                isNew = !entries.contains { $0.key == name }
            } else {
                if keys.isEmpty { keys = Set(entries.map(\.key)) }
                isNew = keys.insert(name).inserted
            }
            guard isNew else {
                throw Diagnostic(.repeatedKey(key: name), at: event.place)
            }
            guard name.first.map({ $0.isWhitespace }) != true else {
                throw Diagnostic(.yamlSyntax(reason: .noBreakSpace), at: event.place)
            }
            try checkDash(event)
            let content = try next()
            if content.place.line != event.place.line { try checkDash(content) }
            let value = try node(content)
            entries.append(YAMLNode.Entry(key: name, keyPlace: event.place, value: value))
        }
    }

    /// A word processor's dash at the beginning of a line begins no item, but a text.
    private func checkDash(_ value: YAMLEvent) throws(Diagnostic) {
        guard value.kind == .scalar, value.isPlain, let first = value.text.unicodeScalars.first,
            !first.isASCII, let sign = value.text.first, YAMLDoctor.isDash(sign),
            value.text.dropFirst().first.map({ $0.isWhitespace }) == true
        else { return }
        throw Diagnostic(.yamlSyntax(reason: .dashForHyphen(sign: String(sign))), at: value.place)
    }

    // MARK: - Events

    private func next() throws(Diagnostic) -> YAMLEvent {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) != 0 else { throw fault() }
        defer { unsafe yaml_event_delete(&event) }
        let mark = unsafe event.start_mark
        var result = YAMLEvent(
            kind: .other, place: Place(file: file, line: mark.line + 1, column: mark.column + 1))
        switch unsafe event.type {
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            result.kind = .scalar
            unsafe result.text = Self.text(scalar.value, count: scalar.length)
            unsafe result.anchor = Self.text(scalar.anchor)
            let end = unsafe event.end_mark
            result.end = YAMLDoctor.Spot(line: end.line, column: end.column)
            unsafe result.isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
            unsafe result.tag = Self.text(scalar.tag)
        case YAML_SEQUENCE_START_EVENT:
            result.kind = .list
            unsafe result.anchor = Self.text(event.data.sequence_start.anchor)
        case YAML_MAPPING_START_EVENT:
            result.kind = .map
            unsafe result.anchor = Self.text(event.data.mapping_start.anchor)
        case YAML_ALIAS_EVENT:
            result.kind = .alias
            unsafe result.text = Self.text(event.data.alias.anchor) ?? ""
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: result.kind = .end
        case YAML_STREAM_END_EVENT: result.kind = .streamEnd
        default: break
        }
        return result
    }

    /// What the parser found wrong.
    private func fault() -> Diagnostic {
        let reason = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
        if unsafe parser.pointee.error == YAML_READER_ERROR {
            // The reader knows only how far it came.
            let read = unsafe bytes.prefix(parser.pointee.problem_offset)
            let line = read.count { $0 == UInt8(ascii: "\n") } + 1
            return Diagnostic(
                .yamlSyntax(reason: .controlCharacter), at: Place(file: file, line: line))
        }
        let mark = unsafe parser.pointee.problem_mark
        // Only what is said with a context has one; its mark is else that of an older one.
        let context = unsafe parser.pointee.context == nil ? nil : parser.pointee.context_mark
        let doctor = YAMLDoctor(String(decoding: bytes, as: UTF8.self))
        return diagnostic(
            doctor.finding(
                reason, at: YAMLDoctor.Spot(line: mark.line, column: mark.column),
                since: context.map { YAMLDoctor.Spot(line: $0.line, column: $0.column) }))
    }

    private static func text(_ start: UnsafeMutablePointer<UInt8>?, count: Int) -> String {
        unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    private static func text(_ words: UnsafeMutablePointer<UInt8>?) -> String? {
        unsafe words.map { unsafe String(cString: $0) }
    }
}
