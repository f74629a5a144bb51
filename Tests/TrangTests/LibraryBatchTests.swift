import Foundation
import Synchronization
import Testing
import Trang
import TrangTestSupport

/// Batches that an asynchronous loop takes.
@Suite(.timeLimit(.minutes(2))) struct LibraryBatchTests {
    static func page(_ number: Int) -> Document {
        Document(title: "Trang \(number)") { Paragraph("Số \(number)") }
    }

    @Test(arguments: [1, 2, 7])
    func `outcomes come in order, with the bytes of a single rendering`(workers: Int) async throws {
        let batch = Batch(
            Array(1...12), workers: workers, fonts: LibraryTests.fonts, report: Self.page)
        var seen: [Int] = []
        for await outcome in batch {
            seen.append(outcome.item)
            #expect(outcome.completed == seen.count && outcome.total == 12)
            if outcome.item % 5 == 0 {
                let alone = try Self.page(outcome.item).pdf(fonts: LibraryTests.fonts)
                #expect(try outcome.result.get().files == [alone])
            }
        }
        #expect(seen == Array(1...12))
    }

    @Test func `one that fails stops no other`() async throws {
        let batch = Batch([1, 2, 3], fonts: LibraryTests.fonts) { number in
            Document(title: "A") {
                if number == 2 { FigureElement([], alternative: "Không có") }
                Paragraph("B")
            }
        }
        var failed: [Int] = []
        for await outcome in batch {
            if case .failure(let error) = outcome.result {
                failed.append(outcome.item)
                #expect(error.messages.map(\.code) == ["unreadable-image"])
            }
        }
        #expect(failed == [2])
        var none = Batch([], report: Self.page).makeAsyncIterator()
        #expect(await none.next() == nil)
    }

    @Test func `term folders are rendered like documents`() async throws {
        let folders = ["Terms/khue-trung/2015-2020", "Terms/nowhere", "Terms/vi-du/2020-2025"]
        let batch = Batch(folders, as: .svg, language: .vietnamese) {
            TermReport(folder: $0, layout: "summary")
        }
        var pages: [Int?] = []
        for await outcome in batch { pages.append(try? outcome.result.get().files.count) }
        let alone = try TermReport(folder: folders[2], layout: "summary").svg().count
        #expect(pages == [4, nil, alone])
    }

    /// Counts the reports begun.
    private final class Counter: Sendable {
        let begun = Atomic<Int>(0)
    }

    @Test func `threads wait for a slow taker`() async throws {
        let counter = Counter()
        let batch = Batch(Array(1...200), workers: 2, fonts: LibraryTests.fonts) { number in
            counter.begun.add(1, ordering: .relaxed)
            return Self.page(number)
        }
        var iterator = batch.makeAsyncIterator()
        for _ in 1...3 { _ = await iterator.next() }
        try await Task.sleep(for: .milliseconds(600))
        #expect(counter.begun.load(ordering: .relaxed) <= 3 + 6)
        #expect(await iterator.next()?.item == 4)
    }

    @Test func `a cancelled loop ends, and no new report begins`() async throws {
        let counter = Counter()
        let batch = Batch(Array(1...5000), workers: 2, fonts: LibraryTests.fonts) { number in
            counter.begun.add(1, ordering: .relaxed)
            return Self.page(number)
        }
        let task = Task {
            var taken = 0
            for await _ in batch { taken += 1 }
            return taken
        }
        while counter.begun.load(ordering: .relaxed) < 4 {
            try await Task.sleep(for: .milliseconds(2))
        }
        task.cancel()
        #expect(await task.value < 5000)
        try await Task.sleep(for: .milliseconds(300))
        let begun = counter.begun.load(ordering: .relaxed)
        try await Task.sleep(for: .milliseconds(300))
        #expect(counter.begun.load(ordering: .relaxed) == begun && begun < 5000)
    }

    @Test func `a loop that is left ends the work`() async throws {
        let counter = Counter()
        for await outcome in Batch(
            Array(1...5000), workers: 2, fonts: LibraryTests.fonts,
            report: { number in
                counter.begun.add(1, ordering: .relaxed)
                return Self.page(number)
            })
        where outcome.item == 2 { break }
        try await Task.sleep(for: .milliseconds(300))
        let begun = counter.begun.load(ordering: .relaxed)
        #expect(begun <= 2 + 6 + 2)
    }
}
