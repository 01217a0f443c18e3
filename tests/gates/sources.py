# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""What the gates share: which files are ours, and how a gate is run and reports.

A gate is a module with `problems(root)`, which yields one sentence per problem. Run as a program it
prints them and exits with 1 if there are any.
"""

import os
import re
import sys
from pathlib import Path

# Hand-written C and C++ of ours lies in these folders.
CODE = ("core", "checks", "drift", "integrations", "include", "tests", "bench")
CPP = (".cpp", ".h", ".hpp", ".cc", ".c", ".mm")
SKIPPED = {"build", "node_modules", "__pycache__", ".git"}


def walk(root, *folders):
    """All files below these folders of root (all of root without one), sorted."""
    found = []
    for folder in folders or (".",):
        for directory, below, names in os.walk(Path(root) / folder):
            below[:] = sorted(name for name in below if name not in SKIPPED)
            found += [Path(directory) / name for name in names]
    return sorted(found)


def is_fixture(path):
    """Inputs that show bad code: of a check, of a rule file, of the tests."""
    return bool(re.match(r"(fires|silent|gaps)\b", path.name)) or ".sample." in path.name


def own_code(root):
    """Our C and C++ sources without fixtures."""
    return [path for path in walk(root, *CODE) if path.suffix in CPP and not is_fixture(path)]


def name_of(root, path):
    return path.relative_to(root).as_posix()


def main(problems):
    """The body of every gate's `if __name__ == "__main__"`."""
    found = list(problems(Path(sys.argv[1])))
    for problem in found:
        print(problem)
    sys.exit(1 if found else 0)
