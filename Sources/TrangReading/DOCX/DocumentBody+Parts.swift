import TrangModel

/// What says something of a paragraph, adds a sign to it, or holds text for a purpose.
extension DocumentBody {
    /// Whether an element opens a tracked change or a phonetic text.
    func startChange(_ name: String) -> Bool {
        let isOfEnd = paragraphs.last?.isInProperties == true
        switch name {
        case "w:del", "w:moveFrom":
            if isOfEnd { paragraphs[paragraphs.count - 1].isEndless = true }
            leaving.append(name == "w:del" ? .deleted : .moved)
        case "w:ins", "w:moveTo":
            inserted = (inserted?.text ?? "", (inserted?.depth ?? 0) + 1)
        case "w:rt": leaving.append(.phonetic)
        default: return false
        }
        return true
    }

    func endChange(_ name: String) -> Bool {
        switch name {
        case "w:del", "w:moveFrom", "w:rt": _ = leaving.popLast()
        case "w:ins", "w:moveTo": endInsertion()
        default: return false
        }
        return true
    }

    private func endInsertion() {
        guard let current = inserted else { return }
        guard current.depth == 1 else {
            inserted = (current.text, current.depth - 1)
            return
        }
        inserted = nil
        let text = current.text.foldedSpaces
        if !text.isEmpty {
            remarks.append(ManuscriptRemark(kind: .insertedText(text), line: count))
        }
    }

    /// Fields, content controls, links and objects; false for other elements.
    func startPart(_ name: String, _ attributes: [XMLAttribute]) -> Bool {
        switch name {
        case "w:hyperlink": if let id = attributes["r:id"] { link = (id, "") }
        case "w:sdt": controls.append(false)
        case "w:showingPlcHdr":
            if let last = controls.indices.last {
                controls[last] = RunFormat.isOn(attributes["w:val"])
            }
        case "w:fldChar": fieldSign(attributes["w:fldCharType"])
        case "w:fldSimple":
            fields.append(
                FieldCode(instruction: attributes["w:instr"] ?? "", isInResult: true))
        case "w:listEntry":
            size += 20 + (attributes["w:val"]?.utf8.count ?? 0)
            form { $0.entries.append(attributes["w:val"] ?? "") }
        case "w:result", "w:checked": form { $0.chosen = attributes["w:val"] ?? "1" }
        case "w:default": form { $0.preset = attributes["w:val"] ?? "1" }
        case "w:altChunk":
            if let id = attributes["r:id"] { pieces.append(.file(relation: id, line: count + 1)) }
        case "w:subDoc": if let id = attributes["r:id"] { add(.document, id) }
        case "w:control":
            if let id = attributes["r:id"] { add(.object, id, name: attributes["w:name"] ?? "") }
        case "o:OLEObject":
            add(.object, attributes["r:id"] ?? "", name: attributes["ProgID"] ?? "")
        case "dgm:relIds": if let id = attributes["r:dm"] { add(.diagram, id) }
        case "c:chart", "cx:chart": if let id = attributes["r:id"] { add(.chart, id) }
        case "v:textpath": addWordArt(attributes["string"])
        default: return false
        }
        return true
    }

    private func form(_ change: (inout FieldCode) -> Void) {
        guard let last = fields.indices.last else { return }
        change(&fields[last])
    }

    private func fieldSign(_ kind: String?) {
        switch kind {
        case "begin":
            // What stands deeper counts as the text of this one.
            if fields.count < 100 { fields.append(FieldCode()) } else { tooDeep += 1 }
        case "separate": if tooDeep == 0 { form { $0.isInResult = true } }
        case "end": if tooDeep == 0 { endField() } else { tooDeep -= 1 }
        default: break
        }
    }

    private func endField() {
        guard let field = fields.popLast() else { return }
        if let address = field.address {
            links.append((field.result, nil, address, count))
        } else if let shown = field.shown, field.result.foldedSpaces.isEmpty {
            add(shown)
        } else if field.isUnread, fields.isEmpty {
            remarks.append(
                ManuscriptRemark(kind: .field(field.instruction.foldedSpaces), line: count))
        }
    }

