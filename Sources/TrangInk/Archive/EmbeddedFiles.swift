import CTrangDeflate
import TrangModel

/// Reads back the files that travel inside a report. Nothing is given back unless all of it is what was put in.
package enum EmbeddedFiles {
    /// So many bytes are unpacked at most, and so many files.
    package static let most = (bytes: 512 << 20, files: 4096)

    /// Why files cannot be read back.
    package enum Fault: Error, Hashable, Sendable {
        /// The PDF is no report with files inside, or is no PDF at all.
        case notAReport
        /// A file is not what was put in; its name.
        case damaged(String)
        /// More than may be unpacked.
        case tooLarge
    }

    /// The files by name, in the order of the report.
    package static func read(_ bytes: [UInt8]) throws(Fault) -> [(name: String, bytes: [UInt8])] {
        guard let document = try? QPDFDocument(bytes), let files = document.associatedFiles,
            !files.isEmpty
        else { throw .notAReport }
        // What they say of themselves is enough to refuse them, before a byte is unpacked.
        guard files.count <= most.files else { throw .tooLarge }
        var room = most.bytes
        for file in files {
            guard let size = file.size, size >= 0 else { throw .damaged(file.name) }
            guard size <= room else { throw .tooLarge }
            room -= size
        }
        var read: [(name: String, bytes: [UInt8])] = []
        for file in files {
            guard let packed = try? document.packed(file.stream),
                let bytes = unpacked(packed, file), let sum = file.sum,
                Checksum.md5(bytes) == hexadecimal(sum)
            else { throw .damaged(file.name) }
            read.append((file.name, bytes))
        }
        return read
    }

    /// The bytes of a file when they are as many as it says; no more are ever unpacked.
    private static func unpacked(_ packed: [UInt8], _ file: QPDFFile) -> [UInt8]? {
        guard let size = file.size else { return nil }
        switch file.packing {
        case .foreign: return nil
        case .none: return packed.count == size ? packed : nil
        case .deflate:
            guard let tool = unsafe libdeflate_alloc_decompressor() else { return nil }
            defer { unsafe libdeflate_free_decompressor(tool) }
            var status = LIBDEFLATE_BAD_DATA
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                // Without a place for the count it must be all that there is room for. An empty array may have no
                // address, which the library would take for one.
                var nowhere: UInt8 = 0
                status = unsafe withUnsafeMutableBytes(of: &nowhere) { spare in
                    unsafe libdeflate_zlib_decompress(
                        tool, packed, packed.count,
                        buffer.baseAddress.map { UnsafeMutableRawPointer($0) } ?? spare.baseAddress,
                        size, nil)
                }
                count = status == LIBDEFLATE_SUCCESS ? size : 0
            }
            return status == LIBDEFLATE_SUCCESS ? bytes : nil
        }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
