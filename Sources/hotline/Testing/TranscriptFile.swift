import CallRecords
import CallScripts
import FlowFiles

/// The transcript that a call must have, in a file beside the script.
struct TranscriptFile {
    let path: String

    /// - Parameter script: the script's file.
    init(_ written: CallScript.Written, of script: String) {
        path = FilePath.resolved(FilePath.folder(of: script), written.text)
    }

    /// How a transcript differs from the file's, a line each; nil if it does not, or the file was written anew.
    func difference(to transcript: [String], updates: Bool) -> [String]? {
        let text = transcript.map { $0 + "\n" }.joined()
        let old = (try? FlowReader.text(ofPath: path))?.split(
            omittingEmptySubsequences: true, whereSeparator: \.isNewline
        )
        .map(String.init)
        guard old != transcript else { return nil }
        if updates {
            do throws(RecordFileError) {
                try WholeFile.write(text, to: path)
                return nil
            } catch {
                return ["\(path) cannot be written: \(error)"]
            }
        }
        guard let old else { return ["there is no file \(path) to compare the call with"] }
        return ["the call is not as \(path) tells it (- there, + now):"]
            + Self.difference(from: old, to: transcript)
    }

    /// The lines that are gone and new, each where it belongs.
    static func difference(from old: [String], to new: [String]) -> [String] {
        let changes = new.difference(from: old)
        var removed: [Int: String] = [:]
        var inserted: [Int: String] = [:]
        for change in changes {
            switch change {
            case .remove(let place, let line, _): removed[place] = line
            case .insert(let place, let line, _): inserted[place] = line
            }
        }
        var lines: [String] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if let line = removed[left] {
                lines.append("- " + line)
                left += 1
            } else if let line = inserted[right] {
                lines.append("+ " + line)
                right += 1
            } else {
                left += 1
                right += 1
            }
        }
        return lines
    }
}
