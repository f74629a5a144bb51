import TrangModel
import TrangReports

struct SignatureBlock: CongressBlock {
    static let name = "signature"
    static let about = "Recipients, authority, post and name, kept whole."

    @Key("Space above; a line if left out.", length: Limits.distance) var before: Double?

    func build(_ context: CongressContext) -> [Block] {
        DocumentComposer(context: context).signature(spaceBefore: before)
    }
}
