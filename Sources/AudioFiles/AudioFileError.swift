import Glibc

/// Why a file of audio cannot be read or written.
public struct AudioFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's path.
    public let path: String
    /// What is wrong.
    public let problem: Problem

    init(_ path: String, _ problem: Problem) {
        self.path = path
        self.problem = problem
    }

    /// What may be wrong.
    public enum Problem: Hashable, Sendable {
        /// Nothing has that path.
        case missing
        /// It is a folder.
        case folder
        /// It is a pipe, a device or a socket, which need not end.
        case notRegular
        /// The operating system's reason, an `errno`.
        case unreadable(Int32)
        /// It has no bytes.
        case empty
        /// It is no WAV file; what it seems to be, if that is known.
        case notWAV(seems: String?)
        /// It ends before there is a `fmt ` chunk, or has samples before it.
        case noFormat
        /// A `fmt ` chunk is too short to be one.
        case shortFormat(bytes: Int)
        /// It ends before there is a `data` chunk.
        case noData
        /// A chunk claims more bytes than the file has, so that what comes after it cannot be found.
        case chunkBeyondEnd(id: String, bytes: Int)
        /// It has more chunks than any program writes.
        case tooManyChunks
        /// Its samples are coded in a way that is not read.
        case unknownCoding(String)
        /// Its samples have a number of bits that is not read.
        case unknownBits(Int, coding: String)
        /// It has no channels.
        case noChannels
        /// A sample of every channel takes so many bytes, but the header says otherwise.
        case frameSize(claimed: Int, expected: Int)
        /// Its sampling rate is not in ``WAVFormat/rates``.
        case unknownRate(Int)
        /// It has no samples.
        case noSamples
        /// It has fewer channels than the one that is asked for.
        case noChannel(Int, of: Int)
        /// It cannot be opened for writing, or written any more; the operating system's reason, an `errno`.
        case unwritable(Int32, isOpen: Bool)
        /// A WAV file cannot hold so many samples.
        case tooLong
    }

    /// Whether something that was written is lost, or could not be written at all.
    public var isLoss: Bool {
        switch problem {
        case .unwritable, .tooLong: true
        default: false
        }
    }

    /// Whether there is no such file, or it may not be opened.
    public var isMissing: Bool {
        switch problem {
        case .missing, .folder, .notRegular, .unreadable: true
        default: false
        }
    }

    /// What is wrong, and what to do.
    public var description: String {
        switch problem {
        case .missing: return "there is no file '\(path)'; check the path"
        case .folder: return "'\(path)' is a folder; name a WAV file in it"
        case .notRegular:
            return "'\(path)' is a pipe or a device, which need not end; save it as a file first, or give raw samples "
                + "on standard input"
        case .unreadable(let cause): return "'\(path)' cannot be read: \(Self.reason(cause))"
        case .unwritable(let cause, let isOpen):
            return "'\(path)' cannot be \(isOpen ? "written any more" : "opened for writing"): \(Self.reason(cause))"
        case .tooLong: return "'\(path)' would be longer than the 4 GiB of a WAV file; write less, or raw samples"
        default: return "'\(path)' \(contentText)"
        }
    }

    /// What is wrong with what the file has.
    private var contentText: String {
        let convert = "convert it: sox INPUT -e signed-integer -b 16 OUTPUT.wav"
        switch problem {
        case .empty: return "is empty; record or copy it again"
        case .notWAV(let kind?): return "is no WAV file but \(kind); \(convert)"
        case .notWAV(nil): return "is no WAV file: it does not begin with RIFF and WAVE; \(convert)"
        case .noFormat: return "does not say how its samples are coded (no 'fmt ' chunk before them); copy it again"
        case .shortFormat(let bytes):
            return "has a 'fmt ' chunk of \(bytes) bytes, too short for what it must say; copy it again"
        case .noData: return "ends before its samples (no 'data' chunk); copy it again"
        case .chunkBeyondEnd(let id, let bytes):
            return "has a chunk '\(id)' that claims \(bytes) bytes, more than the file has; copy it again"
        case .tooManyChunks: return "has more than \(WAVHeader.mostChunks) chunks before its samples; \(convert)"
        case .unknownCoding(let coding):
            return "has samples coded as \(coding), which is not read; PCM, float, µ-law and A-law are; \(convert)"
        case .unknownBits(let bits, let coding):
            return "has \(coding) samples of \(bits) bits, which are not read; \(convert)"
        case .noChannels: return "says that it has no channels; copy it again"
        case .frameSize(let claimed, let expected):
            return "contradicts itself: a sample of all channels is \(expected) bytes, but the header says \(claimed); "
                + convert
        case .unknownRate(let rate):
            return "has \(rate) samples a second; \(WAVFormat.rates.lowerBound) to \(WAVFormat.rates.upperBound) are "
                + "read; convert it: sox INPUT -r 8000 OUTPUT.wav"
        case .noSamples: return "has no samples; record it again"
        case .noChannel(let channel, let count):
            return "has \(count) channel\(count == 1 ? "" : "s"), and no channel \(channel); "
                + (count == 1 ? "take 1" : "take one of 1 to \(count)")
        case .missing, .folder, .notRegular, .unreadable, .unwritable, .tooLong: return ""
        }
    }

    private static func reason(_ cause: Int32) -> String {
        strerror(cause).map { String(cString: $0) } ?? "error \(cause)"
    }
}

/// What people should know of a file that is read all the same.
public enum AudioFileWarning: Hashable, Sendable, CustomStringConvertible {
    /// The header claims more bytes of samples than the file has; those that are there are read.
    case shorter(claimed: Int, available: Int)
    /// The header was never finished; all bytes after it are read as samples.
    case unfinished(available: Int)
    /// There are bytes after the last whole sample, which are left out.
    case incompleteSample(bytes: Int)
    /// So many samples are no numbers, or infinite; they are read as 0.
    case notNumbers(Int)
    /// So many samples are beyond full scale; they are clipped.
    case clipped(Int)

    /// What there is to know.
    public var description: String {
        switch self {
        case .shorter(let claimed, let available):
            "the header claims \(claimed) bytes of samples, but only \(available) are there; those are read"
        case .unfinished(let available):
            "the header was never finished; the \(available) bytes after it are read as samples"
        case .incompleteSample(let bytes):
            "the last \(bytes) byte\(bytes == 1 ? " is" : "s are") no whole sample; left out"
        case .notNumbers(let count):
            "\(count) sample\(count == 1 ? " is no number" : "s are no numbers"); read as 0"
        case .clipped(let count):
            "\(count) sample\(count == 1 ? " is" : "s are") beyond full scale; clipped"
        }
    }
}
