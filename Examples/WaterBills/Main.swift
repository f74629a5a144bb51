import Foundation
import Trang

/// Makes the water bills of a month: `WaterBills [COUNT] [FOLDER]`, a thousand into `water-bills`.
@main
struct WaterBills {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        let count = arguments.first.flatMap { Int($0) } ?? 1_000
        let folder = URL(fileURLWithPath: arguments.dropFirst().first ?? "water-bills")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)

        let customers = (1...max(1, count)).map(Customer.example)
        let start = ContinuousClock.now
        var (made, failed) = (0, 0)
        for await outcome in Batch(customers, report: { Bill(customer: $0).document }) {
            switch outcome.result {
            case .success(let bill):
                let file = folder.appendingPathComponent("\(outcome.item.number).pdf")
                try Data(bill.files[0]).write(to: file, options: .atomic)
                made += 1
            case .failure(let error):
                print("\(outcome.item.number): \(error.messages.map(\.text))")
                failed += 1
            }
            if outcome.completed % 100 == 0 { print("\(outcome.completed)/\(outcome.total)") }
        }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        print("\(made) bills, \(failed) failed, \(Int(Double(made) / max(seconds, 0.001))) bills/s")
        if failed > 0 { exit(1) }
    }
}
