import CSpandsp
import Foundation
import Tones

/// Something that finds keys in audio: ours, or a library or program that others use.
struct Decoder: Sendable {
    let name: String
    /// The keys in 8 kHz samples, in their order.
    let keys: @Sendable ([Int16]) throws -> String

    /// Ours first, then those of the others that are installed.
    static let all = [ours] + spandsp + programs

    static let ours = Decoder(name: "hotline") { samples in
        var keys = ""
        var detector = DTMFDetector()
        let collect = { (event: DTMFEvent) in
            if case .began(let onset) = event { keys.append(onset.key.character) }
        }
        detector.process(samples, collect)
        detector.finish(collect)
        return keys
    }

    /// spandsp's receiver as it comes, and with its filter against dial tones.
    private static let spandsp = [false, true].filter { SpandspReceiver(filtersDialTone: $0) != nil }.map { filters in
        Decoder(name: filters ? "spandsp, filter" : "spandsp") { samples in
            guard let receiver = SpandspReceiver(filtersDialTone: filters) else { return "" }
            var keys = ""
            // As a line delivers them.
            for start in stride(from: 0, to: samples.count, by: 160) {
                keys += receiver.keys(in: samples[start..<min(samples.count, start + 160)])
            }
            return keys
        }
    }

    private static var programs: [Decoder] {
        var found: [Decoder] = []
        if let path = ChildProcess.find("multimon-ng") {
            found.append(Decoder(name: "multimon-ng") { try Multimon(path: path).keys(in: $0) })
        }
        if let path = ChildProcess.find("dtmf2num") {
            // It levels a recording unless told not to, which helps with some and harms others.
            for (name, options) in [("dtmf2num", []), ("dtmf2num -o", ["-o"])] {
                found.append(Decoder(name: name) { try DTMF2Num(path: path, options: options).keys(in: $0) })
            }
        }
        return found
    }

    /// The packages and versions of the others, as Debian's package manager knows them.
    static var versions: [String] {
        guard let query = ChildProcess.find("dpkg-query") else { return [] }
        return ["libspandsp2", "multimon-ng", "dtmf2num"].compactMap { package in
            let found = try? ChildProcess(path: query, arguments: ["-W", "-f", "${Version}", package]).run().output
            return found.map { "\(package) \(String(decoding: $0, as: UTF8.self))" }
        }
    }
}

/// spandsp's DTMF receiver.
final class SpandspReceiver {
    private let receiver: OpaquePointer

    /// Nil if the library is not installed.
    init?(filtersDialTone: Bool) {
        guard let receiver = spandsp_open(filtersDialTone) else { return nil }
        self.receiver = receiver
    }

    deinit { spandsp_close(receiver) }

    /// Feeds samples, and returns the keys that they bring, up to 128.
    func keys(in samples: ArraySlice<Int16>) -> String {
        samples.withUnsafeBufferPointer { spandsp_feed(receiver, $0.baseAddress, Int32($0.count)) }
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 129) { keys in
            let count = spandsp_take(receiver, keys.baseAddress, 128)
            return String(decoding: keys.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    /// Feeds samples in blocks, and says how many keys they bring.
    func count(in samples: UnsafeBufferPointer<Int16>, block: Int) -> Int {
        var keys = [CChar](repeating: 0, count: 129)
        var found = 0
        for start in stride(from: 0, to: samples.count, by: block) {
            let part = UnsafeBufferPointer(rebasing: samples[start..<min(samples.count, start + block)])
            spandsp_feed(receiver, part.baseAddress, Int32(part.count))
            found += Int(spandsp_take(receiver, &keys, 128))
        }
        return found
    }
}
