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
                if line.count <= InputChunks.longest, let now = try? Instant.parse(withOffset: line) {
                    answer(now, zoneName: zoneName, to: &answers)
                } else {
                    hasErrors = true
                    answers += "error\t\(Self.refusal(of: line).withoutControls)".utf8
                }
                answers.append(UInt8(ascii: "\n"))
            }
            try StandardOutput.write(answers)
        }
        if hasErrors { throw ExitCode(ExitStatus.foundWanting.rawValue) }
    }

    private static func refusal(of line: ArraySlice<UInt8>) -> String {
        guard line.count <= InputChunks.longest else { return "the line has more than \(InputChunks.longest) bytes" }
        do throws(InstantError) {
            return try Instant.parse(withOffset: line).description
        } catch {
            return error.description
        }
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
