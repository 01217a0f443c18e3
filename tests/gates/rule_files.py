# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""Rule files fit the schema that editors use, every library's file has a sample beside it that includes
what the file says, and every policy its page."""

import fnmatch
import json
import re

import jsonschema
import yaml

import check_folders
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


def as_yaml_1_2(value):
    """PyYAML reads `on` and `no` as truth values; rule files mean the words, as YAML 1.2 has it."""
    if isinstance(value, dict):
        return {key: as_yaml_1_2(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_yaml_1_2(inner) for inner in value]
    if value in ("true", "false"):
        return value == "true"
    return int(value) if value.isdigit() else value


def schema_problems(name, document, schema):
    validator = jsonschema.validators.validator_for(schema)(schema)
    for error in validator.iter_errors(document):
        place = "/".join(str(part) for part in error.absolute_path)
        yield f"{name}: {place}: {error.message}"


def policy_page_problems(root, path):
    page = path.with_suffix(".md")
    if page.exists():
        yield from check_folders.page_problems(page, sources.name_of(root, page))
    else:
        yield f"{sources.name_of(root, path)}: no {page.name} beside it"


def header_problems(path, name, headers):
    """`*` of fnmatch also stands for '/', which is lax enough here."""
    included = []
    for sample in path.parent.glob(f"{path.stem}.sample.*"):
        included += re.findall(r'^\s*#\s*(?:include|import)\s*[<"]([^>"]+)', sample.read_text(), re.M)
    if headers and not any(fnmatch.fnmatch(one, pattern) for one in included for pattern in headers):
        yield f"{name}: its sample includes nothing of its 'headers'"


def problems(root):
    for path in sources.walk(root, "rules"):
        if path.suffix != ".yaml":
            continue
        name, folder = sources.name_of(root, path), path.parent.name
        if folder not in WITHOUT_SAMPLE and not list(path.parent.glob(f"{path.stem}.sample.*")):
            yield f"{name}: no {path.stem}.sample.cpp or .c beside it"
        if folder == "policy":
            yield from policy_page_problems(root, path)
        schema = schema_of(root, folder)
        if schema:
            document = as_yaml_1_2(yaml.load(path.read_text(), yaml.BaseLoader))
            yield from schema_problems(name, document, schema)
            yield from header_problems(path, name, document.get("headers", []))


if __name__ == "__main__":
    sources.main(problems)
