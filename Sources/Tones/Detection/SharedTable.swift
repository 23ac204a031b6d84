/// Numbers made once for the whole process and never changed or freed, so that detectors need not count references.
struct SharedTable<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    // Unchecked, because a pointer is not known to be read only; nothing else has this one.
    private let start: UnsafePointer<Element>
    private let count: Int

    /// Keeps a copy of the elements.
    init(_ elements: [Element]) {
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
        memory.initialize(from: elements, count: elements.count)
        start = UnsafePointer(memory)
        count = elements.count
    }

    subscript(place: Int) -> Element {
        @inline(__always) get {
            assert(place >= 0 && place < count)
            return start[place]
        }
    }
}
