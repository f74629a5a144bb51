/// A picture with words for those who cannot see it.
public struct FigureElement: DocumentElement, Hashable {
    /// A JPEG or PNG file; into a PDF it goes undecoded.
    public var bytes: [UInt8]
    /// What the picture says, for those who cannot see it.
    public var alternative: String
    /// What stands below it.
    public var caption: String?
    /// Its share of the width of the text, from 0.05 to 1; narrower pictures stand in the middle.
    public var width: Double

    /// A picture from the bytes of its file.
    public init(
        _ bytes: [UInt8], alternative: String, caption: String? = nil, width: Double = 1
    ) {
        self.bytes = bytes
        self.alternative = alternative
        self.caption = caption
        self.width = width
    }
}
