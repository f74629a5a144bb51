import Foundation
import Testing
import TrangModel
import TrangReports
import TrangTestSupport

@testable import TrangCongress

/// The shipped blocks as layouts, editors and the reference know them.
@Suite struct ShippedLayoutTests {
    @Test(arguments: [
        "[{show: name, width: inf*}]",
        "[{show: name, width: 0*}]",
        "[{show: name, width: 0}]",
        "[{show: nam}]",
    ])
    func `a fault in a column of indicators is found at its line`(columns: String) {
        let findings = Findings()
        var reader = LayoutReader(families: ["Grid"], findings: findings)
        let layout = reader.read(
            """
            title: T
            page: {margins: {top: 10, bottom: 10, left: 20mm, right: 1in}, grid: 14}
            styles:
              body: {font: Grid, size: 10, leading: 12}
            blocks:
              - {block: indicator-table, columns: \(columns)}

            """, file: "l.yaml", name: "l")
        #expect(layout == nil)
        #expect(
            findings.all.contains {
                $0.finding.code == "invalid-value" && $0.place?.line == 6
            }, "\(findings.all)")
    }

    @Test func `the committed JSON Schema is the one of the definitions`() throws {
        let path = Command.root + "/Layouts/layout.schema.json"
        #expect(try String(contentsOfFile: path, encoding: .utf8) == JSONSchema.text(.shipped))
        let parsed = try JSONSerialization.jsonObject(with: Data(JSONSchema.text(.shipped).utf8))
        #expect((parsed as? [String: Any])?["properties"] != nil)
    }

    @Test func `every block is in the layout reference`() throws {
        let text = try String(contentsOfFile: Command.root + "/docs/layout.md", encoding: .utf8)
        for kind in BlockCatalogue.shipped.kinds {
            #expect(text.contains("`\(kind.name)`"), "\(kind.name)")
            for key in kind.keys {
                #expect(text.contains("`\(key.name)`"), "\(kind.name).\(key.name)")
            }
        }
    }

    @Test func `no block has two keys of one name`() {
        for kind in BlockCatalogue.shipped.kinds {
            let names = kind.keys.map(\.name) + ["block", "required"]
            #expect(Set(names).count == names.count, "\(kind.name)")
            #expect(kind.keys.allSatisfy { $0.about.hasSuffix(".") }, "\(kind.name)")
        }
    }
}
