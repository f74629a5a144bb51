/// Something in a text that was understood only by a guess or not at all.
package enum ImportDoubt: Hashable, Sendable {
    // Indicators
    case verdictWithoutResult
    case noResult
    case directionAssumed(String)
    case comparisonNotPlaced(String)
    case numbersNotPlaced([String])
    case pairUnclear(String)
    case pairDisagrees(pair: String, ratio: String)
    case malformedNumber(String)
    case unitsDiffer(result: String, target: String)
    case nameUnclear
    case severalResults([String])
    case verdictTranslated(String)
    case targetByUnit(String)
    case indicatorInProse(String)
    case indicatorWithoutNumber
    // The text around them
    case headlineAssumed(String)
    case headingByForm(String)
    case authorAssumed(String)
    case captionWithoutPicture(String)
    case captionByNeighbour
    case speakerUnknown(String)
    case quotationOpen
    case noHeadings
    case noCongressLine
    case unitNotInText(String)
    case cellNotRead(column: String, text: String)
    case pictureMissing(String)
    /// A row of a table that only numbers the columns.
    case columnNumbers(String)
    /// So many passages are underlined and stand where nothing can be.
    case underlinesLost(Int)
}
