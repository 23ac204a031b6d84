import CallFlow

extension Mistake {
    /// What is wrong and how to mend it, in one line without an ending period.
    var message: String {
        switch self {
        case .fileMissing: "there is no such file"
        case .fileIsFolder: "this is a folder, not a file"
        case .folderWithoutFlow(let name): "the folder has no \(name)"
        case .folderWithoutLines(let name): "the folder has no \(name), and no folder in it has one"
        case .fileNotRegular: "this is not an ordinary file"
        case .fileUnreadable(let reason): "the file cannot be read: \(reason)"
        case .fileTooLarge(let bytes):
            "the file has \(Self.megabytes(bytes)); at most \(Self.megabytes(Limits.bytes)) are read"
        case .utf16: "the file is UTF-16; save it as UTF-8"
        case .notUTF8(let byte): "the byte \(Self.hex(byte)) is not UTF-8; save the file as UTF-8"
        case .controlCharacter(let scalar):
            "the control character \(Self.hex(scalar.value)) is not text; take it out"
        case .emptyFile(let start): "there is nothing in the file; it starts with '\(start)'"
        case .syntax(let text): text
        case .severalDocuments: "a second YAML document starts here; write one file for each"
        case .tooDeep(let depth): "this is nested more than \(depth) deep"
        case .tooManyValues(let limit): "the file has more than \(limit) values, aliases counted as what they stand for"
        case .undefinedAlias(let name):
            "no anchor before this is named '&\(Self.short(name))'; a text that starts with * needs quotes"
        case .recursiveAlias(let name): "'*\(Self.short(name))' stands inside what it stands for"
        case .tag(let tag):
            "'\(Self.short(Self.asWritten(tag)))' has no meaning here; a text that starts with ! needs quotes"

        case .expected(let what, let found): "expected \(what), found \(found)"
        case .expectedKeyText(.nothing): "expected a key in quotes, found nothing; an unquoted # starts a comment"
        case .expectedKeyText(let found): "expected a key in quotes, found \(found)"
        case .expectedKeyName(let found): "expected a name before the ':', found \(found)"
        case .unknownKey(let name, let place): "\(place) has no '\(Self.short(name))'"
        case .mergeKey: "merge keys are not supported; write out what '<<' would bring"
        case .duplicateKey(let name, let line): "'\(Self.short(name))' is given twice, first in line \(line)"
        case .callFact(let name): "'\(name)' is known of every call but is no variable; a 'set' can copy it to one"
        case .duplicateItem(let name): "'\(Self.short(name))' is in the list twice"
        case .missingKey(let key, let place): "\(place) needs '\(key)'"
        case .missingOneOf(let first, let second, let place): "\(place) needs '\(first)' or '\(second)'"
        case .excludes(let first, let second): "'\(first)' cannot stand beside '\(second)'; keep one"
        case .emptyList(let what): "the list of \(what) is empty"
        case .emptyMapping(let what): "there is not a single \(what)"

        case .undefinedNode(let name): "no node is named '\(Self.short(name))'"
        case .undefinedPrompt(let name): "no prompt is named '\(Self.short(name))'"
        case .untranslatedPrompt(let name, let languages):
            "the prompt '\(Self.short(name))' has no text in \(Self.list(languages)); write it under 'prompts', or in "
                + languages.map { CatalogReader.path(of: Language($0)) }.joined(separator: " and ")
        case .impliedPrompt(let name, let key): "'\(key)' plays the prompt '\(name)', and no prompt is named so"
        case .undefinedVariable(let name): "nothing sets a variable '\(Self.short(name))'"
        case .undefinedLanguage(let code, let spoken):
            "the line does not speak '\(Self.short(code))'; it speaks \(spoken.joined(separator: ", "))"
        case .undefinedTable(let name): "no table is named '\(Self.short(name))' under 'lookups'"
        case .factNotDays(let key): "the fact '\(Self.short(key))' is no number of days"
        case .dateWithoutOrder(let languages):
            "say in which order the date is entered in \(Self.list(languages)): month-day-year, day-month-year or year-month-day"
        case .hoursOfOthers(let line, let lines):
            "the hours of '\(Self.short(line))' are not here; a prompt can tell those of \(Self.list(lines))"
        case .countWithoutZone:
            "which day it is depends on a zone; give the line 'hours', or the count its own, such as {hours: desk}"
        case .unknownFact(let key):
            "no fact is named '\(Self.short(key))'; facts stand in Prompts/facts.yaml, with their source"
        case .untoldFact(let key, let language): "the fact '\(Self.short(key))' is not told in '\(language)'"
        case .undefinedCalendar(let name): "there is no calendar of holidays '\(Self.short(name))'"
        case .undefinedHours(let name, let names):
            "no hours are named '\(Self.short(name))'; there are \(Self.list(names))"
        case .undefinedLine(let name):
            FilePath.isPath(name)
                ? "there is no line at '\(Self.short(name))' to include; a path begins at this file's folder"
                : "there is no line '\(Self.short(name))' to include; write the id of an embedded one, or a path such as ../\(Self.short(name))"
        case .includesItself(let name): "the line '\(Self.short(name))' would include itself"
        case .includesTooDeep(let most): "more than \(most) lines include each other in a row; include fewer"
        case .includesTooMuch(let most): "with this line there are more than \(most) nodes; include fewer lines"
        case .reservedExit(let name): "'\(name)' is what a key can do; name the exit otherwise"
        case .undefinedExit(let name, let line):
            "the line '\(Self.short(line))' has no exit or node '\(Self.short(name))'"
        case .openExits(let names, let line):
            "nothing says where '\(Self.short(line))' leads by \(Self.list(names)); write {exits: {\(names[0]): NODE}}"
        case .exitIsNode(let name): "'\(name)' is an exit, which leads out of the file; name the node otherwise"
        case .partAlone:
            "a file with exits is a part of other lines, which say where they lead; it is no line by itself"
        case .includedWithoutLanguages(let line, let languages):
            "the line '\(Self.short(line))' does not speak \(Self.list(languages)), as this one does"
        case .includedWithOtherLanguages(let line, let languages):
            "the line '\(Self.short(line))' also speaks \(Self.list(languages)), which this one does not; add that to 'languages'"
        case .conflictingFact(let key, let line):
            "the line '\(Self.short(line))' has another fact of the name '\(Self.short(key))'; rename one"
        case .calendarsTooDeep(let most): "more than \(most) calendars extend each other in a row; extend fewer"
        case .calendarExtendsItself(let name): "the calendar '\(Self.short(name))' extends itself"

        case .notBoolean(let text): "'\(Self.short(text))' is neither true nor false"
        case .notCount(let text, let least): "'\(Self.short(text))' is not a whole number from \(least) on"
        case .notDuration(let text, let hint):
            "'\(Self.short(text))' is not a time; "
                + (hint.map { "write '\($0)'" } ?? "write it as 500ms, 4s, 2m or 1h")
        case .durationZero: "this time is too short; write at least 1ms"
        case .durationTooLong(let text): "'\(Self.short(text))' is too long; a time is at most 24h"
        case .notKey(let text): "'\(Self.short(text))' is not a key; the keys are 0-9, *, # and A-D"
        case .notKeys(let text): "'\(Self.short(text))' are not keys; a choice is 1 to 32 of 0-9, *, # and A-D"
        case .badName(let name, let what, let rule): "'\(Self.short(name))' is no name for \(what); use \(rule)"
        case .badLanguage(let code): "'\(Self.short(code))' is no language code; write one such as en, es or pt-BR"
        case .notEmail(let text):
            "'\(Self.short(text))' is no e-mail address that can be spelled; write one such as desk@example.org"
        case .notPhoneNumber(let text): "'\(Self.short(text))' is no telephone number"
        case .notOneOf(let text, let words, let what):
            "'\(Self.short(text))' is no \(what); write \(Self.choice(of: words))"
        case .engineDisposition(let name): "'\(name)' is the engine's own way to end a call; name another"
        case .digitsRange(let text): "'\(Self.short(text))' is no number of digits; write it as \"4\" or \"8-9\""
        case .digitsBackwards(let text): "'\(text)' ends before it starts; the smaller number comes first"
        case .digitsAbove(let most): "an entry has at most \(most) digits"
        case .digitsNone: "an entry has at least one digit"
        case .subText(let message, nil): message
        case .subText(let message, let column?): "\(message) (at character \(column) of the text)"
        case .badZone(let message): message
        case .tooManyDays(let most): "more than \(most) days are not counted"
        case .notHolidayDate(let text):
            "'\(Self.short(text))' is no date; write it as 2026-12-24, or as Dec 24 for every year"

        case .noKind(let node):
            "the node '\(Self.short(node))' does nothing; give it \(Self.choice(of: NodeKind.allCases.map(\.rawValue)))"
        case .twoKinds(let first, let second): "a node is one thing: beside '\(first)' there can be no '\(second)'"
        case .reservedNode(let name): "'\(name)' is what a key can do, so no node can be named so"
        case .reservedVariable(let name): "'\(name)' is known of every call, so no variable can be named so"
        case .reservedCalendar(let name): "'\(name)' comes with the product; give this calendar another name"
        case .reservedHours: "'\(NamedSchedule.ofLine)' are the line's own hours; give these another name"
        case .reservedTarget(let word): "'\(word)' is what a key alone can do; here a node's name is needed"
        case .timerWithoutEffect(let timer, let place): "\(place) has no time '\(Self.short(timer))'"
        case .misplacedKey(let key, let kind, isPart: true): "'\(key)' has no meaning beside '\(kind)'; write it inside"
        case .misplacedKey(let key, let kind, isPart: false): "'\(key)' has no meaning beside '\(kind)'; take it out"
        case .targetWithoutAction: "this key does nothing; write a node's name, or none to unbind it"
        case .unbindsChoice(let keys): "'\(keys)' is no single key, so there is nothing that 'none' could unbind"
        case .unbindsNothing: "the line's keys are bound nowhere else, so there is nothing that 'none' could unbind"
        case .wordInQueue(let word): "'\(word)' means nothing in a queue; all keys but the queue's are ignored there"
        case .pauseInQueue: "a queue cannot be paused; take 'pause' out"
        case .choiceAndKey(let key, let line): "'\(key)' is a choice of the menu in line \(line), which wins; keep one"
        case .nothingAfterRetries(let retry, let place):
            "\(place) does not say where to go after the last '\(retry)'; give it a 'next', here or for the line"
        case .sameConfirmKeys(let keys): "'\(keys)' cannot both accept the entry and ask for it again"
        case .digitEndsEntry(let key):
            "'\(key)' is a digit of the entry, so it cannot end it; write \"#\", \"*\" or none"
        case .missingTranslation(let id, let languages):
            "the prompt '\(Self.short(id))' needs a text in \(Self.list(languages))"
        case .promptsByLanguage(let language, let id):
            "the texts of a prompt stand under its id; write {\(Self.short(id)): {\(language): …}}"
        case .severalInSegment: "a part of a prompt says one thing; write several as a list"
        case .positionOutsideQueue: "a caller has a place only in a queue; say it in the queue's announcements"
        case .closingWithoutBranch(let key): "'\(key)' sends callers to 'when-closed', which the transfer lacks"
        case .callerPrefix(let text):
            "'\(Self.short(text))' matches no number; write its beginning with the country, as in \"+1202*\""
        case .hoursPrefix(let text):
            "'\(Self.short(text))' is compared as a whole; a beginning with '*' has no meaning here"
        case .notSpelled(let text):
            "'\(Self.short(text))' cannot be spelled on the keypad; write a name of letters, and digits if it has some"
        case .returnNotTrue: "a return says nothing but 'true'"
        case .otherFolder(let language, let folder):
            "the catalog's language is '\(Self.short(language))', its folder's '\(Self.short(folder))'; make them the same"
        case .factWithoutValue(let key):
            "the fact '\(Self.short(key))' needs 'telephone', 'email', 'days' or a text for each language"
        case .factWithBoth(let key):
            "the fact '\(Self.short(key))' is a telephone number, an e-mail address, days or a text; keep one"

        case .tableMissing(let path):
            "there is no table file '\(Self.short(path))'; the path is relative to the flow file"
        case .tableQuotation: "the quotation marks of this row do not match; a field's own are doubled"
        case .tableHeaderMissing: "a table starts with a row of names: the key's, then one for each variable"
        case .raggedRow(let fields, let header):
            "this row has \(fields) \(fields == 1 ? "field" : "fields"), the first row has \(header)"
        case .duplicateRow(let key, let line): "the key '\(Self.short(key))' is there twice, first in line \(line)"
        case .duplicateColumn(let name): "two columns are named '\(Self.short(name))'"

        case .unquoted(let text, let reading):
            "unquoted, other programs read \(Self.short(text)) as \(reading); write \"\(Self.short(text))\""
        case .keyInComment: "this is a comment, as an unquoted # starts one; for the key write \"#\""
        case .silentLimit(let id):
            "no prompt is named '\(id)' in every language, so a call that reaches its limit ends without a word"
        case .noEffect(let key, let place): "'\(key)' changes nothing in \(place); take it out"
        case .promptNeverPlayed(let after):
            "this is never played: the \(Self.ordinal(after)) time leads on; take it out, or raise 'after'"
        case .neverReason(let name, isHoliday: true): "the line's calendar has no holiday '\(Self.short(name))'"
        case .neverReason(let name, isHoliday: false):
            "no exception of the line's has the comment '\(Self.short(name))'"
        case .removesNothing(let text): "there is no '\(Self.short(text))' in what this calendar extends"
        case .sameLetters(let keys, let other):
            "the keys \(keys) lead to '\(Self.short(other))' before; give both a case before them, with the letters that they share"
        case .shadowedCase(let other): "no value comes here, as '\(Self.short(other))' before it takes them all"
        }
    }

    /// A text of the file, cut where it would hide the rest of the message.
    static func short(_ text: String) -> String {
        let line = text.prefix(200).split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 60 ? line.prefix(59) + "…" : line
    }

    /// Words with commas and an "or".
    static func choice(of words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }

    /// Words in quotes, with commas.
    static func list(_ words: [String]) -> String { words.map { "'\($0)'" }.joined(separator: ", ") }

    /// A tag of YAML itself in the short form that people write.
    private static func asWritten(_ tag: String) -> String {
        let prefix = "tag:yaml.org,2002:"
        return tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
    }

    private static func ordinal(_ number: Int) -> String {
        switch number {
        case 1: "first"
        case 2: "second"
        case 3: "third"
        default: "\(number)th"
        }
    }

    private static func hex(_ value: some BinaryInteger) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "0x" + String(repeating: "0", count: max(0, 2 - digits.count)) + digits
    }

    private static func megabytes(_ bytes: Int) -> String {
        let tenths = bytes / 100_000
        return tenths.isMultiple(of: 10) ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
    }
}

extension Mistake.Found: CustomStringConvertible {
    var description: String {
        switch self {
        case .nothing: "nothing"
        case .text(let text): "'\(Mistake.short(text))'"
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }
}
