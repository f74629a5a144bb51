import TrangModel
import TrangReading
import TrangReports

/// Composes what makes a text an official document: its head, its signature and the head of an appendix.
struct DocumentComposer {
    let context: CongressContext

    private var rules: RuleSet? { context.layout.rules }
    private var place: Place { context.term.document?.source ?? context.term.place }

    private func style(_ name: String) -> TextStyle {
        context.composition.style(name, at: context.place)
    }

    /// The head of the first page, down to the mark below the summary.
    func head() -> [Block] {
        guard let words = words() else { return [] }
        let facts = words.facts
        var left = lines(words.superior, "superior") + lines(words.issuer, "issuer")
        left += lines(words.words("under-issuer"), "under-issuer")
        var right: [Block] = []
        if words.words("motto") == nil {
            right = lines(words.words("title"), "party-title")
        } else {
            right = lines(words.words("title"), "nation") + lines(words.words("motto"), "motto")
        }
        // A political report that the congress itself heads has no number.
        let isUnnumbered =
            facts.issuer == .congress && facts.type?.lowercased() == "báo cáo chính trị"
        var below = isUnnumbered ? [] : lines(words.number, "number")
        // A letter has no name of its type; what it is about stands below its number.
        let isLetter = facts.type?.lowercased() == "công văn"
        if isLetter, let summary = words.summary {
            below += lines((words.words("letter-summary") ?? "") + summary, "letter-summary")
        }
        below += framed(lines(facts.urgency?.uppercased(), "urgency"), "urgency")
        below += framed(lines(facts.circulation?.uppercased(), "circulation"), "circulation")
        if facts.draft != nil { below += lines(words.words("draft"), "draft") }
        var blocks: [Block] = [row(left, right)]
        let space = style("number").spaceBefore
        if space > 0 { blocks.append(.gap(.fixed(space))) }
        blocks.append(row(below, lines(words.date, "place-date")))
        if !isLetter {
            blocks += lines(facts.type?.uppercased(), "type-name", level: 1)
            blocks += lines(words.summary, "summary")
            blocks += lines(words.words("under-summary"), "under-summary")
        }
        return blocks + contact(facts) + addressees(words) + bases(facts)
    }

    /// `Kính gửi:` with one name behind it, or several below.
    private func addressees(_ words: DocumentWords) -> [Block] {
        let names = words.facts.addressees.map(unsigned)
        guard let first = names.first else { return [] }
        let isSubmission = words.facts.type?.lowercased() == "tờ trình"
        let head =
            (isSubmission ? words.words("addressees-submission") : nil)
            ?? words.words("addressees") ?? "Kính gửi:"
        if names.count == 1 { return lines(head + " " + first + ".", "addressees") }
        return lines(head, "addressees")
            + names.enumerated().flatMap { index, name in
                lines("- " + name + (index == names.count - 1 ? "." : ";"), "addressees")
            }
    }

    /// What the document rests on, a paragraph each.
    private func bases(_ facts: DocumentFacts) -> [Block] {
        let lead = rules?.words("basis-lead") ?? ""
        return facts.bases.enumerated().flatMap { index, basis in
            lines(
                lead + unsigned(basis) + (index == facts.bases.count - 1 ? "." : ";"), "basis")
        }
    }

    /// The contact line below a rule at the foot of page 1.
    private func contact(_ facts: DocumentFacts) -> [Block] {
        guard facts.contact != nil else { return [] }
        let rule = Rule(thickness: 0.5, color: style("contact").font.color)
        return [.float([.rule(rule)] + lines(facts.contact, "contact"), place: .bottom)]
    }

    /// A name without the sign that ends it: the rules know which it gets.
    private func unsigned(_ name: String) -> String {
        var text = name.foldedSpaces
        while let last = text.last, ",;.".contains(last) { text.removeLast() }
        return text
    }

    /// Recipients at the left, authority, post and name at the right, kept whole below the last lines.
    func signature(spaceBefore: Double?) -> [Block] {
        guard let words = words(), let rules else { return [] }
        let facts = words.facts
        var left = lines(words.words("recipients"), "recipients-head")
        let sign = rules.value("recipient-sign") ?? ";"
        for (index, name) in facts.recipients.enumerated() {
            let text = unsigned(name)
            let isLast = index == facts.recipients.count - 1
            left += lines(
                "- " + text + (isLast ? rules.value("recipient-end") ?? "." : sign), "recipients")
        }
        left += lines(facts.drafter, "drafter")
        let lead = style("post").leading
        let empty = Double(rules.value("signature-space") ?? "") ?? 4
        let authority = facts.authority ?? words.words("authority")
        var right = lines(authority.map { formed($0, rules) }, "authority")
        right += lines(facts.post ?? words.words("post"), "post")
        right.append(.gap(.fixed(lead * empty)))
        right += lines(facts.name, "signer")
        var row = Row(
            cells: [Row.Cell(share: 1, blocks: left), Row.Cell(share: 1, blocks: right)],
            gutter: 6 * Length.millimetre)
        row.isWhole = true
        row.keepsWithPrevious = true
        return [.gap(.fixed(spaceBefore ?? lead)), .row(row)]
    }

