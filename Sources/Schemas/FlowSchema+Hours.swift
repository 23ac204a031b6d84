extension FileSchema {
    /// Hours and calendars of holidays.
    static let flowHours = #"""
            "hours": {
              "description": "When somebody is there.",
              "type": "object",
              "properties": {
                "zone": {"description": "The time zone by its IANA name.", "examples": ["America/New_York"], "$ref": "#/$defs/text"},
                "zone-name": {
                  "description": "What the zone is called in each language; said after a time.",
                  "type": "object",
                  "propertyNames": {"$ref": "#/$defs/language"},
                  "additionalProperties": {"$ref": "#/$defs/text"},
                  "examples": [{"en": "Eastern Time", "es": "hora del Este"}]
                },
                "open": {
                  "description": "An expression of OpenStreetMap's opening_hours, or 'unpublished' if nobody has published the hours.",
                  "examples": ["Mo-Fr 08:00-20:00; PH off"],
                  "$ref": "#/$defs/text"
                },
                "holidays": {
                  "description": "The calendar that PH stands for: one that comes with the program ('hotline holidays' lists them) or of 'calendars'.",
                  "examples": ["us-federal"],
                  "$ref": "#/$defs/text"
                },
                "exceptions": {
                  "description": "Dates, and the hours that replace those of the expression.",
                  "examples": [{"2026-12-24": "08:00-12:00"}],
                  "type": "object",
                  "additionalProperties": {"$ref": "#/$defs/text"}
                }
              },
              "additionalProperties": false,
              "required": ["zone", "open"]
            },
            "calendar": {
              "description": "Holidays of one's own.",
              "type": "object",
              "properties": {
                "extends": {
                  "description": "A calendar, or several, whose days it has.",
                  "examples": ["us-federal"],
                  "anyOf": [{"$ref": "#/$defs/text"}, {"type": "array", "items": {"$ref": "#/$defs/text"}, "minItems": 1}]
                },
                "add": {
                  "description": "Days and their names: a date, or a day of every year.",
                  "examples": [{"2026-12-24": "Christmas Eve"}],
                  "type": "object",
                  "additionalProperties": {"$ref": "#/$defs/text"}
                },
                "remove": {
                  "description": "Dates or names of holidays that it lacks.",
                  "examples": [["Columbus Day"]],
                  "type": "array",
                  "items": {"$ref": "#/$defs/text"},
                  "minItems": 1
                }
              },
              "additionalProperties": false,
              "anyOf": [{"required": ["extends"]}, {"required": ["add"]}]
            },
            "own-no-input": {"$comment": "a key", "description": "What silences do.", "$ref": "#/$defs/retry"},
            "own-no-match": {"$comment": "a key", "description": "What wrong keys or entries do.", "$ref": "#/$defs/retry"},
            "first-prompt": {"$comment": "a key", "description": "What is said first.", "$ref": "#/$defs/prompt"},
            "short-prompt": {
              "$comment": "a key",
              "description": "What is said again after a mistake; 'prompt' if it is left out.",
              "$ref": "#/$defs/prompt"
            },
        """#
}
