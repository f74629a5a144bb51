package import TrangModel

/// A value of a layout file after it was checked against its definition.
package indirect enum LayoutValue: Hashable, Sendable {
    case text(String)
    case number(Double)
    /// In pt.
    case length(Double)
    case flag(Bool)
    case parts([TextPart])
    case texts([String])
    case blocks([LayoutBlock])
    case cells([LayoutCell])
    case columns([LayoutColumn])
}

/// A stretch of a text with a style of its own.
package struct TextPart: Hashable, Sendable {
    package var text: String
    /// The name of the style whose font it takes; nil for the text's own.
    package var style: String?
    package var place: Place
}

/// A cell of a row.
package struct LayoutCell: Hashable, Sendable {
    package var share: Double
    package var blocks: [LayoutBlock]
}

/// A column of the indicator table or of a data table.
package struct LayoutColumn: Hashable, Sendable {
    package var show: String
    package var title: String
    package var width: ColumnWidth
    package var alignment: CellAlignment
    package var style: String?
    package var place: Place
}

/// A block of a layout: what to put there, with its options.
package struct LayoutBlock: Hashable, Sendable {
    package var kind: BlockKind
    package var values: [String: LayoutValue]
    package var place: Place

    /// A text option.
    package func text(_ key: String) -> String? {
        if case .text(let text) = values[key] { text } else { nil }
    }

    /// A number option.
    package func number(_ key: String) -> Double? {
        if case .number(let number) = values[key] { number } else { nil }
    }

    /// A length option, in pt.
    package func length(_ key: String) -> Double? {
        if case .length(let length) = values[key] { length } else { nil }
    }

    /// A yes-or-no option.
    package func flag(_ key: String) -> Bool? {
        if case .flag(let flag) = values[key] { flag } else { nil }
    }

    /// The parts of a text option.
    package func parts(_ key: String) -> [TextPart] {
        if case .parts(let parts) = values[key] { parts } else { [] }
    }

    /// A list of texts.
    package func texts(_ key: String) -> [String]? {
        if case .texts(let texts) = values[key] { texts } else { nil }
    }

    /// The blocks inside.
    package func blocks(_ key: String) -> [LayoutBlock] {
        if case .blocks(let blocks) = values[key] { blocks } else { [] }
    }

    /// The cells of a row.
    package var cells: [LayoutCell] {
        if case .cells(let cells) = values["cells"] { cells } else { [] }
    }

    /// The columns of a table.
    package var columns: [LayoutColumn]? {
        if case .columns(let columns) = values["columns"] { columns } else { nil }
    }
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
package struct Layout: Hashable, Sendable {
    package var name: String
    package var title: String
    package var description: String
    package var pageSize: Size
    package var margins: Insets
    package var grid: Double
    package var colors: [String: Color]
    package var styles: [String: TextStyle]
    /// Named blocks.
    package var parts: [String: [LayoutBlock]]
    package var foot: [LayoutFoot]
    package var blocks: [LayoutBlock]
    package var place: Place
    /// The rules of official documents that hold.
    package var rules: RuleSet?
    /// What is left out on purpose.
    package var leavesOut: Set<String> = []
    package var fits: FitLimits?
    /// Whether it sets all terms of a unit side by side.
    package var comparesTerms = false
    /// Room around the sheet that is cut off, in pt.
    package var bleed = 0.0
    package var hasCropMarks = false
}
