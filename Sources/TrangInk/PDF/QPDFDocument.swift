import CTrangQPDF
import Glibc

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

    /// An object by its number in the file.
    func object(_ number: Int) -> QPDFObject {
        unsafe QPDFObject(handle: qpdf_get_object_by_id(data, Int32(number), 0))
    }

    /// Sets a key of a dictionary to an array.
    func setArray(_ dictionary: QPDFObject, _ key: String, _ items: [QPDFObject]) {
        let array = unsafe qpdf_oh_new_array(data)
        for item in items { unsafe qpdf_oh_append_item(data, array, item.handle) }
        set(dictionary, key, to: QPDFObject(handle: array))
    }

    /// The whole content of a page, decoded.
    func content(of page: QPDFObject) throws(InkError) -> [UInt8] {
        var buffer: UnsafeMutablePointer<UInt8>?
        var length = 0
        let code = unsafe qpdf_oh_get_page_content_data(data, page.handle, &buffer, &length)
        defer { unsafe free(buffer) }
        guard code & QPDF_ERRORS == 0, let buffer = unsafe buffer else { throw .qpdf(message) }
        return unsafe Array(UnsafeBufferPointer(start: buffer, count: length))
    }

    /// Gives a page a new content; it is compressed on writing.
    func setContent(_ content: [UInt8], of page: QPDFObject) {
        let stream = unsafe qpdf_oh_new_stream(data)
        let null = unsafe qpdf_oh_new_null(data)
        unsafe qpdf_oh_replace_stream_data(data, stream, content, content.count, null, null)
        set(page, "/Contents", to: QPDFObject(handle: stream))
    }

    /// Says of each composite font that its glyph numbers are those of its file, as PDF/A wants.
    func completeFonts(of page: QPDFObject, seen: inout Set<Int32>) {
        let resources = unsafe qpdf_oh_get_key(data, page.handle, "/Resources")
        guard unsafe qpdf_oh_is_dictionary(data, resources) != 0 else { return }
        let fonts = unsafe qpdf_oh_get_key(data, resources, "/Font")
        guard unsafe qpdf_oh_is_dictionary(data, fonts) != 0 else { return }
        var names: [String] = []
        unsafe qpdf_oh_begin_dict_key_iter(data, fonts)
        while unsafe qpdf_oh_dict_more_keys(data) != 0 {
            if let key = unsafe qpdf_oh_dict_next_key(data) {
                names.append(unsafe String(cString: key))
            }
        }
        for name in names {
            let font = unsafe qpdf_oh_get_key(data, fonts, name)
            guard seen.insert(unsafe qpdf_oh_get_object_id(data, font)).inserted,
                unsafe qpdf_oh_has_key(data, font, "/DescendantFonts") != 0
            else { continue }
            let list = unsafe qpdf_oh_get_key(data, font, "/DescendantFonts")
            let descendant = unsafe QPDFObject(handle: qpdf_oh_get_array_item(data, list, 0))
            set(descendant, "/CIDToGIDMap", to: parse("/Identity"))
        }
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

    /// The associated files of a report made by this program; nil for any other PDF.
    var associatedFiles: [(name: String, bytes: [UInt8])]? {
        get throws(InkError) {
            let trailer = unsafe qpdf_get_trailer(data)
            let info = unsafe qpdf_oh_get_key(data, trailer, "/Info")
            guard unsafe qpdf_oh_is_dictionary(data, info) != 0 else { return nil }
            let producer = unsafe qpdf_oh_get_key(data, info, "/Producer")
            let list = unsafe qpdf_oh_get_key(data, root.handle, "/AF")
            guard unsafe qpdf_oh_is_string(data, producer) != 0,
                unsafe String(cString: qpdf_oh_get_utf8_value(data, producer)) == "Trang",
                unsafe qpdf_oh_is_array(data, list) != 0
            else { return nil }
            var files: [(name: String, bytes: [UInt8])] = []
            for index in 0..<(unsafe qpdf_oh_get_array_n_items(data, list)) {
                let spec = unsafe qpdf_oh_get_array_item(data, list, index)
                guard unsafe qpdf_oh_is_dictionary(data, spec) != 0 else { return nil }
                let name = unsafe qpdf_oh_get_key(data, spec, "/UF")
                let streams = unsafe qpdf_oh_get_key(data, spec, "/EF")
                guard unsafe qpdf_oh_is_string(data, name) != 0,
                    unsafe qpdf_oh_is_dictionary(data, streams) != 0
                else { return nil }
                let stream = unsafe qpdf_oh_get_key(data, streams, "/F")
                guard unsafe qpdf_oh_is_stream(data, stream) != 0 else { return nil }
                var buffer: UnsafeMutablePointer<UInt8>?
                var (length, decoded) = (0, QPDF_BOOL(0))
                let code = unsafe qpdf_oh_get_stream_data(
                    data, stream, qpdf_dl_all, &decoded, &buffer, &length)
                defer { unsafe free(buffer) }
                guard code & QPDF_ERRORS == 0 else { throw .qpdf(message) }
                let bytes = unsafe buffer.map {
                    unsafe Array(UnsafeBufferPointer(start: $0, count: length))
                }
                files.append(
                    (unsafe String(cString: qpdf_oh_get_utf8_value(data, name)), bytes ?? []))
            }
            return files
        }
    }

    /// The finished file: object streams, and an ID that depends on the content only.
    func write() throws(InkError) -> [UInt8] {
        unsafe qpdf_init_write_memory(data)
        unsafe qpdf_set_deterministic_ID(data, 1)
        unsafe qpdf_set_object_stream_mode(data, qpdf_o_generate)
        unsafe qpdf_set_compress_streams(data, 1)
        // PDF/A wants a line's end before `endstream` (ISO 19005-3, 6.1.7.1).
        unsafe qpdf_set_newline_before_endstream(data, 1)
        guard unsafe qpdf_write(data) & QPDF_ERRORS == 0 else { throw .qpdf(message) }
        let length = unsafe qpdf_get_buffer_length(data)
        guard let buffer = unsafe qpdf_get_buffer(data) else { throw .qpdf("no buffer") }
        return unsafe Array(UnsafeBufferPointer(start: buffer, count: Int(length)))
    }
}
