# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""Fixes: what they leave compiles and is no finding any more, for every check that offers one, by `tacet scan --fix`
and by clang-tidy; and what is never changed."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import yaml

import scenario
from scenario import BUILD, ROOT, TACET

sys.path.insert(0, str(ROOT / "tests" / "runner"))
import annotated  # noqa: E402

OFFERING = sorted(path.parent.name for path in (ROOT / "checks").glob("*/check.yaml")
                  if re.search(r"^fix: ", path.read_text(), re.M))
OPTIONS = (("--profile", "profile"), ("--min-confidence", "confidence"), ("--checks", "checks"), ("--config", "config"))
LEAK = """#include <iostream>
#include <string>
void login(const std::string &password) { std::cerr << "with " + password + "\\n"; }
"""
FIXED = """#include <iostream>
#include <string>
#include <tacet/annotate.h>
void login(const std::string &password) { std::cerr << "with " + tacet::redacted(password) + "\\n"; }
"""
FLAGS = ["--", "-std=c++20", f"-I{ROOT / 'include'}"]


def cases(check):
    """The files of a check that must fire, with what they say of themselves, as far as they can be built here."""
    for path in sorted((ROOT / "checks" / check).glob("fires*.*")):
        settings, _, _ = annotated.read(path)
        if not annotated.missing_packages(settings.get("needs", [])) or os.environ.get("CI"):
            yield path, settings


def said(findings):
    return Counter((finding["rule"], finding["message"]) for finding in findings)


