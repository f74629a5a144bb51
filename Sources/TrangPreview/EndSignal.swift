import Dispatch
import Glibc
import Synchronization

/// Ctrl-C or SIGTERM, as something to wait for.
actor EndSignal {
    private let sources: [any DispatchSourceSignal]
    private let came: AsyncStream<Void>

    /// From now on the two signals do not end the process by themselves.
    init() {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        came = stream
        sources = [SIGINT, SIGTERM].map { number in
            _ = signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { continuation.yield() }
            source.resume()
            return source
        }
    }

    /// Waits for one of them.
    func wait() async {
        for await _ in came { return }
    }
}

/// What became of a task that another thread waits for.
final class Outcome: Sendable {
    private let stored = Mutex<Preview.Fault?>(nil)

    /// Notes why it failed.
    func set(_ fault: Preview.Fault) { stored.withLock { $0 = fault } }

    /// Why it failed; nil when it did not.
    var fault: Preview.Fault? { stored.withLock { $0 } }
}
