extension FileSchema {
    /// The schema of flow files: what a file has, then the definitions that it refers to, in files of their own.
    static let flowText = [flowHead, flowWords, flowHours, flowNodes].joined(separator: "\n")

    /// The keys of a whole file.
    private static let flowHead = #"""
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
        """#
}
