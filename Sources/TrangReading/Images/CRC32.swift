import CTrangDeflate

/// The checksum of PNG's chunks (ISO/IEC 15948, annex D).
enum CRC32 {
    static func of(_ bytes: ArraySlice<UInt8>) -> Int {
        unsafe bytes.withUnsafeBytes { Int(unsafe libdeflate_crc32(0, $0.baseAddress, $0.count)) }
    }
}
