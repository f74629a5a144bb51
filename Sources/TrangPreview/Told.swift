import Trang

// What the browser is told, as `page.js` and its neighbours read it.

/// A report as it stands.
struct ToldProof: Encodable {
    struct Page: Encodable {
        var look: String
        var width: Double
        var height: Double
        var label: String
    }

    var version: Int
    var broken: Bool
    var title: String
    var layouts: [String]
    var pages: [Page]
    var messages: [Message]
}

/// What there is to look at.
struct ToldChoices: Encodable {
    struct Choice: Encodable {
        var name: String
        var title: String
    }

    var terms: [Choice]
    var layouts: [Choice]

    init(_ terms: [ProofTerm], _ layouts: [ProofLayout]) {
        self.terms = terms.map { Choice(name: $0.name, title: $0.title) }
        self.layouts = layouts.map { Choice(name: $0.name, title: $0.title) }
    }
}

/// Lines of a file.
struct ToldLines: Encodable {
    /// The number of the first.
    var first: Int
    var lines: [String]
}

extension Double {
    /// A length to hundredths of a point, which is all that a screen can show.
    var hundredths: Double { (self * 100).rounded() / 100 }
}
