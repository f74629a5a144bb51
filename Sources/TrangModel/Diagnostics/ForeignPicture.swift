/// Kinds of pictures, and of files under a picture's name, that no report can hold as they are.
package enum ForeignPicture: Hashable, Sendable, CaseIterable {
    case heic, avif, webp, tiff, gif, bmp, svg, jpeg2000, jpegXL, icon, photoshop, metafile, pdf
    /// A page of the web that was saved in place of its picture.
    case webPage
}
