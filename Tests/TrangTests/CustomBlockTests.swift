import Testing
import TrangTestSupport

@testable import Trang

/// Blocks that a program writes in Swift and layouts use in YAML.
@Suite struct CustomBlockTests {
    struct Echo: CustomBlock {
        static let name = "echo"
        static let about = "Says what its keys say."

        enum Tone: String, CaseIterable { case calm, loud }

        @Key("What to say.", required: true) var words = ""
        @Key("In what tone.") var tone = Tone.calm
        @Key("How often.", in: 1...3) var times = 1
        @Key("How far away.", length: 0...100) var farAway = 5.0
        @Key("How likely.", in: 0...1) var likely = 0.5
        @Key("Whether it counts.") var counted = true
        @Key("To whom.") var toWhom: String?
        @Key("Who listens.") var listeners: [String] = []

        func elements(_ context: BlockContext) -> [any DocumentElement] {
            let said = [
                words, tone.rawValue, "\(times)", "\(farAway)", "\(likely)", "\(counted)",
                toWhom ?? "nobody", listeners.joined(separator: "+"),
                context.filled("{unit|upper}") ?? "",
            ]
            return [Paragraph(said.joined(separator: " ; "))]
        }
    }

    static func render(_ block: String) throws -> Result<String, RenderingError> {
        let folder = try ScratchFolder()
        try folder.write("unit: phường A\nterm: 2015-2020\n", "Terms/a/2015-2020/term.yaml")
        try folder.write(
            """
            title: T
            page: {margins: {top: 10, bottom: 10, left: 10, right: 10}}
            styles:
              body: {font: Liberation Serif, size: 10, leading: 12}
              chart-label: {like: body}
              chart-strong: {like: body}
              chart-head: {like: body}
              chart-tick: {like: body}
              chart-value: {like: body}
            blocks:
              - \(block)

            """, "l.yaml")
        let report = TermReport(
            folder: folder.path + "/Terms/a/2015-2020", layout: folder.path + "/l.yaml",
            blocks: [Echo.self])
        do throws(RenderingError) {
            let made = try report.render(.dump, fonts: Command.root + "/Fonts")
            return .success(String(decoding: made.files[0], as: UTF8.self))
        } catch {
            return .failure(error)
        }
    }

    @Test func `every kind of key is read from the layout`() throws {
        let dump = try Self.render(
            "{block: echo, words: xin chào, tone: loud, times: 2, far-away: 1in, likely: 0.25, "
                + "counted: false, to-whom: đại biểu, listeners: [một, hai]}"
        ).get()
        let words = "xin chào ; loud ; 2 ; 72.0 ; 0.25 ; false ; đại biểu ; một+hai ; PHƯỜNG A"
        #expect(dump.contains(words), "\(dump)")
    }

    @Test func `what the layout leaves out is as the property begins`() throws {
        let dump = try Self.render("{block: echo, words: a}").get()
        #expect(dump.contains("a ; calm ; 1 ; 5.0 ; 0.5 ; true ; nobody ; "), "\(dump)")
    }

    @Test(arguments: [
        ("{block: echo}", "missing-key"), ("{block: echo, words: a, tone: soft}", "invalid-value"),
        ("{block: echo, words: a, times: 4}", "invalid-value"),
        ("{block: echo, words: a, fr-away: 4}", "unknown-key"),
        ("{block: echo, words: a, far-away: 4 feet}", "invalid-value"),
        ("{block: ecko, words: a}", "unknown-block"),
    ])
    func `wrong keys are messages with the layout's line`(block: String, code: String) throws {
        let error = try #require(throws: RenderingError.self) {
            try Self.render(block).get()
        }
        let message = try #require(error.messages.first { $0.code == code }, "\(error)")
        #expect(message.line == 11 && message.file?.hasSuffix("l.yaml") == true, "\(message)")
    }
}
