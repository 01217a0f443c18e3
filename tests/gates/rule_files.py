# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""Rule files fit the schema that editors use, and every library's file has a sample beside it."""

import json

import jsonschema
import yaml

import sources

# Their entries carry samples of their own.
WITHOUT_SAMPLE = {"kinds", "policy", "schema"}


def schema_of(root, folder):
    """The schema for a folder of rules: its own if there is one, else the common one."""
    for name in (folder, "rules"):
        path = root / "rules" / "schema" / f"{name}.schema.json"
        if path.exists():
            return json.loads(path.read_text())
    return None


def schema_problems(name, document, schema):
    validator = jsonschema.validators.validator_for(schema)(schema)
    for error in validator.iter_errors(document):
        place = "/".join(str(part) for part in error.absolute_path)
        yield f"{name}: {place}: {error.message}"


def problems(root):
    for path in sources.walk(root, "rules"):
        if path.suffix != ".yaml":
            continue
        name, folder = sources.name_of(root, path), path.parent.name
        if folder not in WITHOUT_SAMPLE and not list(path.parent.glob(f"{path.stem}.sample.*")):
            yield f"{name}: no {path.stem}.sample.cpp or .c beside it"
        schema = schema_of(root, folder)
        if schema:
            yield from schema_problems(name, yaml.safe_load(path.read_text()), schema)


if __name__ == "__main__":
    sources.main(problems)
