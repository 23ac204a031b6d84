import ServiceHours
import Testing

@Suite("Instants and zones as they are written")
struct InstantTests {
    @Test(
        "are read with an offset or a zone",
        arguments: [
            ("2026-11-23T10:00:00-05:00", "2026-11-23T15:00:00Z"),
            ("2026-11-23 10:00 America/New_York", "2026-11-23T15:00:00Z"),
            ("2026-11-23 10:00 local", "2026-11-23T15:00:00Z"),
            ("2026-11-23T10:00:00-0500", "2026-11-23T15:00:00Z"), ("2026-11-23T10:00-05", "2026-11-23T15:00:00Z"),
            ("2026-11-23t10:00:00,5z", "2026-11-23T10:00:00.500Z"),
            ("1971-01-01T00:00:00Z", "1971-01-01T00:00:00Z"), ("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"),
            ("2026-11-23T10:00:00.1239Z", "2026-11-23T10:00:00.123Z"),
            ("2026-11-01 01:30 America/New_York first", "2026-11-01T05:30:00Z"),
            ("2026-11-01 01:30 America/New_York second", "2026-11-01T06:30:00Z"),
        ])
    func reading(text: String, expected: String) throws {
        #expect(try Instant.parse(text, local: Zone("America/New_York")).description == expected)
    }

    @Test(
        "are refused with what to write instead",
        arguments: [
            (
                "2026-11-23T10:00",
                "'2026-11-23T10:00' has no offset or zone; add one, as in '2026-11-23T10:00 America/New_York'"
            ),
            (
                "2026-03-08 02:30 America/New_York",
                "'2026-03-08 02:30 America/New_York' does not exist: the clocks of America/New_York go forward over it"
            ),
            (
                "2026-11-01 01:30 America/New_York",
                "'2026-11-01 01:30 America/New_York' happens twice, at 2026-11-01T05:30:00Z and 2026-11-01T06:30:00Z; "
                    + "add 'first' or 'second'"
            ),
            ("2026-02-30T10:00:00Z", "'2026-02-30T10:00:00Z' names a date or time that does not exist"),
            ("2026-11-23 10:00 EST", "'EST' is not a zone with a region and a city; did you mean 'America/New_York'?"),
            (
                "tomorrow",
                "'tomorrow' is not an instant (column 1); write '2026-11-23T10:00:00-05:00' or '2026-11-23 10:00 America/New_York'"
            ),
            ("", "there is no instant; write one such as '2026-11-23T10:00:00-05:00'"),
            ("1970-12-31T23:59:59.999Z", "'1970-12-31T23:59:59.999Z' is outside 1971-01-01 to 9999-12-31 in UTC"),
            ("9999-12-31T23:59:59-01:00", "'9999-12-31T23:59:59-01:00' is outside 1971-01-01 to 9999-12-31 in UTC"),
            (
                "12026-01-01T00:00:00Z",
                "'12026-01-01T00:00:00Z' is not an instant (column 5); write '2026-11-23T10:00:00-05:00' or "
                    + "'2026-11-23 10:00 America/New_York'"
            ),
            ("1970-06-01T00:00:00Z", "'1970-06-01T00:00:00Z' is outside 1971-01-01 to 9999-12-31 in UTC"),
            (
                "2026-11-23 10:00 local",
                "'2026-11-23 10:00 local' says 'local', but no line gives a zone here; name the zone"
            ),
        ])
    func refusing(text: String, message: String) {
        let error = #expect(throws: InstantError.self) { try Instant.parse(text, local: nil) }
        #expect(error?.description == message)
    }

    @Test(
        "from programs have an offset",
        arguments: [
            ("2026-11-23T10:00:00", "'2026-11-23T10:00:00' has no offset; add one, as in '2026-11-23T10:00:00-05:00'"),
            (
                "2026-11-23 10:00 America/New_York",
                "'2026-11-23 10:00 America/New_York' has no offset; add one, as in '2026-11-23T10:00:00-05:00'"
            ),
            ("x", "'x' is not an instant (column 1); write '2026-11-23T10:00:00-05:00'"),
            ("2026-11-23T10:00:00+24:00", "'2026-11-23T10:00:00+24:00' names a date or time that does not exist"),
        ])
    func offsets(text: String, message: String) throws {
        #expect(
            try Instant.parse(withOffset: Array("2026-11-23T10:00:00+01:00".utf8)[...]).description
                == "2026-11-23T09:00:00Z")
        let error = #expect(throws: InstantError.self) { try Instant.parse(withOffset: Array(text.utf8)[...]) }
        #expect(error?.description == message)
    }
}
