package import TrangModel

/// A stretch of a text with a style of its own.
package struct TextPart: Hashable, Sendable {
    package var text: String
    /// The name of the style whose font it takes; nil for the text's own.
    package var style: String?
    package var place: Place
}

/// A cell of a row.
package struct LayoutCell: Sendable {
    package var share: Double
    package var blocks: [PlacedBlock]
}

/// A line at the foot of every page.
package struct LayoutFoot: Hashable, Sendable {
    package var parts: [TextPart]
    package var style: String
    package var top: Double
    package var onFirstPage: Bool
    package var place: Place
}

/// How a report is arranged: a layout file, checked.
package struct Layout: Sendable {
    package var name: String
    package var title: String
    package var description: String
    package var pageSize: Size
    package var margins: Insets
    package var grid: Double
    package var colors: [String: Color]
    package var styles: [String: TextStyle]
    /// Named blocks.
    package var parts: [String: [PlacedBlock]]
    package var foot: [LayoutFoot]
    package var blocks: [PlacedBlock]
    package var place: Place
    /// The rules of official documents that hold.
    package var rules: RuleSet?
    /// What is left out on purpose.
    package var leavesOut: Set<String> = []
    package var fits: FitLimits?
    /// Whether it sets several subjects side by side (`terms: all`).
    package var comparesSubjects = false
    /// Room around the sheet that is cut off, in pt.
    package var bleed = 0.0
    package var hasCropMarks = false
}
