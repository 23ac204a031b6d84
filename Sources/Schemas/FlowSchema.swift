extension FileSchema {
    /// The schema of flow files.
    static let flowText = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Hotline flow file",
          "description": "A line's telephone menus: line.yaml.",
          "type": "object",
          "properties": {
            "line": {"description": "The line's id.", "examples": ["library"], "$ref": "#/$defs/id"},
            "name": {"description": "The line's name, for people.", "examples": ["Town Library"], "$ref": "#/$defs/text"},
            "about": {"description": "What the line is, for people who choose one; not said in calls.", "$ref": "#/$defs/text"},
            "numbers": {
              "description": "The numbers that reach it.",
              "examples": [["202-555-0142"]],
              "type": "array",
              "items": {"$ref": "#/$defs/phone"},
              "minItems": 1
            },
            "languages": {
              "description": "The languages that it speaks; the first at the start of a call.",
              "examples": [["en", "es"]],
              "type": "array",
              "items": {"$ref": "#/$defs/language"},
              "minItems": 1,
              "uniqueItems": true
            },
            "include": {
              "description": "Other lines, by the path of their folder or by their id: of a folder of that name beside the line's own, or of a line that is part of the program. Their nodes are named with the line's id before them.",
              "anyOf": [
                {"type": "array", "items": {"$ref": "#/$defs/text"}, "minItems": 1},
                {
                  "type": "object",
                  "additionalProperties": {
                    "type": "object",
                    "properties": {
                      "keys": {"description": "Keys of all the line's nodes, over those of the line.", "$ref": "#/$defs/bindings"},
                      "exits": {
                        "description": "Where the line's exits lead; nodes of the line can be taken over in the same way.",
                        "examples": [{"begin": "main"}],
                        "type": "object",
                        "additionalProperties": {"$ref": "#/$defs/target"}
                      }
                    },
                    "additionalProperties": false
                  }
                }
              ],
              "examples": [["../sales"], {"opening": {"exits": {"begin": "main", "person": "desk"}}}]
            },
            "exits": {
              "description": "Places outside the file that it leads to; it is then a part of other lines.",
              "type": "array",
              "items": {"$ref": "#/$defs/word"},
              "minItems": 1,
              "uniqueItems": true
            },
            "calendars": {
              "description": "Holidays of one's own, by a name.",
              "type": "object",
              "propertyNames": {"$ref": "#/$defs/word"},
              "additionalProperties": {"$ref": "#/$defs/calendar"}
            },
            "hours": {"description": "When operators are there. Without it nobody has published the hours.", "$ref": "#/$defs/hours"},
            "more-hours": {
              "description": "Hours of others, by a name.",
              "type": "object",
              "propertyNames": {"allOf": [{"$ref": "#/$defs/word"}, {"not": {"const": "hours"}}]},
              "additionalProperties": {"$ref": "#/$defs/hours"}
            },
            "keys": {
              "description": "What keys do in every menu, and before the first digit of every entry.",
              "type": "object",
              "propertyNames": {"pattern": "^[0-9*#A-D]$"},
              "additionalProperties": {"$ref": "#/$defs/line-binding"},
              "examples": [{"*": "back", "0": "operator"}]
            },
            "start": {"description": "Where a call begins.", "examples": ["main"], "$ref": "#/$defs/target"},
            "timers": {"description": "Times that hold where a node does not say otherwise.", "$ref": "#/$defs/times"},
            "termination-key": {
              "description": "The key that ends entries and recordings.",
              "default": "#",
              "$ref": "#/$defs/termination-key"
            },
            "limit": {
              "description": "What is said before a call that has reached its limit ends; the common prompt call-limit if it is left out.",
              "$ref": "#/$defs/prompt"
            },
            "no-input": {"description": "What silences do in every menu and entry that does not say otherwise.", "$ref": "#/$defs/retry"},
            "no-match": {"description": "What wrong keys do in every menu and entry that does not say otherwise.", "$ref": "#/$defs/retry"},
            "after-telling": {"description": "The menu after everything that 'tell' says.", "$ref": "#/$defs/menu"},
            "prompts": {
              "description": "Prompts by their ids, a text in each language.",
              "examples": [{"welcome": {"en": "Welcome.", "es": "Le damos la bienvenida."}}],
              "type": "object",
              "propertyNames": {"pattern": "^[a-z0-9-]+$"},
              "additionalProperties": {
                "type": "object",
                "propertyNames": {"$ref": "#/$defs/language"},
                "additionalProperties": {"$ref": "#/$defs/text"}
              }
            },
            "lookups": {
              "description": "Tables by a name: CSV files beside the flow file.",
              "examples": [{"cases": "cases.csv"}],
              "type": "object",
              "propertyNames": {"$ref": "#/$defs/word"},
              "additionalProperties": {"$ref": "#/$defs/text"}
            },
            "nodes": {
              "description": "The steps of the call, by their names.",
              "type": "object",
              "propertyNames": {"allOf": [{"$ref": "#/$defs/word"}, {"not": {"enum": ["back", "repeat", "none"]}}]},
              "additionalProperties": {"$ref": "#/$defs/node"},
              "minProperties": 1
            }
          },
          "additionalProperties": false,
          "required": ["line", "name", "languages", "start", "nodes"],
          "$defs": {
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
            "menu": {
              "description": "A choice by keys.",
              "type": "object",
              "properties": {
                "prompt": {"$ref": "#/$defs/first-prompt"},
                "short-prompt": {"$ref": "#/$defs/short-prompt"},
                "keys": {"$ref": "#/$defs/choices"},
                "no-input": {"$ref": "#/$defs/own-no-input"},
                "no-match": {"$ref": "#/$defs/own-no-match"}
              },
              "additionalProperties": false,
              "required": ["prompt", "keys"]
            },
            "collect": {
              "description": "An entry of digits into a variable.",
              "type": "object",
              "properties": {
                "prompt": {"$ref": "#/$defs/first-prompt"},
                "short-prompt": {"$ref": "#/$defs/short-prompt"},
                "digits": {
                  "description": "How many digits: a number, or the least and the most. Not with 'date'.",
                  "examples": ["4", "8-9"],
                  "anyOf": [
                    {"type": "integer", "minimum": 1, "maximum": 32},
                    {"type": "string", "pattern": "^0{0,7}([1-9]|[12][0-9]|3[0-2])$"},
                    {
                      "title": "two of them with '-' between",
                      "type": "string",
                      "pattern": "^0{0,7}([01]-0{0,7}([1-9]|[12][0-9]|3[0-2])|2-0{0,7}([2-9]|[12][0-9]|3[0-2])|3-0{0,7}([3-9]|[12][0-9]|3[0-2])|4-0{0,7}([4-9]|[12][0-9]|3[0-2])|5-0{0,7}([5-9]|[12][0-9]|3[0-2])|6-0{0,7}([6-9]|[12][0-9]|3[0-2])|7-0{0,7}([7-9]|[12][0-9]|3[0-2])|8-0{0,7}([8-9]|[12][0-9]|3[0-2])|9-0{0,7}(9|[12][0-9]|3[0-2])|1[0-9]-0{0,7}([12][0-9]|3[0-2])|2[0-9]-0{0,7}(2[0-9]|3[0-2])|3[0-2]-0{0,7}3[0-2])$"
                    }
                  ]
                },
                "date": {
                  "description": "Takes a date of eight digits in this order, or in one for each language; it is kept as 2026-11-24. Not with 'digits' or 'pattern'.",
                  "examples": [{"en": "month-day-year", "es": "day-month-year"}],
                  "anyOf": [
                    {"$ref": "#/$defs/date-order"},
                    {
                      "type": "object",
                      "propertyNames": {"$ref": "#/$defs/language"},
                      "additionalProperties": {"$ref": "#/$defs/date-order"}
                    }
                  ]
                },
                "end-with": {
                  "description": "The key that ends the entry, or none.",
                  "default": "#",
                  "enum": ["#", "*", "A", "B", "C", "D", "none"]
                },
                "pattern": {
                  "description": "What the whole entry must match, as a regular expression of digits.",
                  "examples": ["[1-9]\\d*"],
                  "$ref": "#/$defs/text"
                },
                "into": {"description": "The variable that gains the entry.", "$ref": "#/$defs/variable"},
                "secret": {"description": "Whether logs and screens mask the entry.", "default": false, "$ref": "#/$defs/flag"},
                "confirm": {
                  "description": "Asks whether the entry is right.",
                  "type": "object",
                  "properties": {
                    "prompt": {"description": "What is said; it can say the entry.", "$ref": "#/$defs/prompt"},
                    "accept": {"description": "The key that confirms.", "examples": ["1"], "$ref": "#/$defs/keys"},
                    "again": {"description": "The key that starts the entry anew.", "examples": ["2"], "$ref": "#/$defs/keys"}
                  },
                  "additionalProperties": false,
                  "required": ["prompt", "accept", "again"]
                },
                "no-input": {"$ref": "#/$defs/own-no-input"},
                "no-match": {"$ref": "#/$defs/own-no-match"},
                "next": {"description": "Where a right entry leads.", "$ref": "#/$defs/target"}
              },
              "additionalProperties": false,
              "required": ["prompt", "into", "next"],
              "oneOf": [{"required": ["digits"]}, {"required": ["date"]}],
              "dependentSchemas": {"date": {"not": {"required": ["pattern"]}}}
            },
            "date-order": {"description": "The order of a date's parts.", "enum": ["month-day-year", "day-month-year", "year-month-day"]},
            "branch": {
              "description": "Several ways on, by what is so.",
              "type": "object",
              "properties": {
                "on": {
                  "description": "What is asked: the state of hours, why it is so, the language, the caller's number, the number dialed, or a variable.",
                  "anyOf": [
                    {"enum": ["hours", "hours-reason", "language", "caller", "number"]},
                    {
                      "type": "object",
                      "properties": {"variable": {"description": "A variable.", "$ref": "#/$defs/text"}},
                      "additionalProperties": false,
                      "required": ["variable"]
                    },
                    {
                      "type": "object",
                      "properties": {
                        "letters": {
                          "description": "A variable with keys that spell the beginning of a name; cases are names.",
                          "$ref": "#/$defs/text"
                        }
                      },
                      "additionalProperties": false,
                      "required": ["letters"]
                    },
                    {
                      "type": "object",
                      "properties": {"hours": {"$ref": "#/$defs/hours-name"}},
                      "additionalProperties": false,
                      "required": ["hours"]
                    },
                    {
                      "type": "object",
                      "properties": {"hours-reason": {"$ref": "#/$defs/hours-name"}},
                      "additionalProperties": false,
                      "required": ["hours-reason"]
                    }
                  ]
                },
                "cases": {
                  "description": "Values and where they lead; the first that holds decides. A beginning ends in *: \"+1202*\". Hours are open, closed or unpublished.",
                  "examples": [{"open": "ring", "closed": "message"}],
                  "type": "object",
                  "additionalProperties": {"$ref": "#/$defs/target"},
                  "minProperties": 1
                },
                "else": {
                  "description": "Where anything else leads; can be left out where the cases have every value.",
                  "$ref": "#/$defs/target"
                }
              },
              "additionalProperties": false,
              "required": ["on", "cases"],
              "allOf": [
                {
                  "if": {"properties": {"on": {"anyOf": [{"const": "hours"}, {"type": "object", "required": ["hours"]}]}}},
                  "then": {
                    "properties": {"cases": {"propertyNames": {"enum": ["open", "closed", "unpublished"]}}},
                    "anyOf": [{"required": ["else"]}, {"properties": {"cases": {"required": ["open", "closed", "unpublished"]}}}]
                  }
                },
                {
                  "if": {"properties": {"on": {"anyOf": [{"const": "hours-reason"}, {"type": "object", "required": ["hours-reason"]}]}}},
                  "then": {
                    "properties": {
                      "cases": {
                        "propertyNames": {
                          "pattern": "^((exception|holiday)(: *[^ *].*)?|weekend|closed-day|after-hours|hours|unpublished|given)$"
                        }
                      }
                    }
                  }
                },
                {
                  "if": {
                    "properties": {
                      "on": {
                        "not": {
                          "anyOf": [{"anyOf": [{"const": "hours"}, {"type": "object", "required": ["hours"]}]}, {"const": "language"}]
                        }
                      }
                    }
                  },
                  "then": {"required": ["else"]}
                }
              ]
            },
            "lookup": {
              "description": "Asks a table.",
              "type": "object",
              "properties": {
                "table": {"description": "A table of 'lookups'.", "$ref": "#/$defs/text"},
                "key": {
                  "description": "What is looked up: a variable, or {from: caller}.",
                  "anyOf": [
                    {"$ref": "#/$defs/text"},
                    {
                      "type": "object",
                      "properties": {"from": {"description": "caller, number, language, or a variable.", "$ref": "#/$defs/text"}},
                      "additionalProperties": false,
                      "required": ["from"]
                    }
                  ]
                },
                "found": {
                  "description": "Where it leads when a row is found; the row's columns are variables then.",
                  "$ref": "#/$defs/target"
                },
                "not-found": {"description": "Where it leads when none is.", "$ref": "#/$defs/target"},
                "failed": {
                  "description": "Where it leads when the table cannot be asked; 'not-found' if it is left out.",
                  "$ref": "#/$defs/target"
                },
                "timed-out": {
                  "description": "Where it leads when no answer comes in time; 'failed' if it is left out.",
                  "$ref": "#/$defs/target"
                }
              },
              "additionalProperties": false,
              "required": ["table", "key", "found", "not-found"]
            },
            "queue": {
              "description": "Where callers wait for an operator.",
              "type": "object",
              "properties": {
                "hold-music": {"description": "What plays between announcements: a prompt's id.", "$ref": "#/$defs/text"},
                "announcements": {
                  "description": "What is said in turn, music between them.",
                  "type": "array",
                  "items": {"$ref": "#/$defs/prompt"},
                  "minItems": 1
                },
                "announce-position": {
                  "description": "Says the place in the queue so often; or, with 'announcements', how long music plays between them.",
                  "default": "30s",
                  "$ref": "#/$defs/duration"
                },
                "announce-every": {
                  "description": "How long music plays between 'announcements'.",
                  "default": "30s",
                  "$ref": "#/$defs/duration"
                },
                "at-closing": {
                  "description": "What becomes of who waits at closing: is served, is told and served, or is sent to 'when-closed'.",
                  "default": "drain",
                  "enum": ["drain", "announce", "close"]
                },
                "closing-announcement": {
                  "description": "What 'at-closing: announce' says; the common prompt queue-closing if it is left out.",
                  "$ref": "#/$defs/prompt"
                },
                "last-entry": {
                  "description": "So long before closing nobody enters the queue any more.",
                  "default": "0s",
                  "anyOf": [{"$ref": "#/$defs/duration"}, {"title": "`0s`", "type": "string", "pattern": "^0+(ms|s|m|h)$"}]
                },
                "wait": {"description": "The longest wait.", "default": "30m", "$ref": "#/$defs/duration"},
                "keys": {
                  "description": "Keys and what they do while waiting.",
                  "type": "object",
                  "propertyNames": {"pattern": "^[0-9*#A-D]$"},
                  "additionalProperties": {"$ref": "#/$defs/queue-binding"}
                }
              },
              "additionalProperties": false,
              "required": ["hold-music"],
              "allOf": [
                {"not": {"required": ["announce-position", "announce-every"]}},
                {"dependentRequired": {"announce-every": ["announcements"]}}
              ]
            },
            "transfer": {
              "description": "Hands the call to an operator.",
              "type": "object",
              "properties": {
                "to": {"description": "Who is called.", "examples": ["operators"], "$ref": "#/$defs/word"},
                "hours": {"$ref": "#/$defs/hours-name"},
                "when-open": {
                  "description": "What is said before it rings, and where callers wait.",
                  "type": "object",
                  "properties": {
                    "prompt": {"description": "What is said before it rings.", "$ref": "#/$defs/prompt"},
                    "queue": {"$ref": "#/$defs/queue"}
                  },
                  "additionalProperties": false
                },
                "when-closed": {
                  "description": "What is said when it is closed, and where that leads. Without it hours are not asked.",
                  "type": "object",
                  "properties": {
                    "prompt": {"description": "What is said.", "$ref": "#/$defs/prompt"},
                    "next": {"$ref": "#/$defs/next"},
                    "hang-up": {"$ref": "#/$defs/hang-up"}
                  },
                  "additionalProperties": false,
                  "$ref": "#/$defs/one-way"
                },
                "when-unpublished": {
                  "description": "What is said when nobody has published hours; without 'next' and 'hang-up' it rings then.",
                  "type": "object",
                  "properties": {
                    "prompt": {"description": "What is said.", "$ref": "#/$defs/prompt"},
                    "next": {"$ref": "#/$defs/next"},
                    "hang-up": {"$ref": "#/$defs/hang-up"}
                  },
                  "additionalProperties": false,
                  "allOf": [{"not": {"required": ["next", "hang-up"]}}]
                },
                "busy": {"description": "Where it leads when the far end is busy, or the queue full.", "$ref": "#/$defs/target"},
                "no-answer": {"description": "Where it leads when nobody answers.", "$ref": "#/$defs/target"},
                "next": {"description": "Where it leads after the talk.", "$ref": "#/$defs/target"},
                "hang-up": {
                  "description": "Hangs up after the talk, with this disposition.",
                  "default": "completed",
                  "$ref": "#/$defs/disposition"
                }
              },
              "additionalProperties": false,
              "required": ["to", "busy", "no-answer"],
              "allOf": [{"not": {"required": ["next", "hang-up"]}}]
            },
            "record": {
              "description": "Records the caller.",
              "type": "object",
              "properties": {
                "prompt": {"description": "What is said before.", "$ref": "#/$defs/prompt"},
                "max": {"description": "The longest recording.", "default": "2m", "$ref": "#/$defs/duration"},
                "silence": {"description": "The silence that ends it.", "default": "4s", "$ref": "#/$defs/duration"},
                "end-with": {"description": "The key that ends it.", "default": "#", "$ref": "#/$defs/termination-key"},
                "empty": {"description": "Where a recording without sound leads; 'next' if it is left out.", "$ref": "#/$defs/target"},
                "next": {"$ref": "#/$defs/next"},
                "hang-up": {"$ref": "#/$defs/hang-up"}
              },
              "additionalProperties": false,
              "$ref": "#/$defs/one-way"
            },
            "count-days": {
              "description": "Counts the days that are left since a date.",
              "type": "object",
              "properties": {
                "since": {"description": "The variable with the date.", "$ref": "#/$defs/text"},
                "days": {
                  "description": "How many days there are.",
                  "examples": [45, {"fact": "ocrc.deadline"}],
                  "anyOf": [
                    {"$ref": "#/$defs/count"},
                    {
                      "type": "object",
                      "properties": {"fact": {"description": "A fact that is a number of days.", "$ref": "#/$defs/text"}},
                      "additionalProperties": false,
                      "required": ["fact"]
                    }
                  ]
                },
                "hours": {
                  "description": "The hours whose zone says which day it is.",
                  "default": "hours",
                  "type": ["string", "integer"],
                  "pattern": "."
                },
                "last-day": {"description": "Gains the last day.", "$ref": "#/$defs/variable"},
                "days-left": {"description": "Gains how many days are left, 0 on the last.", "$ref": "#/$defs/variable"},
                "within": {"description": "Where it leads up to the last day, that included.", "$ref": "#/$defs/target"},
                "past": {"description": "Where it leads after it.", "$ref": "#/$defs/target"},
                "future": {"description": "Where it leads if the date has not come, or there is none.", "$ref": "#/$defs/target"}
              },
              "additionalProperties": false,
              "required": ["since", "days", "within", "past", "future"]
            },
            "barge-in": {"$comment": "a key", "description": "Whether a key stops what is said.", "default": true, "$ref": "#/$defs/flag"},
            "type-ahead": {
              "$comment": "a key",
              "description": "Whether keys that are pressed while nothing listens wait for the next menu.",
              "default": "keep",
              "enum": ["keep", "drop"]
            },
            "own-keys": {"$comment": "a key", "description": "Keys of this node, over those of the line.", "$ref": "#/$defs/bindings"},
            "node": {
              "description": "A step of the call: what it is, and what stands beside that.",
              "type": "object",
              "properties": {
                "menu": {"$ref": "#/$defs/menu"},
                "tell": {"description": "Says something, and then offers the line's 'after-telling'.", "$ref": "#/$defs/prompt"},
                "collect": {"$ref": "#/$defs/collect"},
                "play": {"description": "Says something.", "$ref": "#/$defs/prompt"},
                "branch": {"$ref": "#/$defs/branch"},
                "set": {"$ref": "#/$defs/assignments"},
                "lookup": {"$ref": "#/$defs/lookup"},
                "transfer": {"$ref": "#/$defs/transfer"},
                "record": {"$ref": "#/$defs/record"},
                "sub-flow": {
                  "description": "Goes through a part of the flow that ends in 'return', and then on.",
                  "$ref": "#/$defs/target"
                },
                "count-days": {"$ref": "#/$defs/count-days"},
                "return": {
                  "description": "Ends a part: the call goes on after the 'sub-flow' that led to it.",
                  "anyOf": [{"const": true}, {"const": "true"}]
                },
                "goto": {"description": "Goes on at another node.", "$ref": "#/$defs/target"},
                "hang-up": {"$ref": "#/$defs/hang-up"},
                "next": {"$ref": "#/$defs/next"},
                "barge-in": {"$ref": "#/$defs/barge-in"},
                "type-ahead": {"$ref": "#/$defs/type-ahead"},
                "keys": {"$ref": "#/$defs/own-keys"},
                "timers": {
                  "description": "Times of this node, over those of the line: those that its kind keeps.",
                  "$ref": "#/$defs/times"
                }
              },
              "additionalProperties": false,
              "oneOf": [
                {
                  "required": ["menu"],
                  "propertyNames": {"enum": ["menu", "barge-in", "type-ahead", "keys", "timers"]},
                  "properties": {"timers": {"propertyNames": {"enum": ["no-input", "inter-digit"]}}}
                },
                {
                  "required": ["tell"],
                  "propertyNames": {"enum": ["tell", "barge-in", "type-ahead", "keys", "timers"]},
                  "properties": {"timers": {"propertyNames": {"enum": ["no-input", "inter-digit"]}}}
                },
                {
                  "required": ["collect"],
                  "propertyNames": {"enum": ["collect", "barge-in", "type-ahead", "keys", "timers"]},
                  "properties": {"timers": {"propertyNames": {"enum": ["first-digit", "inter-digit"]}}}
                },
                {
                  "required": ["play"],
                  "propertyNames": {"enum": ["play", "next", "hang-up", "barge-in", "type-ahead", "keys", "timers"]},
                  "properties": {"timers": {"maxProperties": 0}},
                  "$ref": "#/$defs/one-way"
                },
                {
                  "required": ["branch"],
                  "propertyNames": {"enum": ["branch", "barge-in", "type-ahead", "keys", "timers"]},
                  "properties": {"timers": {"maxProperties": 0}}
                },
                {
                  "required": ["set", "next"],
                  "propertyNames": {"enum": ["set", "next", "barge-in", "type-ahead", "keys", "timers"]},
                  "properties": {"timers": {"maxProperties": 0}}
                },
                {
                  "required": ["lookup"],
                  "propertyNames": {"enum": ["lookup", "barge-in", "type-ahead", "keys", "timers"]},
                  "properties": {"timers": {"propertyNames": {"enum": ["lookup"]}}}
                },
                {
                  "required": ["transfer"],
                  "propertyNames": {"enum": ["transfer", "barge-in", "type-ahead", "keys", "timers"]},
                  "properties": {"timers": {"propertyNames": {"enum": ["ring", "queue-wait"]}}}
                },
                {
                  "required": ["record"],
                  "propertyNames": {"enum": ["record", "barge-in", "type-ahead", "keys", "timers"]},
                  "properties": {"timers": {"propertyNames": {"enum": ["recording", "silence"]}}}
                },
                {
                  "required": ["sub-flow", "next"],
                  "propertyNames": {"enum": ["sub-flow", "next", "barge-in", "type-ahead", "keys", "timers"]},
                  "properties": {"timers": {"maxProperties": 0}}
                },
                {
                  "required": ["count-days"],
                  "propertyNames": {"enum": ["count-days", "barge-in", "type-ahead", "keys", "timers"]},
                  "properties": {"timers": {"maxProperties": 0}}
                },
                {
                  "required": ["return"],
                  "propertyNames": {"enum": ["return", "barge-in", "type-ahead", "keys", "timers"]},
                  "properties": {"timers": {"maxProperties": 0}}
                },
                {
                  "required": ["goto"],
                  "propertyNames": {"enum": ["goto", "barge-in", "type-ahead", "keys", "timers"]},
                  "properties": {"timers": {"maxProperties": 0}}
                },
                {
                  "required": ["hang-up"],
                  "propertyNames": {"enum": ["hang-up", "barge-in", "type-ahead", "keys", "timers"]},
                  "properties": {"timers": {"maxProperties": 0}}
                }
              ]
            }
          }
        }
        """#
}
