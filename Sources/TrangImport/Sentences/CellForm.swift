import TrangReading

/// Whether cells can be read by the tables that they are meant for.
enum CellForm {
    static func isResult(_ text: String) -> Bool {
        do { return try Quantity.read(text) != nil || text.isEmpty } catch { return false }
    }

    static func isTarget(_ text: String) -> Bool {
        do { return try Target.read(text) != nil || text.isEmpty } catch { return false }
    }
}
