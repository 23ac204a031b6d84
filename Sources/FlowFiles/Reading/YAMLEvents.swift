// Yams builds its tree with copies of what aliases stand for, and gives up at the first key that is there twice. Its C
// module is libyaml itself, whose events leave both to us.
internal import CYaml

/// The events of a YAML text, as libyaml finds them.
///
/// Events are pulled one at a time, so that whoever pulls them can stop before a file has unfolded.
final class YAMLEvents {
    /// One event. Places are counted in Unicode scalars from the start of the text.
    struct Event {
        enum Kind {
            case documentStart, documentEnd, streamEnd
            case alias(String)
            case scalar(YAMLValue.Scalar)
            case listStart, mappingStart, collectionEnd
        }

        let kind: Kind
        let mark: Int
        var anchor: String?
        var tag: String?
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>

    init(_ bytes: [UInt8]) {
        input = .allocate(capacity: bytes.count)
        _ = input.initialize(from: bytes)
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// The next event that says anything; after the end of the stream, that again.
    func next() throws(YAMLSyntaxError) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        defer { yaml_event_delete(&event) }
        let mark = event.start_mark.index
        switch event.type {
        case YAML_STREAM_START_EVENT: return try next()
        case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, mark: mark)
        case YAML_DOCUMENT_END_EVENT: return Event(kind: .documentEnd, mark: mark)
        case YAML_ALIAS_EVENT: return Event(kind: .alias(Self.text(event.data.alias.anchor) ?? ""), mark: mark)
        case YAML_SCALAR_EVENT:
            let data = event.data.scalar
            let bytes = UnsafeBufferPointer(start: data.value, count: data.length)
            let scalar = YAMLValue.Scalar(
                text: String(decoding: bytes, as: UTF8.self), isPlain: data.style == YAML_PLAIN_SCALAR_STYLE)
            return Event(
                kind: .scalar(scalar), mark: mark, anchor: Self.text(data.anchor), tag: Self.text(data.tag))
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            return Event(kind: .listStart, mark: mark, anchor: Self.text(data.anchor), tag: Self.text(data.tag))
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            return Event(kind: .mappingStart, mark: mark, anchor: Self.text(data.anchor), tag: Self.text(data.tag))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return Event(kind: .collectionEnd, mark: mark)
        default: return Event(kind: .streamEnd, mark: mark)
        }
    }

    private func failure() -> YAMLSyntaxError {
        let state = parser.pointee
        let place: YAMLSyntaxError.Place =
            state.error == YAML_READER_ERROR ? .byte(state.problem_offset) : .scalar(state.problem_mark.index)
        return YAMLSyntaxError(
            problem: Self.text(state.problem) ?? "not readable", context: Self.text(state.context) ?? "", place: place,
            contextMark: state.context_mark.index)
    }

    private static func text(_ characters: UnsafePointer<CChar>?) -> String? { characters.map { String(cString: $0) } }
    private static func text(_ characters: UnsafeMutablePointer<UInt8>?) -> String? {
        characters.map { String(cString: $0) }
    }
}
