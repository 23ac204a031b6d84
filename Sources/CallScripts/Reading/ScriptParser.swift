import CallFlow
import FlowFiles
import ServiceHours
import Simulation

/// Reads the lines of one script, and of the files that it includes.
///
/// The lines before the call are read in a file of their own, the steps in another.
struct ScriptParser {
    private(set) var mistakes: [Diagnostic] = []
    var script: CallScript
    /// The line that is being read.
    var line: ScriptLine
    private var values = ScriptValues()
    private var linesRead = 0
    /// The files that were included, each read once.
    private var texts: [String: ScriptText] = [:]
    /// What was said before the call, and in which line.
    private var said: [String: Int] = [:]
    private let included: ScriptFile.Included
    /// Where the files were included that are being read, the outermost first.
    private var includedAt: [CallScript.Place] = []
    private var files: [String]

    init(file: String, row: CallScript.Row?, included: @escaping ScriptFile.Included) {
        self.included = included
        files = [FilePath.resolved("", file)]
        line = ScriptLine("", file: file, number: 0)
        script = CallScript(file: file, row: row)
        for value in row?.values ?? [] { values.byName[value.name] = .init(cell: value.value) }
    }

    /// The script, and what is wrong with it.
    var finished: (script: CallScript, mistakes: [Diagnostic]) {
        guard mistakes.isEmpty, script.steps.isEmpty else { return (script, mistakes) }
        let empty = Diagnostic(file: script.file, message: "there is no step in it; write one, such as hear main-menu")
        return (script, [empty])
    }

    mutating func read(_ text: ScriptText) {
        for (number, row) in text.lines {
            linesRead += 1
            guard linesRead <= ScriptFile.mostLines else {
                line = ScriptLine(row, file: text.file, number: number)
                return fail(
                    "a script and what it includes have \(ScriptFile.mostLines) lines at most", at: line.words.first)
            }
            guard script.steps.count < ScriptFile.mostSteps else {
                line = ScriptLine(row, file: text.file, number: number)
                return fail("a script has \(ScriptFile.mostSteps) steps at most", at: line.words.first)
            }
            read(row, number: number, file: text.file)
        }
    }

    private mutating func read(_ row: Substring, number: Int, file: String) {
        var unknown: (name: String, column: Int)?
        line = ScriptLine(row, file: file, number: number)
        if row.utf8.contains(UInt8(ascii: "{")), let filled = values.filled(line.content, unknown: &unknown) {
            line = ScriptLine(row, file: file, number: number, filled: filled)
        }
        guard let first = line.words.first else { return }
        if let unknown { return failUnknown(unknown.name, column: unknown.column) }
        if let mistake = line.mistake { return fail(mistake.text, at: mistake.word) }
        if first.is("set") { return set() }
        if first.is("include") { return include() }
        if let setting = Self.settings[first.text], !isCallerStep {
            guard script.steps.isEmpty else {
                return fail("'\(first.text)' stands before the first step of the call", at: first)
            }
            let known = mistakes.count
            setting(&self)
            if mistakes.count == known { script.settingLines.append(line.shown) }
            return
        }
        guard let step = Self.steps[first.text] else {
            let known = Self.steps.keys.sorted() + Self.settings.keys.sorted() + ["include", "rows", "set"]
            return fail(
                "there is no step '\(first.text)'", at: first,
                suggestion: Suggestion.nearest(to: first.text, among: known))
        }
        let errors = mistakes.count
        let place = line.place(of: first)
        let shown = line.shown
        let limits = takeLimits()
        _ = line.take()
        guard let action = step(&self), mistakes.count == errors else { return }
        if !limits.isEmpty, !action.takesTime {
            return fail("'\(first.text)' takes no time here that could have a limit", at: line.words.last)
        }
        if let rest = line.next { return fail(tooMuch(rest), at: rest) }
        script.steps.append(
            CallScript.Step(action: action, place: place, text: shown, limits: limits, includedAt: includedAt))
    }

    /// `caller hangs up` is a step, and `caller 202-555-0123` is none.
    private var isCallerStep: Bool { line.words[0].is("caller") && line.words.count > 1 && line.words[1].is("hangs") }

    private func tooMuch(_ word: ScriptLine.Word) -> String {
        if word.is("within") || word.is("by") {
            return "after '\(word.text)' stands a time with its unit, such as 5s, or as 'within 3 keys'"
        }
        return word.text.hasPrefix("#")
            ? "a comment has two blanks before its # and one after it" : "'\(word.text)' is more than the step has"
    }

