import NIOCore
import NIOHTTP1
import NIOPosix

/// Listens on this computer's own address and speaks HTTP: the one place that knows how.
struct Listener: Sendable {
    private typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

    private let channel: NIOAsyncChannel<Connection, Never>

    /// Listens on a port; throws when it is taken.
    ///
    /// - Parameter patience: how long a connection may take to ask for something whole.
    init(port: Int, patience: Duration = .seconds(30)) async throws {
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .bind(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(
                        withPipeliningAssistance: false)
                    let clock = RequestClock(TimeAmount(patience))
                    try channel.pipeline.syncOperations.addHandler(clock)
                    return try Connection(wrappingChannelSynchronously: channel)
                }
            }
    }

    /// Answers requests until the task is cancelled.
    func serve(_ answer: @escaping @Sendable (Request) async -> Answer) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            try await channel.executeThenClose { connections in
                for try await connection in connections {
                    // A connection that breaks ends alone.
                    group.addTask { try? await Self.talk(on: connection, answer) }
                }
            }
        }
    }

    private static func talk(
        on connection: Connection, _ answer: @Sendable (Request) async -> Answer
    ) async throws {
        try await connection.executeThenClose { inbound, outbound in
            var parts = inbound.makeAsyncIterator()
            var asked: HTTPRequestHead?
            while let part = try await parts.next() {
                switch part {
                case .head(let head): asked = head
                case .body: break
                case .end:
                    guard let head = asked else { return }
                    let made = await answer(
                        Request(
                            method: head.method.rawValue, uri: head.uri,
                            host: head.headers.first(name: "Host") ?? ""))
                    switch made.body {
                    case .bytes(let bytes):
                        try await write(made, bytes, to: outbound, for: head)
                        guard head.isKeepAlive else { return }
                    case .events(let events):
                        try await outbound.write(.head(responseHead(made, to: head)))
                        try await stream(events, to: outbound) { try await parts.next() != nil }
                        return
                    }
                }
            }
        }
    }

    private static func responseHead(
        _ answer: Answer, to head: HTTPRequestHead
    ) -> HTTPResponseHead {
        HTTPResponseHead(
            version: head.version, status: HTTPResponseStatus(statusCode: answer.status),
            headers: HTTPHeaders(answer.headers.sorted { $0.key < $1.key }))
    }

    private static func write(
        _ answer: Answer, _ bytes: [UInt8],
        to outbound: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>,
        for head: HTTPRequestHead
    ) async throws {
        var made = responseHead(answer, to: head)
        made.headers.replaceOrAdd(name: "Content-Length", value: String(bytes.count))
        if !head.isKeepAlive { made.headers.add(name: "Connection", value: "close") }
        var parts: [HTTPServerResponsePart] = [.head(made)]
        if head.method != .HEAD { parts.append(.body(.byteBuffer(ByteBuffer(bytes: bytes)))) }
        try await outbound.write(contentsOf: parts + [.end(nil)])
    }

    /// Hands events on as they come, until the browser goes.
    private static func stream(
        _ events: AsyncStream<[UInt8]>,
        to outbound: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>,
        whileTalking more: () async throws -> Bool
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for await event in events {
                    try await outbound.write(.body(.byteBuffer(ByteBuffer(bytes: event))))
                }
            }
            while try await more() {}
            group.cancelAll()
        }
    }
}
