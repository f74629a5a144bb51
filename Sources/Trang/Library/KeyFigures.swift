/// Big numbers side by side, each with its unit and what it counts.
public struct KeyFigures: DocumentElement, Hashable {
    /// One big number.
    public struct Figure: Hashable, Sendable {
        /// The number as printed.
        public var number: String
        /// The unit after it.
        public var unit: String
        /// What it counts.
        public var label: String

        /// A number, its unit, and what it counts.
        public init(_ number: String, _ unit: String = "", label: String) {
            self.number = number
            self.unit = unit
            self.label = label
        }
    }

    /// The numbers, up to four a line.
    public var figures: [Figure]

    /// These numbers.
    public init(_ figures: Figure...) { self.figures = figures }
}
