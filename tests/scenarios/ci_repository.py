# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""A scratch repository with a pull request: the main branch has an old leak, the branch moves it,
adds a new one and a harmless twin.
"""

import os
import subprocess

import scenario

BASE = """#include <cstdio>
void login(const char *user, const char *password) {
  std::printf("%s\\n", password);
}
"""
CHANGED = """#include <cstdio>
// Said twice, so that what was there before moves down.
// Said twice, so that what was there before moves down.
void login(const char *user, const char *password) {
  std::printf("%s\\n", password);
}
void renew(const char *accessToken, int attempts) {
  std::printf("%d\\n", attempts);
  std::fprintf(stderr, "%s\\n", accessToken);
}
"""
OLD_LINE, NEW_LINE = 5, 9


class Repository(scenario.Scenario):
    def setUp(self):
        super().setUp()
        programs = scenario.TACET.parent
        self.environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith(("GITHUB_", "TACET_", "CI_", "GIT_"))},
            "PATH": f"{programs}:{os.environ['PATH']}", "HOME": str(self.folder),
            "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "ana", "GIT_AUTHOR_EMAIL": "ana@example.org",
            "GIT_COMMITTER_NAME": "ana", "GIT_COMMITTER_EMAIL": "ana@example.org",
        }
        self.repository = self.folder / "repository"
        self.write("repository/src/login.cpp", BASE)
        self.write("repository/.gitignore", "build/\n")
        self.write("repository/CMakeLists.txt", "project(service CXX)\nadd_library(service src/login.cpp)\n")
        self.git("init", "-q", "-b", "main", ".")
        self.commit("first")
        self.run_in("cmake", "-S", ".", "-B", "build", "-G", "Ninja", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON")

    def run_in(self, *command, environment=None, status=0):
        run = subprocess.run([*map(str, command)], cwd=self.repository, env=environment or self.environment,
                             capture_output=True, text=True)
        if status is not None:
            self.assertEqual(run.returncode, status, run.stdout + run.stderr)
        return run

    def git(self, *arguments):
        return self.run_in("git", *arguments).stdout.strip()

    def commit(self, message):
        self.git("add", "-A")
        self.git("commit", "-q", "--no-verify", "-m", message)
        return self.git("rev-parse", "HEAD")

    def pull_request(self):
        """Commits the change on a branch of its own; the revision that it sets out from."""
        base = self.git("rev-parse", "HEAD")
        self.git("checkout", "-q", "-b", "change")
        self.write("repository/src/login.cpp", CHANGED)
        self.commit("a change")
        return base
