import CTrangExpat
import Glibc
import TrangModel

/// What listens to the XML of a part.
protocol XMLListener: AnyObject {
    /// The elements whose attributes it wants.
    var wanted: Set<String> { get }
    /// Whether it has seen enough.
    var isDone: Bool { get }
    func start(_ name: String, _ attributes: [XMLAttribute]) throws(PackageFault)
    /// - Parameter text: what stands between the element's last tag and its end.
    func end(_ name: String, text: String) throws(PackageFault)
}

/// An attribute; those of relationships are called `r:id` and so on.
struct XMLAttribute {
    var name: String
    var value: String
}

extension [XMLAttribute] {
    subscript(name: String) -> String? { first { $0.name == name }?.value }

    /// Whether an attribute says yes.
    func flag(_ name: String) -> Bool { self[name] == "1" || self[name] == "true" }
}

/// Reads XML piece by piece and tells a listener. A door file: Expat. Document types and entities are
/// refused, elements of foreign namespaces are called "".
@safe
final class XMLStream {
    private let parser: XML_Parser
    private let part: String
    private let listener: any XMLListener
    private var depth = 0
    private var text: [UInt8] = []
    private var fault: PackageFault?
    /// Bytes since the last event: one endless tag or comment.
    private var silent = 0

    init(_ part: String, _ listener: any XMLListener) throws(PackageFault) {
        guard let parser = unsafe XML_ParserCreateNS(nil, 32) else {
            throw PackageFault(.damaged(part: part))
        }
        unsafe self.parser = parser
        self.part = part
        self.listener = listener
        unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        unsafe XML_SetElementHandler(
            parser,
            { context, name, attributes in
                guard let context = unsafe context, let name = unsafe name else { return }
                unsafe XMLStream.of(context).start(name, attributes)
            },
            { context, name in
                guard let context = unsafe context, let name = unsafe name else { return }
                unsafe XMLStream.of(context).end(name)
            })
        unsafe XML_SetCharacterDataHandler(parser) { context, bytes, count in
            guard let context = unsafe context, let bytes = unsafe bytes else { return }
            let characters = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
            unsafe XMLStream.of(context).add(characters)
        }
        unsafe XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
            guard let context = unsafe context else { return }
            let stream = unsafe XMLStream.of(context)
            stream.stop(PackageFault(.unsafeXML(part: stream.part)))
        }
    }

    deinit { unsafe XML_ParserFree(parser) }

    /// Reads a whole part of an archive.
    static func read(
        _ part: String, of archive: ZipArchive, _ listener: any XMLListener
    ) throws(PackageFault) {
        let stream = try XMLStream(part, listener)
        try archive.read(part) { (piece) throws(PackageFault) in
            try stream.feed(piece, isLast: false)
            return !listener.isDone
        }
        if !listener.isDone { try stream.feed([], isLast: true) }
    }

    /// Reads a piece.
    func feed(_ piece: ArraySlice<UInt8>, isLast: Bool) throws(PackageFault) {
        silent += piece.count
        guard silent <= PackageLimits.text else { throw PackageFault(.tooLarge(what: part)) }
        let status = unsafe piece.withUnsafeBytes { bytes in
            unsafe XML_Parse(
                parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(bytes.count), isLast ? 1 : 0)
        }
        if let fault { throw fault }
        guard status == XML_STATUS_OK || listener.isDone else {
            throw PackageFault(.damaged(part: part))
        }
    }

    private static func of(_ context: UnsafeMutableRawPointer) -> XMLStream {
        unsafe Unmanaged<XMLStream>.fromOpaque(context).takeUnretainedValue()
    }

    private func stop(_ fault: PackageFault?) {
        if self.fault == nil { self.fault = fault }
        unsafe XML_StopParser(parser, 0)
    }

    /// Expat may still tell of the end of an empty element after it was stopped.
    private var isStopped: Bool { fault != nil || listener.isDone }

    private func start(
        _ rawName: UnsafePointer<CChar>,
        _ rawAttributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        guard !isStopped else { return }
        silent = 0
        depth += 1
        guard depth <= PackageLimits.depth else {
            stop(PackageFault(.damaged(part: part)))
            return
        }
        text.removeAll(keepingCapacity: true)
        let name = unsafe Self.name(rawName)
        var attributes: [XMLAttribute] = []
        if listener.wanted.contains(name), let list = unsafe rawAttributes {
            var index = 0
            while let key = unsafe list[index], let value = unsafe list[index + 1] {
                attributes.append(
                    unsafe XMLAttribute(
                        name: Self.attributeName(key), value: String(cString: value)))
                index += 2
            }
        }
        do { try listener.start(name, attributes) } catch { stop(error) }
        if listener.isDone { stop(nil) }
    }

    private func end(_ rawName: UnsafePointer<CChar>) {
        guard !isStopped else { return }
        silent = 0
        depth -= 1
        let text = String(decoding: text, as: UTF8.self)
        self.text.removeAll(keepingCapacity: true)
        do { try listener.end(unsafe Self.name(rawName), text: text) } catch { stop(error) }
        if listener.isDone { stop(nil) }
    }

    private func add(_ characters: UnsafeBufferPointer<CChar>) {
        guard !isStopped else { return }
        silent = 0
        guard text.count + characters.count <= PackageLimits.text else {
            stop(PackageFault(.tooLarge(what: part)))
            return
        }
        unsafe characters.withMemoryRebound(to: UInt8.self) { unsafe text.append(contentsOf: $0) }
    }

    /// What stands before the names of a namespace; those of workbooks and relations stand bare. The
    /// second of two is that of the strict form.
    private static let namespaces = [
        ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", ""),
        ("http://purl.oclc.org/ooxml/spreadsheetml/main", ""),
        ("http://schemas.openxmlformats.org/package/2006/relationships", ""),
        ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"),
        ("http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"),
        ("http://schemas.openxmlformats.org/drawingml/2006/main", "a:"),
        ("http://purl.oclc.org/ooxml/drawingml/main", "a:"),
        ("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp:"),
        ("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp:"),
        ("http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"),
        ("http://purl.oclc.org/ooxml/officeDocument/math", "m:"),
        ("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"),
        ("urn:schemas-microsoft-com:vml", "v:"),
        ("urn:schemas-microsoft-com:office:office", "o:"),
        ("http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm:"),
        ("http://purl.oclc.org/ooxml/drawingml/diagram", "dgm:"),
        ("http://schemas.openxmlformats.org/drawingml/2006/chart", "c:"),
        ("http://purl.oclc.org/ooxml/drawingml/chart", "c:"),
        ("http://schemas.microsoft.com/office/drawing/2014/chartex", "cx:"),
    ]

    /// Expat writes a name as namespace, space, local name.
    private static func name(_ raw: UnsafePointer<CChar>) -> String {
        guard let space = unsafe strrchr(raw, 32) else { return unsafe String(cString: raw) }
        let length = unsafe space - UnsafeMutablePointer(mutating: raw)
        for (namespace, prefix) in namespaces
        where unsafe namespace.utf8.count == length && strncmp(raw, namespace, length) == 0 {
            let local = unsafe String(cString: space + 1)
            return prefix + local
        }
        return ""
    }

    private static func attributeName(_ raw: UnsafePointer<CChar>) -> String {
        guard unsafe strrchr(raw, 32) != nil else { return unsafe String(cString: raw) }
        let whole = unsafe String(cString: raw)
        if let end = whole.firstRange(of: "/relationships ")?.upperBound {
            return "r:" + whole[end...]
        }
        return unsafe name(raw)
    }
}
