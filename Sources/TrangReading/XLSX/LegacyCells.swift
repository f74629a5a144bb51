import TrangModel

/// Texts of a workbook in fonts such as `.VnTime` or `VNI-Times`: their letters are those of a legacy
/// encoding. The font also says what is a capital.
struct LegacyCells {
    typealias Cell = (address: CellAddress, content: CellContent)

    let encoding: TextEncoding?
    let place: Place
    let findings: Findings

    /// Converts what the fonts or, without such fonts, the letters themselves show to be legacy text.
    ///
    /// - Throws: `legacy-encoding` at the first such cell when the author names no legacy encoding.
    func convert(_ cells: inout [Cell]) throws(Diagnostic) {
        let isNamed = encoding.map(TextEncoding.legacy.contains) ?? false
        var isChanged = false
        for known in [TextEncoding.tcvn3, .vni] {
            let runs = cells.flatMap { $0.content.runs.filter { Self.encoding(of: $0) == known } }
            guard LegacyDetector.improves(runs.map(\.text).joined(separator: "\n"), known) else {
                continue
            }
            for index in cells.indices {
                let runs = cells[index].content.runs
                guard runs.contains(where: { Self.encoding(of: $0) == known }) else { continue }
                let text = TextDecoding.normalized(
                    runs.map { Self.encoding(of: $0) == known ? Self.text($0, known) : $0.text }
                        .joined())
                if !isNamed, text != cells[index].content.text {
                    throw fault(known, cells[index].address, text)
                }
                cells[index].content.text = text
                cells[index].content.runs = [RichText.Run(text: text, font: nil)]
                isChanged = true
            }
        }
        isChanged = try convertLetters(&cells, isNamed: isNamed) || isChanged
        if isChanged, let encoding {
            findings.add(.encodingConverted(encoding: encoding.rawValue), at: place)
        }
    }

    /// Converts texts without a legacy font whose letters make no sense as they are.
    private func convertLetters(
        _ cells: inout [Cell], isNamed: Bool
    ) throws(Diagnostic) -> Bool {
        let texts = cells.filter { !$0.content.runs.isEmpty }.map(\.content.text)
        guard let guess = LegacyDetector.guess(mistaken: texts.joined(separator: "\n")) else {
            return false
        }
        var isChanged = false
        for index in cells.indices {
            let text = cells[index].content.text
            guard !cells[index].content.runs.isEmpty, !TextDecoding.hasVietnameseLetters(text)
            else {
                continue
            }
            let converted = guess.encoding.text(mistaken: text)
            guard converted != text else { continue }
            guard isNamed, guess.encoding == encoding else {
                throw fault(guess.encoding, cells[index].address, converted)
            }
            cells[index].content.text = converted
            isChanged = true
        }
        return isChanged
    }

    private func fault(
        _ encoding: TextEncoding, _ address: CellAddress, _ text: String
    ) -> Diagnostic {
        var place = place
        place.cell = address.name
        return Diagnostic(
            .legacyEncoding(encoding: encoding.rawValue, line: text.foldedSpaces), at: place)
    }

    /// The encoding that a run's font stands for; nil for Unicode fonts and texts.
    private static func encoding(of run: RichText.Run) -> TextEncoding? {
        guard let font = run.font?.lowercased(), !TextDecoding.hasVietnameseLetters(run.text) else {
            return nil
        }
        return font.hasPrefix(".vn") ? .tcvn3 : font.hasPrefix("vni-") ? .vni : nil
    }

    private static func text(_ run: RichText.Run, _ encoding: TextEncoding) -> String {
        let text = encoding.text(mistaken: run.text)
        // `.VnTimeH`: the same codes, drawn as capitals.
        return encoding == .tcvn3 && run.font?.last == "H" ? text.uppercased() : text
    }
}
