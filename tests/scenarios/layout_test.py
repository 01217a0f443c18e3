# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""What an install holds: manual pages and completions that tell of every option, units, and the header's package."""

import os
import re
import shutil
import subprocess
import unittest

import scenario
from scenario import BUILD, TACET

PROJECT = """cmake_minimum_required(VERSION 3.25)
project(user CXX)
find_package(tacet {version} REQUIRED)
add_executable(user main.cpp)
target_link_libraries(user PRIVATE tacet::annotate)
"""
MAIN = """#include <tacet/annotate.h>
struct Patient { const char *name TACET_SENSITIVE("personal"); };
int main() { return sizeof(Patient) != sizeof(char *); }
"""


def plain(roff):
    """What a page says, without what is said to roff."""
    return re.sub(r"\\f[BIR]", "", roff).replace("\\-", "-").replace("\\(aq", "'")


def has_terminals():
    """A chroot or a container may have no /dev/pts."""
    try:
        for end in os.openpty():
            os.close(end)
    except OSError:
        return False
    return True


class Installed(scenario.Scenario):
    @classmethod
    def setUpClass(cls):
        """One install for all, moved after it was made."""
        cls.place = scenario.Path(scenario.tempfile.mkdtemp()).resolve()
        cls.addClassCleanup(shutil.rmtree, cls.place)
        run = subprocess.run(["cmake", "--install", BUILD, "--prefix", cls.place / "first"],
                             capture_output=True, text=True)
        if run.returncode:
            raise AssertionError(run.stderr)
        cls.prefix = cls.place / "second"
        shutil.move(cls.place / "first", cls.prefix)
        cls.share = cls.prefix / "share"

    def commands(self, *words):
        """Every command with its options, as --help tells."""
        run = self.tacet(*words, "--help", program=self.prefix / "bin/tacet")
        self.assertEqual(run.returncode, 0, run.stderr)
        options = [option for line in re.findall(r"^  (-[^ ]+)", run.stdout, re.M)
                   for option in line.split(",")]
        yield words, options
        below = run.stdout.partition("Subcommands:")[2]
        for name in re.findall(r"^  (\w+)", below, re.M):
            if name != "scan" or (self.prefix / "bin/tacet-scan").exists():
                yield from self.commands(*words, name)


class Layout(Installed):
    def test_everything_is_there(self):
        for name in ("bin/tacet", "include/tacet/annotate.h", "share/man/man1/tacet.1",
                     "share/man/man1/tacet-drift.1", "share/cmake/tacet/tacetConfig.cmake",
                     "share/bash-completion/completions/tacet", "share/zsh/site-functions/_tacet",
                     "share/fish/vendor_completions.d/tacet.fish", "lib/sysusers.d/tacet.conf",
                     "lib/systemd/system/tacet-drift.service", "lib/tmpfiles.d/tacet.conf",
                     "share/doc/tacet/rules/sinks/syslog.yaml", "share/doc/tacet/examples/alerts.yml"):
            self.assertTrue((self.prefix / name).is_file(), name)

    def test_find_package(self):
        version = self.tacet("--version").stdout.split()[1]
        self.write("main.cpp", MAIN)
        self.write("CMakeLists.txt", PROJECT.format(version=version))
        build = ["cmake", "-S", self.folder, "-B", self.folder / "build",
                 f"-DCMAKE_PREFIX_PATH={self.prefix}"]
        run = subprocess.run(build, capture_output=True, text=True)
        self.assertEqual(run.returncode, 0, run.stderr)
        subprocess.run(["cmake", "--build", self.folder / "build"], check=True, capture_output=True)
        subprocess.run([self.folder / "build/user"], check=True)
        self.write("CMakeLists.txt", PROJECT.format(version="99.0"))
        run = subprocess.run([*build, "--fresh"], capture_output=True, text=True)
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("tacetConfig.cmake, version: " + version, run.stderr)


