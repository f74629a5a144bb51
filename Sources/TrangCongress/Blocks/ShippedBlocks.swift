package import TrangModel
package import TrangReports

extension BlockCatalogue {
    /// All blocks that Trang ships: those for every field, and those of a congress.
    package static let shipped = general.adding([
        BlockKind(VerdictCountBlock.self), BlockKind(IndicatorTableBlock.self),
        BlockKind(TargetChartBlock.self), BlockKind(TargetLegendBlock.self),
        BlockKind(NotesBlock.self), BlockKind(IndicatorSentencesBlock.self),
        BlockKind(DocumentHeadBlock.self), BlockKind(SignatureBlock.self),
        BlockKind(AppendixHeadBlock.self), BlockKind(ComparisonTableBlock.self),
        BlockKind(ComparisonChartBlock.self), BlockKind(ComparisonListBlock.self),
    ])
}

extension LayoutReader {
    /// A reader of layouts that may use the shipped blocks.
    package init(
        families: [String], findings: Findings,
        rules: @escaping (String) -> RuleSet? = { _ in nil },
        include: @escaping (String) -> (text: String, file: String)? = { _ in nil }
    ) {
        self.init(
            families: families, findings: findings, blocks: .shipped, rules: rules,
            include: include)
    }
}
