/// The last samples of a stream.
struct RecentSamples {
    /// Behind the newest.
    let end: UnsafePointer<Int16>
    /// The newest sample's position in the stream, plus one.
    let position: Int

    init(end: UnsafeMutablePointer<Int16>, position: Int) {
        self.end = UnsafePointer(end)
        self.position = position
    }

    /// The samples from a position on.
    func from(_ first: Int) -> UnsafePointer<Int16> { end - (position - first) }
}
