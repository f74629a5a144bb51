import TrangModel

/// Gives links to places of the report their pages.
struct InnerLinks {
    private let places: KnownPlaces
    private let findings: Findings
    private lazy var destinations = places.destinations
    /// How many more links to nowhere get a hint: each is compared with every name.
    private var hints = 100

    init(places: KnownPlaces, findings: Findings) {
        (self.places, self.findings) = (places, findings)
    }

    /// A link to a place of the report, with its page; one that leads nowhere is said and dropped.
    mutating func linked(_ mark: Mark) -> Mark? {
        guard let name = mark.target?.name else { return mark }
        guard let destination = destinations[name] else {
            let near = hints > 0 ? nearest(to: name, among: places.names) : nil
            hints -= 1
            findings.add(.unknownReference(name: name, nearest: near), at: mark.source)
            return nil
        }
        return mark.leading(to: destination)
    }
}
