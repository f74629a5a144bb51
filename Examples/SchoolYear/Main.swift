import Foundation
import Trang

/// Writes the yearly report of a school: `SchoolYear [FILE.pdf]`.
@main
struct SchoolYear {
    static func main() throws {
        let file = CommandLine.arguments.dropFirst().first ?? "school-year.pdf"
        let picture = try Data(contentsOf: URL(fileURLWithPath: "Examples/SchoolYear/library.png"))
        let report = SchoolReport(school: .example, picture: [UInt8](picture))
        do {
            let rendering = try report.document.render()
            for message in rendering.messages { print("\(message.severity): \(message.text)") }
            try Data(rendering.files[0]).write(to: URL(fileURLWithPath: file), options: .atomic)
            print("\(file): \(rendering.pageCount) pages")
        } catch let error as RenderingError {
            for message in error.messages { print("\(message.severity): \(message.text)") }
            exit(1)
        }
    }
}
