import TrangModel
import TrangReading
import TrangReports

/// A column of the indicator table.
struct IndicatorTableColumn {
    /// What a column may show.
    enum Shown: String, CaseIterable, Sendable {
        case group, number, name, short, unit, target, result, verdict, note, sentence, years
        case verdictWord = "verdict-word"
    }

    private let column: LayoutColumn<Shown>
    /// The year that it shows, of those that `years` stands for.
    var year: Int?

    var show: Shown { column.show }
    var title: String { column.title }
    var width: ColumnWidth { column.width }
    var alignment: CellAlignment { column.alignment }
    var style: String? { column.style }
    var place: Place { column.place }
}

extension IndicatorTableColumn: KeyItem {
    static let listType = LayoutColumn<Shown>.listType

    static func list(
        _ key: KeyDefinition, of fields: FieldReader, by reader: LayoutReader
    ) -> [IndicatorTableColumn]? {
        LayoutColumn.list(key, of: fields, by: reader)?.map { IndicatorTableColumn(column: $0) }
    }
}
