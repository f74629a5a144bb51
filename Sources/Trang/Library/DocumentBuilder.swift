/// Builds the elements of a document.
@resultBuilder
public enum DocumentBuilder {
    /// One element.
    public static func buildExpression(_ element: any DocumentElement) -> [any DocumentElement] {
        [element]
    }
    /// Elements that a function made.
    public static func buildExpression(
        _ elements: [any DocumentElement]
    ) -> [any DocumentElement] { elements }
    /// Elements one after the other.
    public static func buildBlock(_ parts: [any DocumentElement]...) -> [any DocumentElement] {
        parts.flatMap { $0 }
    }
    /// Elements under a condition.
    public static func buildOptional(_ part: [any DocumentElement]?) -> [any DocumentElement] {
        part ?? []
    }
    /// The elements of one case.
    public static func buildEither(first: [any DocumentElement]) -> [any DocumentElement] { first }
    /// The elements of the other case.
    public static func buildEither(second: [any DocumentElement]) -> [any DocumentElement] {
        second
    }
    /// The elements of a loop.
    public static func buildArray(_ parts: [[any DocumentElement]]) -> [any DocumentElement] {
        parts.flatMap { $0 }
    }
}
