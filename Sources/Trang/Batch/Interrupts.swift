import Foundation

/// What happens on Ctrl-C. Only the command asks for it.
public enum Interrupts {
    /// Ends the process with 130 on SIGINT. Files are whole or not there at any moment; a temporary
    /// file that is left is cleaned up by the next run.
    public static func endWith130() {
        _ = signal(SIGINT) { _ in _exit(130) }
    }
}
