#!/usr/bin/env python3
# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""annotated.py TACET ROOT FILE...: holds what `tacet scan` finds against the comments in each file.

    log(password); // expect: tacet-log-leak      these findings on this line, and no others
    log(later);    // gap: tacet-log-leak         a known miss: fails once it is found
    log(harmless); // wrong: tacet-log-leak       a known false alarm: fails once it is gone
    // flags: -std=c++20 -I/usr/include/x         on a line of its own, near the top; also profile:,
                                                  confidence:, checks: and config:, as for `tacet scan`

Missing and unannounced findings both fail. Headers of Debian packages that `// needs:` names are
installed by scripts/test.sh; where they are not, the file is skipped, but never in CI.
"""
import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

EXPECT = re.compile(r"(?://|/\*)\s*(expect|gap|wrong):\s*([\w\s-]+?)\s*(?:\*/)?$")
SETTING = re.compile(r"^(?://|/\*)\s*(flags|needs|profile|confidence|checks|config):\s*(.*?)\s*(?:\*/)?$")


def read(path):
    settings, expected, gaps = {}, Counter(), set()
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if setting := SETTING.match(line.strip()):
            settings[setting[1]] = setting[2].split()
        elif found := EXPECT.search(line):
            for rule in found[2].split():
                if found[1] == "gap":
                    gaps.add((number, rule))
                else:
                    expected[number, rule] += 1
    return settings, expected, gaps


def scan(tacet, root, path, settings):
    command = [tacet, "scan", str(path), "--root", str(root), "--format", "json", "--fail-on", "never"]
    for option, values in (("--profile", "profile"), ("--min-confidence", "confidence"),
                           ("--checks", "checks"), ("--config", "config")):
        if values in settings:
            command.append(f"{option}={settings[values][0]}")
    command += ["--", "-I" + str(root / "include"), "-I" + str(root), *settings.get("flags", [])]
    run = subprocess.run(command, capture_output=True, text=True, cwd=root)
    if not run.stdout:
        raise SystemExit(f"{path}: {' '.join(command)} printed nothing\n{run.stderr}")
    return run.returncode, json.loads(run.stdout)


def check(tacet, root, path):
    settings, expected, gaps = read(path)
    status, report = scan(tacet, root, path, settings)
    name = str(path.relative_to(root))
    found = Counter((f["line"], f["rule"]) for f in report["findings"]
                    if f["file"] == name and not f.get("suppression"))
    problems = [f"{name}:{line}: missing {rule}" for (line, rule) in (expected - found).elements()]
    for line, rule in sorted((found - expected).elements()):
        message = next(f["message"] for f in report["findings"]
                       if (f["file"], f["line"], f["rule"]) == (name, line, rule))
        gap = " (a gap no more: make it an expectation)" if (line, rule) in gaps else ""
        problems.append(f"{name}:{line}: unannounced {rule}: {message}{gap}")
    if status != 0:
        problems += [f"{name}: {n['message']}" for n in report["notifications"]] or [f"{name}: status {status}"]
    return problems


def missing_packages(names):
    return [n for n in names if subprocess.run(["dpkg-query", "-W", n], capture_output=True).returncode]


def main():
    tacet, root = sys.argv[1], Path(sys.argv[2]).resolve()
    failed = skipped = 0
    for path in map(Path, sys.argv[3:]):
        needs = missing_packages(read(path)[0].get("needs", []))
        if needs and not os.environ.get("CI"):
            print(f"{path}: skipped, needs {' '.join(needs)}")
            skipped += 1
            continue
        problems = check(tacet, root, path.resolve())
        print("\n".join(problems))
        failed += bool(problems)
    return 1 if failed else 77 if skipped and skipped == len(sys.argv[3:]) else 0


if __name__ == "__main__":
    sys.exit(main())