class Fixes(scenario.Scenario):
    def copy(self, path):
        return Path(shutil.copy(path, self.folder / path.name))

    def report(self, path, settings, *more):
        options = [f"{option}={settings[key][0]}" for option, key in OPTIONS if key in settings]
        run = subprocess.run([TACET, "scan", path, "--root", self.folder, "--format", "json", "--fail-on", "never", *options,
                              *more, "--", *annotated.compiler_flags(ROOT, settings)],
                             capture_output=True, text=True, cwd=ROOT)
        self.assertEqual(run.returncode, 0, f"{path}: {run.stderr}{run.stdout}")
        return json.loads(run.stdout)["findings"], run.stderr

    def compiles(self, path, settings):
        compiler = "gcc" if path.suffix == ".c" else "g++"
        run = subprocess.run([compiler, "-fsyntax-only", "-w", *annotated.compiler_flags(ROOT, settings), path],
                             capture_output=True, text=True, cwd=ROOT)
        return run.stderr if run.returncode else ""

    def test_every_check_that_offers_one(self):
        offered = Counter()
        for folder in sorted(path.parent for path in (ROOT / "checks").glob("*/check.yaml")):
            for original, settings in cases(folder.name):
                with self.subTest(file=f"{folder.name}/{original.name}"):
                    path = self.copy(original)
                    before, _ = self.report(path, settings)
                    compiled = not self.compiles(path, settings)
                    # Twice: what is thrown, caught and logged is told of where it is thrown, once the log is fixed.
                    words = self.report(path, settings, "--fix")[1]
                    after, more = self.report(path, settings, "--fix")
                    self.assertNotIn("taken back", words + more)
                    # Every finding with a fix is gone, and none has come.
                    left = said(after) - said(f for f in before if not f["fixes"])
                    self.assertFalse(left, f"{left}\n{path.read_text()}")
                    if compiled:
                        self.assertEqual(self.compiles(path, settings), "")
                    self.assertEqual(self.report(path, settings)[0], after)
                    for finding in before:
                        offered[finding["rule"].removeprefix("tacet-")] += bool(finding["fixes"])
        self.assertEqual(OFFERING, sorted(+offered))

    def test_clang_tidy(self):
        """Its --fix and its --export-fixes change what `tacet scan --fix` changes."""
        for plugin in sorted((BUILD / "lib" / "tacet").glob("tacet-tidy-*.so")):
            tidy = shutil.which("clang-tidy-" + re.search(r"(\d+)\.so$", plugin.name)[1])
            for check in OFFERING if tidy else []:
                for original, settings in cases(check):
                    least = int(settings.get("clang", ["0"])[0])
                    if int(re.search(r"(\d+)\.so$", plugin.name)[1]) >= least:
                        with self.subTest(tidy=tidy, file=f"{check}/{original.name}"):
                            self.same_by_tidy(tidy, plugin, original, settings)

    def same_by_tidy(self, tidy, plugin, original, settings):
        path = self.copy(original)
        self.report(path, settings, "--fix")
        wanted = path.read_text()
        path = self.copy(original)
        options = {"TacetProfile": settings.get("profile", [""])[0],
                   "TacetMinConfidence": settings.get("confidence", [""])[0],
                   "TacetConfig": settings.get("config", [""])[0]}
        config = {"CheckOptions": options, "Checks": annotated.tidy_checks(ROOT, settings)}
        run = subprocess.run([tidy, f"--load={plugin}", f"--config={json.dumps(config)}", "--quiet", "--fix",
                              f"--export-fixes={self.folder / 'fixes.yaml'}", str(path), "--",
                              *annotated.compiler_flags(ROOT, settings)],
                             capture_output=True, text=True, cwd=ROOT)
        self.assertEqual(path.read_text(), wanted, run.stdout + run.stderr)
        self.apply(self.copy(original))
        self.assertEqual(path.read_text(), wanted)

    def apply(self, path):
        """What clang-apply-replacements does with the exported ones."""
        document = yaml.safe_load((self.folder / "fixes.yaml").read_text())
        edits = sorted({(r["Offset"], r["Length"], r["ReplacementText"])
                        for diagnostic in document["Diagnostics"]
                        for r in diagnostic["DiagnosticMessage"]["Replacements"]}, reverse=True)
        text = path.read_bytes()
        for offset, length, replacement in edits:
            text = text[:offset] + replacement.encode() + text[offset + length:]
        path.write_bytes(text)

    def test_reports_what_is_left(self):
        path = self.write("a.cpp", LEAK)
        path.chmod(0o640)
        self.assertEqual(self.tacet("scan", "a.cpp", *FLAGS).returncode, 1)
        run = self.tacet("scan", "--fix", "a.cpp", *FLAGS)
        self.assertEqual(path.read_text(), FIXED)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        self.assertIn("nothing found", run.stdout)
        self.assertIn("tacet: fixed 1 finding with 3 edits in 1 file\n", run.stderr)
        self.assertEqual(path.stat().st_mode & 0o777, 0o640)
        again = self.tacet("scan", "--fix", "a.cpp", *FLAGS)
        self.assertEqual((again.returncode, path.read_text()), (0, FIXED))

    def test_the_header(self):
        """Its redactors give what fits where the value was, in every standard of C and C++."""
        cxx = self.write("a.cpp", """#include <tacet/annotate.h>
#include <string>
#include <vector>
struct Plain { std::string text; };
template <class A, class B> struct Same { static const bool is = false; };
template <class A> struct Same<A, A> { static const bool is = true; };
#define GIVES(value, ...) static_assert(Same<decltype(tacet::redacted(value)), __VA_ARGS__>::is, #value)
void f(const std::string &text, char *characters, const wchar_t *wide, Plain plain, std::vector<std::string> list) {
  char buffer[4];
  GIVES(text, std::string);
  GIVES(text + "x", std::string);
  GIVES(characters, const char *);
  GIVES(buffer, const char *);
  GIVES("literal", const char *);
  GIVES(wide, const wchar_t *);
  GIVES(plain, const char *);
  GIVES(list, const char *);
  GIVES(1.5, const char *);
}
int main() {
  return !(tacet::redacted(std::string("x")) == "[redacted]" && tacet::redacted(Plain()) == std::string("[redacted]"));
}
""")
        c = self.write("a.c", "#include <tacet/annotate.h>\n#include <string.h>\n"
                              'int main(void) { return strcmp(tacet_redacted("x"), "[redacted]"); }\n')
        for path, compiler, standards in ((cxx, "g++", ("c++11", "c++17", "c++20")), (c, "gcc", ("gnu89", "c99", "c17"))):
            for standard in standards:
                with self.subTest(standard):
                    subprocess.run([compiler, f"-std={standard}", "-Wall", "-Wextra", "-Werror", "-Wno-unused",
                                    f"-I{ROOT / 'include'}", path, "-o", self.folder / "a"], check=True)
                    self.assertEqual(subprocess.run([self.folder / "a"]).returncode, 0)

    def test_only_live_findings(self):
        line = 'void f(const char *password) { std::cerr << password; }'
        code = f'#include <iostream>\n{line} // tacet: allow(tacet-log-leak) reason="a test"\n'
        path = self.write("a.cpp", code)
        run = self.tacet("scan", "--fix", "a.cpp", *FLAGS)
        self.assertEqual((run.returncode, path.read_text()), (0, code), run.stdout)
        path.write_text(LEAK)
        self.tacet("scan", "--format", "sarif=known.sarif", "a.cpp", *FLAGS)
        self.tacet("scan", "--fix", "--known", "known.sarif", "a.cpp", *FLAGS)
        self.assertEqual(path.read_text(), LEAK)

    def test_never_changed(self):
        bodies = {
            "a macro's body": "#define SHOW(x) std::cerr << password << x\n"
                              "void f(const char *password) { SHOW(1); }",
            "what is counted": "void f(const char *password) { std::cerr.write(password, 20); }",
            "what is written to": "void log_line(std::string &text);\nvoid f(std::string password) { log_line(password); }",
            "a number in a format": "void f(int pinCode) { std::printf(\"%d\", pinCode); }",
            "a function for many": "void keep(const std::string &text) { std::cerr << text; }\n"
                                   "void f(const std::string &password) { keep(password); }",
        }
        for what, body in bodies.items():
            with self.subTest(what):
                code = f"#include <cstdio>\n#include <iostream>\n#include <string>\n{body}\n"
                path = self.write("a.cpp", code)
                run = self.tacet("scan", "--fix", "--min-confidence", "low", "a.cpp", *FLAGS)
                self.assertIn("a.cpp:", run.stdout)
                self.assertEqual(path.read_text(), code)
                self.assertIn("offers no fix", run.stderr)

    def test_keyed_variant(self):
        declared = "".join(f"void wpa_hexdump{key}(int level, const char *title, const void *bytes, unsigned long size);\n"
                           for key in ("", "_key"))
        path = self.write("a.c", declared + 'void f(const char *psk) { wpa_hexdump(1, "PSK", psk, 32); }\n')
        self.assertEqual(self.tacet("scan", "a.c", "--").returncode, 1)
        run = self.tacet("scan", "--fix", "a.c", "--")
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        self.assertEqual(path.read_text(), declared + 'void f(const char *psk) { wpa_hexdump_key(1, "PSK", psk, 32); }\n')

    def test_files_that_are_not_ours_to_change(self):
        self.write("project/main.cpp", '#include "../other/leak.h"\n')
        path = self.write("other/leak.h", LEAK)
        run = self.tacet("scan", "--fix", "--root", "project", "project/main.cpp", *FLAGS)
        self.assertIn("not fixed: the file lies outside of --root", run.stderr)
        self.assertEqual(path.read_text(), LEAK)
        # Nor where the annotation header is not to be had, or the unit does not parse.
        run = self.tacet("scan", "--fix", "other/leak.h", "--", "-std=c++20", "-xc++")
        self.assertIn("offers no fix", run.stderr)
        path = self.write("a.cpp", LEAK + "#include <missing.h>\n")
        self.assertEqual(self.tacet("scan", "--fix", "a.cpp", *FLAGS).returncode, 3)
        self.assertNotIn("redacted", path.read_text())

    def test_read_only(self):
        path = self.write("a.cpp", LEAK)
        path.chmod(0o444)
        if os.access(path, os.W_OK):
            self.skipTest("nothing is read-only to root")
        run = self.tacet("scan", "--fix", "a.cpp", *FLAGS)
        self.assertEqual((run.returncode, path.read_text()), (2, LEAK), run.stderr)

    def test_the_projects_own_redactor(self):
        self.write("ours/mask.h", "#include <string>\nnamespace ours { std::string masked(const std::string &text); }\n")
        self.write("tacet.yaml", "redactors:\n  - on: ours::masked\n    offer: c++\n    header: ours/mask.h\n")
        code = ('#include <cstdio>\n#include <string>\nvoid f(const std::string &password, std::string &out) {\n'
                '  std::printf("%s", password.c_str());\n  throw "no " + password;\n}\n')
        path = self.write("a.cpp", code)
        run = self.tacet("scan", "--fix", "a.cpp", *FLAGS, "-I.")
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        self.assertIn('#include <string>\n#include "ours/mask.h"\n', path.read_text())
        self.assertIn('"%s", ours::masked(password.c_str()).c_str())', path.read_text())
        self.assertIn('"no " + ours::masked(password);', path.read_text())

    def test_what_does_not_compile_is_taken_back(self):
        self.write("ours/mask.h", "namespace ours { struct Text {}; Text masked(int number); }\n")
        self.write("tacet.yaml", "redactors:\n  - on: ours::masked\n    offer: c++\n    header: ours/mask.h\n")
        path = self.write("a.cpp", LEAK)
        run = self.tacet("scan", "--fix", "a.cpp", *FLAGS, "-I.")
        self.assertEqual((run.returncode, path.read_text()), (1, LEAK), run.stderr)
        self.assertIn("a fix was taken back", run.stderr)

    def test_a_header_of_several_units(self):
        self.write("leak.h", LEAK)
        for name in ("a.cpp", "b.cpp"):
            self.write(name, '#include "leak.h"\n')
        self.database("a.cpp", "b.cpp", flags=FLAGS[1:])
        run = self.tacet("scan", "--fix", "-p", ".")
        self.assertEqual(((self.folder / "leak.h").read_text(), run.returncode), (FIXED, 0), run.stderr)


if __name__ == "__main__":
    scenario.main()
