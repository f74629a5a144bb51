import CTrangCMark
package import TrangModel

/// Reads CommonMark with tables through cmark-gfm: the C door of this room.
package enum MarkdownReader {
    static let deepest = 60
    /// Makes tables known to cmark, once a process and before anybody reads: cmark keeps them in variables of the
    /// process without a lock, and a text that another thread reads meanwhile could end the program.
    private static let hasTables: Void = cmark_gfm_core_extensions_ensure_registered()

    /// Reads a whole text.
    ///
    /// - Throws: `too-deep` when quotations or lists nest beyond reason; `too-large`.
    package static func read(
        _ text: String, file: String, findings: Findings = Findings()
    ) throws(Diagnostic) -> [MarkdownBlock] {
        _ = hasTables
        try TextShape.check(text, file: file, isMarkdown: true)
        let written = text
        var text = text
        // A comment may stand behind another one: each round takes at least one out.
        for _ in 0..<mostRounds where text.holds("-->") {
            guard let freed = try unsafe withDocument(text, { unsafe freed(text, of: $0) })
            else { break }
            text = freed
        }
        return try unsafe withDocument(LooseAddresses.closed(text)) {
            (document) throws(Diagnostic) in
            let walker = MarkdownWalker(
                file: file, source: SourceLines(text, written: written), findings: findings)
            let blocks = try unsafe walker.blocks(of: document, depth: 0)
            walker.checkFootnotes(blocks)
            return blocks
        }
    }

    /// How often comments are looked for; what is left then is said to be left out.
    private static let mostRounds = 8

    /// The text without the comments whose lines go on with text; nil when there are none.
    private static func freed(_ text: String, of document: OpaquePointer) -> String? {
        var lines = CommentLines(text)
        guard let iterator = unsafe cmark_iter_new(document) else { return nil }
        defer { unsafe cmark_iter_free(iterator) }
        while unsafe cmark_iter_next(iterator) != CMARK_EVENT_DONE {
            guard let node = unsafe cmark_iter_get_node(iterator),
                unsafe cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK
            else { continue }
            unsafe lines.take(
                line: Int(cmark_node_get_start_line(node)),
                column: Int(cmark_node_get_start_column(node)))
        }
        return lines.isChanged ? lines.text : nil
    }

    /// Parses a text for as long as it is looked at.
    private static func withDocument<Value>(
        _ text: String, _ look: (OpaquePointer) throws(Diagnostic) -> Value
    ) throws(Diagnostic) -> Value {
        guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES) else {
            throw Diagnostic(.internalFault(what: "cmark"), at: nil)
        }
        defer { unsafe cmark_parser_free(parser) }
        if let tables = unsafe cmark_find_syntax_extension("table") {
            unsafe cmark_parser_attach_syntax_extension(parser, tables)
        }
        var text = text
        text.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                unsafe cmark_parser_feed(parser, characters.baseAddress, characters.count)
            }
        }
        guard let document = unsafe cmark_parser_finish(parser) else {
            throw Diagnostic(.internalFault(what: "cmark"), at: nil)
        }
        defer { unsafe cmark_node_free(document) }
        return try unsafe look(document)
    }
}

/// Turns cmark's nodes into values.
final class MarkdownWalker {
    let file: String
    let source: SourceLines
    let findings: Findings
    /// Blocks and rows of tables so far.
    private var count = 0

    init(file: String, source: SourceLines, findings: Findings) {
        (self.file, self.source, self.findings) = (file, source, findings)
    }

    /// Counts a block or a row.
    private func pass(_ node: NodePointer) throws(Diagnostic) {
        count += 1
        guard count <= ReadingLimits.blocks else {
            throw unsafe Diagnostic(
                .tooLarge(.blocks, most: ReadingLimits.blocks), at: place(node))
        }
    }

    typealias NodePointer = OpaquePointer

    func blocks(of parent: NodePointer, depth: Int) throws(Diagnostic) -> [MarkdownBlock] {
        guard depth < MarkdownReader.deepest else {
            throw unsafe Diagnostic(.tooDeep(what: file), at: place(parent))
        }
        var blocks: [MarkdownBlock] = []
        /// Definitions stand at the end of the document in the order of their numbers.
        var footnotes = 0
        var child = unsafe cmark_node_first_child(parent)
        while let node = unsafe child {
            unsafe try pass(node)
            if unsafe cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION {
                footnotes += 1
                let inner = try unsafe self.blocks(of: node, depth: depth + 1)
                blocks.append(
                    MarkdownBlock(
                        content: .footnote(footnotes, inner), place: unsafe place(node)))
            } else if let content = try unsafe content(node, depth: depth) {
                blocks.append(MarkdownBlock(content: content, place: unsafe place(node)))
            }
            unsafe child = cmark_node_next(node)
        }
        return blocks
    }

    private func content(
        _ node: NodePointer, depth: Int
    ) throws(Diagnostic) -> MarkdownBlock.Content? {
        switch unsafe type(node) {
        case "heading":
            return unsafe .heading(
                Int(cmark_node_get_heading_level(node)), inlines(of: node, depth: depth))
        case "paragraph": return unsafe .paragraph(inlines(of: node, depth: depth))
        case "block_quote": return try unsafe .quote(blocks(of: node, depth: depth + 1))
        case "list": return try unsafe list(node, depth: depth)
        case "table": return try unsafe table(node, depth: depth)
        case "code_block":
            unsafe checkFence(node)
            return unsafe .code(literal(node))
        case "html_block":
            unsafe checkComment(node)
            return unsafe .html(literal(node))
        case "thematic_break": return .thematicBreak
        default: return nil
        }
    }

