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

    /// The associated files of a report made by this program; nil for any other PDF.
    var associatedFiles: [(name: String, bytes: [UInt8])]? {
        get throws(InkError) {
            let trailer = unsafe trang_qpdf_get_trailer(data)
            let info = unsafe trang_qpdf_oh_get_key(data, trailer, "/Info")
            guard unsafe trang_qpdf_oh_is_dictionary(data, info) != 0 else { return nil }
            let producer = unsafe trang_qpdf_oh_get_key(data, info, "/Producer")
            let list = unsafe trang_qpdf_oh_get_key(data, root.handle, "/AF")
            guard unsafe trang_qpdf_oh_is_string(data, producer) != 0,
                unsafe String(cString: trang_qpdf_oh_get_utf8_value(data, producer)) == "Trang",
                unsafe trang_qpdf_oh_is_array(data, list) != 0
            else { return nil }
            var files: [(name: String, bytes: [UInt8])] = []
            for index in 0..<(unsafe trang_qpdf_oh_get_array_n_items(data, list)) {
                let spec = unsafe trang_qpdf_oh_get_array_item(data, list, index)
                guard unsafe trang_qpdf_oh_is_dictionary(data, spec) != 0 else { return nil }
                let name = unsafe trang_qpdf_oh_get_key(data, spec, "/UF")
                let streams = unsafe trang_qpdf_oh_get_key(data, spec, "/EF")
                guard unsafe trang_qpdf_oh_is_string(data, name) != 0,
                    unsafe trang_qpdf_oh_is_dictionary(data, streams) != 0
                else { return nil }
                let stream = unsafe trang_qpdf_oh_get_key(data, streams, "/F")
                guard unsafe trang_qpdf_oh_is_stream(data, stream) != 0 else { return nil }
                var buffer: UnsafeMutablePointer<UInt8>?
                var (length, decoded) = (0, QPDF_BOOL(0))
                let code = unsafe trang_qpdf_oh_get_stream_data(
                    data, stream, qpdf_dl_all, &decoded, &buffer, &length)
                defer { unsafe free(buffer) }
                guard code & QPDF_ERRORS == 0 else { throw .qpdf(message) }
                let bytes = unsafe buffer.map {
                    unsafe Array(UnsafeBufferPointer(start: $0, count: length))
                }
                files.append(
                    (unsafe String(cString: trang_qpdf_oh_get_utf8_value(data, name)), bytes ?? []))
            }
            return files
        }
    }
}
