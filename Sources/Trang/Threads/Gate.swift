import Glibc

/// A lock, and a place to wait for what others do behind it. A door file: it asks the system directly.
@safe
package final class Gate: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    package init() {
        unsafe pthread_mutex_init(mutex, nil)
        unsafe pthread_cond_init(condition, nil)
    }

    deinit {
        unsafe pthread_cond_destroy(condition)
        unsafe pthread_mutex_destroy(mutex)
        unsafe condition.deallocate()
        unsafe mutex.deallocate()
    }

    /// Waits until no one else is inside, and goes in.
    package func lock() { unsafe pthread_mutex_lock(mutex) }

    /// Goes out.
    package func unlock() { unsafe pthread_mutex_unlock(mutex) }

    /// Goes out, waits until something happened, and goes in again. It may come back for no reason.
    package func wait() { unsafe pthread_cond_wait(condition, mutex) }

    /// Tells one that waits.
    package func signal() { unsafe pthread_cond_signal(condition) }

    /// Tells all that wait.
    package func broadcast() { unsafe pthread_cond_broadcast(condition) }
}
