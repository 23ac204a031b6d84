extension FileSchema {
    /// The schema of catalogs of prompts.
    static let catalogText = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Hotline prompt catalog",
          "description": "The prompts of one language: Prompts/LANGUAGE/catalog.yaml.",
          "type": "object",
          "properties": {
            "language": {
              "description": "The language by its code (BCP 47), that of the folder.",
              "type": "string",
              "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$",
              "examples": ["en", "es"]
            },
            "prompts": {
              "description": "Prompts by their ids, and their words. {number: LINE}, {hours: LINE} and {fact: KEY} stand for facts; {{ and }} are braces.",
              "type": "object",
              "propertyNames": {"pattern": "^[a-z0-9-]+$"},
              "additionalProperties": {"type": ["string", "integer"], "pattern": "\\S"},
              "examples": [{"welcome": "Welcome.", "desk": "The number of the desk is {number: desk}."}]
            }
          },
          "required": ["language", "prompts"],
          "additionalProperties": false
        }
        """#
}
