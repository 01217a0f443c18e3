# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""An install can be moved, and needs neither the source tree nor an installed Clang."""

import shutil
import subprocess

import scenario
from scenario import BUILD

CODE = """#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
void f(const char *password) { fprintf(stderr, "%s", password); }
"""


class Install(scenario.Scenario):
    def test_moved_install(self):
        subprocess.run(
            ["cmake", "--install", BUILD, "--prefix", self.folder / "first"],
            check=True,
            capture_output=True,
        )
        shutil.move(self.folder / "first", self.folder / "second")
        prefix = self.folder / "second"
        self.assertTrue((prefix / "share/man/man1/tacet-scan.1").exists())
        for plugin in prefix.glob("lib/tacet/tacet-tidy-*.so"):
            run = self.tacet("--checks=tacet-*", "--list-checks", program=prefix / "bin" / plugin.stem)
            self.assertIn("tacet-log-leak", run.stdout, run.stderr)
        self.assertTrue(list(prefix.glob("lib/tacet/clang/*/include/stddef.h")))
        link = self.folder / "tacet"
        link.symlink_to(prefix / "bin" / "tacet")
        self.write("a.c", CODE)
        run = self.tacet("scan", "a.c", "--", program=link)
        self.assertEqual(run.returncode, 1, run.stderr + run.stdout)
        self.assertIn("a.c:4:32: error:", run.stdout)


if __name__ == "__main__":
    scenario.main()
