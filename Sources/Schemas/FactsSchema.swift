extension FileSchema {
    /// The schema of files of facts.
    static let factsText = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Hotline facts",
          "description": "What prompts tell of the world: Prompts/facts.yaml.",
          "type": "object",
          "properties": {
            "facts": {
              "description": "Facts by their keys.",
              "type": "object",
              "propertyNames": {"pattern": "^[A-Za-z0-9._-]+$"},
              "additionalProperties": {"$ref": "#/$defs/fact"}
            }
          },
          "required": ["facts"],
          "additionalProperties": false,
          "$defs": {
            "source": {
              "$comment": "a key",
              "description": "Who published it, and where.",
              "type": ["string", "integer"],
              "pattern": ".",
              "examples": ["ice.gov/contact"]
            },
            "checked": {
              "$comment": "a key",
              "description": "When it was last compared with its source.",
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
              "examples": ["2026-11-24"]
            },
            "fact": {
              "description": "Something that prompts say of the world.",
              "type": "object",
              "oneOf": [
                {
                  "title": "telephone",
                  "properties": {
                    "telephone": {
                      "description": "A telephone number, the same in every language.",
                      "type": ["string", "integer"],
                      "pattern": "[0-9]"
                    },
                    "source": {"$ref": "#/$defs/source"},
                    "checked": {"$ref": "#/$defs/checked"}
                  },
                  "required": ["telephone", "source", "checked"],
                  "additionalProperties": false
                },
                {
                  "title": "email",
                  "properties": {
                    "email": {
                      "description": "An e-mail address, spelled in every language.",
                      "type": "string",
                      "pattern": "^[A-Za-z0-9._-]+@[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+$"
                    },
                    "source": {"$ref": "#/$defs/source"},
                    "checked": {"$ref": "#/$defs/checked"}
                  },
                  "required": ["email", "source", "checked"],
                  "additionalProperties": false
                },
                {
                  "title": "days",
                  "properties": {
                    "days": {
                      "description": "A number of days.",
                      "anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": "^0*[1-9][0-9]*$"}]
                    },
                    "source": {"$ref": "#/$defs/source"},
                    "checked": {"$ref": "#/$defs/checked"}
                  },
                  "required": ["days", "source", "checked"],
                  "additionalProperties": false
                },
                {
                  "title": "words",
                  "description": "Words in each language: {en: …, es: …}.",
                  "properties": {"source": {"$ref": "#/$defs/source"}, "checked": {"$ref": "#/$defs/checked"}},
                  "patternProperties": {"^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$": {"type": ["string", "integer"], "pattern": "."}},
                  "required": ["source", "checked"],
                  "minProperties": 3,
                  "additionalProperties": false
                }
              ]
            }
          }
        }
        """#
}
