# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""catalogue.py ROOT [--write]: docs/checks.md lists every check and policy as its own files describe it.

With --write the page is made anew; without, it must be what would be written.
"""

import sys
from pathlib import Path

import yaml

import sources

PAGE = "docs/checks.md"
HEAD = """# Checks

<!-- Made by `python3 tests/gates/catalogue.py . --write` from checks/*/check.yaml and rules/policy/*.yaml. Do not edit. -->

Each is explained by its page, which `tacet explain ID` prints as well: what it finds, why it matters, and what to do
instead. What `--fix` and clang-tidy can do about its findings stands behind what it flags; not every finding has a fix.
`precision` is the share of findings that are right. A check that is opt-in runs with `--profile annotated` or
`strict`, and where `--checks` or `checks:` in `tacet.yaml` asks for it.
"""
COLUMNS = "| id | flags | level | precision | severity | CWE |\n|---|---|---|---|---|---|"


def row(check_id, page, check):
    cwe = ", ".join(f"[{number}](https://cwe.mitre.org/data/definitions/{number}.html)" for number in check.get("cwe", []))
    level = check["level"] + (", opt-in" if check.get("opt-in") == "true" else "")
    summary = check["summary"].replace("|", "\\|") + (f". *Fix:* {check['fix']}" if "fix" in check else "")
    return (f"| [`tacet-{check_id}`](../{page}) | {summary} | {level} | {check['precision']} "
            f"| {check.get('security-severity', '')} | {cwe} |")


def table(root, paths, prefix):
    """One row for each description; `prefix` is what the id has before the name."""
    lines = []
    for path in sorted(paths):
        name = path.parent.name if path.name == "check.yaml" else path.stem
        page = sources.name_of(root, path.parent / f"{name}.md")
        lines.append(row(prefix + name, page, yaml.load(path.read_text(), yaml.BaseLoader)))
    return "\n".join([COLUMNS, *lines])


def content(root):
    code = table(root, (root / "checks").glob("*/check.yaml"), "")
    policies = table(root, (root / "rules" / "policy").glob("*.yaml"), "cfg-")
    return f"{HEAD}\n## Code\n\n`tacet scan` reports these.\n\n{code}\n\n## Configuration\n\n`tacet drift` reports these.\n\n{policies}\n"


def problems(root):
    page = root / PAGE
    if not page.exists() or page.read_text() != content(root):
        yield f"{PAGE} is not what the checks say: python3 tests/gates/catalogue.py . --write"


if __name__ == "__main__":
    if "--write" in sys.argv[2:]:
        (Path(sys.argv[1]) / PAGE).write_text(content(Path(sys.argv[1])))
    else:
        sources.main(problems)
