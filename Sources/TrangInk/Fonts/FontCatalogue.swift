package import TrangModel

/// The only fonts a page may use: those of the files given, never the system's.
package final class FontCatalogue {
    /// The faces in the order of their names: the order in which a missing character is sought.
    package let order: [Face]
    /// Files whose makers forbid embedding: PDF/A wants every font in the file, so no page uses them.
    package let forbidden: [FontFile]
    private let fonts: FaceTable<OpenFont>

    /// Opens font files; what is no font is passed over.
    package init(_ files: [FontFile]) {
        var fonts = FaceTable<OpenFont>()
        var forbidden: [FontFile] = []
        for file in files {
            for font in OpenFont.open(file) {
                guard font.mayBeEmbedded else {
                    if forbidden.last != file { forbidden.append(file) }
                    continue
                }
                if let known = fonts[font.face], known.strangeness <= font.strangeness { continue }
                fonts.put(font, for: font.face)
            }
        }
        self.fonts = fonts
        self.forbidden = forbidden
        order = fonts.faces.sorted { $0.name < $1.name }
    }

    /// The font of a face.
    func font(_ face: Face) -> OpenFont? { fonts[face] }

    /// The file that a face was found in.
    package func file(of face: Face) -> FontFile? { fonts[face]?.file }

    /// The files of all faces, each once, in the order of the faces.
    var files: [FontFile] {
        var files: [FontFile] = []
        for face in order {
            if let file = fonts[face]?.file, !files.contains(file) { files.append(file) }
        }
        return files
    }
}
