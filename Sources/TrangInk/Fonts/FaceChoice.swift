import CTrangPango
import TrangModel

/// Which font stands for a face where several could: of a family with many weights the nearest to regular and to
/// bold.
@safe
struct FaceChoice {
    /// A font that stands for a face.
    struct Chosen {
        let file: FontFile
        let place: FontPlace
        /// How far it is from the usual regular or bold, of the usual width.
        let strangeness: Double
    }

    private(set) var faces: [Face: Chosen] = [:]
    private(set) var forbidden: [FontFile] = []
    /// The paths of all files that hold a font.
    private(set) var seen: Set<String> = []
    private let files: [String: FontFile]

    init(_ files: [FontFile]) {
        self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    }

    /// Notes a font, unless it cannot be used.
    ///
    /// - Parameter pattern: what Fontconfig says of it.
    /// - Returns: whether it can be used.
    mutating func considers(_ pattern: OpaquePointer) -> Bool {
        guard let place = unsafe FontPlace(pattern), let file = files[place.path] else {
            return false
        }
        seen.insert(file.path)
        guard unsafe Self.hasOutlines(pattern) else { return false }
        switch FontRights(place) {
        case .none: return false
        case .forbidden?:
            if forbidden.last != file { forbidden.append(file) }
            return false
        case .allowed?: break
        }
        guard let face = unsafe Face(pattern) else { return false }
        let chosen = Chosen(
            file: file, place: place, strangeness: unsafe Self.strangeness(pattern))
        if let known = faces[face], known.strangeness <= chosen.strangeness { return false }
        faces[face] = chosen
        return true
    }

    /// Whether a font that could be used is the one that stands for its face.
    func takes(_ pattern: OpaquePointer) -> Bool {
        guard let place = unsafe FontPlace(pattern), let face = unsafe Face(pattern) else {
            return false
        }
        return faces[face]?.place == place
    }

    /// Pictures of glyphs could not be embedded; of a variable font only its default is used, which stands first.
    private static func hasOutlines(_ pattern: OpaquePointer) -> Bool {
        var hasOutline: FcBool = 0
        return unsafe FcPatternGetBool(pattern, FC_OUTLINE, 0, &hasOutline) == FcResultMatch
            && hasOutline != 0 && (FontPlace(pattern)?.index ?? 0) >> 16 == 0
    }

    private static func strangeness(_ pattern: OpaquePointer) -> Double {
        let weight = unsafe Face.weight(pattern)
        var width = 100.0
        _ = unsafe FcPatternGetDouble(pattern, FC_WIDTH, 0, &width)
        return abs(weight - (weight >= 600 ? 700 : 400)) + 10 * abs(width - 100)
    }
}

extension FontPlace {
    init?(_ pattern: OpaquePointer) {
        var path: UnsafeMutablePointer<FcChar8>?
        var index: Int32 = 0
        guard unsafe FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch,
            let path = unsafe path,
            unsafe FcPatternGetInteger(pattern, FC_INDEX, 0, &index) == FcResultMatch
        else { return nil }
        self.init(path: unsafe String(cString: path), index: Int(index))
    }
}

extension Face {
    /// The face of a font: its family is the one that holds all weights.
    fileprivate init?(_ pattern: OpaquePointer) {
        var family: UnsafeMutablePointer<FcChar8>?
        guard unsafe FcPatternGetString(pattern, FC_FAMILY, 0, &family) == FcResultMatch,
            let family = unsafe family
        else { return nil }
        var slant: Int32 = 0
        _ = unsafe FcPatternGetInteger(pattern, FC_SLANT, 0, &slant)
        self.init(
            unsafe String(cString: family), bold: unsafe Self.weight(pattern) >= 600,
            italic: slant > 0)
    }

    /// The weight as OpenType counts it: 400 is regular, 700 bold.
    fileprivate static func weight(_ pattern: OpaquePointer) -> Double {
        var weight = Double(FC_WEIGHT_REGULAR)
        _ = unsafe FcPatternGetDouble(pattern, FC_WEIGHT, 0, &weight)
        return FcWeightToOpenTypeDouble(weight)
    }
}
