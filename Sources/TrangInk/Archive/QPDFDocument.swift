import CTrangQPDF
import Glibc

/// A handle on an object of a PDF, valid as long as its document.
struct QPDFObject {
    let handle: UInt32
}

/// A PDF in memory, read through qpdf's C API.
@safe
final class QPDFDocument {
    private let data: qpdf_data
    /// qpdf reads from this memory as long as the document lives.
    private let memory: UnsafeMutableBufferPointer<CChar>

    /// Opens a PDF.
    init(_ bytes: [UInt8]) throws(InkError) {
        guard trang_qpdf_is_there() != 0 else { throw .qpdf("libqpdf.so.29 is not installed") }
        guard let data = unsafe trang_qpdf_init() else { throw .qpdf("init") }
        unsafe self.data = data
        unsafe memory = .allocate(capacity: max(1, bytes.count))
        for (index, byte) in bytes.enumerated() {
            unsafe memory.initializeElement(at: index, to: CChar(bitPattern: byte))
        }
        unsafe trang_qpdf_set_suppress_warnings(data, 1)
        let code = unsafe trang_qpdf_read_memory(
            data, "report", memory.baseAddress, UInt64(bytes.count))
        guard code & QPDF_ERRORS == 0 else { throw .qpdf(message) }
    }

    deinit {
        var data: qpdf_data? = unsafe self.data
        unsafe trang_qpdf_cleanup(&data)
        unsafe memory.deallocate()
    }

    /// qpdf's own words for what went wrong.
    private var message: String {
        guard let error = unsafe trang_qpdf_get_error(data),
            let text = unsafe trang_qpdf_get_error_full_text(data, error)
        else { return "unknown" }
        return unsafe String(cString: text)
    }

    /// The document catalogue.
    var root: QPDFObject { unsafe QPDFObject(handle: trang_qpdf_get_root(data)) }

    /// The associated files of a report made by this program, not yet unpacked; nil for any other PDF.
    var associatedFiles: [QPDFFile]? {
        let trailer = unsafe QPDFObject(handle: trang_qpdf_get_trailer(data))
        let info = value("/Info", of: trailer)
        let list = value("/AF", of: root)
        guard isDictionary(info), text(value("/Producer", of: info)) == "Trang",
            unsafe trang_qpdf_oh_is_array(data, list.handle) != 0
        else { return nil }
        var files: [QPDFFile] = []
        for index in 0..<(unsafe trang_qpdf_oh_get_array_n_items(data, list.handle)) {
            let spec = unsafe QPDFObject(
                handle: trang_qpdf_oh_get_array_item(data, list.handle, index))
            guard isDictionary(spec), let name = text(value("/UF", of: spec)) else { return nil }
            let streams = value("/EF", of: spec)
            guard isDictionary(streams) else { return nil }
            let stream = value("/F", of: streams)
            guard unsafe trang_qpdf_oh_is_stream(data, stream.handle) != 0 else { return nil }
            let head = unsafe QPDFObject(handle: trang_qpdf_oh_get_dict(data, stream.handle))
            let facts = value("/Params", of: head)
            // Both names are written alike; where they differ, one of them is damaged.
            let isKnown = isDictionary(facts) && text(value("/F", of: spec)) == name
            files.append(
                QPDFFile(
                    name: name, stream: stream, packing: packing(of: head),
                    size: isKnown ? number(value("/Size", of: facts)) : nil,
                    sum: isKnown ? binary(value("/CheckSum", of: facts)) : nil))
        }
        return files
    }

    /// A stream's bytes as they stand in the file.
    func packed(_ stream: QPDFObject) throws(InkError) -> [UInt8] {
        var buffer: UnsafeMutablePointer<UInt8>?
        var (length, decoded) = (0, QPDF_BOOL(0))
        let code = unsafe trang_qpdf_oh_get_stream_data(
            data, stream.handle, qpdf_dl_none, &decoded, &buffer, &length)
        defer { unsafe free(buffer) }
        guard code & QPDF_ERRORS == 0 else { throw .qpdf(message) }
        return unsafe buffer.map { unsafe Array(UnsafeBufferPointer(start: $0, count: length)) }
            ?? []
    }

    private func value(_ key: String, of object: QPDFObject) -> QPDFObject {
        unsafe QPDFObject(handle: trang_qpdf_oh_get_key(data, object.handle, key))
    }

    private func isDictionary(_ object: QPDFObject) -> Bool {
        unsafe trang_qpdf_oh_is_dictionary(data, object.handle) != 0
    }

    private func isNull(_ object: QPDFObject) -> Bool {
        unsafe trang_qpdf_oh_is_null(data, object.handle) != 0
    }

    private func text(_ object: QPDFObject) -> String? {
        guard unsafe trang_qpdf_oh_is_string(data, object.handle) != 0 else { return nil }
        return unsafe String(cString: trang_qpdf_oh_get_utf8_value(data, object.handle))
    }

    private func binary(_ object: QPDFObject) -> [UInt8]? {
        guard unsafe trang_qpdf_oh_is_string(data, object.handle) != 0 else { return nil }
        var length = 0
        guard
            let bytes = unsafe trang_qpdf_oh_get_binary_string_value(data, object.handle, &length)
        else { return nil }
        return unsafe UnsafeBufferPointer(start: bytes, count: length).map {
            UInt8(bitPattern: $0)
        }
    }

    private func number(_ object: QPDFObject) -> Int? {
        guard unsafe trang_qpdf_oh_is_integer(data, object.handle) != 0 else { return nil }
        return unsafe Int(trang_qpdf_oh_get_int_value(data, object.handle))
    }

    /// How a stream is packed: this program knows two ways.
    private func packing(of head: QPDFObject) -> QPDFFile.Packing {
        var filter = value("/Filter", of: head)
        guard !isNull(filter) else { return .none }
        // Programs that write a PDF anew may put the one filter into a list.
        if unsafe trang_qpdf_oh_is_array(data, filter.handle) != 0,
            unsafe trang_qpdf_oh_get_array_n_items(data, filter.handle) == 1
        {
            filter = unsafe QPDFObject(
                handle: trang_qpdf_oh_get_array_item(data, filter.handle, 0))
        }
        guard isNull(value("/DecodeParms", of: head)),
            unsafe trang_qpdf_oh_is_name(data, filter.handle) != 0,
            unsafe String(cString: trang_qpdf_oh_get_name(data, filter.handle)) == "/FlateDecode"
        else { return .foreign }
        return .deflate
    }
}

/// A file inside a PDF as the PDF describes it.
struct QPDFFile {
    enum Packing { case none, deflate, foreign }

    var name: String
    var stream: QPDFObject
    var packing: Packing
    /// How many bytes it is said to have, and their MD5 sum.
    var size: Int?
    var sum: [UInt8]?
}
