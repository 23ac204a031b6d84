import ArgumentParser
import Drivers
import Glibc
import Prompts
import ServiceHours

/// Answers each line of standard input, an instant, as soon as it is read.
struct HoursBatch {
    let subject: HoursSubject
    let language: SpokenLanguage
    /// Whether the next change is told as a caller hears it.
    let speaks: Bool

    /// Reads to the end of standard input.
    ///
    /// - Throws: exit status 1 if a line was no instant.
    func run() throws {
        var lines = InputChunks()
        var answers: [UInt8] = []
        var hasErrors = false
        let zoneName = speaks ? subject.zoneName(in: language) ?? subject.schedule.zone.spokenName(in: language) : ""
        while let chunk = try lines.next() {
            answers.removeAll(keepingCapacity: true)
            for line in chunk {
                do throws(InstantError) {
                    if line.count > InputChunks.longest { throw .tooLong(limit: InputChunks.longest) }
                    answer(try Instant.parse(withOffset: line), zoneName: zoneName, to: &answers)
                } catch {
                    hasErrors = true
                    answers += "error\t\(error.description.withoutControls)".utf8
                }
                answers.append(UInt8(ascii: "\n"))
            }
            try StandardOutput.write(answers)
        }
        if hasErrors { throw ExitCode(ExitStatus.foundWanting.rawValue) }
    }

    private func answer(_ now: Instant, zoneName: String, to answers: inout [UInt8]) {
        let state = subject.schedule.state(at: now)
        answers += state.rawValue.utf8
        answers.append(UInt8(ascii: "\t"))
        if speaks {
            let phrase = SpokenTime.nextChange(of: subject.schedule, now: now, zoneName: zoneName, in: language)
            answers += phrase.text.utf8
        } else if let change = subject.schedule.nextChange(after: now) {
            change.write(to: &answers)
        } else {
            answers += (state == .unpublished ? "unknown" : "never").utf8
        }
    }
}
