import Dispatch
import Synchronization
import Trang

/// The one thread that a press lives on: its Ink serves one task, and deep texts want a deep stack.
final class PressThread: Sendable {
    private typealias Job = @Sendable (ProofPress) -> Void

    private let jobs = Mutex<[Job]>([])
    private let signal = DispatchSemaphore(value: 0)

    init(_ options: RenderOptions) {
        Worker.start { [self] in
            let press = ProofPress(options)
            while true {
                signal.wait()
                let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
                job?(press)
            }
        }
    }

    /// Does something with the press, after what was asked before.
    func run<Value: Sendable>(_ work: @escaping @Sendable (ProofPress) -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            jobs.withLock { $0.append { continuation.resume(returning: work($0)) } }
            signal.signal()
        }
    }
}
