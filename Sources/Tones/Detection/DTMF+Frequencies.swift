extension DTMF {
    /// The low group in hertz, as the detector reckons.
    static let lowFrequencies = rows.map { Float($0) }
    /// The high group in hertz, as the detector reckons.
    static let highFrequencies = columns.map { Float($0) }
}
