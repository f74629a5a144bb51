/// How the result of a term is made of the results of its years.
package enum YearMeasure: Hashable, Sendable {
    case average, last, sum
}
