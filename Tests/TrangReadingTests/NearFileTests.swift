import Foundation
import Testing
import TrangModel
import TrangTestSupport

@testable import TrangReading

/// A file that is not there is said with the one that was probably meant.
@Suite struct NearFileTests {
    @Test(arguments: [
        ("photos\\duong.JPG", "photos/duong.jpg"), ("Photos/DUONG.jpg", "photos/duong.jpg"),
        ("photos/duong.png", "photos/duong.jpg"), ("duong.jpg", "photos/duong.jpg"),
        ("photos/duon.jpg", "photos/duong.jpg"), ("photo/duong.jpg", "photos/duong.jpg"),
        ("photos/hội nghị.JPEG", "photos/hội nghị.jpg"), ("photos\\sub\\a.png", "photos/sub/A.png"),
        ("photos/khác-hẳn.jpg", nil), ("xyz", nil), ("\\", nil), ("photos", nil),
    ])
    func `the nearest file is named`(name: String, near: String?) throws {
        let scratch = try ScratchFolder()
        for file in ["duong.jpg", "hội nghị.jpg", "sub/A.png"] {
            try scratch.write("x", "photos/" + file)
        }
        let folder = SourceFolder(at: scratch.path, display: "t")
        let place = Place(file: "t/summary.md", line: 3)
        #expect(
            folder.missing(name, at: place).finding
                == .missingFile(path: "t/" + name, nearest: near))
        guard name != "photos" else { return }
        #expect(throws: folder.missing(name, at: place)) {
            try folder.read(name, named: place, most: 10)
        }
    }
}
