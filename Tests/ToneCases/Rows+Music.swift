import Foundation

/// Voices and instruments for hours: what talk-off is made of when nobody speaks.
extension Rows {
    /// Melodies that several singers sing on vowels, a minute a case.
    ///
    /// Each note is a sum of harmonics under the formants of a vowel, with vibrato and a glide from the note before. Some singers sing
    /// straight, some rattle; pitches go from 80 to 1000 Hz.
    public static func singing(minutes: Int) -> [AudioCase] {
        (0..<minutes).map { number in
            var canvas = Canvas(seed: 910_000 &+ UInt64(number))
            let singer = Singer.all[number % Singer.all.count]
            singer.sing(for: 60, in: &canvas)
            return AudioCase("silence: an hour of singing", "\(number): \(singer.name)", canvas, .muLaw, "")
        }
    }

    /// Chords and tunes of two voices by several instruments, a minute a case.
    public static func harmonies(minutes: Int) -> [AudioCase] {
        (0..<minutes).map { number in
            var canvas = Canvas(seed: 920_000 &+ UInt64(number))
            let instrument = Instrument.all[number % Instrument.all.count]
            while canvas.signal.count < 60 * 8000 { instrument.playChord(in: &canvas) }
            return AudioCase("silence: an hour of chords", "\(number): \(instrument.name)", canvas, .muLaw, "")
        }
    }
}

/// Somebody who sings vowels.
private struct Singer {
    var name: String
    /// The lowest and the highest note in hertz.
    var range: ClosedRange<Double>
    /// The formants of a man times this.
    var formants: ClosedRange<Double>
    /// Vibrato, as a share of the frequency.
    var vibrato: ClosedRange<Double>
    /// How wide the formants are, as shares of 50, 70 and 110 Hz.
    var widths = 0.6...1.3
    /// By how much the voice is darker than the speakers whose formants were measured, in decibels an octave.
    var tilt = -2.0...3

    static let all = [
        Singer(name: "bass", range: 80...300, formants: 0.9...1.05, vibrato: 0.002...0.01),
        Singer(name: "tenor", range: 130...520, formants: 0.95...1.1, vibrato: 0.002...0.015),
        Singer(name: "alto", range: 170...660, formants: 1.1...1.2, vibrato: 0.002...0.015),
        Singer(name: "soprano", range: 250...1000, formants: 1.15...1.3, vibrato: 0.002...0.02),
        Singer(name: "child without vibrato", range: 230...800, formants: 1.25...1.4, vibrato: 0...0),
        Singer(name: "chant without vibrato", range: 80...250, formants: 0.95...1.1, vibrato: 0...0),
        Singer(
            name: "soprano without vibrato", range: 350...1000, formants: 1.15...1.3, vibrato: 0...0, tilt: -5...0),
        Singer(
            name: "belter", range: 180...700, formants: 1.1...1.35, vibrato: 0...0.004, widths: 0.4...0.9,
            tilt: -5...0),
        Singer(
            name: "overtone singer", range: 90...240, formants: 0.95...1.35, vibrato: 0...0.003, widths: 0.2...0.5,
            tilt: -5...0),
    ]

    /// Formants of men and their levels in dB (Peterson and Barney 1952), from "heed" to "heard".
    private static let vowels: [(hertz: [Double], level: [Double])] = [
        ([270, 2290, 3010], [-4, -24, -28]), ([390, 1990, 2550], [-3, -23, -27]), ([530, 1840, 2480], [-2, -17, -24]),
        ([660, 1720, 2410], [-1, -12, -22]), ([730, 1090, 2440], [-1, -5, -28]), ([570, 840, 2410], [0, -7, -34]),
        ([440, 1020, 2240], [-1, -12, -34]), ([300, 870, 2240], [-3, -19, -43]), ([640, 1190, 2390], [-1, -10, -27]),
        ([490, 1350, 1690], [-5, -15, -20]),
    ]

    /// Sings notes of a scale, with breaths between them, for so many seconds.
    func sing(for seconds: Double, in canvas: inout Canvas) {
        let count = Int(seconds * 8000)
        let steps = [0, 2, 4, 5, 7, 9, 11]
        let octaves = log2(range.upperBound / range.lowerBound)
        let top = Int(octaves * 7)
        var step = top / 2
        // In a key of their own.
        let tonic = range.lowerBound * pow(2, canvas.random.number(0...1) / 12)
        var before = 0.0
        var phase = 0.0
        while canvas.signal.count < count {
            step = max(0, min(top, step + Int(canvas.random.number(-3.5...3.5).rounded())))
            let note = Double(12 * (step / 7) + steps[step % 7])
            let pitch = tonic * pow(2, note / 12)
            sing(
                pitch, from: before > 0 && canvas.random.next() % 3 > 0 ? before : pitch,
                for: canvas.random.number(0.15...1), phase: &phase, in: &canvas)
            before = pitch
            if canvas.random.next() % 6 == 0 {
                canvas.pause(canvas.random.number(100...500))
                before = 0
            }
        }
        canvas.signal.removeLast(canvas.signal.count - count)
    }

