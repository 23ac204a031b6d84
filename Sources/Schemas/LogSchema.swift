extension FileSchema {
    /// The schema of logs of calls.
    static let logText = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Hotline call log",
          "description": "One line of a call's log (JSON Lines): --log FILE, --format json.",
          "type": "object",
          "properties": {
            "at": {"description": "When it happened, in milliseconds from the answer.", "type": "integer", "minimum": 0},
            "node": {"description": "The node that the call was in.", "type": "string"},
            "event": {"description": "What happened; the rest depends on it.", "type": "string"}
          },
          "required": ["at", "event", "node"],
          "unevaluatedProperties": false,
          "oneOf": [
            {
              "title": "answered",
              "description": "The line answers.",
              "properties": {
                "event": {"const": "answered"},
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
              "required": ["version", "line", "answered", "language", "pace", "callersAhead"]
            },
            {"title": "entered", "description": "The call is in another node.", "properties": {"event": {"const": "entered"}}},
            {
              "title": "prompt-started",
              "description": "A prompt begins.",
              "properties": {
                "event": {"const": "prompt-started"},
                "prompt": {"$ref": "#/$defs/prompt"},
                "language": {"$ref": "#/$defs/spoken-language"},
                "text": {"$ref": "#/$defs/text"}
              },
              "required": ["prompt", "language", "text"]
            },
            {
              "title": "prompt-skipped",
              "description": "A prompt is not said, because keys wait.",
              "properties": {
                "event": {"const": "prompt-skipped"},
                "prompt": {"$ref": "#/$defs/prompt"},
                "language": {"$ref": "#/$defs/spoken-language"},
                "text": {"$ref": "#/$defs/text"}
              },
              "required": ["prompt", "language", "text"]
            },
            {
              "title": "prompt-heard",
              "description": "A prompt was heard to its end.",
              "properties": {"event": {"const": "prompt-heard"}, "heard": {"$ref": "#/$defs/heard"}},
              "required": ["heard"]
            },
            {
              "title": "prompt-stopped",
              "description": "A prompt was stopped.",
              "properties": {"event": {"const": "prompt-stopped"}, "heard": {"$ref": "#/$defs/heard"}},
              "required": ["heard"]
            },
            {
              "title": "music-started",
              "description": "Music begins.",
              "properties": {"event": {"const": "music-started"}, "music": {"description": "A prompt's id.", "type": "string"}},
              "required": ["music"]
            },
            {
              "title": "music-stopped",
              "description": "Music was stopped.",
              "properties": {"event": {"const": "music-stopped"}, "heard": {"$ref": "#/$defs/heard"}},
              "required": ["heard"]
            },
            {
              "title": "key",
              "description": "A key, and what became of it.",
              "properties": {
                "event": {"const": "key"},
                "keys": {"$ref": "#/$defs/keys"},
                "fate": {
                  "description": "What became of it.",
                  "enum": ["taken", "waits", "fed", "dropped", "overflow", "swallowed", "ignored", "resumes", "ends-recording", "sound"]
                }
              },
              "required": ["keys", "fate"]
            },
            {
              "title": "flushed",
              "description": "Waiting keys do not count any more.",
              "properties": {"event": {"const": "flushed"}, "keys": {"$ref": "#/$defs/keys"}},
              "required": ["keys"]
            },
            {
              "title": "dropped",
              "description": "Keys still waited when the call ended.",
              "properties": {"event": {"const": "dropped"}, "keys": {"$ref": "#/$defs/keys"}},
              "required": ["keys"]
            },
            {
              "title": "chosen",
              "description": "A choice or a key of the line acts.",
              "properties": {
                "event": {"const": "chosen"},
                "keys": {"$ref": "#/$defs/keys"},
                "by": {"description": "Whose key it is.", "enum": ["own", "global", "queue"]}
              },
              "required": ["keys", "by"]
            },
            {
              "title": "no-input",
              "description": "Silence, or an empty entry.",
              "properties": {
                "event": {"const": "no-input"},
                "reason": {"description": "Which.", "enum": ["silence", "empty"]},
                "time": {"$ref": "#/$defs/time"},
                "of": {"$ref": "#/$defs/of"}
              },
              "required": ["reason", "time", "of"]
            },
            {
              "title": "no-match",
              "description": "A wrong key or entry.",
              "properties": {
                "event": {"const": "no-match"},
                "keys": {"$ref": "#/$defs/keys"},
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
                "end": {"$ref": "#/$defs/entry-end"},
                "time": {"$ref": "#/$defs/time"},
                "of": {"$ref": "#/$defs/of"}
              },
              "required": ["keys", "reason", "time", "of"]
            },
            {
              "title": "entry-cleared",
              "description": "A half-typed entry was cleared.",
              "properties": {"event": {"const": "entry-cleared"}, "keys": {"$ref": "#/$defs/keys"}},
              "required": ["keys"]
            },
            {
              "title": "entry-complete",
              "description": "An entry is complete.",
              "properties": {"event": {"const": "entry-complete"}, "keys": {"$ref": "#/$defs/keys"}, "end": {"$ref": "#/$defs/entry-end"}},
              "required": ["keys", "end"]
            },
            {
              "title": "entry-confirmed",
              "description": "The caller said that the entry is right.",
              "properties": {"event": {"const": "entry-confirmed"}}
            },
            {
              "title": "waiting-for-next-key",
              "description": "An entry waits for its next key.",
              "properties": {
                "event": {"const": "waiting-for-next-key"},
                "keys": {"$ref": "#/$defs/keys"},
                "span": {"$ref": "#/$defs/span"}
              },
              "required": ["keys", "span"]
            },
            {"title": "back", "description": "The caller went back.", "properties": {"event": {"const": "back"}}},
            {
              "title": "paused",
              "description": "The call waits for the caller.",
              "properties": {"event": {"const": "paused"}, "span": {"$ref": "#/$defs/span"}},
              "required": ["span"]
            },
            {
              "title": "resumed",
              "description": "The pause is over.",
              "properties": {"event": {"const": "resumed"}, "by": {"description": "Why.", "enum": ["key", "timeout"]}},
              "required": ["by"]
            },
            {
              "title": "language",
              "description": "The language changes.",
              "properties": {"event": {"const": "language"}, "language": {"description": "The language now.", "type": "string"}},
              "required": ["language"]
            },
            {
              "title": "pace",
              "description": "The pace changes.",
              "properties": {"event": {"const": "pace"}, "pace": {"description": "The pace now.", "enum": ["normal", "relaxed"]}},
              "required": ["pace"]
            },
            {
              "title": "set",
              "description": "A variable is set, or unset.",
              "properties": {
                "event": {"const": "set"},
                "variable": {"description": "The variable.", "type": "string"},
                "value": {"$ref": "#/$defs/value"},
                "secret": {"$ref": "#/$defs/secret"}
              },
              "required": ["variable"]
            },
            {
              "title": "branched",
              "description": "A branch was taken by a value.",
              "properties": {"event": {"const": "branched"}, "value": {"$ref": "#/$defs/value"}, "secret": {"$ref": "#/$defs/secret"}}
            },
            {
              "title": "hours",
              "description": "Hours were asked.",
              "properties": {
                "event": {"const": "hours"},
                "hours": {"$ref": "#/$defs/hours"},
                "reason": {"$ref": "#/$defs/reason"},
                "rule": {"$ref": "#/$defs/rule"},
                "holiday": {"$ref": "#/$defs/holiday"},
                "until": {"$ref": "#/$defs/until"}
              },
              "required": ["hours", "reason"]
            },
            {
              "title": "looked-up",
              "description": "A table is asked.",
              "properties": {
                "event": {"const": "looked-up"},
                "table": {"description": "The table.", "type": "string"},
                "value": {"$ref": "#/$defs/value"},
                "secret": {"$ref": "#/$defs/secret"}
              },
              "required": ["table"]
            },
            {
              "title": "lookup-ended",
              "description": "A table answers, or not in time.",
              "properties": {
                "event": {"const": "lookup-ended"},
                "outcome": {"description": "What it answers.", "enum": ["found", "not-found", "failed", "timed-out"]}
              },
              "required": ["outcome"]
            },
            {
              "title": "sub-flow",
              "description": "A part of the flow begins.",
              "properties": {"event": {"const": "sub-flow"}, "next": {"$ref": "#/$defs/next"}},
              "required": ["next"]
            },
            {
              "title": "returned",
              "description": "A part of the flow is over.",
              "properties": {"event": {"const": "returned"}, "next": {"$ref": "#/$defs/next"}},
              "required": ["next"]
            },
            {
              "title": "ringing",
              "description": "It rings.",
              "properties": {"event": {"const": "ringing"}, "destination": {"$ref": "#/$defs/destination"}},
              "required": ["destination"]
            },
            {
              "title": "queued",
              "description": "The caller waits in a queue.",
              "properties": {"event": {"const": "queued"}, "destination": {"$ref": "#/$defs/destination"}},
              "required": ["destination"]
            },
            {
              "title": "queue-moved",
              "description": "The queue moves.",
              "properties": {
                "event": {"const": "queue-moved"},
                "ahead": {"description": "How many callers are before this one.", "type": "integer", "minimum": 0}
              },
              "required": ["ahead"]
            },
            {
              "title": "hours-changed",
              "description": "The line closes, or opens again, while the caller waits.",
              "properties": {
                "event": {"const": "hours-changed"},
                "hours": {"$ref": "#/$defs/hours"},
                "reason": {"$ref": "#/$defs/reason"},
                "rule": {"$ref": "#/$defs/rule"},
                "holiday": {"$ref": "#/$defs/holiday"},
                "until": {"$ref": "#/$defs/until"},
                "policy": {"description": "What becomes of who waits.", "enum": ["drain", "announce", "close"]}
              },
              "required": ["hours", "reason", "policy"]
            },
            {
              "title": "transfer-ended",
              "description": "What came of a transfer.",
              "properties": {
                "event": {"const": "transfer-ended"},
                "outcome": {
                  "description": "What came of it.",
                  "enum": ["answered", "busy", "no-answer", "wait-limit", "closed", "unpublished", "left", "abandoned"]
                }
              },
              "required": ["outcome"]
            },
            {
              "title": "talk-ended",
              "description": "The talk with the operator is over.",
              "properties": {"event": {"const": "talk-ended"}, "span": {"$ref": "#/$defs/span"}},
              "required": ["span"]
            },
            {"title": "recording-started", "description": "A recording begins.", "properties": {"event": {"const": "recording-started"}}},
            {
              "title": "voice",
              "description": "The caller begins or stops speaking.",
              "properties": {"event": {"const": "voice"}, "value": {"description": "Which.", "enum": ["speaking", "silent"]}},
              "required": ["value"]
            },
            {
              "title": "recording-ended",
              "description": "A recording is over.",
              "properties": {
                "event": {"const": "recording-ended"},
                "end": {"description": "How it ended.", "type": "string"},
                "span": {"$ref": "#/$defs/span"},
                "kept": {"description": "Whether it is kept.", "type": "boolean"}
              },
              "required": ["end", "span", "kept"]
            },
            {
              "title": "limit",
              "description": "The engine ends the call.",
              "properties": {
                "event": {"const": "limit"},
                "limit": {"description": "By which limit.", "enum": ["nodes", "returns", "no-return", "time"]}
              },
              "required": ["limit"]
            },
            {
              "title": "ended",
              "description": "The call is over.",
              "properties": {
                "event": {"const": "ended"},
                "disposition": {"description": "How it is said to have ended.", "type": "string"},
                "by": {"description": "Who hung up.", "enum": ["caller", "line"]}
              },
              "required": ["disposition", "by"]
            }
          ],
          "$defs": {
            "keys": {"$comment": "a key", "description": "Keys; dots for those of a secret entry.", "type": "string"},
            "hours": {
              "$comment": "a key",
              "description": "What the hours say.",
              "enum": ["open", "closed", "unpublished", "last-entry-passed"]
            },
            "reason": {"$comment": "a key", "description": "Why, as a branch on hours-reason has it.", "type": "string"},
            "rule": {"$comment": "a key", "description": "The rule that decides.", "type": "string"},
            "holiday": {"$comment": "a key", "description": "The holiday.", "type": "string"},
            "until": {"$comment": "a key", "description": "When that changes next, in UTC.", "type": "string"},
            "value": {"$comment": "a key", "description": "The value; absent if there is none.", "type": "string"},
            "secret": {"$comment": "a key", "description": "Whether the value is masked.", "const": true},
            "time": {"$comment": "a key", "description": "Which time it is.", "type": "integer", "minimum": 1},
            "of": {"$comment": "a key", "description": "Of how many.", "type": "integer", "minimum": 1},
            "span": {"$comment": "a key", "description": "How long, in milliseconds.", "type": "integer", "minimum": 0},
            "prompt": {
              "$comment": "a key",
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
            "spoken-language": {"$comment": "a key", "description": "The language.", "type": "string"},
            "text": {"$comment": "a key", "description": "The words.", "type": "string"},
            "heard": {"$comment": "a key", "description": "How much was heard, in milliseconds.", "type": "integer", "minimum": 0},
            "entry-end": {"$comment": "a key", "description": "How the entry ended.", "enum": ["maximum", "termination-key", "timeout"]},
            "next": {"$comment": "a key", "description": "Where it returns to.", "type": "string"},
            "destination": {"$comment": "a key", "description": "Who is called.", "type": "string"}
          }
        }
        """#
}
