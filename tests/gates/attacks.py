# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""Every row of docs/attacks.md names tests that exist.

A row's last column holds one or more names in backticks: `FILE::method` of a scenario, or the title of a
unit test's TEST_CASE.
"""

import re

import sources

TABLE = "docs/attacks.md"
ROW = re.compile(r"^\|(?P<cells>.*)\|\s*$")
CASE = re.compile(r'TEST_CASE\("((?:[^"\\]|\\.)*)"')
METHOD = re.compile(r"^    def (test_\w+)\(", re.M)


def known_tests(root):
    names = set()
    for path in sources.walk(root, "tests"):
        if path.name.endswith("_test.py"):
            names |= {f"{path.name}::{method}" for method in METHOD.findall(path.read_text())}
        elif path.name.endswith("_test.cpp"):
            names |= set(CASE.findall(path.read_text()))
    return names


def problems(root):
    known = known_tests(root)
    rows = 0
    for number, line in enumerate((root / TABLE).read_text().splitlines(), 1):
        row = ROW.match(line)
        if not row or is_rule(row["cells"]):
            continue
        cells = [cell.strip() for cell in row["cells"].split("|")]
        if cells[-1] == "test":
            continue
        rows += 1
        names = re.findall(r"`([^`]+)`", cells[-1])
        if not names:
            yield f"{TABLE}:{number}: no test is named"
        for name in names:
            if name not in known:
                yield f"{TABLE}:{number}: there is no test {name}"
    if not rows:
        yield f"{TABLE}: there is no table"


def is_rule(cells):
    """Whether this is the line between a table's head and its rows."""
    return set(cells) <= set("-| :")


if __name__ == "__main__":
    sources.main(problems)
