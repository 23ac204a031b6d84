/// Finds the word that was probably meant.
public enum Suggestion {
    /// The longest word that is compared; names are shorter.
    static let longest = 64

    /// The candidate nearest to a word that is misspelled, if one is near enough; the first of equally near ones.
    ///
    /// A letter missing, too many, wrong, or swapped with its neighbor counts one (Damerau and Levenshtein's distance,
    /// no part changed twice); the case of letters counts nothing. Near is one mistake for up to four characters, two
    /// for up to eight, else three, and never the whole word.
    ///
    /// - Complexity: O(*n* · *l*²) for *n* candidates of length *l*.
    public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let letters = Array(word.lowercased())
        guard !letters.isEmpty, letters.count <= longest else { return nil }
        let limit = letters.count <= 4 ? 1 : letters.count <= 8 ? 2 : 3
        var best: (candidate: String, distance: Int)?
        for candidate in candidates where candidate != word {
            let other = Array(candidate.lowercased())
            guard abs(other.count - letters.count) <= limit, max(other.count, letters.count) > limit else { continue }
            let distance = distance(from: letters, to: other)
            if distance <= limit, distance < max(other.count, letters.count), distance < best?.distance ?? .max {
                best = (candidate, distance)
            }
        }
        return best?.candidate
    }

    /// How many mistakes turn one word into another: a letter missing, too many, wrong, or swapped with its neighbor.
    ///
    /// - Complexity: O(*l* · *m*) for words of these lengths.
    public static func distance(from first: [Character], to second: [Character]) -> Int {
        var beforeLast = [Int](repeating: 0, count: second.count + 1)
        var last = Array(0...second.count)
        for row in first.indices {
            var current = [row + 1]
            for column in second.indices {
                let changed = last[column] + (first[row] == second[column] ? 0 : 1)
                var least = min(changed, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    least = min(least, beforeLast[column - 1] + 1)
                }
                current.append(least)
            }
            (beforeLast, last) = (last, current)
        }
        return last[second.count]
    }
}
