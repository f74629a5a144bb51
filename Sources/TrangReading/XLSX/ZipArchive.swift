import CTrangZip
import TrangModel

/// The parts of a workbook's archive, read a piece at a time. A door file: libzip, which also checks
/// the sums of what it unpacks.
@safe
final class ZipArchive {
    private let archive: OpaquePointer
    /// libzip reads from this memory as long as the archive is open.
    private let memory: UnsafeMutableRawBufferPointer
    private let size: Int
    /// Bytes unpacked so far, over all parts.
    private var unpacked = 0

    init(_ bytes: [UInt8]) throws(WorkbookFault) {
        guard trang_zip_is_there() != 0 else { throw WorkbookFault(.noLibrary) }
        size = bytes.count
        unsafe memory = .allocate(byteCount: max(1, bytes.count), alignment: 1)
        unsafe memory.copyBytes(from: bytes)
        guard
            let source = unsafe trang_zip_source_buffer_create(
                memory.baseAddress, UInt64(bytes.count))
        else {
            unsafe memory.deallocate()
            throw WorkbookFault(.damaged(part: "ZIP"))
        }
        guard let archive = unsafe trang_zip_open_from_source(source) else {
            unsafe trang_zip_source_free(source)
            unsafe memory.deallocate()
            throw WorkbookFault(.damaged(part: "ZIP"))
        }
        unsafe self.archive = archive
        guard unsafe trang_zip_get_num_entries(archive) <= WorkbookLimits.entries else {
            throw WorkbookFault(.tooLarge(what: "ZIP"))
        }
    }

    deinit {
        unsafe trang_zip_discard(archive)
        unsafe memory.deallocate()
    }

    /// Whether there is a part of this name; upper and lower case count as one, as the format asks.
    func has(_ name: String) -> Bool { unsafe trang_zip_name_locate(archive, name) >= 0 }

    /// Unpacks a part piece by piece, until the end or until `take` says false.
    ///
    /// - Throws: `xlsx-syntax`: missing, damaged, locked or too large.
    func read(
        _ name: String, _ take: (ArraySlice<UInt8>) throws(WorkbookFault) -> Bool
    ) throws(WorkbookFault) {
        let index = unsafe trang_zip_name_locate(archive, name)
        guard index >= 0 else { throw WorkbookFault(.missingPart(name: name)) }
        var status = unsafe zip_stat_t()
        unsafe trang_zip_stat_init(&status)
        guard unsafe trang_zip_stat_index(archive, UInt64(index), &status) == 0 else {
            throw WorkbookFault(.damaged(part: name))
        }
        if unsafe status.encryption_method != 0 { throw WorkbookFault(.locked) }
        let packed = unsafe max(1, min(size, Int(clamping: status.comp_size)))
        guard let part = unsafe trang_zip_fopen_index(archive, UInt64(index)) else {
            throw WorkbookFault(.damaged(part: name))
        }
        defer { unsafe trang_zip_fclose(part) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var count = 0
        while true {
            let got = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe trang_zip_fread(part, bytes.baseAddress, UInt64(bytes.count))
            }
            guard got >= 0 else { throw WorkbookFault(.damaged(part: name)) }
            if got == 0 { return }
            count += Int(got)
            unpacked += Int(got)
            let isBomb = count > WorkbookLimits.ratioFrom && count / packed > WorkbookLimits.ratio
            guard count <= WorkbookLimits.part, unpacked <= WorkbookLimits.total, !isBomb else {
                throw WorkbookFault(.tooLarge(what: name))
            }
            if try !take(buffer[..<Int(got)]) { return }
        }
    }
}
