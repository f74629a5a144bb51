import CTrangZip
import TrangModel

/// The parts of a workbook's archive, read a piece at a time. A door file: libzip, which also checks
/// the sums of what it unpacks.
@safe
final class ZipArchive {
    private static let anyCase: zip_flags_t = 1  // ZIP_FL_NOCASE, which is a cast and not imported.

    private let archive: OpaquePointer
    /// libzip reads from this memory as long as the archive is open.
    private let memory: UnsafeMutableRawBufferPointer
    private let size: Int
    /// Bytes unpacked so far, over all parts.
    private var unpacked = 0

    init(_ bytes: [UInt8]) throws(PackageFault) {
        size = bytes.count
        unsafe memory = .allocate(byteCount: max(1, bytes.count), alignment: 1)
        unsafe memory.copyBytes(from: bytes)
        guard
            let source = unsafe zip_source_buffer_create(
                memory.baseAddress, UInt64(bytes.count), 0, nil)
        else {
            unsafe memory.deallocate()
            throw PackageFault(.damaged(part: "ZIP"))
        }
        guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, nil) else {
            unsafe zip_source_free(source)
            unsafe memory.deallocate()
            throw PackageFault(.damaged(part: "ZIP"))
        }
        unsafe self.archive = archive
        guard unsafe zip_get_num_entries(archive, 0) <= PackageLimits.entries else {
            throw PackageFault(.tooLarge(what: "ZIP"))
        }
    }

    deinit {
        unsafe zip_discard(archive)
        unsafe memory.deallocate()
    }

    /// Whether there is a part of this name; upper and lower case count as one, as the format asks.
    func has(_ name: String) -> Bool { unsafe zip_name_locate(archive, name, Self.anyCase) >= 0 }

    /// Unpacks a part piece by piece, until the end or until `take` says false.
    ///
    /// - Throws: `xlsx-syntax`: missing, damaged, locked or too large.
    func read(
        _ name: String, _ take: (ArraySlice<UInt8>) throws(PackageFault) -> Bool
    ) throws(PackageFault) {
        let index = unsafe zip_name_locate(archive, name, Self.anyCase)
        guard index >= 0 else { throw PackageFault(.missingPart(name: name)) }
        var status = unsafe zip_stat_t()
        unsafe zip_stat_init(&status)
        guard unsafe zip_stat_index(archive, UInt64(index), 0, &status) == 0 else {
            throw PackageFault(.damaged(part: name))
        }
        if unsafe status.encryption_method != 0 { throw PackageFault(.locked) }
        let packed = unsafe max(1, min(size, Int(clamping: status.comp_size)))
        guard let part = unsafe zip_fopen_index(archive, UInt64(index), 0) else {
            throw PackageFault(.damaged(part: name))
        }
        defer { unsafe zip_fclose(part) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var count = 0
        while true {
            let got = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe zip_fread(part, bytes.baseAddress, UInt64(bytes.count))
            }
            guard got >= 0 else { throw PackageFault(.damaged(part: name)) }
            if got == 0 { return }
            count += Int(got)
            unpacked += Int(got)
            let isBomb = count > PackageLimits.ratioFrom && count / packed > PackageLimits.ratio
            guard count <= PackageLimits.part, unpacked <= PackageLimits.total, !isBomb else {
                throw PackageFault(.tooLarge(what: name))
            }
            if try !take(buffer[..<Int(got)]) { return }
        }
    }
}
