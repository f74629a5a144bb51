import TrangReading

/// Finds quotations with their speakers in a run of paragraphs.
struct Quotations {
    /// Quotations shorter than this many words are words in quotation marks.
    static let fewest = 8
    /// Paragraphs that one quotation may take.
    static let longest = 6

    /// A person as the text introduces one.
    struct Person: Hashable {
        var passage: Int
        var name: String
        var posts: [String]
    }

    /// A quotation: where it begins, where it ends, and who speaks.
    struct Found {
        var before: String
        /// Paragraphs of the quotation, with what names the speaker after it.
        var paragraphs: [String]
        var speaker: String?
        /// What the text calls the speaker where that is all that is known.
        var unknown: String?
    }

    let texts: [String]
    /// The people by the last word of their names, which is how they are called again.
    private let called: [String: [Person]]
    /// The introductions that give posts, by full name.
    private let posted: [String: [Person]]

    init(_ texts: [String]) {
        self.texts = texts
        let people = texts.enumerated().flatMap { Self.people(in: $1, passage: $0) }
        called = Dictionary(grouping: people) { $0.name.words.last ?? "" }
        posted = Dictionary(grouping: people.filter { !$0.posts.isEmpty }, by: \.name)
    }

    /// The quotation that begins in a paragraph and ends in it or in one of those that follow.
    ///
    /// - Parameter isParagraph: whether a passage is a paragraph that a quotation may go on in.
    func quotation(at index: Int, isParagraph: (Int) -> Bool) -> Found? {
        let text = texts[index]
        guard let open = Self.opening(text) else { return nil }
        let before = String(text[..<open]).foldedSpaces
        guard before.isEmpty || before.last.map({ ".!?:…”".contains($0) }) == true else {
            return nil
        }
        var paragraphs = [String(text[open...]).foldedSpaces]
        var last = index
        while Self.closing(paragraphs[paragraphs.count - 1], isFirst: last == index) == nil {
            last += 1
            guard last < texts.count, last - index < Self.longest, isParagraph(last),
                Self.opening(texts[last]) == nil
            else { return nil }
            paragraphs.append(texts[last])
        }
        let final = paragraphs[paragraphs.count - 1]
        guard let close = Self.closing(final, isFirst: last == index) else { return nil }
        let words = paragraphs.flatMap(\.words).count
        let tail = String(final[final.index(after: close)...]).foldedSpaces
        guard words >= Self.fewest, Self.isAttribution(tail) || before.hasSuffix(":") else {
            return nil
        }
        guard tail.count <= 160 else { return nil }
        let (speaker, unknown) = speaker(tail: tail, before: before, index: index)
        return Found(before: before, paragraphs: paragraphs, speaker: speaker, unknown: unknown)
    }

    /// Whether a passage opens a quotation that is never closed.
    static func isOpen(_ text: String) -> Bool {
        text.count { $0 == "“" } > text.count { $0 == "”" }
    }

    /// The last quotation mark that opens something long, or something that does not close.
    private static func opening(_ text: String) -> String.Index? {
        var index = text.endIndex
        // Words between here and the next mark that closes, counted on the way: a text may be full of marks.
        var (words, isInWord) = (0, false)
        while index > text.startIndex {
            index = text.index(before: index)
            let character = text[index]
            let isFirst =
                index == text.startIndex || text[text.index(before: index)].isWhitespace
            if character == "“" || character == "\"" && isFirst, words >= fewest - 1 {
                return index
            }
            if character == "”" || character == "\"" {
                (words, isInWord) = (0, false)
            } else if let byte = character.utf8.first, byte == 0x20 || (0x09...0x0D).contains(byte)
            {
                isInWord = false
            } else if !isInWord {
                (words, isInWord) = (words + 1, true)
            }
        }
        return nil
    }

    /// The mark that closes a quotation: the last of its paragraph.
    private static func closing(_ text: String, isFirst: Bool) -> String.Index? {
        let body = isFirst ? text.dropFirst() : text[...]
        return body.lastIndex { $0 == "”" || $0 == "\"" }
    }

    /// Whether words after a quotation say who spoke; none at all do not.
    static func isAttribution(_ tail: String) -> Bool {
        let folded = tail.lowercased()
        return ArticleWords.speech.contains { folded.contains($0) } && tail.words.count <= 30
    }

