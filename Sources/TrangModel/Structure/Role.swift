/// What a node of the structure tree is, in the words of PDF's standard structure types.
package enum Role: Hashable, Sendable {
    case document, part, section, division
    case heading(Int)
    case paragraph, blockQuote, caption, figure, note, reference, span, link
    case contents, contentsEntry
    case list, listItem, label, listBody
    case table, tableHead, tableBody, tableFoot, tableRow, tableHeaderCell, tableCell

    /// The name in a PDF.
    package var name: String {
        switch self {
        case .document: "Document"
        case .part: "Part"
        case .section: "Sect"
        case .division: "Div"
        case .heading(let level): "H\(level)"
        case .paragraph: "P"
        case .blockQuote: "BlockQuote"
        case .caption: "Caption"
        case .figure: "Figure"
        case .note: "Note"
        case .reference: "Reference"
        case .span: "Span"
        case .link: "Link"
        case .list: "L"
        case .listItem: "LI"
        case .label: "Lbl"
        case .listBody: "LBody"
        case .table: "Table"
        case .tableHead: "THead"
        case .tableBody: "TBody"
        case .tableFoot: "TFoot"
        case .contents: "TOC"
        case .contentsEntry: "TOCI"
        case .tableRow: "TR"
        case .tableHeaderCell: "TH"
        case .tableCell: "TD"
        }
    }
}

/// Which cells a header cell speaks for.
package enum HeaderScope: String, Hashable, Sendable {
    case row = "Row"
    case column = "Column"
}
