import Glibc

/// A thread of its own. A door file: it asks the system directly, because the threads of Foundation bring
/// all of it, with its tables of the world's languages, into every start of the program.
package enum Worker {
    /// Deep texts want a deep stack.
    private static let stack = 16 << 20

    /// Does something on a new thread; at once when the system gives none.
    package static func start(_ work: @escaping @Sendable () -> Void) {
        if !tryStart(work) { work() }
    }

    /// Does something on a new thread.
    ///
    /// - Returns: false when the system gives none; then nothing is done.
    package static func tryStart(_ work: @escaping @Sendable () -> Void) -> Bool {
        create(isWaitedFor: false, work) != nil
    }

    /// Does something on a new thread.
    ///
    /// - Parameter isWaitedFor: whether somebody will wait for the thread's end, and must.
    /// - Returns: the thread; nil when the system gives none, and then nothing is done.
    static func create(
        isWaitedFor: Bool, _ work: @escaping @Sendable () -> Void
    ) -> pthread_t? {
        var attributes = pthread_attr_t()
        unsafe pthread_attr_init(&attributes)
        defer { unsafe pthread_attr_destroy(&attributes) }
        unsafe pthread_attr_setstacksize(&attributes, stack)
        if !isWaitedFor {
            unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        }
        var thread = pthread_t()
        let parcel = unsafe Unmanaged.passRetained(Parcel(work))
        let result = unsafe pthread_create(
            &thread, &attributes,
            { pointer in
                if let pointer = unsafe pointer {
                    unsafe Unmanaged<Parcel>.fromOpaque(pointer).takeRetainedValue().work()
                }
                return nil
            }, parcel.toOpaque())
        if result != 0 { unsafe parcel.release() }
        return result == 0 ? thread : nil
    }

    /// The work, as something that C can carry.
    private final class Parcel {
        let work: @Sendable () -> Void

        init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }
}
