import Testing
import TrangModel
import TrangTestSupport

@testable import TrangReports

@Suite struct LayoutTests {
    static let head = """
        title: T
        page: {margins: {top: 10, bottom: 10, left: 20mm, right: 1in}, grid: 14}
        styles:
          body: {font: Grid, size: 10, leading: 12}

        """

    static func read(_ text: String) -> (Layout?, [Diagnostic]) {
        let findings = Findings()
        var reader = LayoutReader(families: ["Grid"], findings: findings, blocks: .general)
        let layout = reader.read(text, file: "l.yaml", name: "l")
        return (layout, findings.all)
    }

    @Test func `lengths are in pt or have units`() throws {
        let (layout, found) = Self.read(
            Self.head + "blocks:\n  - {block: space, height: 3u}\n  - page-break\n")
        #expect(found.isEmpty)
        #expect(abs((layout?.margins.left ?? 0) - 56.69) < 0.01)
        #expect(layout?.margins.right == 72)
        #expect(layout?.blocks.map(\.name) == ["space", "page-break"])
        #expect((layout?.blocks[0].block as? SpaceBlock)?.height == 42)
    }

    @Test(arguments: [
        ("blocks:\n  - {block: tex, text: a, style: body}", "unknown-block", 5),
        ("blocks:\n  - {block: text, text: a, stile: body}", "unknown-key", 5),
        ("blocks:\n  - {block: text, text: a, style: bodi}", "unknown-style", 5),
        ("blocks:\n  - {block: text, style: body}", "missing-key", 5),
        ("blocks:\n  - {block: space, height: -4}", "invalid-value", 5),
        ("blocks:\n  - {block: space, height: 4 feet}", "invalid-value", 5),
        ("blocks:\n  - {block: columns, count: two, blocks: []}", "invalid-value", 5),
        ("blocks:\n  - {block: columns, count: 2.5, blocks: []}", "invalid-value", 5),
        ("blocks:\n  - {block: columns, count: 40, blocks: []}", "invalid-value", 5),
        ("blocks:\n  - {block: text, text: a, style: body, level: 1.5}", "invalid-value", 5),
        ("blocks:\n  - {block: row, cells: [{share: nan, blocks: []}]}", "invalid-value", 5),
        ("blocks:\n  - {block: photo, height: 0}", "invalid-value", 5),
        ("blocks:\n  - {block: photo, height: inf}", "invalid-value", 5),
        ("blocks:\n  - {block: chart, data: a, height: 0}", "invalid-value", 5),
        ("blocks:\n  - {block: share-chart, data: a, height: 0.5mm}", "invalid-value", 5),
        ("fits: {pages: 1.5}\nblocks: []", "invalid-value", 4),
        ("blocks: text", "wrong-type", 4), ("block: []", "unknown-key", 4),
        ("colors: {red: rot}\nblocks: []", "invalid-value", 4),
        ("fonts: {serif: Missing}\nblocks: []", "unknown-font", 4),
    ])
    func `a fault is found at its line`(text: String, code: String, line: Int) {
        let (layout, found) = Self.read(Self.head + text + "\n")
        #expect(layout == nil)
        #expect(
            found.contains { $0.finding.code == code && $0.place?.line == line + 1 }, "\(found)")
    }

    static func rules(_ values: String) -> (RuleSet?, [Diagnostic]) {
        let findings = Findings()
        let rules = RuleReader(findings: findings).read(
            """
            title: R
            form: state
            from: 2020-03-05
            values: {\(values)}
            styles: {}

            """, file: "r.yaml", name: "r")
        return (rules, findings.all)
    }

    @Test(arguments: [
        "signature-space: {is: nan, sure: A}", "signature-space: {is: -1, sure: A}",
        "head-left: {is: inf, sure: A}", "urgency-width: {is: 0, sure: A}",
        "circulation-width: {is: rộng, sure: A}",
    ])
    func `a number of the rules outside what is allowed is refused`(value: String) {
        #expect(Self.rules(value).1.map(\.finding.code) == ["invalid-value"])
    }

    @Test func `a value of the rules that is its own name is no length`() {
        let (rules, said) = Self.rules("indent: {is: indent, sure: A}")
        #expect(said.isEmpty && rules != nil)
        let findings = Findings()
        var reader = LayoutReader(
            families: ["Grid"], findings: findings, blocks: .general, rules: { _ in rules })
        let layout = reader.read(
            Self.head + "rules: r\nblocks:\n  - {block: space, height: indent}\n", file: "l.yaml",
            name: "l")
        #expect(layout == nil && findings.all.contains { $0.finding.code == "invalid-value" })
    }

    @Test func `a negative margin and a style like itself are refused`() {
        let (_, margin) = Self.read(
            "title: T\npage: {margins: {top: -1, bottom: 1, left: 1, right: 1}}\nstyles: {}\nblocks: []\n"
        )
        #expect(margin.map(\.finding.code) == ["invalid-value"])
        let (_, style) = Self.read(
            "title: T\npage: {margins: {top: 1, bottom: 1, left: 1, right: 1}}\nstyles:\n  a: {like: a, font: Grid}\nblocks: []\n"
        )
        #expect(style.map(\.finding.code) == ["unknown-style"])
    }

    @Test func `a key is named as its property, and a group's keys stand where the group stands`() {
        struct Shared: KeyGroup {
            @Key("Shared.") var headGround: Color?
            @Key("Shared too.", length: 0...9) var padding = 4.5
        }
        struct Sample: LayoutBlock {
            static let name = "sample"
            static let about = "A sample."
            @Key("Needed.", required: true) var `else` = ""
            var shared = Shared()
            @Key("A style.") var heading2: StyleName = "h2"

            func build(_ context: BuildContext) -> [Block] { [] }
        }
        let keys = BlockKind(Sample.self).keys
        #expect(keys.map(\.name) == ["else", "head-ground", "padding", "heading-2"])
        #expect(keys.map(\.isRequired) == [true, false, false, false])
        #expect(keys.map { $0.usual?.text } == [nil, nil, "4.5", "\"h2\""])
        // Blocks are values: a copy that is changed leaves the other alone.
        let one = Sample()
        var other = one
        other.heading2 = "h3"
        #expect(one.heading2 == "h2" && other.heading2 == "h3")
    }
}

@Suite struct FitLimitTests {
    @Test func `shrinking is tried only where it may help`() {
        let fits = FitLimits(
            pages: 2, size: 0.9, leading: 0.9, spacing: 0.5, place: Place(file: "l.yaml"))
        #expect(fits.mayHelp(pages: 3) && fits.mayHelp(pages: 9) && !fits.mayHelp(pages: 10))
    }
}
