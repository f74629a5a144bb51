import Glibc
import Synchronization

/// Whether the run shall end: set by a signal, read between reports.
private let isSet = Atomic<Bool>(false)

/// What happens on Ctrl-C and on SIGTERM. Only the command asks for it. A door file: it asks the system
/// directly.
public enum Interrupts {
    /// Whether a signal asked for the end.
    public static var isRequested: Bool { isSet.load(ordering: .relaxed) }

    /// From now on SIGINT and SIGTERM let no new report begin; a second one ends the process with 130
    /// at once. Files are whole or not there at any moment.
    public static func listen() {
        _ = isRequested
        var signals = sigset_t()
        _ = unsafe sigemptyset(&signals)
        for number in [SIGINT, SIGTERM] {
            _ = unsafe sigaddset(&signals, number)
            _ = signal(number) { _ in
                if isSet.exchange(true, ordering: .relaxed) { _exit(130) }
            }
        }
        // The program that started this one may have left them blocked.
        _ = unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }
}
