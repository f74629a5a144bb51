import Foundation
import Testing
import TrangModel
import TrangTestSupport

@testable import TrangReading

/// JPEGs whose header and end are there, but not the picture between them.
@Suite struct WholePictureTests {
    private static func photo() throws -> [UInt8] {
        let path = Command.root + "/Terms/khue-trung/2015-2020/photos/duong-trinh-dinh-thao.jpg"
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private static func problem(_ bytes: [UInt8]) -> Finding? {
        do throws(Diagnostic) {
            _ = try ImageHeader.readWhole(bytes, name: "p", place: nil)
            return nil
        } catch {
            return error.finding
        }
    }

    /// Where the head of the frame begins.
    private static func frame(_ bytes: [UInt8]) throws -> Int {
        try #require(
            bytes.indices.dropLast().first {
                bytes[$0] == 0xFF && [0xC0, 0xC1, 0xC2].contains(bytes[$0 + 1])
            })
    }

    private static let damaged = Finding.unreadableImage(path: "p", reason: .damaged)

    @Test func `a whole photo is taken, whatever stands behind it`() throws {
        let photo = try Self.photo()
        #expect(Self.problem(photo) == nil)
        #expect(Self.problem(photo + [UInt8](repeating: 0, count: 5000)) == nil)
        #expect(Self.problem(photo + photo) == nil)
        // A few bytes before the end are no fault that anybody sees.
        #expect(Self.problem(Array(photo.dropLast(2)) + [0, 0, 0xFF, 0xD9]) == nil)
    }

    @Test(arguments: [0.3, 0.5, 0.9])
    func `an end put behind half a photo does not make it whole`(share: Double) throws {
        let photo = try Self.photo()
        let cut = Int(Double(photo.count) * share)
        let ended = Array(photo.prefix(cut)) + [0xFF, 0xD9]
        #expect(Self.problem(ended) == Self.damaged)
        // The end in the middle of the scan, and the rest behind it.
        #expect(Self.problem(ended + Array(photo[cut...])) == Self.damaged)
    }

    @Test func `a photo may not claim more rows than it has`() throws {
        var photo = try Self.photo()
        let head = try Self.frame(photo)
        photo[head + 5] += 2
        #expect(Self.problem(photo) == Self.damaged)
        photo.replaceSubrange((head + 5)...(head + 8), with: [0xFD, 0xE8, 0xFD, 0xE8])
        #expect(Self.problem(photo) == .unreadableImage(path: "p", reason: .tooLarge))
    }

    @Test func `a scan that went wrong is damaged`() throws {
        var photo = try Self.photo()
        for index in stride(from: photo.count / 2, to: photo.count / 2 + 4000, by: 7) {
            photo[index] = 0x55
        }
        #expect(Self.problem(photo) == Self.damaged)
    }

    @Test func `only warnings of what one sees count`() {
        #expect(
            JPEGScan.isHarmless("Corrupt JPEG data: 2 extraneous bytes before marker 0xd9"))
        #expect(JPEGScan.isHarmless("Warning: unknown JFIF revision number 2.01"))
        for warning in [
            "Corrupt JPEG data: 153 extraneous bytes before marker 0xd9",
            "Corrupt JPEG data: premature end of data segment", "Premature end of JPEG file",
            "Corrupt JPEG data: bad Huffman code", "",
        ] {
            #expect(!JPEGScan.isHarmless(warning))
        }
    }
}
