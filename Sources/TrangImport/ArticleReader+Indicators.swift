import TrangReading

extension ArticleReader {
    /// An entry of a list of indicators.
    enum Entry {
        case item(Int, number: String, text: String)
        case group(Int, String)
    }

    /// Finds the lists of indicators: what stands under a heading that names them, or a run of numbered
    /// sentences half of which compare a number with a target.
    mutating func takeIndicators() {
        var index = 0
        var isFuture = false
        while index < passages.count {
            guard !taken.contains(index), isPlain(index) || isHeading(index) else {
                index += 1
                continue
            }
            let text = passages[index].text
            let looksLikeHeading =
                isHeading(index) || PassageForm.isHeadingLike(text)
                || text.hasSuffix(":") && text.count < 140
            if looksLikeHeading { isFuture = saysFuture(text, before: isFuture) }
            let names = looksLikeHeading && text.lowercased().contains(ArticleWords.indicatorList)
            if names, !isFuture {
                let (entries, end) = entries(from: index + 1, isNamed: true)
                if entries.contains(where: \.isItem) {
                    draft.indicatorHeadings.append(self.text(index))
                    taken.insert(index)
                    take(entries)
                    index = end
                    continue
                }
            } else if !isFuture, PassageForm.item(text) != nil {
                let (entries, end) = entries(from: index, isNamed: false)
                let items = entries.count(where: \.isItem)
                let good = entries.count { entry in
                    guard case .item(let at, _, let text) = entry else { return false }
                    return SentenceReader.read(text, lines: passages[at].lines).isIndicator
                }
                if items >= 3, good * 2 >= items {
                    take(entries)
                    index = end
                    continue
                }
                if end > index {
                    index = end
                    continue
                }
            }
            index += 1
        }
    }

    /// Whether a heading opens what is planned for the next term.
    private func saysFuture(_ text: String, before: Bool) -> Bool {
        let folded = text.lowercased()
        let years = PassageForm.years(text)
        if years.contains(self.years) { return false }
        if ArticleWords.futureCues.contains(where: folded.contains) { return true }
        if !years.isEmpty { return true }
        // A heading of the highest level ends it.
        return PassageForm.level(text) == 1 ? false : before
    }

    /// The entries of a list, and the passage behind it.
    private func entries(from start: Int, isNamed: Bool) -> ([Entry], Int) {
        var entries: [Entry] = []
        var index = start
        var end = start
        while index < passages.count {
            if taken.contains(index) {
                guard isSignsOrCaption(index) else { break }
                index += 1
                continue
            }
            let text = passages[index].text
            if isHeading(index) {
                // Headings inside the list are its groups when items follow.
                guard isNamed, isGroup(text), hasItem(after: index) else { break }
                entries.append(.group(index, text))
            } else if isPlain(index), let item = PassageForm.item(text),
                !isGroup(text, item.rest, index)
            {
                entries.append(.item(index, number: item.number, text: item.rest))
            } else if isNamed, isPlain(index), isGroup(text), hasItem(after: index) {
                entries.append(.group(index, text))
            } else if isNamed, isPlain(index), let rest = PassageForm.bullet(text) {
                entries.append(.item(index, number: "", text: rest))
            } else if isNamed, passages[index].kind == .listItem {
                entries.append(.item(index, number: "", text: text))
            } else {
                break
            }
            index += 1
            end = index
        }
        return (entries, end)
    }

    private func isSignsOrCaption(_ index: Int) -> Bool {
        PassageForm.isSigns(passages[index].text)
            || PassageForm.caption(passages[index].text) != nil
    }

    /// Whether a line names a group of indicators: `I. Kinh tế`, `* Về xã hội:`.
    private func isGroup(_ text: String) -> Bool {
        let words = PassageForm.item(text)?.rest ?? PassageForm.bullet(text) ?? text
        let digits = words.contains(where: \.isPlainDigit)
        return !digits && text.count <= 80 && words.words.count <= 12 && !words.hasSuffix(".")
            && SentenceVerdict.find(SentenceTokens(words)) == nil
            && !words.hasSuffix(";")
    }

    /// A numbered line is a group only when the numbers begin anew below it.
    private func isGroup(_ text: String, _ rest: String, _ index: Int) -> Bool {
        guard isGroup(text), let next = nextOpen(after: index) else { return false }
        let below = passages[next].text
        return PassageForm.bullet(below) != nil
            || PassageForm.item(below).map { $0.number == "1" && text.hasPrefix("1") == false }
                ?? false
            || text.hasSuffix(":")
    }

    private func hasItem(after index: Int) -> Bool {
        guard let next = nextOpen(after: index) else { return false }
        let text = passages[next].text
        return PassageForm.item(text) != nil || PassageForm.bullet(text) != nil
            || passages[next].kind == .listItem
    }

    private mutating func take(_ entries: [Entry]) {
        var group = ""
        var isSaid = false
        for entry in entries {
            switch entry {
            case .group(let index, let text):
                let words = PassageForm.bullet(text) ?? text
                group = words.hasSuffix(":") ? String(words.dropLast()) : words
                draft.indicatorHeadings.append(self.text(index))
                taken.insert(index)
            case .item(let index, let number, let text):
                var reading = SentenceReader.read(text, lines: passages[index].lines)
                for row in reading.rows.indices { reading.rows[row].group = group }
                reading.rows[0].number = number
                reading.rows[0].sentence = passages[index].text
                draft.indicators += reading.rows
                for doubt in reading.doubts { self.doubt(doubt, at: index) }
                if number.isEmpty, !isSaid {
                    doubt(.indicatorWithoutNumber, at: index)
                    isSaid = true
                }
                taken.insert(index)
            }
        }
    }
}

extension ArticleReader.Entry {
    fileprivate var isItem: Bool { if case .item = self { true } else { false } }
}
