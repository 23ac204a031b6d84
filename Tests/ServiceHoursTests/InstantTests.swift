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
            ("1970-06-01T00:00:00Z", "'1970-06-01T00:00:00Z' is outside 1971-01-01 to 9999-12-31"),
            (
                "2026-11-23 10:00 local",
                "'2026-11-23 10:00 local' says 'local', but no line gives a zone here; name the zone"
            ),
        ])
    func refusing(text: String, message: String) {
        let error = #expect(throws: InstantError.self) { try Instant.parse(text, local: nil) }
        #expect(error?.description == message)
    }
}