class Manual(Installed):
    def page(self, words):
        """The part of the manual that is about a command."""
        text = (self.share / "man/man1" / ("-".join(["tacet", *words[:1]]) + ".1")).read_text()
        if len(words) < 2:
            return plain(text.partition(".SH COMMANDS")[0])
        name = " ".join(["tacet", *words])
        part = re.search(rf"^\.SS {name}\n(.*?)(?=^\.S[SH])", plain(text), re.M | re.S)
        return part[1] if part else ""

    def test_every_command_and_option_is_told(self):
        count = 0
        for words, options in self.commands():
            if words in (("rules",), ("baseline",), ("baseline", "trust")):
                continue  # nothing by themselves
            for option in options:
                self.assertRegex(self.page(words), rf"(?m)^(.*, )?{option}\b", (words, option))
                count += 1
        self.assertGreater(count, 60)

    def test_only_what_there_is_is_told(self):
        known = {option for _, options in self.commands() for option in options}
        for page in (self.share / "man/man1").iterdir():
            told = re.findall(r"^(?:\\fB\\-\w\\fR, )?\\fB(\\-\\-[a-z\\-]+)\\fR", page.read_text(), re.M)
            self.assertEqual({plain(each) for each in told} - known, set(), page.name)

    @unittest.skipUnless(shutil.which("mandoc"), "without mandoc")
    def test_mandoc_has_no_complaint(self):
        for page in sorted((self.share / "man/man1").iterdir()):
            run = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", page],
                                 capture_output=True, text=True)
            self.assertEqual(run.stdout + run.stderr, "", page.name)

    @unittest.skipUnless(shutil.which("man"), "without man")
    def test_man_has_no_complaint(self):
        for page in sorted((self.share / "man/man1").iterdir()):
            run = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", page],
                                 capture_output=True, text=True, env={"LC_ALL": "C.UTF-8", "MANWIDTH": "80",
                                                                      "PATH": "/usr/bin:/bin"})
            self.assertEqual((run.returncode, run.stderr), (0, ""), page.name)


class Completion(Installed):
    def bash(self, *words):
        script = ('source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _tacet; '
                  'printf "%s\\n" "${COMPREPLY[@]}"')
        run = subprocess.run(["bash", "-c", script, self.share / "bash-completion/completions/tacet",
                              "tacet", *words], capture_output=True, text=True)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        return run.stdout.split()

    def fish(self, line):
        script = f"source {self.share}/fish/vendor_completions.d/tacet.fish; complete -C '{line}'"
        run = subprocess.run(["fish", "--no-config", "-c", script], capture_output=True, text=True,
                             env={"HOME": str(self.folder), "PATH": "/usr/bin:/bin"}, cwd=self.folder)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        return [each.split("\t")[0] for each in run.stdout.splitlines()]

    def test_bash_knows_every_command_and_option(self):
        for words, options in self.commands():
            self.assertEqual(set(options) - set(self.bash(*words, "-")), set(), words)
            if words:
                self.assertIn(words[-1], self.bash(*words[:-1], words[-1][:2]))

    def test_bash_knows_values(self):
        self.assertEqual(self.bash("drift", "--fail-on", "n"), ["note", "never"])
        self.assertEqual(self.bash("drift", "--fail-on", "=", "e"), ["error"])
        self.assertIn("sarif", self.bash("drift", "etc", "--format", ""))
        self.assertEqual(self.bash("rules", "list", "k"), ["kinds"])
        self.assertEqual(self.bash("baseline", "trust", ""), ["add"])

    def test_bash_leaves_files_to_readline(self):
        self.assertEqual(self.bash("drift", "--format", "sarif", "=", ""), [])
        self.assertEqual(self.bash("drift", "--baseline", ""), [])
        self.assertEqual(self.bash("scan", "a.c", "--", "-"), [])
        self.assertEqual(self.bash("drift", "etc", "sh"), ["show"])

    @unittest.skipUnless(shutil.which("fish"), "without fish")
    def test_fish(self):
        for words, options in self.commands():
            offered = self.fish(" ".join(["tacet", *words, "--"]))
            wanted = {option for option in options if option.startswith("--")}
            self.assertEqual(wanted - set(offered), set(), words)
        self.assertEqual(self.fish("tacet drift --fail-on n"), ["never", "note"])
        self.assertIn("drift", self.fish("tacet dr"))
        self.assertEqual(self.fish("tacet baseline trust a"), ["add"])
        self.write("one.yaml", "")
        self.assertIn("one.yaml", self.fish("tacet drift --baseline on"))

    @unittest.skipUnless(shutil.which("zsh") and has_terminals(), "without zsh, or without pseudo terminals")
    def test_zsh(self):
        """Types into a real one and waits for what it should offer."""
        script = """zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PS1= ; fpath=(%s/zsh/site-functions \\$fpath); autoload -Uz compinit; compinit -u -D"
zpty -w z "unsetopt beep; LISTMAX=10000; echo re''ady"
zpty -r z line '*ready*'
zpty -w -n z $'%s\\t\\t'
zpty -r z line '*%s*'
"""
        for typed, offered in (("tacet drift --fail-on n", "never"), ("tacet drift --", "--min-confidence"),
                               ("tacet baseline ", "verify"), ("tacet dri", "drift")):
            subprocess.run(["zsh", "-f", "-c", script % (self.share, typed, offered)], check=True, timeout=60,
                           env={"HOME": str(self.folder), "PATH": "/usr/bin:/bin", "TERM": "dumb"},
                           cwd=self.folder)


if __name__ == "__main__":
    scenario.main()
