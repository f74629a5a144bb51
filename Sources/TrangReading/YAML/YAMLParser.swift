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
    private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    /// What anchors name, and how many nodes that is.
    private var anchors: [String: (node: YAMLNode, size: Int)] = [:]
    /// How many nodes may still come: an alias counts as all it stands for.
    private var budget: Int

    /// A parser of a text.
    ///
    /// - Parameter budget: how many nodes it may have.
    init(_ text: String, file: String, budget: Int) {
        self.file = file
        self.budget = budget
        bytes = Array(text.utf8)
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
        let node = try node(try next())
        _ = try next()  // The document ends.
        let end = try next()
        guard end.kind == .streamEnd else {
            throw Diagnostic(.yamlSyntax(reason: "but found another document"), at: end.place)
        }
        return node
    }

    private func node(_ event: Event) throws(Diagnostic) -> YAMLNode {
        budget -= 1
        guard budget > 0 else { throw Diagnostic(.yamlTooLarge, at: event.place) }
        let before = budget
        let node: YAMLNode
        switch event.kind {
        case .alias:
            guard let known = anchors[event.text] else {
                throw Diagnostic(.yamlSyntax(reason: "found undefined alias"), at: event.place)
            }
            budget -= known.size
            guard budget > 0 else { throw Diagnostic(.yamlTooLarge, at: event.place) }
            return known.node
        case .scalar:
            guard event.text.utf8.count <= ReadingLimits.value else {
                throw Diagnostic(.tooLarge(.value, most: ReadingLimits.value), at: event.place)
            }
            try TextShape.checkWords(event.text, at: event.place)
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
            throw Diagnostic(.yamlSyntax(reason: "unexpected event"), at: event.place)
        }
        if let anchor = event.anchor { anchors[anchor] = (node, before - budget) }
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
            let value = try node(try next())
            entries.append(YAMLNode.Entry(key: name, keyPlace: event.place, value: value))
        }
    }

    // MARK: - Events

    /// What the parser came upon.
    private struct Event {
        enum Kind { case streamEnd, scalar, list, map, end, alias, other }

        var kind: Kind
        var place: Place
        /// What a scalar says, or an alias names.
        var text = ""
        var anchor: String?
        /// Whether a scalar stands without quotes.
        var isPlain = false
    }

    private func next() throws(Diagnostic) -> Event {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) != 0 else { throw fault() }
        defer { unsafe yaml_event_delete(&event) }
        let mark = unsafe event.start_mark
        var result = Event(
            kind: .other, place: Place(file: file, line: mark.line + 1, column: mark.column + 1))
        switch unsafe event.type {
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            result.kind = .scalar
            unsafe result.text = Self.text(scalar.value, count: scalar.length)
            unsafe result.anchor = Self.text(scalar.anchor)
            unsafe result.isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
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

    /// What the parser found wrong, in its own words.
    private func fault() -> Diagnostic {
        let reason = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "?"
        let mark = unsafe parser.pointee.problem_mark
        var place = Place(file: file, line: mark.line + 1, column: mark.column + 1)
        if unsafe parser.pointee.error == YAML_READER_ERROR {
            // The reader knows only how far it came.
            let read = unsafe bytes.prefix(parser.pointee.problem_offset)
            place = Place(file: file, line: read.count { $0 == UInt8(ascii: "\n") } + 1)
        }
        return Diagnostic(.yamlSyntax(reason: reason), at: place)
    }

    private static func text(_ start: UnsafeMutablePointer<UInt8>?, count: Int) -> String {
        unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    private static func text(_ words: UnsafeMutablePointer<UInt8>?) -> String? {
        unsafe words.map { unsafe String(cString: $0) }
    }
}
