import TrangModel

/// A PDF while it is written: streams as they come, all other objects packed into compressed object
/// streams (ISO 32000-1, 7.5.7), and a compressed table of cross references. Writing text in one go is
/// many times faster than walking objects, and packed structure trees are a sixth of the size.
struct PDFFile {
    private enum Entry {
        case free
        case at(Int)
        case packed(in: Int, index: Int)
    }

    /// Objects wait here until their pack is full.
    private struct Pack {
        var numbers: [Int] = []
        var offsets: [Int] = []
        var text: [UInt8] = []
    }

    private(set) var bytes: [UInt8] = Array("%PDF-1.7\n%".utf8) + [0xB5, 0xED, 0xAE, 0xFB, 0x0A]
    private var entries: [Entry] = [.free]
    private var pack = Pack()
    /// What went wrong while compressing; said at the end.
    private var failure: InkError?
    /// Packs are compressed alone, so a reader unpacks no more than this for one object, in bytes.
    private static let packSize = 48 * 1024

    let flate: Flate

    init(flate: Flate) {
        self.flate = flate
        // A report of a few pages, or the beginning of a longer one: growing copies everything.
        bytes.reserveCapacity(256 << 10)
    }

    /// A number for a new object.
    mutating func reserve() -> Int {
        entries.append(.free)
        return entries.count - 1
    }

    /// Writes an object that is no stream.
    mutating func write(_ body: String, as number: Int) {
        open(as: number)
        put(body)
        close()
    }

    /// The same, of bytes.
    mutating func write(_ body: [UInt8], as number: Int) {
        open(as: number)
        pack.text.append(contentsOf: body)
        close()
    }

    /// Begins an object that is no stream; what is put then is its body, until it is closed.
    mutating func open(as number: Int) {
        pack.numbers.append(number)
        pack.offsets.append(pack.text.count)
    }

    /// Puts a text into the open object.
    mutating func put(_ text: String) { pack.text.append(contentsOf: text.utf8) }

    /// Puts a whole number, not negative, into the open object.
    mutating func put(_ number: Int) {
        number.write(digits: 1, to: &pack.text)
    }

    /// Ends the open object.
    mutating func close() {
        pack.text.append(0x0A)
        if pack.text.count >= Self.packSize { closePack() }
    }

    /// Writes a new object and gives its number.
    mutating func add(_ body: String) -> Int {
        let number = reserve()
        write(body, as: number)
        return number
    }

    /// Writes a stream as it is, with the other entries of its dictionary.
    mutating func writeStream(
        _ data: some Collection<UInt8>, _ dictionary: some Collection<UInt8>, as number: Int
    ) {
        entries[number] = .at(bytes.count)
        bytes.append(contentsOf: "\(number) 0 obj\n<< ".utf8)
        bytes.append(contentsOf: dictionary)
        bytes.append(contentsOf: " /Length \(data.count) >>\nstream\n".utf8)
        bytes.append(contentsOf: data)
        // PDF/A wants a line's end before `endstream` (ISO 19005-3, 6.1.7.1).
        bytes.append(contentsOf: "\nendstream\nendobj\n".utf8)
    }

    /// Writes a new stream, compressed unless its reader wants it in the clear, and gives its number.
    mutating func addStream(
        _ data: [UInt8], _ dictionary: String, isPlain: Bool = false
    ) -> Int {
        let number = reserve()
        if isPlain {
            writeStream(data, dictionary.utf8, as: number)
        } else {
            writeDeflated(data, dictionary.utf8, as: number)
        }
        return number
    }

    /// Writes a stream compressed.
    mutating func writeDeflated(
        _ data: [UInt8], _ dictionary: some Collection<UInt8>, as number: Int
    ) {
        let entries = Array(dictionary) + (dictionary.isEmpty ? "" : " ").utf8
        writeStream(deflated(data), entries + "/Filter /FlateDecode".utf8, as: number)
    }

    /// Data compressed.
    mutating func deflated(_ data: [UInt8]) -> [UInt8] {
        do { return try flate.deflate(data) } catch {
            failure = error
            return []
        }
    }

    private mutating func closePack() {
        guard !pack.numbers.isEmpty else { return }
        let number = reserve()
        var data: [UInt8] = []
        data.reserveCapacity(pack.text.count + 12 * pack.numbers.count)
        for index in pack.numbers.indices {
            pack.numbers[index].write(digits: 1, to: &data)
            data.append(0x20)
            pack.offsets[index].write(digits: 1, to: &data)
            data.append(0x20)
            entries[pack.numbers[index]] = .packed(in: number, index: index)
        }
        let dictionary =
            "/Type /ObjStm /N \(pack.numbers.count) /First \(data.count) /Filter /FlateDecode"
        data += pack.text
        pack = Pack()
        writeStream(deflated(data), dictionary.utf8, as: number)
    }

    /// Writes what is open, the cross references and the trailer, and gives the whole file. Its ID is
    /// the checksum of its content.
    mutating func finish(root: Int, info: Int) throws(InkError) -> [UInt8] {
        closePack()
        let number = reserve()
        let start = bytes.count
        entries[number] = .at(start)
        var table: [UInt8] = []
        table.reserveCapacity(entries.count * 8)
        // Rows as differences from the row above (PNG's filter 2), which compress well. A row is a number of
        // seven bytes: the kind, four of one field, two of another.
        var above: UInt64 = 0
        for entry in entries {
            let row: UInt64 =
                switch entry {
                case .free: 0
                case .at(let offset): 1 << 48 | UInt64(UInt32(truncatingIfNeeded: offset)) << 16
                case .packed(let pack, let index):
                    2 << 48 | UInt64(UInt32(truncatingIfNeeded: pack)) << 16
                        | UInt64(UInt16(truncatingIfNeeded: index))
                }
            table.append(2)
            for shift in stride(from: UInt64(48), through: 0, by: -8) {
                table.append(
                    UInt8(truncatingIfNeeded: row >> shift)
                        &- UInt8(truncatingIfNeeded: above >> shift))
            }
            above = row
        }
        // Twice over, because a mark is short: the file as it is so far, and where its objects stand.
        let sum = Checksum.md5(Array(Checksum.mark(bytes).utf8) + table).uppercased()
        writeStream(
            deflated(table),
            ("/Type /XRef /Size \(entries.count) /W [ 1 4 2 ] /Root \(root) 0 R /Info \(info) 0 R "
                + "/ID [ <\(sum)> <\(sum)> ] /Filter /FlateDecode "
                + "/DecodeParms << /Predictor 12 /Columns 7 >>").utf8,
            as: number)
        if let failure { throw failure }
        bytes.append(contentsOf: "startxref\n\(start)\n%%EOF\n".utf8)
        defer { bytes = [] }
        return bytes
    }

}
