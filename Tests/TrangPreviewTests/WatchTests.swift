import Foundation
import Testing
import TrangTestSupport

@testable import TrangPreview

/// What is heard of changes on disk.
@Suite struct WatchTests {
    /// Changes of a folder until one names a file, as a thread hears them.
    private func heard(_ name: String, in scratch: ScratchFolder, _ act: () throws -> Void) throws
        -> FolderWatch.Change
    {
        var watch = try #require(FolderWatch([scratch.path]))
        try act()
        var all = FolderWatch.Change()
        while !all.paths.contains(where: { $0.hasSuffix("/" + name) }) {
            let change = watch.next()
            all.paths.formUnion(change.paths)
            all.hasFolders = all.hasFolders || change.hasFolders
        }
        return all
    }

    @Test(.timeLimit(.minutes(1))) func `a file written in place is heard`() throws {
        let scratch = try ScratchFolder()
        try scratch.write("a", "unit/term/indicators.csv")
        let change = try heard("indicators.csv", in: scratch) {
            try scratch.write("b", "unit/term/indicators.csv")
        }
        #expect(change.paths.count == 1)
    }

    @Test(.timeLimit(.minutes(1))) func `a file renamed into its place is heard, its draft not`()
        throws
    {
        let scratch = try ScratchFolder()
        try scratch.write("a", "term/summary.md")
        let change = try heard("summary.md", in: scratch) {
            try scratch.write("b", "term/.summary.md.swp")
            let moved = rename(
                scratch.path + "/term/.summary.md.swp", scratch.path + "/term/summary.md")
            #expect(moved == 0)
        }
        #expect(change.paths.allSatisfy { !$0.contains(".swp") })
    }

    @Test(.timeLimit(.minutes(1))) func `files in a folder made later are heard`() throws {
        let scratch = try ScratchFolder()
        var watch = try #require(FolderWatch([scratch.path]))
        try FileManager.default.createDirectory(
            atPath: scratch.path + "/photos", withIntermediateDirectories: true)
        var change = watch.next()
        #expect(change.hasFolders)
        try scratch.write("jpeg", "photos/a.jpg")
        while change.paths.isEmpty { change = watch.next() }
        #expect(change.paths == [scratch.path + "/photos/a.jpg"])
    }

    @Test(arguments: [".a.csv.x1", "~$so-lieu.xlsx", "a.csv~", "4913", "#a.md#", ".~lock.a.xlsx#"])
    func `drafts and locks of editors say nothing`(name: String) {
        #expect(FolderWatch.isTemporary(name))
        #expect(!FolderWatch.isTemporary("chi-tieu.csv"))
    }
}