    func property(_ name: String, _ attributes: [XMLAttribute]) {
        let value = attributes["w:val"]
        if RunFormat.elements.contains(name) { return format(name, attributes) }
        let last = paragraphs.count - 1
        switch name {
        case "w:pStyle": if last >= 0 { paragraphs[last].style = value }
        case "w:outlineLvl": if last >= 0 { paragraphs[last].outline = value.flatMap { Int($0) } }
        case "w:numId": if last >= 0 { paragraphs[last].list.number = value }
        case "w:ilvl": if last >= 0 { paragraphs[last].list.level = value.flatMap { Int($0) } }
        case "w:gridSpan": span = max(1, min(64, value.flatMap { Int($0) } ?? 1))
        case "w:tblStyle": if !tableStyles.isEmpty { tableStyles[tableStyles.count - 1] = value }
        case "wp:docPr": alternative = attributes["descr"] ?? ""
        case "a:blip": if let id = attributes["r:embed"] ?? attributes["r:link"] { addPicture(id) }
        case "v:imagedata": if let id = attributes["r:id"] { addPicture(id) }
        default: sign(name, attributes)
        }
    }

    /// A property of a run, or of a paragraph's end.
    private func format(_ name: String, _ attributes: [XMLAttribute]) {
        guard paragraphs.last?.isInProperties != true else {
            let isHidden = name == "w:vanish" || name == "w:specVanish"
            if isHidden, RunFormat.isOn(attributes["w:val"]) {
                paragraphs[paragraphs.count - 1].isEndless = name == "w:vanish"
            }
            return
        }
        if !formats.isEmpty { formats[formats.count - 1].take(name, attributes) }
    }

    /// Signs that are elements.
    private func sign(_ name: String, _ attributes: [XMLAttribute]) {
        guard paragraphs.last?.isInProperties != true else { return }
        switch name {
        case "w:tab", "w:ptab": add("\t")
        case "w:br":
            add(["page", "column"].contains(attributes["w:type"] ?? "") ? " " : "\n")
        case "w:cr": add("\n")
        case "w:noBreakHyphen": add("\u{2011}")
        case "w:sym":
            let code = attributes["w:char"].flatMap { UInt32($0, radix: 16) }
            if let code { addSign(code, font: attributes["w:font"]) }
        case "w:footnoteReference": addMark(attributes["w:id"])
        case "w:endnoteReference": addMark(attributes["w:id"].map { "e" + $0 })
        default: startFormula(name, attributes)
        }
    }

    /// A sign of a font that is not known here has no letter: it is named.
    private func addSign(_ code: UInt32, font: String?) {
        if SymbolFont(font) == nil, (0xE000...0xF8FF).contains(code) {
            name([code], font: font ?? "?")
        } else if let sign = SymbolFont.sign(code: code, font: font) {
            addSigns(sign, font: font)
        }
    }

    private func addSigns(_ text: String, font: String?) {
        let (shown, unknown) = SymbolFont.parted(text, font: font)
        name(unknown, font: font ?? "?")
        if !shown.isEmpty { add(shown) }
    }

    private func name(_ codes: [UInt32], font: String) {
        for code in codes {
            taken += 1
            let name = font + " " + String(code, radix: 16, uppercase: true)
            if let known = signs.firstIndex(where: { $0.name == name }) {
                signs[known].count += 1
            } else {
                signs.append((name, 1, max(1, count)))
            }
        }
    }

    private func addMark(_ label: String?) {
        if let label { add("[^\(label)]", isMark: true) }
    }

    func endPart(_ name: String, _ text: String) {
        switch name {
        case "w:t":
            addSigns(text, font: formats.last?.font)
        case "w:delText": add(SymbolFont.text(text, font: formats.last?.font))
        case "w:instrText":
            size += text.utf8.count
            form { if !$0.isInResult { $0.instruction += text } }
        case "m:t":
            add(text)
            if !text.isEmpty { remarks.append(ManuscriptRemark(kind: .formula(text), line: count)) }
        // Text of a drawing that is no text box, as in a locked canvas.
        case "a:t": addWordArt(text)
        case "w:fldSimple": endField()
        case "w:sdt": _ = controls.popLast()
        case "w:hyperlink":
            if let link { links.append((link.text, link.relation, nil, count)) }
            link = nil
        default: endFormula(name)
        }
    }

    /// The signs of a formula that are no text in the file.
    private func startFormula(_ name: String, _ attributes: [XMLAttribute]) {
        switch name {
        case "m:den": add("/")
        case "m:rad": add("√")
        case "m:sup": formats.append(raised(.raised))
        case "m:sub": formats.append(raised(.lowered))
        default: break
        }
    }

    private func endFormula(_ name: String) {
        if name == "m:sup" || name == "m:sub" { _ = formats.popLast() }
    }

    private func raised(_ height: RunFormat.Height) -> RunFormat {
        var format = RunFormat()
        format.height = height
        return format
    }
}
