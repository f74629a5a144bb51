import TrangModel
import TrangReading

struct ShareChartBlock: LayoutBlock {
    static let name = "share-chart"
    static let about = "Parts of a whole in one bar."
    static let showsData = true

    @Key("The data set's name.", required: true) var data = ""
    @Key("The column of names; the first if left out.") var name: String?
    @Key("The column of shares; the second if left out.") var value: String?
    @Key("Height of the bar.", length: Limits.drawnHeight) var height = 40.0

    func build(_ context: BuildContext) -> [Block] {
        guard let data = context.data(data), let name = data.column(name, usual: 0),
            let value = data.column(value, usual: 1)
        else { return [] }
        let parts = parts(data, name: name, value: value)
        guard !parts.isEmpty else { return data.noFigures }
        data.reportUnused([name, value])
        checkSum(parts, data)
        return [
            .chart(
                ChartBlock(
                    chart: .shares(
                        Shares(parts: parts, height: height, whole: isPartial(parts) ? 100 : nil)),
                    style: context.composition.chartStyle,
                    alternative: ChartReading.shares(parts),
                    table: ChartTable(
                        header: [data.head(name), data.head(value)],
                        rows: parts.map { [$0.name, $0.text] },
                        places: parts.map { part in [part.place, part.place].compactMap { $0 } })))
        ]
    }

    private func parts(_ data: DataSource, name: Int, value: Int) -> [Shares.Part] {
        let sign = data.table.header[value].text.contains("%") ? "%" : ""
        return data.table.rows.compactMap { row in
            guard let quantity = data.quantity(row[value]), let number = quantity.value,
                number >= 0
            else {
                data.notCharted(row, name)
                return nil
            }
            let closed = quantity.suffix.isEmpty ? sign : quantity.suffix
            return Shares.Part(
                name: row[name].text.foldedSpaces, value: number,
                text: quantity.digits + closed, place: row[value].place)
        }
    }

    /// Whether percentages leave more of a hundred unsaid than rounding does.
    private func isPartial(_ parts: [Shares.Part]) -> Bool {
        parts.allSatisfy { $0.text.hasSuffix("%") }
            && parts.reduce(0) { $0 + $1.value } < 100 - 0.05 * Double(parts.count)
    }

    /// Shares in percent should make a hundred, but for rounding.
    private func checkSum(_ parts: [Shares.Part], _ data: DataSource) {
        let sum = parts.reduce(0) { $0 + $1.value }
        guard parts.allSatisfy({ $0.text.hasSuffix("%") }),
            abs(sum - 100) > 0.05 * Double(parts.count)
        else { return }
        data.context.findings.add(
            OtherShareSum(name: data.dataSet.name, sum: sum.vietnamese(2)),
            at: Place(file: data.table.file))
    }
}
