"""Validates instances against JSON Schemas: an oracle for the product's own schemas.

Standard input: a line with the schemas by their names, then a line for each instance, {"schema": NAME, "instance": …}.
Standard output: a line for each instance, empty if it is valid, else what is wrong and where.
"""

import json
import sys

from jsonschema import Draft202012Validator

schemas = json.loads(sys.stdin.readline())
validators = {}
for name, schema in schemas.items():
    Draft202012Validator.check_schema(schema)
    validators[name] = Draft202012Validator(schema)
for line in sys.stdin:
    case = json.loads(line)
    errors = validators[case["schema"]].iter_errors(case["instance"])
    error = next(errors, None)
    print("" if error is None else f"{error.json_path}: {error.message[:300]}".replace("\n", " "))
