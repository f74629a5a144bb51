import FoundationEssentials
import TrangModel
import TrangReading

/// Reads a file as a manuscript, by the ending of its name.
struct ManuscriptSource {
    let findings: Findings

    func read(_ file: String, encoding: TextEncoding?) throws(Diagnostic) -> Manuscript {
        let place = Place(file: file)
        let ending = file.split(separator: "/").last?.split(separator: ".").last?.lowercased()
        guard let ending, ["txt", "md", "docx"].contains(ending) else {
            throw Diagnostic(.cannotImport(path: file), at: place)
        }
        guard FileManager.default.fileExists(atPath: file) else {
            throw Diagnostic(.missingFile(path: file), at: place)
        }
        let isDocument = ending == "docx"
        let most = isDocument ? ReadingLimits.package : ReadingLimits.text
        let bytes = try readBytes(file, display: file, at: place, most: most)
        let manuscript =
            isDocument
            ? try DOCXReader(file: file).read(bytes)
            : try text(bytes, file: file, isMarkdown: ending == "md", encoding: encoding)
        try manuscript.checkSize()
        return manuscript
    }

    private func text(
        _ bytes: [UInt8], file: String, isMarkdown: Bool, encoding: TextEncoding?
    ) throws(Diagnostic) -> Manuscript {
        let (text, converted) = try decode(bytes, file: file, encoding: encoding)
        try TextShape.check(text, file: file, isMarkdown: isMarkdown)
        var manuscript =
            isMarkdown
            ? MarkdownManuscript.read(text, file: file) : TextManuscript.read(text, file: file)
        if let converted {
            manuscript.remarks.append(
                ManuscriptRemark(kind: .converted(encoding: converted.rawValue), line: nil))
        }
        return manuscript
    }

    /// The text. Where no encoding is given, the one that makes sense of the bytes is taken: the source
    /// stays as it is, and the notes say so.
    private func decode(
        _ bytes: [UInt8], file: String, encoding: TextEncoding?
    ) throws(Diagnostic) -> (String, TextEncoding?) {
        do {
            let text = try TextDecoding.decode(
                bytes, file: file, encoding: encoding, findings: findings)
            let isConverted = findings.all.contains { $0.finding.code == "encoding-converted" }
            return (text, isConverted ? encoding : nil)
        } catch {
            guard encoding == nil, case .legacyEncoding(let name, _) = error.finding,
                let guess = TextEncoding(rawValue: name)
            else { throw error }
            let text = try TextDecoding.decode(
                bytes, file: file, encoding: guess, findings: findings)
            return (text, guess)
        }
    }
}