    /// Number and name of an appendix, and what it is attached to.
    func appendix(_ parts: [TextPart]) -> [Block] {
        guard let rules else {
            context.findings.add(.missingKey(key: "rules"), at: context.layout.place)
            return []
        }
        let facts = context.term.document
        let words = DocumentWords(
            term: context.term, rules: rules, facts: facts ?? DocumentFacts(at: place),
            appendix: context.appendix)
        var blocks = lines(words.words("appendix"), "appendix-name", level: 1)
        let title = style("appendix-title")
        if let content = context.inlines(parts, title) {
            blocks.append(
                .paragraph(Paragraph(content, style: title.balanced, role: .heading(2))))
        }
        if facts != nil {
            blocks += lines(words.attachedTo, "appendix-attached")
        } else {
            context.add(.blockLeftOut(block: context.name, data: "document"))
        }
        return blocks + lines(words.words("under-summary"), "under-summary")
    }

    /// The words, after what must be there was asked for.
    private func words() -> DocumentWords? {
        guard let rules else {
            context.findings.add(.missingKey(key: "rules"), at: context.layout.place)
            return nil
        }
        guard let facts = context.term.document else {
            for part in ["type", "subject", "place", "signing", "recipients"] {
                context.findings.add(.missingDocument(part: part), at: context.term.place)
            }
            return nil
        }
        return DocumentWords(term: context.term, rules: rules, facts: facts)
    }

    /// A mark in a frame, where the rules give one its width in mm.
    private func framed(_ blocks: [Block], _ name: String) -> [Block] {
        guard !blocks.isEmpty, let width = Double(rules?.value(name + "-width") ?? ""),
            let half = Double(rules?.value("head-left") ?? ""), width < half
        else { return blocks }
        let style = style(name)
        let frame = Frame(
            blocks, border: Rule(thickness: 0.8, color: style.font.color), padding: 2.5)
        let side = Row.Cell(share: (half - width) / 2, blocks: [])
        return [
            .gap(.fixed(6)),
            .row(
                Row(cells: [side, Row.Cell(share: width, blocks: [.box(frame)]), side], gutter: 0)),
        ]
    }

    private func row(_ left: [Block], _ right: [Block]) -> Block {
        func share(_ name: String) -> Double { Double(rules?.value(name) ?? "") ?? 1 }
        return .row(
            Row(
                cells: [
                    Row.Cell(share: share("head-left"), blocks: left),
                    Row.Cell(share: share("head-right"), blocks: right),
                ], gutter: 0))
    }

    /// A component's words in its style; several lines where the rules part them, and room where blanks
    /// are to be filled by hand.
    private func lines(_ text: String?, _ name: String, level: Int? = nil) -> [Block] {
        guard let text, !text.isEmpty else { return [] }
        let style = style(name)
        var content: [Inline] = []
        for (index, line) in text.split(separator: "\n").enumerated() {
            if index > 0 { content.append(.newline) }
            content += blanks(String(line), style.font)
        }
        let role: Role = level.map { .heading($0) } ?? .paragraph
        let isLong = ["summary", "superior", "issuer", "type-name"].contains(name)
        return [.paragraph(Paragraph(content, style: isLong ? style.balanced : style, role: role))]
    }

    /// Runs of spaces as room to write in.
    private func blanks(_ line: String, _ font: Font) -> [Inline] {
        var content: [Inline] = []
        var (text, spaces) = ("", 0)
        func flush() {
            guard !text.isEmpty else { return }
            content.append(context.span(text, font, at: place))
            text = ""
        }
        for character in line + "\u{0}" {
            if character == " " {
                spaces += 1
                continue
            }
            if spaces > 1 {
                text += " "
                flush()
                content.append(.gap(Double(spaces - 1) * 0.28 * font.size))
            } else if spaces == 1 {
                text += " "
            }
            spaces = 0
            if character != "\u{0}" { text.append(character) }
        }
        flush()
        return content
    }

    /// An authority in the sign of the form: `T/M` in the Party's, `TM.` in the state's.
    private func formed(_ authority: String, _ rules: RuleSet) -> String {
        let pairs = [("T/M", "TM."), ("K/T", "KT."), ("T/L", "TL.")]
        for (party, state) in pairs {
            let (from, to) = rules.form == .state ? (party, state) : (state, party)
            if authority.hasPrefix(from + " ") { return to + authority.dropFirst(from.count) }
        }
        return authority
    }
}

extension TextStyle {
    /// The style with lines of like length; centred lines stay centred.
    var balanced: TextStyle {
        var style = self
        style.isBalanced = true
        return style
    }
}
