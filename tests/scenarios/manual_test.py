# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""Every command on the manual's pages works as the page says, from its first to its last."""

import os
import re
import shutil
import subprocess

import scenario

BLOCK = re.compile(r"^```sh\n(.*?)^```", re.S | re.M)
STATUS = re.compile(r"#\s*exits with (\d)")
MANUAL = scenario.ROOT / "docs" / "manual"


class Manual(scenario.Scenario):
    def follow(self, page):
        environment = {**os.environ, "PATH": f"{scenario.TACET.parent}:{os.environ['PATH']}",
                       "XDG_STATE_HOME": str(self.folder / "state"), "HOME": str(self.folder),
                       "CMAKE_GENERATOR": "Ninja",  # the default takes make, which may not be there
                       "GIT_AUTHOR_NAME": "ana", "GIT_AUTHOR_EMAIL": "ana@example.org",
                       "GIT_COMMITTER_NAME": "ana", "GIT_COMMITTER_EMAIL": "ana@example.org"}
        commands = [line for block in BLOCK.findall((MANUAL / page).read_text())
                    for line in block.splitlines() if line.strip()]
        self.assertGreater(len(commands), 3)
        for command in commands:
            expected = STATUS.search(command)
            run = subprocess.run(["bash", "-c", command], cwd=self.folder, env=environment,
                                 capture_output=True, text=True)
            self.assertEqual(run.returncode, int(expected[1]) if expected else 0,
                             f"{page}: {command}\n{run.stdout}{run.stderr}")

    def test_pull_request_gate(self):
        shutil.copytree(scenario.ROOT / "testdata" / "example", self.folder, dirs_exist_ok=True)
        subprocess.run(["git", "init", "-q", self.folder], check=True)
        self.follow("pull-request-gate.md")

    def test_signed_baseline(self):
        shutil.copytree(scenario.ROOT / "testdata" / "example" / "deploy" / "approved", self.folder, dirs_exist_ok=True)
        self.follow("signed-baseline.md")


if __name__ == "__main__":
    scenario.main()
