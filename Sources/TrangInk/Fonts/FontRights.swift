import CTrangPango

/// What the maker of a font lets others do with it (OpenType 1.9, `OS/2`, fsType), as FreeType reads it.
enum FontRights {
    case allowed
    /// A restricted licence, which is the second of the lowest four bits alone: no document may hold the font.
    case forbidden

    /// The rights of a font; nil when it cannot be opened, or has outlines of a kind that no PDF can hold (CFF2).
    init?(_ place: FontPlace) {
        var library: FT_Library?
        guard unsafe FT_Init_FreeType(&library) == 0 else { return nil }
        defer { unsafe FT_Done_FreeType(library) }
        var face: FT_Face?
        guard unsafe FT_New_Face(library, place.path, FT_Long(place.index), &face) == 0 else {
            return nil
        }
        defer { unsafe FT_Done_Face(face) }
        var length: FT_ULong = 0
        let cff2: FT_ULong = 0x4346_4632
        if unsafe FT_Load_Sfnt_Table(face, cff2, 0, nil, &length) == 0 { return nil }
        self = unsafe FT_Get_FSType_Flags(face) & 0xF == 2 ? .forbidden : .allowed
    }
}