    private func sing(
        _ pitch: Double, from start: Double, for seconds: Double, phase: inout Double, in canvas: inout Canvas
    ) {
        let vowel = canvas.random.pick(Self.vowels)
        let scale = canvas.random.number(formants)
        let tilt = canvas.random.number(tilt)
        // Singers bring formants out, the second one above all.
        let levels = zip(vowel.level, [4.0, 12, 6]).map { $0 + canvas.random.number(0...$1) }
        let bandwidths = [50.0, 70, 110].map { $0 * canvas.random.number(widths) }
        var gains: [Double] = []
        while Double(gains.count + 1) * pitch * 1.03 < 3700 {
            let harmonic = Double(gains.count + 1)
            // Formants side by side, each at its own level; the source falls by octaves beneath them.
            let amplitude = zip(vowel.hertz, zip(levels, bandwidths)).reduce(0.0) { sum, formant in
                let ratio = harmonic * pitch / (formant.0 * scale)
                let width = formant.1.1 / formant.0
                let shape = width / (pow(1 - ratio * ratio, 2) + pow(ratio * width, 2)).squareRoot()
                return sum + pow(10, formant.1.0 / 20) * shape
            }
            gains.append(amplitude * pow(10, -tilt * log2(harmonic) / 20))
        }
        let power = gains.reduce(0) { $0 + $1 * $1 }.squareRoot()
        let amplitude = Canvas.amplitude(canvas.random.number(-18 ... -6)) / power
        let (depth, rate) = (canvas.random.number(vibrato), canvas.random.number(4.5...6.5))
        let count = Int(seconds * 8000)
        let glide = Int(canvas.random.number(400...1600))
        for place in 0..<count {
            let glided = place < glide ? pitch + (start - pitch) * (1 - Double(place) / Double(glide)) : pitch
            // Vibrato sets in after a quarter of a second.
            let grown = min(1, Double(place) / 2000)
            phase += 2 * .pi * glided * (1 + depth * grown * sin(2 * .pi * rate * Double(place) / 8000)) / 8000
            let edge = min(1, Double(min(place, count - place)) / 240)
            canvas.signal.append(amplitude * edge * Self.sum(gains, phase))
        }
        phase = phase.truncatingRemainder(dividingBy: 2 * .pi)
    }

    /// The sum of `gains[n − 1]` times the sine of `n` times the phase, each from the two before it.
    private static func sum(_ gains: [Double], _ phase: Double) -> Double {
        let twice = 2 * cos(phase)
        var (before, now, sum) = (0.0, sin(phase), 0.0)
        for gain in gains {
            sum += gain * now
            (before, now) = (now, twice * now - before)
        }
        return sum
    }
}

/// Something that plays chords.
private struct Instrument {
    var name: String
    /// Levels of the partials in dB.
    var partials: [Double]
    /// How fast a note dies away, in dB a second.
    var decay: ClosedRange<Double>
    /// By how much players are apart, as a share of the frequency.
    var detuning = 0.0
    /// The notes' range, in half tones from 110 Hz.
    var range: ClosedRange<Double> = 0...36

    static let all = [
        Instrument(name: "flutes", partials: [0, -25, -30], decay: 0...0, range: 12...48),
        Instrument(name: "organ, 8 and 4 feet", partials: [0, -6], decay: 0...0),
        Instrument(name: "organ, mixture", partials: [0, -3, -6, -6, -60, -9, -60, -9], decay: 0...0),
        Instrument(name: "electric piano", partials: [0, -30, -60, -20], decay: 5...30, range: 6...42),
        Instrument(name: "piano", partials: [0, -4, -8, -12, -17, -22, -27], decay: 10...40),
        Instrument(name: "vibraphone", partials: [0, -60, -60, -18], decay: 5...20, range: 19...48),
        Instrument(name: "strings", partials: [0, -4, -7, -9, -12, -15, -18], decay: 0...0, detuning: 0.003),
        Instrument(name: "brass", partials: [-3, 0, 0, -3, -7, -12, -18], decay: 0...5),
        Instrument(name: "plucked guitar", partials: [0, -2, -6, -9, -14, -20], decay: 20...60, range: -5...24),
        Instrument(name: "square waves", partials: [0, -60, -9.5, -60, -14, -60, -17], decay: 0...0, range: 12...48),
    ]

    private static let shapes: [[Double]] = [
        [0, 4, 7], [0, 3, 7], [0, 4, 7, 11], [0, 4, 7, 10], [0, 7], [0, 12], [0, 4], [0, 3], [0, 8], [0, 9], [0, 6],
        [0, 10], [0, 11], [0, 13], [0, 5, 10], [0, 3, 6, 9], [0, 4, 8], [0, 16], [0, 15],
    ]

    /// Plays one chord of a quarter of a second to two seconds.
    func playChord(in canvas: inout Canvas) {
        let root = canvas.random.number(range).rounded()
        let tuning = canvas.random.pick([1, 1, 1, 442.0 / 440])
        let notes = canvas.random.pick(Self.shapes).map { 110 * tuning * pow(2, (root + $0) / 12) }
        let count = Int(canvas.random.number(0.15...1.5) * 8000)
        let amplitude = Canvas.amplitude(canvas.random.number(-16 ... -8))
        let fall = pow(10, -canvas.random.number(decay) / 20 / 8000)
        let first = canvas.signal.count
        canvas.signal.append(contentsOf: repeatElement(0, count: count))
        for note in notes {
            for player in 0..<(detuning > 0 ? 3 : 1) {
                let apart = 1 + detuning * Double(player - 1) + canvas.random.number(-detuning...detuning)
                for (number, level) in partials.enumerated() where note * Double(number + 1) < 3700 && level > -50 {
                    let step = 2 * .pi * note * apart * Double(number + 1) / 8000
                    let phase = canvas.random.number(0...2 * .pi)
                    var gain = amplitude * pow(10, level / 20)
                    // Higher partials die sooner.
                    let falling = pow(fall, Double(number + 2) / 2)
                    for place in 0..<count {
                        canvas.signal[first + place] += gain * sin(phase + step * Double(place))
                        gain *= falling
                    }
                }
            }
        }
        for place in 0..<min(60, count / 2) {
            let edge = (Double(place) + 0.5) / 60
            canvas.signal[first + place] *= edge
            canvas.signal[first + count - 1 - place] *= edge
        }
    }
}
