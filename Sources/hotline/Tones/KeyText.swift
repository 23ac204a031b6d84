import Prompts
import Tones

/// The keys that a detector finds, as text.
struct KeyText {
    let times: Bool
    let json: Bool
    let why: Bool
    /// The file, where several are read.
    let file: String?
    private var text = ""

    init(times: Bool, json: Bool, why: Bool, file: String?) {
        (self.times, self.json, self.why, self.file) = (times, json, why, file)
    }

    /// Everything about a file, with a line end.
    var whole: String { times || json ? text : text + "\n" }

    /// What has come since the last time.
    mutating func takeNew() -> String {
        defer { text = "" }
        return text
    }

    mutating func take(_ event: DTMFEvent) {
        switch event {
        case .began(let onset): if !times, !json { text.append(onset.key.character) }
        case .ended(let key):
            if times { text += "\(key.key) \(key.firstSample) \(key.lastSample)\n" }
            if json { text += JSONText.line(of: Record(key, file: file)) }
        case .turnedDown(let candidate):
            guard why else { return }
            let place = "\(candidate.firstSample) to \(candidate.toldAt)"
            StandardError.write(
                "\(file.map { $0 + ": " } ?? "")\(place): no \(candidate.key): \(candidate.test.meaning)"
                    .withoutControls)
        }
    }

    private struct Record: Encodable {
        let file: String?
        let key: String
        let first: Int
        let last: Int
        let low: Tone
        let high: Tone
        let twist: Double

        struct Tone: Encodable {
            let hertz: Double
            let dBm0: Double
        }

        init(_ found: DTMFDetection, file: String?) {
            self.file = file
            key = found.key.description
            (first, last) = (found.firstSample, found.lastSample)
            low = Tone(hertz: Self.tenths(found.lowFrequency), dBm0: Self.tenths(found.lowLevelInDBm0))
            high = Tone(hertz: Self.tenths(found.highFrequency), dBm0: Self.tenths(found.highLevelInDBm0))
            twist = Self.tenths(found.twist)
        }

        private static func tenths(_ value: Float) -> Double { (Double(value) * 10).rounded() / 10 }
    }
}
