import TrangModel

/// What need not be made again.
extension TermJob {
    /// The outcome when every report is as it was made before, without reading the term.
    func upToDate(_ memory: TermMemory) -> Outcome? {
        var names = options.layouts.isEmpty ? rememberedLayouts(memory) : options.layouts
        if location.terms.isEmpty { names.removeAll(where: desk.compares) }
        let isCombined = options.attach == .combined && names.count > 1
        guard !options.force, !memory.layouts.isEmpty, !names.isEmpty else { return nil }
        var outcome = Outcome()
        var reports: [String: String] = [:]
        var appendix = 1
        for name in isCombined ? [names[0]] : names {
            let report = Share.reportName(name)
            if let other = reports[report] {
                if other == name { continue }
                return nil
            }
            reports[report] = name
            let key = fileName(isCombined ? report + "-packet" : report)
            let all = isCombined ? names : [name]
            guard let print = print(all, appendix: appendix, memory: memory),
                let made = current(key, print: print, memory: memory)
            else { return nil }
            if made.isAppendix { appendix += 1 }
            outcome.records.append(upToDate(report, made, memory))
        }
        return outcome
    }

    /// The layouts that the term named when its reports were made, as they are to be read; none when one of them may
    /// not be read any more.
    func rememberedLayouts(_ memory: TermMemory) -> [String] {
        let found = memory.layouts.compactMap { share.layout($0, namedBy: location.folder) }
        return found.count == memory.layouts.count ? found : []
    }

    func current(_ key: String, print: String, memory: TermMemory) -> TermMemory.Made? {
        guard !options.force else { return nil }
        let ending = options.format.rawValue
        let made = memory.current(key + "." + ending, print: print, strict: options.strict)
        if let made { pageFiles(key)?.removeLeftOver(made.files.count) }
        return made
    }

    /// The fingerprint of a report; nil when nothing is remembered.
    func print(_ layouts: [String], appendix: Int, memory: TermMemory?) -> String? {
        guard let memory else { return nil }
        let prints = layouts.compactMap { desk.print($0) }
        guard prints.count == layouts.count else { return nil }
        return Desk.sum([memory.print, "\(appendix)"] + prints)
    }

    func upToDate(
        _ layout: String, _ made: TermMemory.Made, _ memory: TermMemory
    ) -> ReportRecord {
        var entry = ReportRecord(location.outputPath, layout: layout, status: .upToDate)
        entry.files = memory.paths(made)
        entry.warnings = made.warnings
        return entry
    }
}
