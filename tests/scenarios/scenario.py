# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""What scenarios share: they run the built programs as users do and look at what comes out.

A scenario is NAME_test.py with unittest cases; ctest calls it as NAME_test.py TACET ROOT BUILD.
"""

import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TACET = Path(sys.argv[1]).resolve()
ROOT = Path(sys.argv[2]).resolve()
BUILD = Path(sys.argv[3]).resolve()


def manual_file(name):
    """The file of this name that a page of the manual shows in full."""
    for page in sorted((ROOT / "docs" / "manual").glob("*.md")):
        if found := re.search(rf"^```yaml\n# {re.escape(name)}\n(.*?)^```", page.read_text(), re.S | re.M):
            return found[1]
    raise LookupError(f"no page of the manual shows {name}")


class Scenario(unittest.TestCase):
    """Runs in a fresh folder, `self.folder`."""

    maxDiff = None

    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.folder = Path(self.temporary.name).resolve()

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
        return path

    def database(self, *names, flags=("-std=c++20",)):
        """A compile_commands.json for these sources of the folder."""
        commands = [
            {
                "directory": str(self.folder),
                "file": name,
                "arguments": ["c++", *flags, "-c", name, "-o", name + ".o"],
            }
            for name in names
        ]
        self.write("compile_commands.json", json.dumps(commands))

    def tacet(self, *arguments, program=TACET):
        """The finished process, with its output as text."""
        return subprocess.run(
            [str(program), *map(str, arguments)], capture_output=True, text=True, cwd=self.folder
        )

    def scan(self, *arguments, status=None):
        """The report of `tacet scan` as JSON makes it."""
        run = self.tacet("scan", "--format", "json", *arguments)
        if status is not None:
            self.assertEqual(run.returncode, status, run.stderr + run.stdout)
        return json.loads(run.stdout)


def main():
    unittest.main(argv=sys.argv[:1])