    private func list(
        _ node: NodePointer, depth: Int
    ) throws(Diagnostic) -> MarkdownBlock.Content {
        var items: [[MarkdownBlock]] = []
        var child = unsafe cmark_node_first_child(node)
        while let item = unsafe child {
            items.append(try unsafe blocks(of: item, depth: depth + 1))
            unsafe child = cmark_node_next(item)
        }
        let hasParenthesis = unsafe cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM
        return unsafe .list(
            ordered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
            start: Int(cmark_node_get_list_start(node)), mark: hasParenthesis ? ")" : ".",
            items: items)
    }

    private func table(
        _ node: NodePointer, depth: Int
    ) throws(Diagnostic) -> MarkdownBlock.Content {
        var rows: [[[MarkdownInline]]] = []
        var row = unsafe cmark_node_first_child(node)
        while let current = unsafe row {
            unsafe try pass(current)
            var cells: [[MarkdownInline]] = []
            var cell = unsafe cmark_node_first_child(current)
            while let inner = unsafe cell {
                cells.append(unsafe inlines(of: inner, depth: depth))
                unsafe cell = cmark_node_next(inner)
            }
            rows.append(cells)
            unsafe checkCells(current, count: rows[0].count)
            unsafe row = cmark_node_next(current)
        }
        var alignments: [Character] = []
        if let raw = unsafe cmark_gfm_extensions_get_table_alignments(node) {
            for index in 0..<Int(unsafe cmark_gfm_extensions_get_table_columns(node)) {
                let value = unsafe raw[index]
                alignments.append(value == 0 ? "l" : Character(Unicode.Scalar(value)))
            }
        }
        return .table(
            header: rows.first ?? [], rows: Array(rows.dropFirst()), alignments: alignments)
    }

    private func inlines(of parent: NodePointer, depth: Int) -> [MarkdownInline] {
        var inlines: [MarkdownInline] = []
        var child = unsafe cmark_node_first_child(parent)
        while let node = unsafe child {
            inlines.append(unsafe inline(node, depth: depth + 1))
            unsafe child = cmark_node_next(node)
        }
        return inlines
    }

    private func inline(_ node: NodePointer, depth: Int) -> MarkdownInline {
        // Emphasis nested beyond reason keeps its words and loses only its looks.
        if depth > 2 * MarkdownReader.deepest {
            return .text(unsafe flat(node), unsafe place(node))
        }
        switch unsafe type(node) {
        case "text":
            let (words, place) = unsafe (literal(node), place(node))
            checkAddress(words, at: place)
            return .text(words, place)
        case "emph": return unsafe .emphasis(inlines(of: node, depth: depth))
        case "strong": return unsafe .strong(inlines(of: node, depth: depth))
        case "link":
            return unsafe .link(
                address: address(node), inlines(of: node, depth: depth),
                place(node))
        case "image":
            return unsafe .image(
                path: address(node), title: text(cmark_node_get_title(node)),
                alternative: inlines(of: node, depth: depth).plainText, place(node))
        case "code": return unsafe .code(literal(node), place(node))
        case "html_inline": return unsafe .html(literal(node), place(node))
        case "softbreak": return .softBreak
        case "linebreak": return .lineBreak
        case "footnote_reference":
            return unsafe .footnote(Int(literal(node)) ?? 0, place(node))
        default: return unsafe .text(literal(node), place(node))
        }
    }

    /// All words below a node, without recursion.
    private func flat(_ node: NodePointer) -> String {
        guard let iterator = unsafe cmark_iter_new(node) else { return "" }
        defer { unsafe cmark_iter_free(iterator) }
        var words = ""
        while true {
            let event = unsafe cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return words }
            if event == CMARK_EVENT_ENTER, let inner = unsafe cmark_iter_get_node(iterator) {
                words += unsafe literal(inner)
            }
        }
    }

    private func type(_ node: NodePointer) -> String {
        // The library has no name for it.
        let number = unsafe cmark_node_get_type(node)
        if number == CMARK_NODE_FOOTNOTE_REFERENCE { return "footnote_reference" }
        return unsafe text(cmark_node_get_type_string(node))
    }

    func literal(_ node: NodePointer) -> String {
        unsafe text(cmark_node_get_literal(node))
    }

    private func text(_ pointer: UnsafePointer<CChar>?) -> String {
        guard let pointer = unsafe pointer else { return "" }
        return LooseAddresses.written(unsafe String(cString: pointer))
    }

    private func address(_ node: NodePointer) -> String {
        let address = unsafe text(cmark_node_get_url(node))
        return address.first == " " || address.last == " " ? address.foldedSpaces : address
    }

    func place(_ node: NodePointer) -> Place {
        let line = Int(unsafe cmark_node_get_start_line(node))
        let column = Int(unsafe cmark_node_get_start_column(node))
        return Place(
            file: file, line: line > 0 ? line : nil,
            column: column > 0 ? source.column(ofByte: column, line: line) : nil)
    }
}
