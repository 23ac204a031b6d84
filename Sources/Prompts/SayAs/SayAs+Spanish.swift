extension SayAs {
    /// The Spanish of the Americas.
    ///
    /// Among digits `#` is "numeral": "número" would be heard as the beginning of another one, "almohadilla" is said in Spain
    /// and "gato" in Mexico only.
    static let spanish = SayAs(
        keys: [
            "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "A", "B", "C", "D",
            "asterisco", "numeral",
        ],
        signs: (plus: "más", minus: "menos"),
        addressSigns: ["@": "arroba", ".": "punto", "-": "guion", "_": "guion bajo"],
        dayNames: (one: "día", several: "días"), quantity: Spanish.words,
        hours: .es)

    private enum Spanish {
        static func words(_ number: Int) -> [String] {
            guard number >= 1000 else { return belowThousand(number) }
            let thousands = number / 1000
            let rest = number % 1000
            return (thousands == 1 ? [] : shortened(belowThousand(thousands))) + ["mil"]
                + (rest == 0 ? [] : belowThousand(rest))
        }

        private static func belowThousand(_ number: Int) -> [String] {
            guard number >= 100 else { return belowHundred(number) }
            guard number != 100 else { return ["cien"] }
            let rest = number % 100
            return [hundreds[number / 100 - 1]] + (rest == 0 ? [] : belowHundred(rest))
        }

        private static func belowHundred(_ number: Int) -> [String] {
            guard number >= small.count else { return [small[number]] }
            let rest = number % 10
            return [tens[number / 10 - 3]] + (rest == 0 ? [] : ["y", small[rest]])
        }

        /// Before a noun "uno" and "veintiuno" lose their ending: "treinta y un mil", "veintiún mil".
        private static func shortened(_ words: [String]) -> [String] {
            let short = ["uno": "un", "veintiuno": "veintiún"]
            return words.dropLast() + words.suffix(1).map { short[$0] ?? $0 }
        }

        private static let small = [
            "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce",
            "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno",
            "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho",
            "veintinueve",
        ]
        private static let tens = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
        private static let hundreds = [
            "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos",
            "ochocientos", "novecientos",
        ]
    }
}
