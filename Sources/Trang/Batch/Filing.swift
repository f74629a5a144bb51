import TrangModel
import TrangReading

/// What is left to do for a term when its reports are made: to put their files in place, and to remember them. Most
/// of it is waiting for the disk, so it can be done while the next term is worked on.
struct Filing: Sendable {
    /// The files of one report.
    struct Report: Sendable {
        /// Which of the outcome's records tells of it.
        var record: Int
        var files: [(bytes: [UInt8], path: String)]
        /// How pages of it are named, for those of a longer version that are to be removed.
        var pages: PageFiles?
        /// What is to be remembered.
        var note: TermMemory.Note?
    }

    var reports: [Report] = []
    /// What was known of the term before.
    var memory: TermMemory?

    /// Writes the files, then the memory of what was written. Files that were there stay as they are when theirs
    /// cannot be written.
    ///
    /// - Returns: what went wrong, with the number of the record that tells of it.
    func carryOut() -> [(record: Int, fault: Diagnostic)] {
        var faults: [(record: Int, fault: Diagnostic)] = []
        var (memory, isNoted) = (memory, false)
        for report in reports {
            do {
                try AtomicFile.write(report.files)
            } catch {
                faults.append((report.record, error))
                continue
            }
            report.pages?.removeLeftOver(report.files.count)
            if let note = report.note {
                memory?.note(note, files: report.files)
                isNoted = true
            }
        }
        if isNoted { memory?.write() }
        return faults
    }
}

/// The files of a report whose pages are files of their own: `FOLDER/NAME-01.png` and so on.
struct PageFiles: Sendable {
    var folder: String
    var name: String
    var ending: String

    /// The file of a page, counted from 1.
    func path(_ page: Int) -> String {
        "\(folder)/\(name)-\(page < 10 ? "0" : "")\(page).\(ending)"
    }

    /// Removes pages left over from a version of more than `count`.
    func removeLeftOver(_ count: Int) {
        for file in TermFinder.names(folder)
        where file.hasPrefix(name + "-") && file.hasSuffix("." + ending) {
            let middle = file.dropFirst(name.count + 1).dropLast(ending.count + 1)
            if let page = Int(middle), middle.allSatisfy(\.isPlainDigit), page > count {
                FileStatus.remove(folder + "/" + file)
            }
        }
    }
}

extension TermJob.Outcome {
    /// Does what is left to do, and notes what went wrong.
    mutating func file() {
        for filing in filings {
            for (record, fault) in filing.carryOut() {
                diagnostics.append(fault)
                records[record].status = .failed
                records[record].files = []
                records[record].errors += 1
            }
        }
        filings = []
    }
}
