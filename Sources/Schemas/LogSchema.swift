extension FileSchema {
    /// The schema of logs of calls.
    static let logText = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Hotline call log",
          "description": "One line of a call's log (JSON Lines): --log FILE, --format json.",
          "type": "object",
          "required": ["at", "event", "node"],
          "oneOf": [
            {
              "description": "The line answers.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "answered"},
                "node": {"$ref": "#/$defs/node"},
                "version": {"description": "The format's version.", "const": 1},
                "line": {"description": "The line's id.", "type": "string"},
                "number": {"description": "The number that was dialed.", "type": "string"},
                "caller": {"description": "The caller's number.", "type": "string"},
                "answered": {"description": "When, in UTC.", "type": "string"},
                "language": {"description": "The language at the start.", "type": "string"},
                "pace": {"description": "The pace at the start.", "enum": ["normal", "relaxed"]},
                "callersAhead": {"description": "How many callers wait before this one.", "type": "integer", "minimum": 0},
                "givenHours": {"description": "Hours taken for the line's.", "type": "string"}
              },
              "required": ["version", "line", "answered", "language", "pace", "callersAhead"],
              "additionalProperties": false
            },
            {
              "description": "The call is in another node.",
              "properties": {"at": {"$ref": "#/$defs/at"}, "event": {"const": "entered"}, "node": {"$ref": "#/$defs/node"}},
              "additionalProperties": false
            },
            {
              "description": "A prompt begins.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "prompt-started"},
                "node": {"$ref": "#/$defs/node"},
                "prompt": {
                  "description": "What is said: prompts by their ids, and values.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "prompt": {"description": "A prompt's id.", "type": "string"},
                      "language": {"description": "A language of its own.", "type": "string"},
                      "say": {
                        "description": "How a value is said.",
                        "enum": ["digits", "telephone", "number", "date", "days", "text", "position", "next-opening", "hours"]
                      },
                      "value": {"description": "The value.", "type": "string"}
                    },
                    "additionalProperties": false
                  }
                },
                "language": {"description": "The language.", "type": "string"},
                "text": {"description": "The words.", "type": "string"}
              },
              "required": ["prompt", "language", "text"],
              "additionalProperties": false
            },
            {
              "description": "A prompt is not said, because keys wait.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "prompt-skipped"},
                "node": {"$ref": "#/$defs/node"},
                "prompt": {
                  "description": "What is said: prompts by their ids, and values.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "prompt": {"description": "A prompt's id.", "type": "string"},
                      "language": {"description": "A language of its own.", "type": "string"},
                      "say": {
                        "description": "How a value is said.",
                        "enum": ["digits", "telephone", "number", "date", "days", "text", "position", "next-opening", "hours"]
                      },
                      "value": {"description": "The value.", "type": "string"}
                    },
                    "additionalProperties": false
                  }
                },
                "language": {"description": "The language.", "type": "string"},
                "text": {"description": "The words.", "type": "string"}
              },
              "required": ["prompt", "language", "text"],
              "additionalProperties": false
            },
            {
              "description": "A prompt was heard to its end.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "prompt-heard"},
                "node": {"$ref": "#/$defs/node"},
                "heard": {"description": "How much was heard, in milliseconds.", "type": "integer", "minimum": 0}
              },
              "required": ["heard"],
              "additionalProperties": false
            },
            {
              "description": "A prompt was stopped.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "prompt-stopped"},
                "node": {"$ref": "#/$defs/node"},
                "heard": {"description": "How much was heard, in milliseconds.", "type": "integer", "minimum": 0}
              },
              "required": ["heard"],
              "additionalProperties": false
            },
            {
              "description": "Music begins.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "music-started"},
                "node": {"$ref": "#/$defs/node"},
                "music": {"description": "A prompt's id.", "type": "string"}
              },
              "required": ["music"],
              "additionalProperties": false
            },
            {
              "description": "Music was stopped.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "music-stopped"},
                "node": {"$ref": "#/$defs/node"},
                "heard": {"description": "How much was heard, in milliseconds.", "type": "integer", "minimum": 0}
              },
              "required": ["heard"],
              "additionalProperties": false
            },
            {
              "description": "A key, and what became of it.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "key"},
                "node": {"$ref": "#/$defs/node"},
                "keys": {"description": "Keys; dots for those of a secret entry.", "type": "string"},
                "fate": {
                  "description": "What became of it.",
                  "enum": ["taken", "waits", "fed", "dropped", "overflow", "swallowed", "ignored", "resumes", "ends-recording", "sound"]
                }
              },
              "required": ["keys", "fate"],
              "additionalProperties": false
            },
            {
              "description": "Waiting keys do not count any more.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "flushed"},
                "node": {"$ref": "#/$defs/node"},
                "keys": {"description": "Keys; dots for those of a secret entry.", "type": "string"}
              },
              "required": ["keys"],
              "additionalProperties": false
            },
            {
              "description": "Keys still waited when the call ended.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "dropped"},
                "node": {"$ref": "#/$defs/node"},
                "keys": {"description": "Keys; dots for those of a secret entry.", "type": "string"}
              },
              "required": ["keys"],
              "additionalProperties": false
            },
            {
              "description": "A choice or a key of the line acts.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "chosen"},
                "node": {"$ref": "#/$defs/node"},
                "keys": {"description": "Keys; dots for those of a secret entry.", "type": "string"},
                "by": {"description": "Whose key it is.", "enum": ["own", "global", "queue"]}
              },
              "required": ["keys", "by"],
              "additionalProperties": false
            },
            {
              "description": "Silence, or an empty entry.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "no-input"},
                "node": {"$ref": "#/$defs/node"},
                "reason": {"description": "Which.", "enum": ["silence", "empty"]},
                "time": {"description": "Which time it is.", "type": "integer", "minimum": 1},
                "of": {"description": "Of how many.", "type": "integer", "minimum": 1}
              },
              "required": ["reason", "time", "of"],
              "additionalProperties": false
            },
            {
              "description": "A wrong key or entry.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "no-match"},
                "node": {"$ref": "#/$defs/node"},
                "keys": {"description": "Keys; dots for those of a secret entry.", "type": "string"},
                "reason": {
                  "description": "What is wrong.",
                  "enum": [
                    "no-choice",
                    "incomplete",
                    "wrong-key",
                    "short",
                    "invalid",
                    "not-confirmed-again",
                    "not-confirmed-back",
                    "not-confirmed-failures"
                  ]
                },
                "end": {"description": "How the entry ended.", "enum": ["maximum", "termination-key", "timeout"]},
                "time": {"description": "Which time it is.", "type": "integer", "minimum": 1},
                "of": {"description": "Of how many.", "type": "integer", "minimum": 1}
              },
              "required": ["keys", "reason", "time", "of"],
              "additionalProperties": false
            },
            {
              "description": "A half-typed entry was cleared.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "entry-cleared"},
                "node": {"$ref": "#/$defs/node"},
                "keys": {"description": "Keys; dots for those of a secret entry.", "type": "string"}
              },
              "required": ["keys"],
              "additionalProperties": false
            },
            {
              "description": "An entry is complete.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "entry-complete"},
                "node": {"$ref": "#/$defs/node"},
                "keys": {"description": "Keys; dots for those of a secret entry.", "type": "string"},
                "end": {"description": "How it ended.", "enum": ["maximum", "termination-key", "timeout"]}
              },
              "required": ["keys", "end"],
              "additionalProperties": false
            },
            {
              "description": "The caller said that the entry is right.",
              "properties": {"at": {"$ref": "#/$defs/at"}, "event": {"const": "entry-confirmed"}, "node": {"$ref": "#/$defs/node"}},
              "additionalProperties": false
            },
            {
              "description": "An entry waits for its next key.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "waiting-for-next-key"},
                "node": {"$ref": "#/$defs/node"},
                "keys": {"description": "Keys; dots for those of a secret entry.", "type": "string"},
                "span": {"description": "How long, in milliseconds.", "type": "integer", "minimum": 0}
              },
              "required": ["keys", "span"],
              "additionalProperties": false
            },
            {
              "description": "The caller went back.",
              "properties": {"at": {"$ref": "#/$defs/at"}, "event": {"const": "back"}, "node": {"$ref": "#/$defs/node"}},
              "additionalProperties": false
            },
            {
              "description": "The call waits for the caller.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "paused"},
                "node": {"$ref": "#/$defs/node"},
                "span": {"description": "How long, in milliseconds.", "type": "integer", "minimum": 0}
              },
              "required": ["span"],
              "additionalProperties": false
            },
            {
              "description": "The pause is over.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "resumed"},
                "node": {"$ref": "#/$defs/node"},
                "by": {"description": "Why.", "enum": ["key", "timeout"]}
              },
              "required": ["by"],
              "additionalProperties": false
            },
            {
              "description": "The language changes.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "language"},
                "node": {"$ref": "#/$defs/node"},
                "language": {"description": "The language now.", "type": "string"}
              },
              "required": ["language"],
              "additionalProperties": false
            },
            {
              "description": "The pace changes.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "pace"},
                "node": {"$ref": "#/$defs/node"},
                "pace": {"description": "The pace now.", "enum": ["normal", "relaxed"]}
              },
              "required": ["pace"],
              "additionalProperties": false
            },
            {
              "description": "A variable is set, or unset.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "set"},
                "node": {"$ref": "#/$defs/node"},
                "variable": {"description": "The variable.", "type": "string"},
                "value": {"description": "The value; absent if there is none.", "type": "string"},
                "secret": {"description": "Whether the value is masked.", "const": true}
              },
              "required": ["variable"],
              "additionalProperties": false
            },
            {
              "description": "A branch was taken by a value.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "branched"},
                "node": {"$ref": "#/$defs/node"},
                "value": {"description": "The value; absent if there is none.", "type": "string"},
                "secret": {"description": "Whether the value is masked.", "const": true}
              },
              "additionalProperties": false
            },
            {
              "description": "Hours were asked.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "hours"},
                "node": {"$ref": "#/$defs/node"},
                "hours": {"description": "What the hours say.", "enum": ["open", "closed", "unpublished", "last-entry-passed"]},
                "reason": {"description": "Why, as a branch on hours-reason has it.", "type": "string"},
                "rule": {"description": "The rule that decides.", "type": "string"},
                "holiday": {"description": "The holiday.", "type": "string"},
                "until": {"description": "When that changes next, in UTC.", "type": "string"}
              },
              "required": ["hours", "reason"],
              "additionalProperties": false
            },
            {
              "description": "A table is asked.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "looked-up"},
                "node": {"$ref": "#/$defs/node"},
                "table": {"description": "The table.", "type": "string"},
                "value": {"description": "The value; absent if there is none.", "type": "string"},
                "secret": {"description": "Whether the value is masked.", "const": true}
              },
              "required": ["table"],
              "additionalProperties": false
            },
            {
              "description": "A table answers, or not in time.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "lookup-ended"},
                "node": {"$ref": "#/$defs/node"},
                "outcome": {"description": "What it answers.", "enum": ["found", "not-found", "failed", "timed-out"]}
              },
              "required": ["outcome"],
              "additionalProperties": false
            },
            {
              "description": "A part of the flow begins.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "sub-flow"},
                "node": {"$ref": "#/$defs/node"},
                "next": {"description": "Where it returns to.", "type": "string"}
              },
              "required": ["next"],
              "additionalProperties": false
            },
            {
              "description": "A part of the flow is over.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "returned"},
                "node": {"$ref": "#/$defs/node"},
                "next": {"description": "Where it returns to.", "type": "string"}
              },
              "required": ["next"],
              "additionalProperties": false
            },
            {
              "description": "It rings.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "ringing"},
                "node": {"$ref": "#/$defs/node"},
                "destination": {"description": "Who is called.", "type": "string"}
              },
              "required": ["destination"],
              "additionalProperties": false
            },
            {
              "description": "The caller waits in a queue.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "queued"},
                "node": {"$ref": "#/$defs/node"},
                "destination": {"description": "Who is called.", "type": "string"}
              },
              "required": ["destination"],
              "additionalProperties": false
            },
            {
              "description": "The queue moves.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "queue-moved"},
                "node": {"$ref": "#/$defs/node"},
                "ahead": {"description": "How many callers are before this one.", "type": "integer", "minimum": 0}
              },
              "required": ["ahead"],
              "additionalProperties": false
            },
            {
              "description": "The line closes, or opens again, while the caller waits.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "hours-changed"},
                "node": {"$ref": "#/$defs/node"},
                "hours": {"description": "What the hours say.", "enum": ["open", "closed", "unpublished", "last-entry-passed"]},
                "reason": {"description": "Why, as a branch on hours-reason has it.", "type": "string"},
                "rule": {"description": "The rule that decides.", "type": "string"},
                "holiday": {"description": "The holiday.", "type": "string"},
                "until": {"description": "When that changes next, in UTC.", "type": "string"},
                "policy": {"description": "What becomes of who waits.", "enum": ["drain", "announce", "close"]}
              },
              "required": ["hours", "reason", "policy"],
              "additionalProperties": false
            },
            {
              "description": "What came of a transfer.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "transfer-ended"},
                "node": {"$ref": "#/$defs/node"},
                "outcome": {
                  "description": "What came of it.",
                  "enum": ["answered", "busy", "no-answer", "wait-limit", "closed", "unpublished", "left", "abandoned"]
                }
              },
              "required": ["outcome"],
              "additionalProperties": false
            },
            {
              "description": "The talk with the operator is over.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "talk-ended"},
                "node": {"$ref": "#/$defs/node"},
                "span": {"description": "How long, in milliseconds.", "type": "integer", "minimum": 0}
              },
              "required": ["span"],
              "additionalProperties": false
            },
            {
              "description": "A recording begins.",
              "properties": {"at": {"$ref": "#/$defs/at"}, "event": {"const": "recording-started"}, "node": {"$ref": "#/$defs/node"}},
              "additionalProperties": false
            },
            {
              "description": "The caller begins or stops speaking.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "voice"},
                "node": {"$ref": "#/$defs/node"},
                "value": {"description": "Which.", "enum": ["speaking", "silent"]}
              },
              "required": ["value"],
              "additionalProperties": false
            },
            {
              "description": "A recording is over.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "recording-ended"},
                "node": {"$ref": "#/$defs/node"},
                "end": {"description": "How it ended.", "type": "string"},
                "span": {"description": "How long, in milliseconds.", "type": "integer", "minimum": 0},
                "kept": {"description": "Whether it is kept.", "type": "boolean"}
              },
              "required": ["end", "span", "kept"],
              "additionalProperties": false
            },
            {
              "description": "The engine ends the call.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "limit"},
                "node": {"$ref": "#/$defs/node"},
                "limit": {"description": "By which limit.", "enum": ["nodes", "returns", "no-return", "time"]}
              },
              "required": ["limit"],
              "additionalProperties": false
            },
            {
              "description": "The call is over.",
              "properties": {
                "at": {"$ref": "#/$defs/at"},
                "event": {"const": "ended"},
                "node": {"$ref": "#/$defs/node"},
                "disposition": {"description": "How it is said to have ended.", "type": "string"},
                "by": {"description": "Who hung up.", "enum": ["caller", "line"]}
              },
              "required": ["disposition", "by"],
              "additionalProperties": false
            }
          ],
          "$defs": {
            "at": {"description": "When it happened, in milliseconds from the answer.", "type": "integer", "minimum": 0},
            "node": {"description": "The node that the call was in.", "type": "string"}
          }
        }
        """#
}
