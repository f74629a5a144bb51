import TrangModel

extension Indicator {
    /// The name by which a term accepts a finding on the row's item: `indicators.csv#1`.
    var address: String {
        let file = place.file.split(separator: "/").last.map(String.init) ?? place.file
        return "\(file)#\(item)"
    }
}
