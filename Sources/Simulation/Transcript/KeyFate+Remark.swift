import CallFlow

extension KeyFate {
    /// What a person is told of a key that did not do what keys do.
    package var remark: String? {
        switch self {
        case .taken, .fed, .resumes, .endsRecording: nil
        case .waits: "waits"
        case .dropped: "not kept during this prompt"
        case .overflow: "too many keys wait"
        case .swallowed: "not needed"
        case .ignored: "means nothing now"
        case .sound: "recorded"
        }
    }
}
