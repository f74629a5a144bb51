import TrangModel

extension PageMaker {
    /// Whether the last page holds so little that it looks like a mistake: under five lines, where
    /// the page before is full.
    var endsShort: Bool {
        guard depths.count > 1, let last = depths.last else { return false }
        let line = max(design.grid, 12)
        return last > 0 && last < 4.5 * line && depths[depths.count - 2] > design.depth - 4 * line
    }

    /// The section that a page is in: the first that begins on it, else the last before it.
    func section(of page: Int) -> String {
        let entries = outline.filter { $0.level <= 2 }
        let own = entries.first { $0.page == page }
        return (own ?? entries.last { $0.page < page })?.title ?? ""
    }
}
