/// What pages are turned into.
public enum OutputFormat: String, Sendable, CaseIterable {
    case pdf, png, svg
    /// Pages and structure as text, for tests and for the curious.
    case dump
}

/// Which standards a PDF holds.
public enum PDFProfile: String, Sendable, CaseIterable {
    /// PDF/A-3a and PDF/UA-1, with the data inside.
    case archival = "a-3a+ua-1"
    /// PDF/A-2a and PDF/UA-1, without the data.
    case withoutData = "a-2a+ua-1"
    /// No standard, no tags, no data.
    case plain
}

/// How pages lie on sheets.
public enum SheetLayout: String, Sendable, CaseIterable {
    /// One page a sheet.
    case none
    /// Two pages side by side.
    case twoUp = "2up"
    /// A booklet to fold.
    case booklet
}

/// The paper of imposed sheets.
public enum SheetPaper: String, Sendable, CaseIterable {
    /// 210 x 297 mm: two A5 pages.
    case a4 = "A4"
    /// 297 x 420 mm: two A4 pages.
    case a3 = "A3"
}

/// How a document and its appendices are written.
public enum AttachMode: String, Sendable, CaseIterable {
    /// One file each.
    case separate
    /// One file that holds them all.
    case combined
}

/// What to render, and how. Numbers outside what is allowed are refused: ``invalidValues``.
public struct RenderOptions: Sendable {
    /// Term folders, or folders above them.
    public var paths: [String] = ["Terms"]
    /// Layouts; empty for those that each term names.
    public var layouts: [String] = []
    /// Kinds of blocks of your own that layouts may use.
    public var blocks: [any CustomBlock.Type] = []
    /// The folder that reports are written into.
    public var output = "output"
    /// What is written.
    public var format = OutputFormat.pdf
    /// Which standards a PDF holds.
    public var profile = PDFProfile.archival
    /// Resolution of PNGs, in dots per inch: from 10 to 1200.
    public var dpi = 150.0
    /// How pages lie on sheets.
    public var sheet = SheetLayout.none
    /// The paper of imposed sheets.
    public var paper = SheetPaper.a4
    /// How far each sheet of a booklet pushes those inside it outwards, in mm: from 0 to 3.
    public var creep = 0.0
    /// Whether margins are mirrored for printing on both sides.
    public var duplex = false
    /// Whether everything is printed in greys.
    public var grayscale = false
    /// How several layouts of one term are written.
    public var attach = AttachMode.separate
    /// Whether a report with warnings fails.
    public var strict = false
    /// A folder of fonts in place of the usual ones.
    public var fontFolder: String?
    /// The language of messages.
    public var language = Language.english
    /// The date in files whose term has no document date, in seconds since 1970: up to the year 9999.
    public var fallbackDate = 946_684_800
    /// How many reports are made at a time, from 1 to 1024; nil for as many as there are cores, and one for one term.
    public var jobs: Int?
    /// Whether what is up to date is rendered as well.
    public var force = false
    /// The part of the terms to render; nil for all.
    public var shard: Shard?

    /// Whether pages say where their words were written: for proofs only, it reaches no file.
    var keepsPlaces = false

    /// The usual options.
    public init() {}
}

/// What a run did.
public struct RunSummary: Hashable, Sendable {
    /// The files written, in order.
    public var files: [String] = []
    /// How many reports were made.
    public var reports = 0
    /// How many reports were up to date and left alone.
    public var upToDate = 0
    /// How many reports could not be made.
    public var failed = 0
    /// How many errors, warnings and notes were reported.
    public var errors = 0
    /// How many warnings were reported.
    public var warnings = 0
    /// How many notes were reported.
    public var notes = 0

    /// Whether the run was interrupted before its end.
    public var isInterrupted = false

    /// Whether the run as a whole failed.
    public var hasFailed: Bool { failed > 0 || errors > 0 }
}