    // MARK: Values and other files

    /// `set card to 1234`
    private mutating func set() {
        _ = line.take()
        guard let name = take("a name, such as card", { ScriptValues.isName($0.text) ? $0.text : nil }) else { return }
        expect("to")
        guard let value = line.take() else { return fail("say what '\(name)' stands for", at: nil) }
        if let rest = line.next { return fail("a value with blanks stands in \"quotation marks\"", at: rest) }
        values.byName[name] = .init(value)
    }

    /// `include to-main.call with key 1, language es`
    private mutating func include() {
        _ = line.take()
        guard let path = line.take() else { return fail("say which file is included", at: nil) }
        var given = values
        if line.next != nil {
            expect("with")
            while let name = line.take() {
                guard ScriptValues.isName(name.text), let value = line.take() else {
                    return fail("after 'with' stand names and values: with key 1, language es", at: name)
                }
                let isListed = !value.isQuoted && value.text.hasSuffix(",")
                let word = isListed ? value.withoutComma : value
                given.byName[name.text] = .init(word)
                if line.next?.text == "," { _ = line.take() }
            }
        }
        let place = line.place(of: path)
        let file = FilePath.resolved(FilePath.folder(of: line.file), path.text)
        guard !files.contains(file) else {
            return fail("'\(path.text)' would include itself", at: path)
        }
        guard files.count < ScriptFile.deepest else {
            return fail("files are included \(ScriptFile.deepest) deep at most", at: path)
        }
        let text: ScriptText
        do throws(Diagnostics) {
            if let known = texts[file] { text = known } else { text = ScriptText(try included(file), file: file) }
            texts[file] = text
        } catch {
            return fail("'\(path.text)' cannot be included: \(error.all.first?.message ?? "")", at: path)
        }
        guard !text.hasTable, text.tableMistakes.isEmpty else {
            return fail("'\(path.text)' has a table, which only a script itself can have", at: path)
        }
        let outer = values
        values = given
        files.append(file)
        includedAt.append(place)
        read(text)
        includedAt.removeLast()
        files.removeLast()
        values = outer
    }

    private mutating func failUnknown(_ name: String, column: Int) {
        let place = CallScript.Place(
            file: line.file, position: .init(line: line.number, column: column), text: line.original)
        add(
            place.mistake(
                "nothing is named '\(name)'; name it by 'set', by 'with', or as a column of 'rows'" + includedAtText,
                suggestion: Suggestion.nearest(to: name, among: values.byName.keys.sorted())))
    }

    // MARK: Words

    /// `within 5s`, `within 3 keys`, `by 2m`, at the end of a step; the words are taken off.
    private mutating func takeLimits() -> [CallScript.Limit] {
        var limits: [CallScript.Limit] = []
        while let limit = takeLimit() { limits.insert(limit, at: 0) }
        return limits
    }

    private mutating func takeLimit() -> CallScript.Limit? {
        let words = line.words.suffix(3).map { $0.isQuoted ? "" : $0.text }
        guard words.count == 3, line.words.count > 2 else { return nil }
        if words[0] == "within", let count = Int(words[1]), (0...10_000).contains(count),
            words[2] == "keys" || words[2] == "key"
        {
            line.words.removeLast(3)
            return .keys(count)
        }
        for count in 1...2 where ["within", "by"].contains(words[2 - count]) {
            guard let span = ScriptTime.span(words[(3 - count)...].joined(separator: " ")) else { continue }
            line.words.removeLast(count + 1)
            return words[2 - count] == "by" ? .by(span) : .within(span)
        }
        for count in 1...2 where line.words.count > count + 2 {
            let words = line.words.suffix(count + 2).map { $0.isQuoted ? "" : $0.text }
            guard words[0] == "not", words[1] == "before",
                let span = ScriptTime.span(words[2...].joined(separator: " "))
            else { continue }
            line.words.removeLast(count + 2)
            return .notBefore(span)
        }
        return nil
    }

    /// Everything after the line's first word, as it is written.
    mutating func rest(_ expected: String) -> CallScript.Written? {
        guard line.words.count > 1 else {
            fail("'\(line.words[0].text)' needs \(expected)", at: nil)
            return nil
        }
        let word = line.words[1]
        let text = line.words.count == 2 && word.isQuoted ? word.text : line.rest
        return CallScript.Written(text: text, place: line.place(of: word))
    }

