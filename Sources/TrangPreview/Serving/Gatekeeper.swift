/// Lets in only who may come: this computer's own browser, under this computer's own name, with the address that the
/// command gave, to read.
struct Gatekeeper: Sendable {
    let port: Int
    /// The first part of every address. Who has not been told it, such as another user of this computer, sees nothing.
    let token: String

    /// A token that nobody can guess: 128 bits from the system's source.
    static func newToken() -> String {
        var source = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(source.next() as UInt64, radix: 36)
            return String(repeating: "0", count: 13 - digits.count) + digits
        }.joined()
    }

    /// Where the page is.
    var address: String { "http://127.0.0.1:\(port)/\(token)/" }

    /// The path behind the token; nil without it.
    func path(of request: Request) -> String? {
        let start = Array("/\(token)/".utf8)
        let given = Array(request.path.utf8)
        guard given.count >= start.count else { return nil }
        // All of it is compared, so that the time does not tell how much of it is right.
        let difference = zip(start, given).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
        guard difference == 0 else { return nil }
        return String(decoding: given[(start.count - 1)...], as: UTF8.self)
    }

    /// The answer to a request that is not let in; nil when it may go on.
    func refusal(_ request: Request) -> Answer? {
        // A page elsewhere whose name is made to lead here would send its own name.
        let names = ["localhost", "127.0.0.1", "[::1]"]
        guard
            names.contains(where: { name in
                request.host == "\(name):\(port)" || (port == 80 && request.host == name)
            })
        else { return Answer(status: 403) }
        guard ["GET", "HEAD"].contains(request.method) else {
            var answer = Answer(status: 405)
            answer.headers["Allow"] = "GET, HEAD"
            return answer
        }
        return path(of: request) == nil ? Answer(status: 403) : nil
    }

    /// What every answer tells the browser to forbid.
    static let headers = [
        "Content-Security-Policy": policy, "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff",
    ]

    /// What a page's picture may do when it is opened by itself.
    static let picturePolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

    private static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:",
        "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")
}
