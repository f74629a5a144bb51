/// The help in English.
enum EnglishHelp {
    static func words(_ topic: HelpTopic) -> String {
        switch topic {
        case .trang: "Turns a term's data into print-ready, accessible PDF reports."
        case .render: "Render one report or ten thousand."
        case .check: "Do everything but write: report what is found."
        case .new: "Make a commented term folder to start from."
        case .extract: "Write back the data files embedded in a report."
        case .preview: "Show the pages in a browser while files change."
        case .importing: "Make a term folder from a report's text."
        case .layouts: "List the layouts, and where each comes from."
        case .fonts: "List the fonts that pages may use, and their files."
        case .language: "Language of messages: vi or en; by default that of the locale."
        case .diagnostics: "How findings are printed: text or json."
        case .fontFolder: "A folder of fonts in place of Fonts/."
        case .verbose: "Say every note and every sample that is left in, not one of each kind."
        case .strict: "Warnings fail a report."
        case .layoutNames: "A layout's name or file; may be repeated."
        case .termPaths:
            "Term folders, or folders above them; if left out this folder when it is a term, else Terms."
        case .version: "Show the version."
        case .output: "The folder that reports are written into."
        case .format: "What is written: pdf, png or svg."
        case .profile: "Standards of a PDF: a-3a+ua-1, a-2a+ua-1 (without the data) or plain."
        case .dpi: "Resolution of PNGs, in dots per inch."
        case .jobs:
            "How many terms are worked on at a time; by default as many as there are cores."
        case .force: "Render also what is up to date."
        case .shard: "Render only part I of N: I/N, or auto for what the cluster says."
        case .reportFile: "A file for JSON lines: what became of each report."
        case .sheet: "How pages lie on sheets: none, 2up or booklet."
        case .paper: "The paper of sheets: A4 (two A5 pages) or A3 (two A4 pages)."
        case .creep: "How far each sheet of a booklet moves the pages inside it, in mm."
        case .attach: "A document and its appendices: separate files, or combined in one."
        case .duplex: "Mirror margins for printing on both sides."
        case .grayscale: "Greys in place of colours."
        case .newUnit: "The unit, such as khue-trung."
        case .newTerm, .importTerm: "The years of the term, such as 2015-2020."
        case .newFolder, .importOutput: "The folder that term folders are kept in."
        case .extractFile: "A PDF made by trang."
        case .extractOutput:
            "The folder to write into; the PDF's name without its ending if left out."
        case .previewPath:
            "A term folder, or one above; if left out this folder when it is a term, else Terms."
        case .previewLayout: "The layout to begin with: a name or a file."
        case .previewPort: "The port to listen on; a free one if left out."
        case .importFile: "The text to read: .txt, .md or .docx."
        case .importUnit: "The unit, such as \"phường Khuê Trung\" or khue-trung."
        case .importEncoding:
            "What a text from before Unicode is in, such as tcvn3; found out if left out."
        case .schema: "Print the JSON Schema of layout files, for editors."
        }
    }
}
