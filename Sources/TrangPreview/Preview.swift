import Dispatch
public import Trang

/// A page on this computer that shows reports while they are being written.
public struct Preview: Sendable {
    /// Why no page can be shown.
    public enum Fault: Error, Hashable, Sendable {
        /// There is no term; the messages say why.
        case noTerms([Message])
        /// The port is taken, or none could be found.
        case portTaken(Int)
        /// The system refuses to tell of changes.
        case noWatch
    }

    /// Where the page is looked for when no port is asked for: these in turn.
    public static let usualPorts = 8726...8745

    private let options: RenderOptions
    private let port: Int?

    /// A preview of the terms below the options' paths, with the first of their layouts.
    ///
    /// - Parameter port: nil for one that is free.
    public init(_ options: RenderOptions, port: Int?) {
        self.options = options
        self.port = port
    }

    /// Serves until the process is asked to end by Ctrl-C or SIGTERM.
    ///
    /// - Parameters:
    ///   - said: called with what stands against showing some of the terms.
    ///   - ready: called with the page's address as soon as it can be opened.
    public func run(
        said: @escaping @Sendable (Message) -> Void = { _ in },
        ready: @escaping @Sendable (String) -> Void
    ) throws(Fault) {
        let end = EndSignal()
        let done = DispatchSemaphore(value: 0)
        let outcome = Outcome()
        let serving = Task {
            do throws(Fault) {
                try await serve(until: end, said: said, ready: ready)
            } catch {
                outcome.set(error)
            }
            done.signal()
        }
        done.wait()
        serving.cancel()
        if let fault = outcome.fault { throw fault }
    }

    private func serve(
        until end: EndSignal, said: @escaping @Sendable (Message) -> Void,
        ready: @escaping @Sendable (String) -> Void
    ) async throws(Fault) {
        let press = PressThread(options)
        let board = ProofBoard(press)
        let messages = await board.takeStock()
        guard await board.hasTerms else { throw .noTerms(messages) }
        messages.forEach(said)
        let folders = await press.run { $0.watchedFolders }
        guard let watch = FolderWatch(folders) else { throw .noWatch }
        listen(watch, board)
        let site = Site(options.language, layout: options.layouts.first ?? "")
        let (listener, port) = try await opened()
        let gate = Gatekeeper(port: port, token: Gatekeeper.newToken())
        let server = PageServer(board: board, gate: gate, site: site)
        let serving = Task { try await listener.serve(server.answer) }
        let heart = Task {
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(15))
                await board.beat()
            }
        }
        ready(gate.address)
        await end.wait()
        heart.cancel()
        serving.cancel()
        _ = await serving.result
    }

    /// A listener on the port that is asked for, or on the first of the usual ones that is free.
    private func opened() async throws(Fault) -> (Listener, Int) {
        for number in port.map({ [$0] }) ?? Array(Self.usualPorts) {
            if let listener = try? await Listener(port: number) { return (listener, number) }
        }
        throw .portTaken(port ?? Self.usualPorts.lowerBound)
    }

    /// Tells the board of changes, on a thread that waits for them.
    private func listen(_ watch: FolderWatch, _ board: ProofBoard) {
        let (changes, continuation) = AsyncStream.makeStream(of: FolderWatch.Change.self)
        Worker.start {
            var watch = watch
            while true { continuation.yield(watch.next()) }
        }
        Task {
            for await change in changes { await board.changed(change) }
        }
    }
}
