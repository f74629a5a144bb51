/// The known word nearest to a misspelt one, for hints; nil when none is near.
package func nearest(to word: String, among known: [String]) -> String? {
    let limit = word.count <= 3 ? 1 : max(2, word.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in known where candidate != word {
        let distance = editDistance(Array(word), Array(candidate), limit: limit)
        if distance <= limit, distance < best?.distance ?? .max {
            best = (candidate, distance)
        }
    }
    return best?.word
}

/// The number of letters to change, add or drop; anything over the limit counts as limit + 1.
private func editDistance(_ one: [Character], _ other: [Character], limit: Int) -> Int {
    guard abs(one.count - other.count) <= limit, one.count < 200 else { return limit + 1 }
    var row = Array(0...other.count)
    for (i, letter) in one.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, match) in other.enumerated() {
            let cost = letter == match ? diagonal : diagonal + 1
            diagonal = row[j + 1]
            row[j + 1] = min(cost, row[j] + 1, row[j + 1] + 1)
        }
    }
    return row[other.count]
}
