import TrangModel
import TrangReading

/// A report made of a term folder and a layout, as the command makes it, in memory.
///
/// What a ``Document`` says in Swift stands here in files, so messages name file, line and column.
public struct TermReport: Renderable {
    /// The folder with `term.yaml`.
    public var folder: String
    /// A layout's name or file; nil for the first that the term names.
    public var layout: String?

    /// Kinds of blocks of your own that the layout may use.
    public var blocks: [any CustomBlock.Type]

    /// A report of the term in a folder.
    public init(
        folder: String, layout: String? = nil, blocks: [any CustomBlock.Type] = []
    ) {
        self.folder = folder
        self.layout = layout
        self.blocks = blocks
    }

    /// The pages; nil after findings.
    func pages(at desk: Desk, findings: Findings) -> Pages? {
        guard let location = TermLocation(termFolder: folder) else {
            let place = Place(file: folder)
            guard TermFinder.isFolder(folder) else {
                findings.add(.missingFile(path: folder), at: place)
                return nil
            }
            let faults = SourceFolder(at: folder, display: folder).faults
            faults.forEach(findings.add)
            if faults.isEmpty { findings.add(.missingTermFile(folder: folder), at: place) }
            return nil
        }
        var options = RenderOptions()
        options.blocks = blocks
        let job = TermJob(location: location, options: options, desk: desk)
        return job.pages(layout: layout, findings: findings)
    }
}
