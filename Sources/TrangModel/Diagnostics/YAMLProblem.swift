/// What can be wrong with the form of a YAML file, as those see it who do not know YAML.
package enum YAMLProblem: Hashable, Sendable {
    case tabIndent
    case noBreakSpace
    /// A colon and a space within a value without quotation marks.
    case colonInValue(key: String)
    case curlyQuote(key: String)
    case unclosedQuote
    case textAfterQuote
    case badEscape
    case noSpaceAfterColon(key: String)
    case missingColon(text: String)
    case wrongIndent
    case listAmongKeys
    /// A value begins with a sign that means something else in YAML.
    case badStart(sign: String)
    /// A dash of a word processor in place of the hyphen that begins an item.
    case dashForHyphen(sign: String)
    case unclosedBracket(sign: String)
    case secondDocument
    case controlCharacter
    case other
}
