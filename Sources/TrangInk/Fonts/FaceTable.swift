import TrangModel

/// What is known of faces. There are few, so they are looked for one after another: the first dictionary of another
/// type of key costs a start a tenth of a millisecond.
struct FaceTable<Value> {
    private var entries: [(face: Face, value: Value)] = []

    /// The faces, in the order in which they were put in.
    var faces: [Face] { entries.map(\.face) }

    subscript(_ face: Face) -> Value? {
        entries.first { $0.face == face }?.value
    }

    /// Puts in what is known of a face, in place of what was known before.
    mutating func put(_ value: Value, for face: Face) {
        if let index = entries.firstIndex(where: { $0.face == face }) {
            entries[index].value = value
        } else {
            entries.append((face, value))
        }
    }
}
