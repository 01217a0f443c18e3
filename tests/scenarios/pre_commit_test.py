# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""pre-commit with the hooks of this repository, in a repository where someone commits."""

import re
import shutil
import unittest

from ci_repository import BASE, CHANGED, NEW_LINE, Repository

import scenario

PIPELINE = """receivers: {{otlp: {{protocols: {{grpc: {{endpoint: "127.0.0.1:4317"}}}}}}}}
processors: {{redaction: {{allow_all_keys: true, blocked_values: ["4[0-9]{{12}}"]}}}}
exporters: {{otlp: {{endpoint: "collector.example:4317", tls: {{insecure: {insecure}}}}}}}
service: {{pipelines: {{traces: {{receivers: [otlp], processors: [redaction], exporters: [otlp]}}}}}}
"""


@unittest.skipUnless(shutil.which("pre-commit"), "pre-commit is not installed")
class PreCommit(Repository):
    def setUp(self):
        super().setUp()
        hooks = self.folder / "hooks"
        hooks.mkdir()
        shutil.copy(scenario.ROOT / ".pre-commit-hooks.yaml", hooks)
        for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "hooks"], ["tag", "v0.1.0"]):
            self.git("-C", hooks, *command)
        # The manual's, with the hooks of this checkout, and both of them.
        wanted = re.sub("repo: .*", f"repo: {hooks}", scenario.manual_file(".pre-commit-config.yaml"))
        self.write("repository/.pre-commit-config.yaml", wanted + "      - id: tacet-drift\n")
        self.write("repository/src/login.cpp", BASE.replace("printf", "puts").replace('"%s\\n", password', "user"))
        self.commit("a clean start")
        self.run_in("pre-commit", "install")

    def attempt(self, status, *files):
        """A commit of these files, as someone types it."""
        self.git("add", *files)
        run = self.run_in("git", "commit", "-m", "mine", status=None)
        self.assertEqual(run.returncode, status, run.stdout + run.stderr)
        return run.stdout + run.stderr

    def test_a_leak_is_not_committed(self):
        self.write("repository/src/login.cpp", CHANGED)
        before = self.git("rev-parse", "HEAD")
        said = self.attempt(1, "src/login.cpp")
        self.assertIn(f"src/login.cpp:{NEW_LINE}:", said)
        self.assertEqual(self.git("rev-parse", "HEAD"), before)

    def test_what_was_there_before_stops_nobody(self):
        self.write("repository/src/login.cpp", BASE)
        self.commit("a leak that nobody stopped")
        self.write("repository/src/login.cpp", BASE + "int sessions() { return 0; }\n")
        self.attempt(0, "src/login.cpp")

    def test_what_is_not_staged_is_not_judged(self):
        clean = (self.repository / "src/login.cpp").read_text()
        self.write("repository/src/login.cpp", "// Staged.\n" + clean)
        self.git("add", "src/login.cpp")
        self.write("repository/src/login.cpp", CHANGED)
        run = self.run_in("git", "commit", "-m", "only what is staged", status=None)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        self.assertEqual((self.repository / "src/login.cpp").read_text(), CHANGED)

    def test_the_first_commit_of_all(self):
        shutil.rmtree(self.repository / ".git")
        self.git("init", "-q", "-b", "main", ".")
        self.run_in("pre-commit", "install")
        clean = (self.repository / "src/login.cpp").read_text()
        self.write("repository/src/login.cpp", CHANGED)
        self.assertIn(f"src/login.cpp:{NEW_LINE}:", self.attempt(1, "-A"))
        self.write("repository/src/login.cpp", clean)
        self.attempt(0, "-A")

    def test_other_files_are_of_no_concern(self):
        self.write("repository/README", "password\n")
        said = self.attempt(0, "README")
        self.assertEqual(said.count("Skipped"), 2)

    def test_a_header_is_seen_through_its_sources(self):
        self.write("repository/src/session.h", "inline int sessions() { return 0; }\n")
        self.attempt(0, "src/session.h")  # nothing includes it yet
        source = (self.repository / "src/login.cpp").read_text()
        self.write("repository/src/login.cpp", '#include "session.h"\n' + source)
        self.attempt(0, "src/login.cpp")
        self.write("repository/src/session.h", "#include <cstdio>\ninline void show(const char *password) "
                   '{ std::printf("%s", password); }\n')
        self.assertIn("src/session.h:2:", self.attempt(1, "src/session.h"))

    def test_a_file_that_is_not_built_is_of_no_concern(self):
        self.write("repository/src/unused.cpp", "int unused() { return 0; }\n")
        self.attempt(0, "src/unused.cpp")

    def test_configuration(self):
        self.write("repository/deploy/otel.yaml", PIPELINE.format(insecure="false"))
        self.attempt(0, "deploy/otel.yaml")
        self.write("repository/deploy/otel.yaml", PIPELINE.format(insecure="true"))
        said = self.attempt(1, "deploy/otel.yaml")
        self.assertIn("tacet-cfg-cleartext-export", said)


if __name__ == "__main__":
    scenario.main()
