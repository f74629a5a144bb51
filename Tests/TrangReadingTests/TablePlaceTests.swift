import Testing
import TrangModel

@testable import TrangReading

/// A field of a table is where it was written, whatever stands before it.
@Suite struct TablePlaceTests {
    @Test(arguments: [
        "a,b\n1,#\n", "a,b\n\"một\nhai\nba\",x\n1,#\n", "\"ạ\nb\",c\n1,#\n", "\n\na,b\n\n1,#\n",
        "sep=;\na;b\n\"ộ;\n\";#\n", "a\tb\nố \"x\"\t#\n",
    ])
    func `a field knows its line and column`(text: String) throws {
        var (line, column) = (1, 1)
        for character in text.prefix(while: { $0 != "#" }) {
            (line, column) = character == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        for written in [
            text, text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"),
            "\u{FEFF}" + text,
        ] {
            let decoded = try TextDecoding.decode(Array(written.utf8), file: "f")
            let table = try CSVReader.read(decoded, file: "f")
            let field = try #require(table.rows.flatMap { $0 }.first { $0.text == "#" })
            #expect(field.place.line == line && field.place.column == column, "\(field.place)")
        }
    }
}
