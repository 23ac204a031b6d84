extension FileSchema {
    /// The nodes, a definition for each kind, and the end of the document.
    static let flowNodes = #"""
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
