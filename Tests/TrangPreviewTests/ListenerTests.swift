import Foundation
import Testing
import TrangTestSupport

@testable import TrangPreview

/// Connections that ask for nothing whole.
@Suite struct ListenerTests {
    /// A listener on some free port.
    private static func opened(_ patience: Duration) async throws -> (Listener, Int) {
        for port in 38_000..<38_200 {
            if let listener = try? await Listener(port: port, patience: patience) {
                return (listener, port)
            }
        }
        throw CancellationError()
    }

    /// Talks as a browser would not, and says for how long it was listened to.
    private static func talk(_ script: String, _ port: Int) async throws -> String {
        let head = """
            import socket, sys, time
            one = socket.create_connection(('127.0.0.1', int(sys.argv[1])))
            one.settimeout(50)
            start = time.monotonic()
            def until_closed():
                try:
                    while one.recv(4096): pass
                except ConnectionError: pass
                return time.monotonic() - start

            """
        // Not on a thread that the answers need.
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result {
                        let outcome = try Command.run(
                            "python3", ["-c", head + script, String(port)])
                        return outcome.output + outcome.errors
                    })
            }
        }
    }

    @Test(
        .timeLimit(.minutes(2)),
        arguments: [
            // Nothing at all, half a head, a head without its end, a letter now and then.
            "print(0.3 < until_closed() < 10)",
            "one.send(b'GET / HT'); print(0.3 < until_closed() < 10)",
            "one.send(b'GET / HTTP/1.1\\r\\nHost: x\\r\\n'); print(0.3 < until_closed() < 10)",
            """
            gone = False
            for letter in b'GET / HTTP/1.1' * 100:
                try: one.send(bytes([letter]))
                except OSError: gone = True; break
                time.sleep(0.05)
            print(gone and time.monotonic() - start < 10)
            """,
            // A body that never comes.
            "one.send(b'GET / HTTP/1.1\\r\\nContent-Length: 9\\r\\n\\r\\nx'); print(until_closed() < 10)",
            // What was answered may ask again, but not wait for ever.
            """
            one.send(b'GET / HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n')
            got = b''
            while b'{}' not in got: got += one.recv(4096)
            one.send(b'GET / HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n')
            while got.count(b'{}') < 2: got += one.recv(4096)
            answered = time.monotonic() - start
            print(until_closed() - answered > 0.2)
            """,
        ])
    func `half a request is not waited for`(script: String) async throws {
        let (listener, port) = try await Self.opened(.milliseconds(400))
        let serving = Task { try await listener.serve { _ in Answer(json: "{}") } }
        defer { serving.cancel() }
        #expect(try await Self.talk(script, port) == "True\n")
    }

    @Test(.timeLimit(.minutes(2))) func `events, and answers that take long, are not cut off`()
        async throws
    {
        let (listener, port) = try await Self.opened(.milliseconds(200))
        let serving = Task {
            try await listener.serve { request in
                guard request.path == "/events" else {
                    try? await Task.sleep(for: .milliseconds(800))
                    return Answer(json: "{}")
                }
                return Answer(
                    events: AsyncStream { continuation in
                        Task {
                            try? await Task.sleep(for: .milliseconds(800))
                            continuation.yield(Array("late".utf8))
                        }
                    })
            }
        }
        defer { serving.cancel() }
        for (path, words) in [("/", "{}"), ("/events", "late")] {
            let script = """
                one.send(b'GET \(path) HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n')
                got = b''
                while b'\(words)' not in got:
                    more = one.recv(4096)
                    if not more: break
                    got += more
                print(b'\(words)' in got)
                """
            #expect(try await Self.talk(script, port) == "True\n")
        }
    }
}
