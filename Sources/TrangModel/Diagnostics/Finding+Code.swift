extension Finding {
    /// The stable name and the gravity of every finding.
    package var code: String { kind.code }

    /// How grave the finding is.
    package var severity: Severity { kind.severity }

    private var kind: (code: String, severity: Severity) {
        switch self {
        case .missingFile: ("missing-file", .error)
        case .missingTermFile: ("missing-file", .error)
        case .noTerms: ("no-terms", .error)
        case .pathEscapes: ("path-escapes", .error)
        case .unreadable: ("unreadable-file", .error)
        case .outputUnwritable: ("output-unwritable", .error)
        case .outputCollision: ("output-collision", .error)
        case .notText: ("not-text", .error)
        case .yamlSyntax: ("yaml-syntax", .error)
        case .yamlTooLarge: ("yaml-too-large", .error)
        case .tooDeep: ("too-deep", .error)
        case .unknownKey: ("unknown-key", .error)
        case .repeatedKey: ("repeated-key", .error)
        case .missingKey: ("missing-key", .error)
        case .wrongType: ("wrong-type", .error)
        case .invalidValue: ("invalid-value", .error)
        case .csvSyntax: ("csv-syntax", .error)
        case .missingColumn: ("missing-column", .error)
        case .unknownColumn: ("unknown-column", .warning)
        case .malformedNumber: ("malformed-number", .error)
        case .malformedPermille: ("malformed-permille", .error)
        case .permilleInProse: ("malformed-permille", .warning)
        case .unreadableImage: ("unreadable-image", .error)
        case .missingAlternative: ("missing-alt", .warning)
        case .linkIgnored: ("link-ignored", .warning)
        case .extraCells: ("extra-cells", .warning)
        case .unknownLayout: ("unknown-layout", .error)
        case .unknownBlock: ("unknown-block", .error)
        case .unknownStyle: ("unknown-style", .error)
        case .unknownField: ("unknown-field", .error)
        case .missingData: ("missing-data", .error)
        case .noFigures: ("no-figures", .warning)
        case .blockLeftOut: ("block-left-out", .note)
        case .contentLeftOut: ("content-left-out", .warning)
        case .dataUnused: ("data-unused", .note)
        case .pageTooSmall: ("page-too-small", .error)
        case .noFonts: ("no-fonts", .error)
        case .unknownFont: ("unknown-font", .error)
        case .missingGlyph: ("missing-glyph", .error)
        case .overlongWord: ("overlong-word", .warning)
        case .characterMapped: ("character-mapped", .note)
        case .verdictMismatch: ("verdict-mismatch", .warning)
        case .changeMismatch: ("change-mismatch", .warning)
        case .sumNot100: ("sum-not-100", .warning)
        case .notCharted: ("not-charted", .note)
        case .doubledNumber: ("doubled-number", .warning)
        case .missingSpace: ("missing-space", .warning)
        case .unfinishedParagraph: ("unfinished-paragraph", .note)
        case .acceptUnused: ("accept-unused", .warning)
        case .notYet: ("not-yet", .error)
        case .internalFault: ("internal-fault", .error)
        }
    }
}
