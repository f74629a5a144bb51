import Foundation

/// Opens an Ink on another thread, and loads its faces, while this one reads files: on a cold start
/// both take about as long.
///
/// The Ink is handed over once, under a lock, and belongs to the taker alone from then on.
package final class InkOpening: @unchecked Sendable {
    private let condition = NSCondition()
    private var result: Result<Ink, InkError>?

    /// Starts opening.
    package init(_ files: [FontFile]) {
        Thread.detachNewThread { [self] in
            let opened: Result<Ink, InkError>
            do throws(InkError) {
                let ink = try Ink(files)
                ink.shaper.loadFaces()
                opened = .success(ink)
            } catch {
                opened = .failure(error)
            }
            condition.lock()
            result = opened
            condition.signal()
            condition.unlock()
        }
    }

    /// The Ink, as soon as it is there.
    package func ink() throws(InkError) -> Ink {
        condition.lock()
        defer { condition.unlock() }
        while true {
            if let result { return try result.get() }
            condition.wait()
        }
    }
}
