/// Lets in only who may come: this computer's own browser, under this computer's own name, to read.
struct Gatekeeper: Sendable {
    let port: Int

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
        return nil
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
