import Trang
import TrangModel

/// A report as it is shown: the last pages that could be made, and what was found since.
struct ShownProof: Sendable {
    private(set) var pages: Pages?
    /// Counts what was shown.
    private(set) var version = 0
    private var messages: [Message] = []
    private var layouts: [String] = []
    /// Whether the pages are older than the messages.
    private var isBroken = false
    /// What the pictures of the pages look like, so that only those that changed are fetched.
    private(set) var looks: [String] = []

    /// Shows a proof; pages that could not be made leave the last ones up.
    mutating func take(_ proof: Proof) {
        version += 1
        messages = proof.messages
        if !proof.layouts.isEmpty { layouts = proof.layouts }
        isBroken = proof.pages == nil
        guard let pages = proof.pages else { return }
        self.pages = pages
        looks = pages.pages.map { page in
            var look = PageLook(pages.pictures)
            look.add(page)
            return look.text
        }
    }

    /// Adds what was found while drawing; false when it is known already.
    mutating func add(_ message: Message) -> Bool {
        guard !messages.contains(message) else { return false }
        version += 1
        messages.append(message)
        return true
    }

    /// What the browser is told.
    var told: ToldProof {
        ToldProof(
            version: version, broken: isBroken, title: pages?.info.title ?? "", layouts: layouts,
            pages: zip(pages?.pages ?? [], looks).map { page, look in
                ToldProof.Page(
                    look: look, width: page.size.width.hundredths,
                    height: page.size.height.hundredths, label: page.label)
            }, messages: messages)
    }
}

/// Tells pages that look the same from those that do not; tags and places are not seen.
struct PageLook {
    private var hasher = Hasher()
    private let pictures: [Picture]

    init(_ pictures: [Picture]) { self.pictures = pictures }

    /// Adds all that is seen of a page.
    mutating func add(_ page: Page) {
        hasher.combine(page.size)
        add(page.marks)
    }

    /// The look as a short text; it means something within one run of the program only.
    var text: String { String(UInt(bitPattern: hasher.finalize()), radix: 36) }

    private mutating func add(_ marks: [Mark]) {
        for mark in marks {
            switch mark.content {
            case .link, .spot: continue
            case .glyphs(let run): hasher.combine(run)
            case .path(let path): hasher.combine(path)
            case .picture(let picture, let whole, let frame):
                hasher.combine(whole)
                hasher.combine(frame)
                // A picture's own hash is made in haste.
                hasher.combine(pictures[picture.index].bytes)
            case .group(let marks, let scale, let clip):
                hasher.combine(scale)
                hasher.combine(clip)
                add(marks)
            }
            hasher.combine(mark.at)
        }
    }
}