    /// A prompt, or several that are said in one go: `main-menu and main-keys`.
    ///
    /// - Parameter kind: what the line must have.
    mutating func takeHeard(_ kind: CallScript.Name.Kind = .prompt) -> CallScript.Heard? {
        guard let first = takeOneHeard(kind) else { return nil }
        var all = [first]
        while skip("and") {
            guard let next = takeOneHeard(kind) else { return nil }
            all.append(next)
        }
        return all.count == 1 ? first : .several(all)
    }

    private mutating func takeOneHeard(_ kind: CallScript.Name.Kind) -> CallScript.Heard? {
        guard let word = line.take() else {
            fail("say what is heard: a prompt's id, or \"words\" of it", at: nil)
            return nil
        }
        guard !word.isQuoted else {
            guard !word.text.allSatisfy(\.isWhitespace) else {
                fail("say which words are heard", at: word)
                return nil
            }
            return .words(word.text)
        }
        note(kind, word)
        return .prompt(word.text)
    }

    /// The name of something that the line must have.
    mutating func takeName(_ kind: CallScript.Name.Kind, _ expected: String) -> String? {
        guard let name = take(expected, { $0 }) else { return nil }
        note(kind, name)
        return name.text
    }

    mutating func takeLanguage() -> Language? { takeName(.language, "a language's code").map { Language($0) } }

    private mutating func note(_ kind: CallScript.Name.Kind, _ word: ScriptLine.Word) {
        script.names.append(
            CallScript.Name(kind: kind, written: CallScript.Written(text: word.text, place: line.place(of: word))))
    }

    mutating func take<Value>(_ expected: String, _ read: (ScriptLine.Word) -> Value?) -> Value? {
        guard let word = line.take() else {
            fail("expected \(expected) at the end of the line", at: nil)
            return nil
        }
        if let value = read(word) { return value }
        fail("expected \(expected), found '\(word.text)'", at: word)
        return nil
    }

    mutating func takeTime() -> Milliseconds? {
        guard let word = line.next else {
            fail("expected a time, such as 5s, 500ms or 1m30s, at the end of the line", at: nil)
            return nil
        }
        let text = takeTimeText() ?? ""
        guard let span = ScriptTime.span(text) else {
            fail("expected a time, such as 5s, 500ms or 1m30s, found '\(word.text)'", at: word)
            return nil
        }
        return span
    }

    /// A word, and a unit after it that stands apart.
    private mutating func takeTimeText() -> String? {
        guard let word = line.take(), !word.isQuoted else { return nil }
        guard let unit = line.next, !unit.isQuoted, ScriptTime.isUnit(unit.text), Double(word.text) != nil else {
            return word.text
        }
        _ = line.take()
        return word.text + " " + unit.text
    }

    mutating func takeTime(after word: String) -> Milliseconds? { skip(word) ? takeTime() : nil }

    @discardableResult
    mutating func skip(_ word: String) -> Bool {
        guard line.next?.is(word) == true else { return false }
        _ = line.take()
        return true
    }

    mutating func expect(_ word: String, or others: String...) {
        let found = line.take()
        guard let found, ([word] + others).contains(where: found.is) else {
            return fail(
                "expected '\(word)'" + (found.map { ", found '\($0.text)'" } ?? " at the end of the line"), at: found,
                suggestion: found == nil ? nil : word)
        }
    }

    mutating func fail(_ message: String, at word: ScriptLine.Word?, suggestion: String? = nil) {
        // The excerpt has names where the line that is read has their values.
        let filled = line.text == line.original ? "" : " (the line is '\(line.shown)')"
        add(line.place(of: word).mistake(message + filled + includedAtText, suggestion: suggestion))
    }

    private var includedAtText: String {
        includedAt.last.map { ", included at \($0.file):\($0.position.line)" } ?? ""
    }

    /// Notes that something is said of what is given; a mistake where it was said before.
    mutating func once(_ what: String) {
        guard let before = said.updateValue(line.number, forKey: what) else { return }
        fail("\(what) is said in line \(before) already", at: line.words.first)
    }

    /// What follows a mistake on its line is often one only because of it.
    private mutating func add(_ mistake: Diagnostic) {
        guard mistakes.last?.position?.line != mistake.position?.line || mistakes.last?.file != mistake.file else {
            return
        }
        mistakes.append(mistake)
    }
}

extension ScriptLine.Word {
    /// The word without the comma after it.
    fileprivate var withoutComma: ScriptLine.Word {
        ScriptLine.Word(text: String(text.dropLast()), column: column, isQuoted: isQuoted, width: width - 1)
    }
}
