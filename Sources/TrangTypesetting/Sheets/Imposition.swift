package import TrangModel

/// Places finished pages on sheets, scaled. Text stays text; structure, links and outline are of the
/// pages and do not go along: a sheet is for printing.
package enum Imposition {
    /// Two pages side by side on every sheet, in order.
    package static func twoUp(_ pages: Pages, sheet: Size) -> Pages {
        let count = pages.pages.count
        let slots = stride(from: 0, to: count, by: 2).map { first -> [Int?] in
            [first, first + 1 < count ? first + 1 : nil]
        }
        return imposed(pages, slots.map { ($0, 0) }, sheet: sheet)
    }

    /// A booklet: folded in the middle, its pages are in order. Sheets come front, back, front, back; the
    /// back is printed turned over the short edge. Empty pages fill the last sheet.
    ///
    /// - Parameter creep: how far the paper of one sheet pushes those inside it outwards, in pt: pages of
    ///   inner sheets move towards the fold by so much a sheet.
    package static func booklet(_ pages: Pages, sheet: Size, creep: Double = 0) -> Pages {
        let count = pages.pages.count
        let sides = bookletOrder(count).enumerated().map { side, pair -> ([Int?], Double) in
            let slots: [Int?] = pair.map { $0 < count ? $0 : nil }
            return (slots, creep * Double(side / 2))
        }
        return imposed(pages, sides, sheet: sheet)
    }

    /// The pages of every side of a booklet's sheets, from 0; numbers beyond the last page are empty.
    static func bookletOrder(_ count: Int) -> [[Int]] {
        let total = max(4, (count + 3) / 4 * 4)
        var sides: [[Int]] = []
        for sheet in 0..<(total / 4) {
            sides.append([total - 1 - 2 * sheet, 2 * sheet])
            sides.append([2 * sheet + 1, total - 2 - 2 * sheet])
        }
        return sides
    }

    private static func imposed(
        _ pages: Pages, _ sides: [(slots: [Int?], creep: Double)], sheet: Size
    ) -> Pages {
        let size = Size(max(sheet.width, sheet.height), min(sheet.width, sheet.height))
        let half = size.width / 2
        var result = Pages(
            info: pages.info, pages: [], structure: StructureTree(), outline: [],
            pictures: pages.pictures)
        result.isGrey = pages.isGrey
        // The metadata say what the file is for.
        result.info.subject =
            (pages.info.subject.map { $0 + " " } ?? "") + pages.info.pageLanguage.words.imposed
        for (number, side) in sides.enumerated() {
            var marks: [Mark] = []
            for (slot, index) in side.slots.enumerated() {
                guard let index else { continue }
                let page = pages.pages[index]
                let scale = min(half / page.size.width, size.height / page.size.height)
                let x =
                    half * Double(slot) + (half - page.size.width * scale) / 2
                    + (slot == 0 ? side.creep : -side.creep)
                let y = (size.height - page.size.height * scale) / 2
                let shown = page.marks.filter { $0.target == nil }
                marks.append(
                    .group(shown, at: Point(x, y), scale: scale))
            }
            result.pages.append(Page(size: size, marks: marks, label: String(number + 1)))
        }
        return result
    }
}
