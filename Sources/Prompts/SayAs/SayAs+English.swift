extension SayAs {
    /// American English: no "and" after hundreds; `#` is the pound key.
    static let english = SayAs(
        keys: [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "A", "B", "C", "D",
            "star", "pound",
        ],
        signs: (plus: "plus", minus: "minus"),
        addressSigns: ["@": "at", ".": "dot", "-": "hyphen", "_": "underscore"],
        dayNames: (one: "day", several: "days"), quantity: English.words, hours: .en)

    private enum English {
        static func words(_ number: Int) -> [String] {
            guard number >= 1000 else { return belowThousand(number) }
            let rest = number % 1000
            return belowThousand(number / 1000) + ["thousand"] + (rest == 0 ? [] : belowThousand(rest))
        }

        private static func belowThousand(_ number: Int) -> [String] {
            guard number >= 100 else { return belowHundred(number) }
            let rest = number % 100
            return [small[number / 100], "hundred"] + (rest == 0 ? [] : belowHundred(rest))
        }

        private static func belowHundred(_ number: Int) -> [String] {
            guard number >= small.count else { return [small[number]] }
            let rest = number % 10
            return [tens[number / 10 - 2]] + (rest == 0 ? [] : [small[rest]])
        }

        private static let small = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    }
}
