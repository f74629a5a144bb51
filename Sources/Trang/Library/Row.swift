/// Cells side by side.
public struct Row: DocumentElement {
    /// Elements one below the other.
    public struct Cell: Sendable {
        /// The width as a share, against those of the other cells: from 0.01 to 1000.
        public var share: Double
        /// What stands in it.
        public var elements: [any DocumentElement]

        /// A cell of elements.
        public init(share: Double = 1, @DocumentBuilder content: () -> [any DocumentElement]) {
            self.share = share
            elements = content()
        }
    }

    /// The cells from left to right, up to 24.
    public var cells: [Cell]

    /// Cells from left to right.
    public init(_ cells: Cell...) { self.cells = cells }
}
