import CTrangPango

/// The shipped font that has the signs which faces of text lack: boxes, check marks, arrows, mathematics.
///
/// It also has letters, so Fontconfig would take it for one of the faces of text: for a letter in bold italics, say, of
/// which a folder's own font has no cut. So it is told to be what it is here for: a font of symbols, and of no
/// language. Then it is asked last, after every face that has letters.
enum SignFont {
    static let family = "DejaVu Sans"

    /// Puts the fonts of the family behind all others.
    static func putLast(in set: UnsafeMutablePointer<FcFontSet>) {
        guard let none = unsafe FcLangSetCreate() else { return }
        defer { unsafe FcLangSetDestroy(none) }
        for index in 0..<Int(unsafe set.pointee.nfont) {
            guard let pattern = unsafe set.pointee.fonts[index],
                unsafe Self.isFamily(of: pattern)
            else { continue }
            unsafe FcPatternDel(pattern, FC_LANG)
            unsafe FcPatternAddLangSet(pattern, FC_LANG, none)
            unsafe FcPatternDel(pattern, FC_SYMBOL)
            unsafe FcPatternAddBool(pattern, FC_SYMBOL, FcTrue)
        }
    }

    private static func isFamily(of pattern: OpaquePointer) -> Bool {
        var name: UnsafeMutablePointer<FcChar8>?
        guard unsafe FcPatternGetString(pattern, FC_FAMILY, 0, &name) == FcResultMatch,
            let name = unsafe name
        else { return false }
        return unsafe String(cString: name) == family
    }
}
