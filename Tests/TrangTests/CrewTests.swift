import Foundation
import Synchronization
import Testing

@testable import Trang

/// Workers of a run are gone when it is over.
@Suite struct CrewTests {
    /// Counts those of it that are alive.
    private final class Tool: Sendable {
        static let alive = Atomic<Int>(0)
        init() { Self.alive.add(1, ordering: .relaxed) }
        deinit {
            usleep(20_000)
            Self.alive.subtract(1, ordering: .relaxed)
        }
    }

    @Test func `a crew that is waited for has taken its tools down`() {
        let done = Atomic<Int>(0)
        let crew = Crew(of: 6) {
            let tool = Tool()
            usleep(10_000)
            withExtendedLifetime(tool) { _ = done.add(1, ordering: .relaxed) }
        }
        crew.wait()
        #expect(done.load(ordering: .relaxed) == 6)
        #expect(Tool.alive.load(ordering: .relaxed) == 0)
    }
}
