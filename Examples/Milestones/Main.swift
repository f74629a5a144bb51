import Foundation
import Trang

/// Writes a term's report with a block of the program's own: `Milestones [FILE.pdf]`.
@main
struct Program {
    static func main() throws {
        let file = CommandLine.arguments.dropFirst().first ?? "milestones.pdf"
        let report = TermReport(
            folder: "Examples/Milestones/hoa-binh/2020-2025",
            layout: "Examples/Milestones/milestones.yaml", blocks: [Milestones.self])
        do {
            let rendering = try report.render()
            for message in rendering.messages { print("\(message.severity): \(message.text)") }
            try Data(rendering.files[0]).write(to: URL(fileURLWithPath: file), options: .atomic)
            print("\(file): \(rendering.pageCount) page")
        } catch let error as RenderingError {
            for message in error.messages { print("\(message.severity): \(message.text)") }
            exit(1)
        }
    }
}
