/// Where nodes of a structure tree were written. Their plain numbers are the keys: the first dictionary of another
/// type of key costs a start a tenth of a millisecond.
package struct NodePlaces: Hashable, Sendable {
    private var places: [Int: Place] = [:]

    package init() {}

    package var isEmpty: Bool { places.isEmpty }

    package subscript(_ node: NodeID) -> Place? {
        get { places[node.index] }
        set { places[node.index] = newValue }
    }
}
