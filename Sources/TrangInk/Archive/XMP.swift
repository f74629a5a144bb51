import TrangModel

/// The metadata of a report as XMP: what it is called, who made it and when, which standards it holds,
/// and what an archive wants to know of an official document.
enum XMP {
    static let namespace = "https://trang.example/ns/document/1.0/"

    static func packet(_ info: DocumentInfo, profile: Profile) -> String {
        let date = PDFDate.iso(info.date)
        var body = ""
        body += "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(info.title))"
        body += "</rdf:li></rdf:Alt></dc:title>\n"
        if let author = info.author {
            body +=
                "<dc:creator><rdf:Seq><rdf:li>\(escaped(author))</rdf:li></rdf:Seq></dc:creator>\n"
        }
        if let subject = info.subject {
            body += "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(subject))"
            body += "</rdf:li></rdf:Alt></dc:description>\n"
        }
        body +=
            "<dc:language><rdf:Bag><rdf:li>\(escaped(info.language))</rdf:li></rdf:Bag></dc:language>\n"
        body += "<dc:format>application/pdf</dc:format>\n"
        body +=
            "<xmp:CreateDate>\(date)</xmp:CreateDate>\n<xmp:ModifyDate>\(date)</xmp:ModifyDate>\n"
        body += "<xmp:CreatorTool>Trang</xmp:CreatorTool>\n<pdf:Producer>Trang</pdf:Producer>\n"
        if profile.isArchival {
            let part = profile == .withoutData ? 2 : 3
            let level = profile.isTagged ? "A" : "B"
            body += "<pdfaid:part>\(part)</pdfaid:part>\n"
            body += "<pdfaid:conformance>\(level)</pdfaid:conformance>\n"
            if profile.isTagged { body += "<pdfuaid:part>1</pdfuaid:part>\n" }
        }
        for key in info.facts.keys.sorted() {
            body += "<trang:\(key)>\(escaped(info.facts[key] ?? ""))</trang:\(key)>\n"
        }
        if profile.isArchival { body += extensions(info.facts.keys.sorted()) }
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
              xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
              xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
              xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
              xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" xmlns:trang="\(namespace)">
            \(body)</rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """
    }

    /// PDF/A wants every schema described that it does not define itself (ISO 19005-2, 6.6.2.3).
    private static func extensions(_ facts: [String]) -> String {
        var bag = schema(
            "PDF/UA identification schema", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid",
            [("part", "Integer", "internal", "The part of ISO 14289")])
        if !facts.isEmpty {
            bag += schema(
                "Metadata of an administrative document", namespace, "trang",
                facts.map { ($0, "Text", "external", "\($0), Decree 30/2020/ND-CP, appendix VI") })
        }
        return "<pdfaExtension:schemas><rdf:Bag>\n\(bag)</rdf:Bag></pdfaExtension:schemas>\n"
    }

    private static func schema(
        _ title: String, _ uri: String, _ prefix: String,
        _ properties: [(String, String, String, String)]
    ) -> String {
        let list = properties.map { name, type, category, about in
            """
            <rdf:li><rdf:Description><pdfaProperty:name>\(name)</pdfaProperty:name>\
            <pdfaProperty:valueType>\(type)</pdfaProperty:valueType>\
            <pdfaProperty:category>\(category)</pdfaProperty:category>\
            <pdfaProperty:description>\(about)</pdfaProperty:description></rdf:Description></rdf:li>

            """
        }.joined()
        return """
            <rdf:li><rdf:Description><pdfaSchema:schema>\(title)</pdfaSchema:schema>\
            <pdfaSchema:namespaceURI>\(uri)</pdfaSchema:namespaceURI>\
            <pdfaSchema:prefix>\(prefix)</pdfaSchema:prefix>\
            <pdfaSchema:property><rdf:Seq>
            \(list)</rdf:Seq></pdfaSchema:property></rdf:Description></rdf:li>

            """
    }

    /// Text without the signs that XML keeps for itself.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default:
                // XML has no form at all for most control characters.
                if scalar.value >= 0x20 || scalar == "\t" || scalar == "\n" {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }
}
