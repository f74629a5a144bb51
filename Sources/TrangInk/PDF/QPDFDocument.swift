import CTrangQPDF

/// A handle on an object of a PDF, valid as long as its document.
struct QPDFObject {
    let handle: UInt32
}

/// A PDF in memory, opened through qpdf's C API.
@safe
final class QPDFDocument {
    private let data: qpdf_data
    /// qpdf reads from this memory as long as the document lives.
    private let memory: UnsafeMutableBufferPointer<CChar>

    /// Opens a PDF.
    init(_ bytes: [UInt8]) throws(InkError) {
        guard let data = unsafe qpdf_init() else { throw .qpdf("init") }
        unsafe self.data = data
        unsafe memory = .allocate(capacity: max(1, bytes.count))
        for (index, byte) in bytes.enumerated() {
            unsafe memory.initializeElement(at: index, to: CChar(bitPattern: byte))
        }
        unsafe qpdf_set_suppress_warnings(data, 1)
        let code = unsafe qpdf_read_memory(
            data, "report", memory.baseAddress, UInt64(bytes.count), nil)
        guard code & QPDF_ERRORS == 0 else { throw .qpdf(message) }
    }

    deinit {
        var data: qpdf_data? = unsafe self.data
        unsafe qpdf_cleanup(&data)
        unsafe memory.deallocate()
    }

    /// qpdf's own words for what went wrong.
    private var message: String {
        guard let error = unsafe qpdf_get_error(data),
            let text = unsafe qpdf_get_error_full_text(data, error)
        else { return "unknown" }
        return unsafe String(cString: text)
    }

    /// The document catalogue.
    var root: QPDFObject { unsafe QPDFObject(handle: qpdf_get_root(data)) }

    /// A page, counted from 0.
    func page(_ index: Int) -> QPDFObject {
        unsafe QPDFObject(handle: qpdf_get_page_n(data, index))
    }

    /// An object from PDF syntax.
    func parse(_ source: String) -> QPDFObject {
        unsafe QPDFObject(handle: qpdf_oh_parse(data, source))
    }

    /// A text string from UTF-8.
    func string(_ text: String) -> QPDFObject {
        unsafe QPDFObject(handle: qpdf_oh_new_unicode_string(data, text))
    }

    /// A whole number.
    func integer(_ number: Int) -> QPDFObject {
        unsafe QPDFObject(handle: qpdf_oh_new_integer(data, Int64(number)))
    }

    /// The object made indirect.
    func indirect(_ object: QPDFObject) -> QPDFObject {
        unsafe QPDFObject(handle: qpdf_make_indirect_object(data, object.handle))
    }

    /// Sets a key of a dictionary.
    func set(_ dictionary: QPDFObject, _ key: String, to value: QPDFObject) {
        unsafe qpdf_oh_replace_key(data, dictionary.handle, key, value.handle)
    }

    /// Inserts an item at the head of an array.
    func insertFirst(_ item: QPDFObject, into array: QPDFObject) {
        unsafe qpdf_oh_insert_item(data, array.handle, 0, item.handle)
    }

    /// Sets an entry of the document information dictionary.
    func setInfo(_ key: String, _ value: String) {
        let trailer = unsafe qpdf_get_trailer(data)
        if unsafe qpdf_oh_has_key(data, trailer, "/Info") == 0 {
            set(QPDFObject(handle: trailer), "/Info", to: indirect(parse("<< >>")))
        }
        let info = unsafe qpdf_oh_get_key(data, trailer, "/Info")
        set(QPDFObject(handle: info), key, to: string(value))
    }

    /// The finished file: object streams, and an ID that depends on the content only.
    func write() throws(InkError) -> [UInt8] {
        unsafe qpdf_init_write_memory(data)
        unsafe qpdf_set_deterministic_ID(data, 1)
        unsafe qpdf_set_object_stream_mode(data, qpdf_o_generate)
        unsafe qpdf_set_compress_streams(data, 1)
        guard unsafe qpdf_write(data) & QPDF_ERRORS == 0 else { throw .qpdf(message) }
        let length = unsafe qpdf_get_buffer_length(data)
        guard let buffer = unsafe qpdf_get_buffer(data) else { throw .qpdf("no buffer") }
        return unsafe Array(UnsafeBufferPointer(start: buffer, count: Int(length)))
    }
}
