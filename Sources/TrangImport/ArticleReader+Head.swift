import TrangReading

/// Letterhead, congress, headline and author.
extension ArticleReader {
    /// Takes the head of an official document and its signature, which `term.yaml` describes.
    mutating func takeLetterhead() {
        for index in open.prefix(12) {
            guard isPlain(index), Letterhead.isHead(passages[index].text) else { break }
            draft.letterhead.append(text(index))
            taken.insert(index)
        }
        let tail = open.suffix(16)
        guard let start = tail.first(where: { Letterhead.opensEnd(passages[$0].text) }) else {
            return
        }
        let end = tail.filter { $0 >= start }
        guard end.allSatisfy({ isPlain($0) && passages[$0].text.count <= 140 }) else { return }
        for index in end {
            draft.letterhead.append(text(index))
            taken.insert(index)
        }
    }

    mutating func takeCongress() {
        for index in open.prefix(6) {
            let isShort = isPlain(index) || isHeading(index)
            guard isShort, let line = CongressLine(passages[index].text) else { continue }
            draft.congressLine = text(index)
            draft.ordinal = line.ordinal
            draft.congressTerm = line.term
            draft.isOfAllMembers = line.isOfAllMembers
            taken.insert(index)
            return
        }
        // The subject of a political report names the congress; it stays in the text.
        for index in open.prefix(8)
        where passages[index].text.lowercased().contains("trình đại hội") {
            guard let facts = CongressLine(facts: passages[index].text) else { continue }
            (draft.ordinal, draft.congressTerm) = (facts.ordinal, facts.term)
            draft.isOfAllMembers = facts.isOfAllMembers
            return
        }
        doubt(.noCongressLine)
    }

    mutating func takeTitle() {
        guard let index = open.first(where: { isPlain($0) || isHeading($0) }) else { return }
        let text = passages[index].text
        let isFirst = open.first == index || draft.congressLine != nil
        guard isFirst, PassageForm.isHeadingLike(text), PassageForm.item(text) == nil,
            passages[index].mark == nil,
            !text.lowercased().contains(ArticleWords.indicatorList),
            open.count > 1, !text.contains("![")
        else { return }
        // With a congress line elsewhere, the headline stands beside it.
        if let congress = draft.congressLine,
            passages[index].lines.lowerBound > congress.lines.upperBound + 12
        {
            return
        }
        draft.title = self.text(index)
        taken.insert(index)
        doubt(.headlineAssumed(text), at: index)
    }

    func isHeading(_ index: Int) -> Bool {
        if case .heading = passages[index].kind { true } else { false }
    }

    mutating func takeAuthor() {
        guard let index = open.last, isPlain(index), open.count > 1 else { return }
        let text = passages[index].text
        let folded = text.lowercased()
        let cue = ArticleWords.authorCues.first { folded.hasPrefix($0) }
        let name = cue.map { String(text.dropFirst($0.count)).foldedSpaces } ?? text
        // Who is named as the author may have a pen name.
        guard
            cue == nil
                ? PersonName.isFull(name) && !passages[index].isInBox && !passages[index].isCell
                : PassageForm.isName(name)
        else { return }
        draft.author = ImportText(text: name, lines: passages[index].lines)
        taken.insert(index)
        if cue == nil { doubt(.authorAssumed(name), at: index) }
    }
}
