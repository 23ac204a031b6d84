/// A text with `*` for any letters and `?` for one; without them, one that has to be somewhere in the name.
struct NamePattern {
    private let letters: [Character]

    init(_ text: String) {
        letters = text.contains(where: { $0 == "*" || $0 == "?" }) ? Array(text) : ["*"] + Array(text) + ["*"]
    }

    func matches(_ name: String) -> Bool {
        let name = Array(name)
        var (place, letter) = (0, 0)
        // Where the last star was, and what it stood for until now.
        var star: (letter: Int, place: Int)?
        while place < name.count {
            if letter < letters.count, letters[letter] == "*" {
                star = (letter, place)
                letter += 1
            } else if letter < letters.count, letters[letter] == "?" || letters[letter] == name[place] {
                letter += 1
                place += 1
            } else if let last = star {
                star = (last.letter, last.place + 1)
                (letter, place) = (last.letter + 1, last.place + 1)
            } else {
                return false
            }
        }
        return letters[letter...].allSatisfy { $0 == "*" }
    }
}
