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
    /// The places of the parts by their plain names.
    private var places: [String: UInt64] = [:]
    /// Bytes unpacked so far, over all parts.
    private var unpacked = 0

    init(_ bytes: [UInt8]) throws(PackageFault) {
        guard trang_zip_is_there() != 0 else { throw PackageFault(.noLibrary) }
        size = bytes.count
        unsafe memory = .allocate(byteCount: max(1, bytes.count), alignment: 1)
        unsafe memory.copyBytes(from: bytes)
        guard
            let source = unsafe trang_zip_source_buffer_create(
                memory.baseAddress, UInt64(bytes.count))
        else {
            unsafe memory.deallocate()
            throw PackageFault(.damaged(part: "ZIP"))
        }
        guard let archive = unsafe trang_zip_open_from_source(source) else {
            unsafe trang_zip_source_free(source)
            unsafe memory.deallocate()
            throw PackageFault(.damaged(part: "ZIP"))
        }
        unsafe self.archive = archive
        guard unsafe trang_zip_get_num_entries(archive) <= PackageLimits.entries else {
            throw PackageFault(.tooLarge(what: "ZIP"))
        }
        for place in 0..<UInt64(max(0, unsafe trang_zip_get_num_entries(archive))) {
            guard let name = unsafe trang_zip_get_name(archive, place) else { continue }
            let plain = Self.plain(unsafe String(cString: name))
            if places[plain] == nil { places[plain] = place }
        }
    }

    deinit {
        unsafe trang_zip_discard(archive)
        unsafe memory.deallocate()
    }

    /// Whether there is a part of this name.
    func has(_ name: String) -> Bool { places[Self.plain(name)] != nil }

    /// A name of a part as it is compared: upper and lower case count as one, as the format asks; some programs of
    /// Windows write backslashes, or a slash or `./` before the name.
    private static func plain(_ name: String) -> String {
        name.lowercased().split { $0 == "/" || $0 == "\\" }.filter { $0 != "." }
            .joined(separator: "/")
    }

    /// Unpacks a part piece by piece, until the end or until `take` says false.
    ///
    /// - Throws: `xlsx-syntax`: missing, damaged, locked or too large.
    func read(
        _ name: String, _ take: (ArraySlice<UInt8>) throws(PackageFault) -> Bool
    ) throws(PackageFault) {
        guard let index = places[Self.plain(name)] else {
            throw PackageFault(.missingPart(name: name))
        }
        var status = unsafe zip_stat_t()
        unsafe trang_zip_stat_init(&status)
        guard unsafe trang_zip_stat_index(archive, index, &status) == 0 else {
            throw PackageFault(.damaged(part: name))
        }
        if unsafe status.encryption_method != 0 { throw PackageFault(.locked) }
        let packed = unsafe max(1, min(size, Int(clamping: status.comp_size)))
        guard let part = unsafe trang_zip_fopen_index(archive, index) else {
            throw PackageFault(.damaged(part: name))
        }
        defer { unsafe trang_zip_fclose(part) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var count = 0
        while true {
            let got = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe trang_zip_fread(part, bytes.baseAddress, UInt64(bytes.count))
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
