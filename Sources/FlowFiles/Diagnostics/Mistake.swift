/// What can be wrong with a file, as data; put into words by ``message``.
enum Mistake: Error, Hashable {
    /// What stands where something else was expected.
    enum Found: Hashable {
        case nothing
        case text(String)
        case list
        case mapping
    }

    // The file.
    case fileMissing
    case fileIsFolder
    case folderWithoutFlow(String)
    case folderWithoutLines(String)
    case fileNotRegular
    case fileUnreadable(String)
    case fileTooLarge(bytes: Int)
    case utf16
    case notUTF8(byte: UInt8)
    case controlCharacter(Unicode.Scalar)
    case emptyFile(startsWith: String)

    // The YAML.
    case syntax(String)
    case severalDocuments
    case tooDeep(Int)
    case tooManyValues(Int)
    case undefinedAlias(String)
    case recursiveAlias(String)
    case tag(String)

    // The shape of values.
    case expected(String, Found)
    case expectedKeyText(Found)
    case expectedKeyName(Found)
    case unknownKey(String, in: String)
    case mergeKey
    case duplicateKey(String, firstLine: Int)
    case duplicateItem(String)
    case missingKey(String, in: String)
    case missingOneOf(String, String, in: String)
    case excludes(String, String)
    case emptyList(of: String)
    case emptyMapping(of: String)

    // Single values.
    case notBoolean(String)
    case notCount(String, atLeast: Int)
    case notDuration(String, hint: String?)
    case durationZero
    case durationTooLong(String)
    case notKey(String)
    case notKeys(String)
    case badName(String, of: String, rule: String)
    case badLanguage(String)
    case notPhoneNumber(String)
    case notEmail(String)
    case notOneOf(String, of: [String], what: String)
    case engineDisposition(String)
    case digitsRange(String)
    case digitsBackwards(String)
    case digitsAbove(Int)
    case digitsNone
    case subText(String, column: Int?)
    case badZone(String)
    case tooManyDays(Int)
    case notHolidayDate(String)

    // Names that lead nowhere.
    case undefinedNode(String)
    case undefinedPrompt(String)
    case untranslatedPrompt(String, languages: [String])
    case impliedPrompt(String, by: String)
    case undefinedVariable(String)
    case undefinedLanguage(String, spoken: [String])
    case undefinedTable(String)
    case unknownFact(String)
    case untoldFact(String, language: String)
    case factNotDays(String)
    case hoursOfOthers(String, of: [String])
    case countWithoutZone
    case dateWithoutOrder(languages: [String])
    case undefinedCalendar(String)
    case undefinedHours(String, of: [String])
    case undefinedLine(String)
    case includesItself(String)
    case includesTooDeep(Int)
    case includesTooMuch(Int)
    case reservedExit(String)
    case undefinedExit(String, line: String)
    case openExits([String], line: String)
    case partAlone
    case exitIsNode(String)
    case includedWithoutLanguages(String, languages: [String])
    case includedWithOtherLanguages(String, languages: [String])
    case conflictingFact(String, line: String)
    case calendarExtendsItself(String)
    case calendarsTooDeep(Int)

    // Constructs.
    case noKind(node: String)
    case twoKinds(String, String)
    case reservedNode(String)
    case reservedVariable(String)
    case reservedCalendar(String)
    case reservedHours
    case callFact(String)
    case reservedTarget(String)
    case timerWithoutEffect(String, in: String)
    case misplacedKey(String, beside: String, isPart: Bool)
    case targetWithoutAction
    case unbindsChoice(String)
    case unbindsNothing
    case wordInQueue(String)
    case pauseInQueue
    case choiceAndKey(String, choiceLine: Int)
    case nothingAfterRetries(String, in: String)
    case sameConfirmKeys(String)
    case digitEndsEntry(String)
    case missingTranslation(String, languages: [String])
    case promptsByLanguage(String, id: String)
    case severalInSegment
    case positionOutsideQueue
    case closingWithoutBranch(String)
    case callerPrefix(String)
    case hoursPrefix(String)
    case notSpelled(String)
    case returnNotTrue
    case otherFolder(language: String, folder: String)
    case factWithoutValue(String)
    case factWithBoth(String)

    // Tables.
    case tableMissing(String)
    case tableQuotation
    case tableHeaderMissing
    case raggedRow(fields: Int, header: Int)
    case duplicateRow(String, firstLine: Int)
    case duplicateColumn(String)

    // What is allowed, but may not be what is meant.
    case unquoted(String, as: String)
    case keyInComment
    case silentLimit(String)
    case noEffect(String, in: String)
    case promptNeverPlayed(after: Int)
    case shadowedCase(by: String)
    case sameLetters(String, String)
    case removesNothing(String)
    case neverReason(String, isHoliday: Bool)
}
