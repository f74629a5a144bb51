import FoundationEssentials

/// What a browser asks.
struct Request: Sendable {
    var method: String
    /// The address without its query.
    var path: String
    var query: [String: String]
    /// The name that the browser used for this computer, with the port.
    var host: String

    /// A request as it comes in.
    ///
    /// - Parameter uri: path and query, still encoded.
    init(method: String, uri: String, host: String) {
        self.method = method
        self.host = host.lowercased()
        let parts = uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(parts.first ?? "")
        query = [:]
        for pair in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
            if let item = Self.item(pair) { query[item.name] = item.value ?? "" }
        }
    }

    /// A value of the query; nil when it is not there or empty.
    func value(_ name: String) -> String? { query[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// A number of the query.
    func number(_ name: String) -> Int? { value(name).flatMap { Int($0) } }

    /// A name and its value; nil when they are not encoded as they should be. Forms write a plus for a space.
    private static func item(_ pair: Substring) -> URLQueryItem? {
        URLComponents(
            string: "?" + pair.replacing("+", with: "%20"), encodingInvalidCharacters: false)?
            .queryItems?.first
    }
}

/// What is answered.
struct Answer: Sendable {
    /// What follows the head.
    enum Body: Sendable {
        case bytes([UInt8])
        /// Events as they come, until the browser goes.
        case events(AsyncStream<[UInt8]>)
    }

    var status = 200
    var headers: [String: String] = [:]
    var body: Body

    /// An answer without content.
    init(status: Int) {
        self.status = status
        body = .bytes([])
    }

    /// Content of a MIME type.
    ///
    /// - Parameter isLasting: whether the browser may keep it.
    init(_ bytes: [UInt8], _ type: String, isLasting: Bool = false) {
        body = .bytes(bytes)
        headers["Content-Type"] = type
        headers["Cache-Control"] = isLasting ? "private, max-age=3600, immutable" : "no-store"
    }

    /// JSON.
    init(json: String) { self.init(Array(json.utf8), "application/json; charset=utf-8") }

    /// Server-sent events.
    init(events: AsyncStream<[UInt8]>) {
        body = .events(events)
        headers = ["Content-Type": "text/event-stream", "Cache-Control": "no-store"]
    }
}

/// Server-sent events as bytes.
enum EventBytes {
    /// An event with one line of data.
    static func event(_ name: String, _ data: String) -> [UInt8] {
        Array("event: \(name)\ndata: \(data)\n\n".utf8)
    }

    /// A line that says nothing; a browser that is gone is found out by it.
    static let heartbeat = Array(": \n\n".utf8)
}