    private func speaker(tail: String, before: String, index: Int) -> (String?, String?) {
        if let named = Self.people(in: tail, passage: index).last { return (line(named), nil) }
        if Self.isAttribution(tail), let name = Self.reference(tail) {
            let known = called[name.name] ?? []
            let person = known.last { $0.passage <= index } ?? known.first
            return person.map { (line($0), nil) } ?? (nil, name.text)
        }
        if before.hasSuffix(":"), let named = Self.people(in: before, passage: index).last {
            return (line(named), nil)
        }
        return (nil, tail.isEmpty ? before.words.suffix(6).joined(separator: " ") : tail)
    }

    /// How a quotation names its speaker: with the posts that the text last gave.
    private func line(_ person: Person) -> String {
        let known = posted[person.name] ?? []
        let posts =
            person.posts.isEmpty
            ? (known.last { $0.passage <= person.passage } ?? known.first)?.posts ?? []
            : person.posts
        return ([person.name] + posts).joined(separator: ", ")
    }

    /// `ông Đồng` in words after a quotation.
    private static func reference(_ tail: String) -> (name: String, text: String)? {
        let words = tail.words
        for (index, word) in words.enumerated() {
            let pair = index > 0 ? words[index - 1].lowercased() + " " + word.lowercased() : ""
            let isHonorific =
                ArticleWords.honorifics.contains(word.lowercased().trimmingSigns)
                || ArticleWords.honorifics.contains(pair)
            guard isHonorific, index + 1 < words.count else { continue }
            let name = words[index + 1].trimmingSigns
            if name.first?.isUppercase == true { return (name, word + " " + name) }
        }
        return nil
    }

    /// More words than the posts of a person have.
    private static let longestPosts = 400

    /// The people that a text introduces: an honorific, a full name and perhaps posts.
    static func people(in text: String, passage: Int) -> [Person] {
        let words = text.words
        var people: [Person] = []
        var index = 0
        while index < words.count {
            let pair = index > 0 ? (words[index - 1] + " " + words[index]).lowercased() : ""
            let word = words[index].lowercased().trimmingSigns
            index += 1
            guard ArticleWords.honorifics.contains(word) || ArticleWords.honorifics.contains(pair)
            else { continue }
            var name: [String] = []
            var isClosed = false
            while index < words.count, name.count < 5, !isClosed {
                let next = words[index]
                guard next.first?.isUppercase == true else { break }
                isClosed = next.last.map { ",.;:)(".contains($0) } ?? false
                name.append(next.trimmingSigns)
                index += 1
            }
            guard name.count >= 2 else { continue }
            let isListed = isClosed && words[index - 1].hasSuffix(",")
            let isDashed = !isClosed && index < words.count && ["-", "–"].contains(words[index])
            let rest = words[(isDashed ? index + 1 : index)...].prefix(longestPosts)
                .joined(separator: " ")
            people.append(
                Person(
                    passage: passage, name: name.joined(separator: " "),
                    posts: isListed || isDashed ? posts(rest) : []))
        }
        return people
    }

    /// Posts at the beginning of a text, one behind each comma.
    private static func posts(_ text: String) -> [String] {
        var posts: [String] = []
        for piece in text.split(separator: ",").prefix(4) {
            var post = String(piece).foldedSpaces
            let folded = post.lowercased()
            guard ArticleWords.posts.contains(where: folded.hasPrefix) else { break }
            let verbs = ArticleWords.speech.compactMap { verb in
                folded.firstRange(of: " " + verb).map {
                    folded.distance(from: folded.startIndex, to: $0.lowerBound)
                }
            }
            let verb = verbs.min()
            if let verb { post = String(post.prefix(verb)) }
            let stop = post.firstIndex { ".:;“”(".contains($0) }
            if let stop { post = String(post[..<stop]).foldedSpaces }
            guard post.count <= 90 else { break }
            posts.append(post)
            if verb != nil || stop != nil { break }
        }
        return posts
    }
}

extension String {
    /// Without punctuation at its ends.
    fileprivate var trimmingSigns: String {
        var text = self[...]
        while let first = text.first, !first.isLetter, !first.isNumber { text.removeFirst() }
        while let last = text.last, !last.isLetter, !last.isNumber { text.removeLast() }
        return String(text)
    }
}
