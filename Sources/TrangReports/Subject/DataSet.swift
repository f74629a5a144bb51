package import TrangReading

/// A table of data by its name.
package struct DataSet: Hashable, Sendable {
    package var name: String
    package var table: CSVTable
    /// The column of names where a block names none.
    package var nameColumn: Int

    package init(name: String, table: CSVTable, nameColumn: Int = 0) {
        (self.name, self.table, self.nameColumn) = (name, table, nameColumn)
    }
}
