# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""`tacet scan --diff` on a history of ten commits: what each of them brought, and nothing else."""

import subprocess

import scenario

LOGIN = """#include <cstdio>
void login(const char *user, const char *password) {
  fprintf(stderr, "login %s\\n", password);
}
"""
NOTE = """#pragma once
#include <cstdio>
inline void note(const char *text) { {BODY} }
"""
QUIET, LOUD = "(void)text;", 'fprintf(stderr, "%s\\n", text);'
CALLER = """#include "note.h"
void open(const char *apiKey) { note(apiKey); }
"""


class Diff(scenario.Scenario):
    def git(self, *arguments):
        identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        return subprocess.run(["git", *identity, *arguments], cwd=self.folder, check=True, capture_output=True, text=True)

    def commit(self, message):
        self.git("add", "-A")
        self.git("commit", "-qm", message)

    def introduced(self, since="HEAD~1"):
        """Findings since the revision as file:line, and how many units were looked at."""
        self.database(*sorted(str(p.relative_to(self.folder)) for p in self.folder.rglob("*.cpp")), flags=("-I.",))
        report = self.scan("-p", ".", "--diff", since, "--fail-on", "never", status=0)
        looked = next(n["message"] for n in report["notifications"] if n["id"] == "diff")
        return [f"{f['file']}:{f['line']}" for f in report["findings"]], int(looked.split()[0])

    def setUp(self):
        super().setUp()
        self.git("init", "-q", "-b", "main")
        self.write(".gitignore", "compile_commands.json\n")
        self.write("login.cpp", LOGIN)
        self.write("note.h", NOTE.replace("{BODY}", QUIET))
        self.write("caller.cpp", CALLER)
        self.write("other.cpp", "int other() { return 1; }\n")
        self.commit("start")

    def test_history(self):
        # 1: a new leak beside an old one
        self.write("login.cpp", LOGIN + 'void again(const char *token) { puts("x"); fprintf(stderr, "%s", token); }\n'.replace("token", "accessToken"))
        self.commit("new leak")
        self.assertEqual(self.introduced(), (["login.cpp:5"], 1))
        # 2: what was there moves
        text = (self.folder / "login.cpp").read_text()
        self.write("login.cpp", "// a line\n// and another\n" + text)
        self.commit("moved")
        self.assertEqual(self.introduced(), ([], 1))
        # 3: a header makes an old call leak, in a unit that did not change
        self.write("note.h", NOTE.replace("{BODY}", LOUD))
        self.commit("loud header")
        found, looked = self.introduced()
        self.assertEqual(looked, 1)
        self.assertEqual(len(found), 1)
        # 4: it is mended
        self.write("note.h", NOTE.replace("{BODY}", QUIET))
        self.commit("quiet again")
        self.assertEqual(self.introduced(), ([], 1))
        # 5: a renamed file
        self.git("mv", "login.cpp", "signin.cpp")
        self.commit("renamed")
        self.assertEqual(self.introduced(), ([], 1))
        # 6: an edit that has nothing to do with it
        self.write("other.cpp", "int other() { return 2; }\n")
        self.commit("other")
        self.assertEqual(self.introduced(), ([], 1))
        # 7: the leak's own line is written anew
        text = (self.folder / "signin.cpp").read_text()
        self.write("signin.cpp", text.replace("login %s", "sign in %s"))
        self.commit("touched")
        self.assertEqual(self.introduced(), (["signin.cpp:5"], 1))
        # 8: a new file
        self.write("fresh.cpp", '#include <cstdio>\nvoid f(const char *password) { fprintf(stderr, "%s", password); }\n')
        self.commit("fresh")
        self.assertEqual(self.introduced(), (["fresh.cpp:2"], 1))
        # 9: a file goes
        self.git("rm", "-q", "other.cpp")
        self.commit("gone")
        self.assertEqual(self.introduced(), ([], 0))
        # 10: a merge, against its first parent
        self.git("checkout", "-qb", "topic", "HEAD~1")
        self.write("caller.cpp", CALLER + 'void shut(const char *privateKey) { fprintf(stderr, "%s", privateKey); }\n')
        self.commit("on a branch")
        self.git("checkout", "-q", "main")
        self.git("merge", "-q", "--no-ff", "-m", "merge", "topic")
        self.assertEqual(self.introduced("HEAD^1"), (["caller.cpp:3"], 1))
        # And all of it at once: what is there now and was not at the start.
        found, _ = self.introduced("HEAD~9")
        self.assertIn("fresh.cpp:2", found)

    def test_bad_revision(self):
        self.database("login.cpp")
        run = self.tacet("scan", "-p", ".", "--diff", "nonsense")
        self.assertEqual(run.returncode, 2)
        self.assertIn("git knows no revision 'nonsense'", run.stderr)


if __name__ == "__main__":
    scenario.main()
