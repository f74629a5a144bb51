import TrangModel
import TrangReading
import TrangReports

/// What a ``CustomBlock`` knows of the term and of the layout.
public struct BlockContext {
    let context: BuildContext

    /// A data set: the names of its columns, and its rows, cell by cell as they are written.
    public struct DataSet: Hashable, Sendable {
        /// The names of the columns.
        public var header: [String]
        /// The rows, with a cell for every column.
        public var rows: [[String]]
    }

    /// A data set of the term by its name (`indicators`, or the name of a file without its ending). It counts as
    /// shown. Nil when the term has none of that name.
    public func data(_ name: String) -> DataSet? {
        context.dataSet(name).map { set in
            DataSet(
                header: set.table.header.map(\.text),
                rows: set.table.rows.map { $0.map(\.text) })
        }
    }

    /// What a text with fields says, as in the block `text`: `Đảng bộ {unit}`. Nil, with a note, when the term does not
    /// say one of the fields.
    public func filled(_ template: String) -> String? { context.filled(template) }

    /// Says that the block is left out because its data is absent: a note, or an error where the layout has it
    /// `required: true`.
    ///
    /// - Parameter data: the file that is not there.
    public func leftOut(for data: String) { context.leftOut(for: data) }
}
