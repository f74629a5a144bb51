/// What an import found, in numbers.
public struct ImportSummary: Hashable, Sendable {
    /// The files written.
    public var files: [String] = []
    /// Paragraphs, points of lists among them.
    public var paragraphs = 0
    /// Headings, the headline not among them.
    public var headings = 0
    /// Quotations with speakers or without.
    public var quotations = 0
    /// Captions, with pictures or without.
    public var captions = 0
    /// Rows of indicators.
    public var indicators = 0
    /// How many of them have a target.
    public var targets = 0
    /// How many have a result.
    public var results = 0
    /// How many have a verdict.
    public var verdicts = 0
    /// Lines that found no place.
    public var residue = 0
    /// What is uncertain.
    public var unsure = 0

    /// The numbers in one line.
    public func line(_ language: Language) -> String {
        language == .vietnamese
            ? "Đã nhập \(headings) đề mục, \(paragraphs) đoạn, \(quotations) lời trích, "
                + "\(captions) ảnh; \(indicators) chỉ tiêu (\(targets) có mức đề ra, "
                + "\(results) có kết quả, \(verdicts) có đánh giá); "
                + "\(residue) dòng không có chỗ, \(unsure) điều chưa chắc"
            : "imported \(headings) headings, \(paragraphs) paragraphs, \(quotations) quotations, "
                + "\(captions) captions; \(indicators) indicators (\(targets) with target, "
                + "\(results) with result, \(verdicts) with verdict); "
                + "\(residue) lines without a place, \(unsure) uncertain"
    }
}
