import CTrangPango
package import TrangModel

/// The only fonts a page may use: those of the files given, never the system's. Fontconfig reads them, in a
/// configuration that holds nothing else.
@safe
package final class FontCatalogue {
    /// The faces in the order of their names.
    package let order: [Face]
    /// The families that text may be set in, in the order of their names. That of signs stands last: only who names it
    /// gets it.
    package let families: [String]
    /// Files whose makers forbid embedding: PDF/A wants every font in the file, so no page uses them.
    package let forbidden: [FontFile]
    /// Files that are no fonts, or broken ones.
    package let damaged: [FontFile]
    /// Fontconfig's list of the faces.
    let config: OpaquePointer

    private let files: [Face: FontFile]
    private let faces: [FontPlace: Face]

    /// Opens font files.
    ///
    /// - Throws: `noFonts` when none of them can be used.
    package init(_ files: [FontFile]) throws(InkError) {
        guard let config = unsafe FcConfigCreate() else { throw .noFonts }
        let choice = unsafe Self.choose(files, into: config)
        guard !choice.faces.isEmpty else {
            unsafe FcConfigDestroy(config)
            throw .noFonts
        }
        unsafe self.config = config
        self.files = choice.faces.mapValues(\.file)
        faces = Dictionary(choice.faces.map { ($1.place, $0) }) { first, _ in first }
        order = choice.faces.keys.sorted { $0.name < $1.name }
        let names = Set(choice.faces.keys.map(\.family))
        families =
            names.subtracting([SignFont.family]).sorted()
            + names.intersection([SignFont.family])
        forbidden = choice.forbidden
        damaged = files.filter { !choice.seen.contains($0.path) }
    }

    /// What is wrong with files of which none can be used.
    package static func faults(
        of files: [FontFile]
    ) -> (damaged: [FontFile], forbidden: [FontFile]) {
        guard let config = unsafe FcConfigCreate() else { return ([], []) }
        defer { unsafe FcConfigDestroy(config) }
        let choice = unsafe choose(files, into: config)
        return (files.filter { !choice.seen.contains($0.path) }, choice.forbidden)
    }

    deinit { unsafe FcConfigDestroy(config) }

    /// The file that a face was found in.
    package func file(of face: Face) -> FontFile? { files[face] }

    /// The face that stands at a place.
    func face(at place: FontPlace) -> Face? { faces[place] }

    /// Reads files into a configuration, in which only the fonts that stand for a face are left.
    private static func choose(_ files: [FontFile], into config: OpaquePointer) -> FaceChoice {
        for file in files where FontDirectory.isWhole(file.path) {
            _ = unsafe file.path.withCString { path in
                unsafe path.withMemoryRebound(to: FcChar8.self, capacity: file.path.utf8.count + 1)
                {
                    unsafe FcConfigAppFontAddFile(config, $0)
                }
            }
        }
        var choice = FaceChoice(files)
        if let set = unsafe FcConfigGetFonts(config, FcSetApplication) {
            unsafe keep(in: set) { unsafe choice.considers($0) }
            unsafe keep(in: set) { unsafe choice.takes($0) }
            unsafe SignFont.putLast(in: set)
        }
        return choice
    }

    /// Takes out of a set what a rule does not want.
    private static func keep(
        in set: UnsafeMutablePointer<FcFontSet>, _ isWanted: (OpaquePointer) -> Bool
    ) {
        var kept = 0
        for index in 0..<Int(unsafe set.pointee.nfont) {
            guard let pattern = unsafe set.pointee.fonts[index] else { continue }
            if unsafe isWanted(pattern) {
                unsafe set.pointee.fonts[kept] = pattern
                kept += 1
            } else {
                unsafe FcPatternDestroy(pattern)
            }
        }
        unsafe set.pointee.nfont = Int32(kept)
    }
}

/// Where a font stands: a file may hold several.
struct FontPlace: Hashable {
    let path: String
    /// Counted from 0.
    let index: Int
}
