extension FileSchema {
    /// What values are made of: names, times, prompts, keys and what they do.
    static let flowWords = #"""
            "no-input-time": {
              "$comment": "a key",
              "description": "The longest silence in a menu.",
              "default": "5s",
              "$ref": "#/$defs/duration"
            },
            "first-digit-time": {
              "$comment": "a key",
              "description": "The longest silence before an entry.",
              "default": "10s",
              "$ref": "#/$defs/duration"
            },
            "inter-digit-time": {
              "$comment": "a key",
              "description": "The longest silence between keys.",
              "default": "3s",
              "$ref": "#/$defs/duration"
            },
            "ring-time": {
              "$comment": "a key",
              "description": "How long it rings without a queue.",
              "default": "30s",
              "$ref": "#/$defs/duration"
            },
            "queue-wait-time": {
              "$comment": "a key",
              "description": "The longest wait in a queue.",
              "default": "30m",
              "$ref": "#/$defs/duration"
            },
            "recording-time": {"$comment": "a key", "description": "The longest recording.", "default": "2m", "$ref": "#/$defs/duration"},
            "silence-time": {
              "$comment": "a key",
              "description": "The silence that ends a recording.",
              "default": "4s",
              "$ref": "#/$defs/duration"
            },
            "call-time": {
              "$comment": "a key",
              "description": "The whole call; talking to an operator is not counted.",
              "default": "30m",
              "$ref": "#/$defs/duration"
            },
            "lookup-time": {
              "$comment": "a key",
              "description": "How long a table's answer may take.",
              "default": "5s",
              "$ref": "#/$defs/duration"
            },
            "pause-time": {"$comment": "a key", "description": "The longest pause.", "default": "2m", "$ref": "#/$defs/duration"},
            "times": {
              "description": "Times by their names.",
              "type": "object",
              "properties": {
                "no-input": {"$ref": "#/$defs/no-input-time"},
                "first-digit": {"$ref": "#/$defs/first-digit-time"},
                "inter-digit": {"$ref": "#/$defs/inter-digit-time"},
                "ring": {"$ref": "#/$defs/ring-time"},
                "queue-wait": {"$ref": "#/$defs/queue-wait-time"},
                "recording": {"$ref": "#/$defs/recording-time"},
                "silence": {"$ref": "#/$defs/silence-time"},
                "call": {"$ref": "#/$defs/call-time"},
                "lookup": {"$ref": "#/$defs/lookup-time"},
                "pause": {"$ref": "#/$defs/pause-time"}
              },
              "additionalProperties": false
            },
            "next": {"$comment": "a key", "description": "The node that comes next.", "$ref": "#/$defs/target"},
            "hang-up": {
              "$comment": "a key",
              "description": "Hangs up, with this disposition.",
              "examples": ["completed"],
              "$ref": "#/$defs/disposition"
            },
            "one-way": {
              "$comment": "a key",
              "description": "Where it leads: by next or by hang-up, not both.",
              "oneOf": [{"required": ["next"], "not": {"required": ["hang-up"]}}, {"required": ["hang-up"], "not": {"required": ["next"]}}]
            },
            "text": {
              "description": "A text. What YAML would take for something else is quoted.",
              "type": ["string", "integer"],
              "pattern": "."
            },
            "id": {"description": "Small letters a to z, digits and hyphens.", "type": ["string", "integer"], "pattern": "^[a-z0-9-]+$"},
            "word": {
              "description": "A letter or digit, then also '-' and '_'.",
              "type": ["string", "integer"],
              "pattern": "^[^\\s!-/:-@\\[-`{-~][^\\s!-,./:-@\\[-^`{-~]*$",
              "minimum": 0
            },
            "variable": {
              "description": "A variable's name: a letter, then letters, digits, '-' and '_'; not caller, number or language.",
              "type": "string",
              "pattern": "^[A-Za-z][A-Za-z0-9_-]*$",
              "not": {"enum": ["caller", "number", "language"]}
            },
            "language": {
              "description": "A language by its code (BCP 47).",
              "type": "string",
              "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$",
              "examples": ["en", "es"]
            },
            "target": {
              "description": "A node by its name; one of an included line has the line's id before it.",
              "type": ["string", "integer"],
              "minimum": 0,
              "pattern": ".",
              "not": {"enum": ["back", "repeat", "none"]},
              "examples": ["main", "opening/notice"]
            },
            "disposition": {
              "description": "How a call is said to have ended: small letters, digits and hyphens. caller-hung-up, time-limit and loop are the engine's own.",
              "type": ["string", "integer"],
              "pattern": "^[a-z0-9-]+$",
              "not": {"enum": ["caller-hung-up", "time-limit", "loop"]},
              "examples": ["completed", "no-operator"]
            },
            "duration": {
              "description": "A time: a whole number and ms, s, m or h, more than nothing and at most a day.",
              "type": "string",
              "pattern": "^0*(([1-9][0-9]{0,6}|[1-7][0-9]{7}|8[0-5][0-9]{6}|86[0-3][0-9]{5}|86400000)ms|([1-9][0-9]{0,3}|[1-7][0-9]{4}|8[0-5][0-9]{3}|86[0-3][0-9]{2}|86400)s|([1-9][0-9]{0,2}|1[0-3][0-9]{2}|14[0-3][0-9]|1440)m|([1-9]|1[0-9]|2[0-4])h)$",
              "examples": ["500ms", "4s", "2m"]
            },
            "count": {
              "description": "A whole number from 1.",
              "anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": "^0*[1-9][0-9]*$"}]
            },
            "flag": {"description": "true or false.", "anyOf": [{"type": "boolean"}, {"enum": ["true", "false"]}]},
            "key": {
              "description": "One key of the telephone: 0 to 9, *, # or A to D.",
              "anyOf": [{"type": "string", "pattern": "^[0-9*#A-D]$"}, {"type": "integer", "minimum": 0, "maximum": 9}]
            },
            "keys": {
              "description": "Keys of the telephone, in order.",
              "anyOf": [{"type": "string", "pattern": "^[0-9*#A-D]{1,32}$"}, {"type": "integer", "minimum": 0}]
            },
            "termination-key": {
              "description": "The key that ends an entry, or none.",
              "anyOf": [{"$ref": "#/$defs/key"}, {"const": "none"}]
            },
            "phone": {
              "description": "A telephone number in any punctuation; letters are those of the keypad (ITU-T E.161).",
              "type": ["string", "integer"],
              "pattern": "[0-9]",
              "examples": ["1-888-555-0142"]
            },
            "hours-name": {
              "$comment": "a key",
              "description": "Hours by their name: 'hours' is the line's own, others are of 'more-hours'.",
              "default": "hours",
              "type": ["string", "integer"],
              "pattern": "."
            },
            "segment": {
              "description": "A part of what is said.",
              "anyOf": [
                {"description": "A prompt by its id.", "$ref": "#/$defs/text"},
                {
                  "description": "A variable, digit by digit.",
                  "type": "object",
                  "properties": {"say-digits": {"$ref": "#/$defs/text"}},
                  "required": ["say-digits"],
                  "additionalProperties": false
                },
                {
                  "description": "A variable, as a telephone number.",
                  "type": "object",
                  "properties": {"say-telephone": {"$ref": "#/$defs/text"}},
                  "required": ["say-telephone"],
                  "additionalProperties": false
                },
                {
                  "description": "A variable, as a number.",
                  "type": "object",
                  "properties": {"say-number": {"$ref": "#/$defs/text"}},
                  "required": ["say-number"],
                  "additionalProperties": false
                },
                {
                  "description": "A variable that a 'date' entry or a count of days has set.",
                  "type": "object",
                  "properties": {"say-date": {"$ref": "#/$defs/text"}},
                  "required": ["say-date"],
                  "additionalProperties": false
                },
                {
                  "description": "A variable, as a number of days.",
                  "type": "object",
                  "properties": {"say-days": {"$ref": "#/$defs/text"}},
                  "required": ["say-days"],
                  "additionalProperties": false
                },
                {
                  "description": "A variable, as it stands.",
                  "type": "object",
                  "properties": {"say-text": {"$ref": "#/$defs/text"}},
                  "required": ["say-text"],
                  "additionalProperties": false
                },
                {
                  "description": "Hours, in a sentence.",
                  "type": "object",
                  "properties": {"say-hours": {"$ref": "#/$defs/hours-name"}},
                  "required": ["say-hours"],
                  "additionalProperties": false
                },
                {
                  "description": "When it opens next.",
                  "type": "object",
                  "properties": {"say-next-opening": {"$ref": "#/$defs/hours-name"}},
                  "required": ["say-next-opening"],
                  "additionalProperties": false
                },
                {
                  "description": "The place in the queue; only in a queue.",
                  "type": "object",
                  "properties": {"say-position": {"const": "queue"}},
                  "required": ["say-position"],
                  "additionalProperties": false
                },
                {
                  "description": "A prompt, always in this language: {en: ID}.",
                  "type": "object",
                  "propertyNames": {"allOf": [{"$ref": "#/$defs/language"}, {"not": {"pattern": "^say-"}}]},
                  "additionalProperties": {"$ref": "#/$defs/text"},
                  "minProperties": 1,
                  "maxProperties": 1
                }
              ]
            },
            "prompt": {
              "description": "What is said: a prompt's id, or a list of parts, said one after the other.",
              "anyOf": [{"$ref": "#/$defs/segment"}, {"type": "array", "items": {"$ref": "#/$defs/segment"}, "minItems": 1}],
              "examples": ["main-menu"]
            },
            "retry": {
              "description": "What is said of silences, or of wrong keys, and where they lead. What a node leaves out is the line's.",
              "type": "object",
              "properties": {
                "after": {"description": "The time that leads on.", "default": 3, "$ref": "#/$defs/count"},
                "prompts": {
                  "description": "What is said each time, before the node's own prompt; the last is said again. Without it, the node's prompt alone.",
                  "examples": [["still-there"]],
                  "type": "array",
                  "items": {
                    "anyOf": [
                      {"$ref": "#/$defs/prompt"},
                      {
                        "type": "object",
                        "properties": {
                          "prompt": {"description": "What is said.", "$ref": "#/$defs/prompt"},
                          "reprompt": {"description": "Whether the node's own prompt follows.", "default": true, "$ref": "#/$defs/flag"}
                        },
                        "additionalProperties": false,
                        "required": ["prompt"]
                      }
                    ]
                  }
                },
                "next": {"description": "Where the last time leads; needed where the line says nothing.", "$ref": "#/$defs/target"}
              },
              "additionalProperties": false
            },
            "assignments": {
              "description": "Variables and what they are set to.",
              "type": "object",
              "propertyNames": {"$ref": "#/$defs/variable"},
              "additionalProperties": {
                "description": "A text, or where it comes from.",
                "anyOf": [
                  {"type": ["string", "number", "boolean"]},
                  {
                    "type": "object",
                    "properties": {"from": {"description": "caller, number, language, or a variable.", "$ref": "#/$defs/text"}},
                    "additionalProperties": false,
                    "required": ["from"]
                  }
                ]
              },
              "minProperties": 1,
              "examples": [{"reason": "report", "from": {"from": "caller"}}]
            },
            "action": {
              "description": "Several things that a key does. Without 'next' the prompt is said again.",
              "type": "object",
              "properties": {
                "language": {"description": "Goes on in this language.", "$ref": "#/$defs/language"},
                "pace": {
                  "description": "relaxed: silences may last four times as long, and facts are told slowly.",
                  "default": "normal",
                  "enum": ["normal", "relaxed"]
                },
                "pause": {"description": "Waits until the caller presses a key.", "default": false, "$ref": "#/$defs/flag"},
                "set": {"$ref": "#/$defs/assignments"},
                "next": {"description": "Where it leads.", "$ref": "#/$defs/target"}
              },
              "additionalProperties": false,
              "minProperties": 1
            },
            "binding": {
              "description": "What a key does: a node's name leads there; 'back' returns to the menu before, 'repeat' says the prompt again, 'none' unbinds a key of the line.",
              "anyOf": [{"enum": ["back", "repeat", "none"]}, {"$ref": "#/$defs/target"}, {"$ref": "#/$defs/action"}]
            },
            "line-binding": {
              "description": "What a key does in every menu and entry.",
              "anyOf": [{"enum": ["back", "repeat"]}, {"$ref": "#/$defs/target"}, {"$ref": "#/$defs/action"}]
            },
            "queue-binding": {
              "description": "What a key does while waiting.",
              "anyOf": [
                {"const": "back"},
                {"allOf": [{"$ref": "#/$defs/target"}, {"type": ["string", "integer"]}]},
                {"allOf": [{"$ref": "#/$defs/action"}, {"not": {"required": ["pause"]}}]}
              ]
            },
            "bindings": {
              "description": "Keys and what they do.",
              "type": "object",
              "propertyNames": {"pattern": "^[0-9*#A-D]$"},
              "additionalProperties": {"$ref": "#/$defs/binding"},
              "examples": [{"0": "operator", "*": "back"}]
            },
            "choices": {
              "description": "The menu's choices: one or several keys, and where they lead.",
              "type": "object",
              "patternProperties": {"^[0-9*#A-D]$": {"$ref": "#/$defs/binding"}, "^[0-9*#A-D]{2,32}$": {"$ref": "#/$defs/line-binding"}},
              "additionalProperties": false,
              "minProperties": 1,
              "examples": [{"1": "books", "2": {"language": "es", "next": "main"}}]
            },
        """#
}
